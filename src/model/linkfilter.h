// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <array>

namespace portwright {

/// Ids that values refer to, by some bits of their hashes: an id that it has not is not among them.
class LinkFilter
{
public:
    void add(QStringView id)
    {
        const size_t bit = qHash(id) % (64 * std::tuple_size_v<Words>);
        m_words[bit / 64] |= quint64(1) << (bit % 64);
    }
    /// False: no id is in both.
    bool mayMeet(const LinkFilter &other) const
    {
        quint64 both = 0;
        for (size_t i = 0; i < m_words.size(); ++i)
            both |= m_words[i] & other.m_words[i];
        return both != 0;
    }

private:
    using Words = std::array<quint64, 4>;
    Words m_words{};
};

/// For values that refer to none.
struct NoLinks
{
};

/// Values that name the others of their list to which they refer.
template <class T>
concept HasLinks = requires(const T &value, LinkFilter &links) { value.addLinks(links); };

} // namespace portwright
