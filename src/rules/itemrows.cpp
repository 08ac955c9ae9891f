// SPDX-License-Identifier: Apache-2.0
#include "rules/itemrows.h"

namespace portwright {

void ItemRows::assign(const std::vector<Item> &items)
{
    m_chunks.clear();
    for (size_t begin = 0; begin < items.size(); begin += Filled) {
        const auto first = items.begin() + qsizetype(begin);
        m_chunks.push_back({0, std::vector<Item>(first, first + qsizetype(std::min(Filled, items.size() - begin)))});
    }
    renumber();
}

void ItemRows::renumber()
{
    m_size = 0;
    for (Chunk &chunk : m_chunks) {
        chunk.start = m_size;
        m_size += qsizetype(chunk.items.size());
    }
}

const ItemRows::Item &ItemRows::at(qsizetype row) const
{
    const auto startsBefore = [row](const Chunk &chunk) { return chunk.start <= row; };
    const Chunk &chunk = *std::prev(std::partition_point(m_chunks.begin() + 1, m_chunks.end(), startsBefore));
    return chunk.items[size_t(row - chunk.start)];
}

/// The place behind the last item of a chunk is that before the first of the next.
ItemRows::Place ItemRows::normal(Place place) const
{
    const bool isBehind = place.chunk < m_chunks.size() && place.index == m_chunks[place.chunk].items.size();
    return isBehind ? Place{place.chunk + 1, 0} : place;
}

const ItemRows::Item *ItemRows::at(Place place) const
{
    const Place its = normal(place);
    return its.chunk < m_chunks.size() ? &m_chunks[its.chunk].items[its.index] : nullptr;
}

qsizetype ItemRows::rowOf(Place place) const
{
    return place.chunk < m_chunks.size() ? m_chunks[place.chunk].start + qsizetype(place.index) : m_size;
}

void ItemRows::insert(Place place, const Item &item)
{
    if (m_chunks.empty())
        m_chunks.emplace_back();
    std::vector<Item> &items = m_chunks[place.chunk].items;
    items.insert(items.begin() + qsizetype(place.index), item);
    if (items.size() <= Most)
        return;
    const auto middle = items.begin() + qsizetype(items.size() / 2);
    Chunk behind{0, std::vector<Item>(middle, items.end())};
    items.erase(middle, items.end());
    m_chunks.insert(m_chunks.begin() + qsizetype(place.chunk) + 1, std::move(behind));
}

void ItemRows::remove(Place place)
{
    const Place its = normal(place);
    std::vector<Item> &items = m_chunks[its.chunk].items;
    items.erase(items.begin() + qsizetype(its.index));
    if (items.empty())
        m_chunks.erase(m_chunks.begin() + qsizetype(its.chunk));
}

} // namespace portwright
