// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <mutex>

namespace portwright {

/// Hands values from one thread to another. The reader is woken once for any number of letters.
template <typename Letter>
class Mailbox
{
public:
    /// True if the box was empty: then wake the reader.
    bool post(Letter letter)
    {
        const std::lock_guard lock(m_mutex);
        m_letters.append(std::move(letter));
        return m_letters.size() == 1;
    }

    /// The same for several at once.
    bool postAll(QList<Letter> &&letters)
    {
        const std::lock_guard lock(m_mutex);
        const bool wasEmpty = m_letters.isEmpty();
        m_letters.append(std::move(letters));
        return wasEmpty && !m_letters.isEmpty();
    }

    QList<Letter> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_letters, {});
    }

private:
    std::mutex m_mutex;
    QList<Letter> m_letters;
};

} // namespace portwright
