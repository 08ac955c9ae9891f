// SPDX-License-Identifier: Apache-2.0
#include "rules/slotlist.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace portwright {

SlotList::SlotList(int count) : m_size(count), m_chunkOf(static_cast<size_t>(count))
{
    for (int start = 0; start == 0 || start < count; start += int(Filled)) {
        std::vector<int> slots(size_t(std::min(int(Filled), count - start)));
        std::iota(slots.begin(), slots.end(), start);
        const int number = newChunk(std::move(slots));
        m_chunks[size_t(number)].start = start;
        m_order.push_back(number);
    }
}

/// Its slots know it then; it stands nowhere yet.
int SlotList::newChunk(std::vector<int> slots)
{
    int number = int(m_chunks.size());
    if (m_free.empty()) {
        m_chunks.emplace_back();
    } else {
        number = m_free.back();
        m_free.pop_back();
    }
    for (const int slot : slots)
        m_chunkOf[size_t(slot)] = number;
    m_chunks[size_t(number)].slots = std::move(slots);
    return number;
}

size_t SlotList::chunkWith(qsizetype place) const
{
    const auto behind = [this](qsizetype wanted, int number) { return wanted < m_chunks[size_t(number)].start; };
    return size_t(std::upper_bound(m_order.begin() + 1, m_order.end(), place, behind) - m_order.begin()) - 1;
}

int SlotList::at(qsizetype place) const
{
    const Chunk &chunk = m_chunks[size_t(m_order[chunkWith(place)])];
    return chunk.slots[size_t(place - chunk.start)];
}

qsizetype SlotList::placeOf(int slot) const
{
    const Chunk &chunk = m_chunks[size_t(m_chunkOf[size_t(slot)])];
    return chunk.start + (std::find(chunk.slots.begin(), chunk.slots.end(), slot) - chunk.slots.begin());
}

void SlotList::moveBehind(size_t at, int change)
{
    for (size_t i = at + 1; i < m_order.size(); ++i)
        m_chunks[size_t(m_order[i])].start += change;
    m_size += change;
}

void SlotList::insert(qsizetype place, int slot)
{
    if (size_t(slot) >= m_chunkOf.size())
        m_chunkOf.resize(size_t(slot) + 1);
    const size_t at = chunkWith(place);
    const int number = m_order[at];
    Chunk &chunk = m_chunks[size_t(number)];
    chunk.slots.insert(chunk.slots.begin() + (place - chunk.start), slot);
    m_chunkOf[size_t(slot)] = number;
    moveBehind(at, 1);
    if (chunk.slots.size() > Most)
        split(at);
}

void SlotList::removeAt(qsizetype place)
{
    const size_t at = chunkWith(place);
    const int number = m_order[at];
    Chunk &chunk = m_chunks[size_t(number)];
    chunk.slots.erase(chunk.slots.begin() + (place - chunk.start));
    moveBehind(at, -1);
    if (!chunk.slots.empty() || m_order.size() == 1)
        return;
    m_order.erase(m_order.begin() + qsizetype(at));
    m_free.push_back(number);
}

void SlotList::split(size_t at)
{
    std::vector<int> &slots = m_chunks[size_t(m_order[at])].slots;
    const qsizetype half = qsizetype(slots.size() / 2);
    std::vector<int> behind(slots.begin() + half, slots.end());
    slots.erase(slots.begin() + half, slots.end());
    const int start = m_chunks[size_t(m_order[at])].start + int(half);
    const int number = newChunk(std::move(behind));
    m_chunks[size_t(number)].start = start;
    m_order.insert(m_order.begin() + qsizetype(at) + 1, number);
}

} // namespace portwright
