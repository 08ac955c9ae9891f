// SPDX-License-Identifier: Apache-2.0
#include "scene/sortedvalues.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>

namespace portwright::lines {

namespace {

constexpr size_t Few = 512; // that are sorted by comparing
constexpr int DigitBits = 11;
constexpr size_t Digits = size_t(1) << DigitBits;
constexpr uint64_t Sign = uint64_t(1) << 63;

/// Bits of a number that order as the number does.
uint64_t keyOf(double value)
{
    const auto bits = std::bit_cast<uint64_t>(value);
    return bits & Sign ? ~bits : bits | Sign;
}

double valueOf(uint64_t key)
{
    return std::bit_cast<double>(key & Sign ? key ^ Sign : ~key);
}

/// Sorts by one digit and leaves equal ones in their order.
void sortByDigit(std::vector<uint64_t> &keys, std::vector<uint64_t> &room, int shift)
{
    std::array<size_t, Digits> places{};
    for (const uint64_t key : keys)
        ++places[(key >> shift) % Digits];
    if (places[(keys.front() >> shift) % Digits] == keys.size())
        return; // all have the same
    size_t before = 0;
    for (size_t &place : places)
        before += std::exchange(place, before);
    for (const uint64_t key : keys)
        room[places[(key >> shift) % Digits]++] = key;
    keys.swap(room);
}

} // namespace

void sortValues(std::vector<double> &values)
{
    if (values.size() <= Few)
        return std::sort(values.begin(), values.end());
    std::vector<uint64_t> keys(values.size());
    std::vector<uint64_t> room(values.size());
    std::transform(values.begin(), values.end(), keys.begin(), keyOf);
    for (int shift = 0; shift < 64; shift += DigitBits)
        sortByDigit(keys, room, shift);
    std::transform(keys.begin(), keys.end(), values.begin(), valueOf);
}

} // namespace portwright::lines
