// SPDX-License-Identifier: Apache-2.0
#include "exchange/inflate.h"

#include <array>
#include <vector>

namespace portwright {

namespace {

constexpr int LongestCode = 15;
constexpr int EndOfBlock = 256;

/// A Huffman code in canonical form: how many codes of each length, and their symbols in order (RFC 1951, 3.2.2).
struct Code
{
    std::array<int, LongestCode + 1> counts{};
    std::vector<int> symbols;

    explicit Code(const std::vector<int> &lengths) : symbols(lengths.size())
    {
        for (const int length : lengths)
            ++counts.at(size_t(length));
        std::array<int, LongestCode + 2> offsets{};
        for (size_t length = 1; length <= LongestCode; ++length)
            offsets.at(length + 1) = offsets.at(length) + counts.at(length);
        for (size_t symbol = 0; symbol < lengths.size(); ++symbol)
            if (lengths[symbol] > 0)
                symbols.at(size_t(offsets.at(size_t(lengths[symbol]))++)) = int(symbol);
        counts[0] = 0;
    }
    /// False where more codes are asked for than there are of that length.
    bool isPossible() const
    {
        int left = 1;
        for (size_t length = 1; length <= LongestCode; ++length) {
            left = left * 2 - counts.at(length);
            if (left < 0)
                return false;
        }
        return true;
    }
};

class Inflater
{
public:
    Inflater(const QByteArray &packed, qsizetype most) : m_packed(packed), m_most(most) {}

    std::optional<QByteArray> run()
    {
        bool last = false;
        while (!last && !m_broken) {
            last = bits(1) != 0;
            block(bits(2));
        }
        return m_broken ? std::nullopt : std::optional(m_out);
    }

private:
    int bits(int count)
    {
        int value = 0;
        for (int i = 0; i < count; ++i, ++m_bit) {
            const qsizetype byte = m_bit / 8;
            if (byte >= m_packed.size()) {
                m_broken = true;
                return 0;
            }
            value |= (quint8(m_packed.at(byte)) >> (m_bit % 8) & 1) << i;
        }
        return value;
    }

    int symbol(const Code &code)
    {
        int value = 0;
        int first = 0;
        int index = 0;
        for (size_t length = 1; length <= LongestCode && !m_broken; ++length) {
            value |= bits(1);
            const int count = code.counts.at(length);
            if (value - first < count)
                return code.symbols.at(size_t(index + value - first));
            index += count;
            first = (first + count) * 2;
            value *= 2;
        }
        m_broken = true;
        return EndOfBlock;
    }

    void put(char byte)
    {
        if (m_out.size() >= m_most)
            m_broken = true;
        else
            m_out.append(byte);
    }

    void block(int kind)
    {
        if (kind == 0)
            return stored();
        if (kind == 1)
            return fixedCodes();
        if (kind == 2)
            return ownCodes();
        m_broken = true;
    }

    void stored()
    {
        m_bit = (m_bit + 7) / 8 * 8;
        const int length = bits(16);
        const int check = bits(16);
        m_broken = m_broken || length != (~check & 0xffff);
        for (int i = 0; i < length && !m_broken; ++i)
            put(char(bits(8)));
    }

    void fixedCodes()
    {
        std::vector<int> lengths(288, 8);
        std::fill(lengths.begin() + 144, lengths.begin() + 256, 9);
        std::fill(lengths.begin() + 256, lengths.begin() + 280, 7);
        copies(Code(lengths), Code(std::vector<int>(30, 5)));
    }

    void ownCodes()
    {
        static const std::array<size_t, 19> order{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
        const int literals = bits(5) + 257;
        const int distances = bits(5) + 1;
        const int codes = bits(4) + 4;
        std::vector<int> lengths(19);
        for (int i = 0; i < codes; ++i)
            lengths.at(order.at(size_t(i))) = bits(3);
        const Code code(lengths);
        if (m_broken || !code.isPossible() || literals > 286 || distances > 30) {
            m_broken = true;
            return;
        }
        const std::vector<int> all = codeLengths(code, size_t(literals) + size_t(distances));
        if (m_broken)
            return;
        const Code first(std::vector<int>(all.begin(), all.begin() + literals));
        const Code second(std::vector<int>(all.begin() + literals, all.end()));
        m_broken = !first.isPossible() || !second.isPossible();
        copies(first, second);
    }

    std::vector<int> codeLengths(const Code &code, size_t count)
    {
        std::vector<int> lengths;
        while (lengths.size() < count && !m_broken) {
            const int what = symbol(code);
            if (what < 16) {
                lengths.push_back(what);
                continue;
            }
            const int value = what == 16 && !lengths.empty() ? lengths.back() : 0;
            const int times = what == 16 ? 3 + bits(2) : what == 17 ? 3 + bits(3) : 11 + bits(7);
            m_broken = m_broken || (what == 16 && lengths.empty()) || lengths.size() + size_t(times) > count;
            lengths.insert(lengths.end(), size_t(times), value);
        }
        return lengths;
    }

    void copies(const Code &literals, const Code &distances)
    {
        while (!m_broken) {
            const int what = symbol(literals);
            if (what == EndOfBlock)
                return;
            if (what < EndOfBlock)
                put(char(what));
            else
                copy(what - EndOfBlock - 1, distances);
        }
    }

    void copy(int lengthSymbol, const Code &distances)
    {
        static const std::array<int, 29> bases{3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
                                               31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
        static const std::array<int, 29> extras{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
        if (lengthSymbol >= int(bases.size())) {
            m_broken = true;
            return;
        }
        const int length = bases.at(size_t(lengthSymbol)) + bits(extras.at(size_t(lengthSymbol)));
        const int code = symbol(distances);
        if (m_broken || code >= 30) {
            m_broken = true;
            return;
        }
        const int extra = code < 2 ? 0 : code / 2 - 1;
        const int distance = (code < 2 ? code : (2 + code % 2) << extra) + 1 + bits(extra);
        m_broken = m_broken || distance > m_out.size();
        for (int i = 0; i < length && !m_broken; ++i)
            put(m_out.at(m_out.size() - distance));
    }

    const QByteArray &m_packed;
    qsizetype m_most;
    qsizetype m_bit = 0;
    QByteArray m_out;
    bool m_broken = false;
};

} // namespace

std::optional<QByteArray> inflated(const QByteArray &packed, qsizetype most)
{
    return Inflater(packed, most).run();
}

} // namespace portwright
