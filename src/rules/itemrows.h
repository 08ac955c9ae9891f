// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/flowindex.h"

namespace portwright {

/// Flows in an order that its owner knows, in chunks: one that comes or goes moves few others.
class ItemRows
{
public:
    using Item = FlowDelta::Item;
    /// Where an item stands or would stand. Until the next change.
    struct Place
    {
        size_t chunk = 0;
        size_t index = 0;
    };

    /// Puts the items, which are in their order, in place of what was held.
    void assign(const std::vector<Item> &items);

    qsizetype size() const { return m_size; }
    const Item &at(qsizetype row) const;
    /// The item at a place; null behind the last.
    const Item *at(Place place) const;
    qsizetype rowOf(Place place) const;
    /// The first place whose item is not `isBefore`; all that are come before all that are not.
    template <class IsBefore>
    Place firstNot(const IsBefore &isBefore) const
    {
        if (m_chunks.empty())
            return {};
        const auto startsBefore = [&](const Chunk &chunk) { return isBefore(chunk.items.front()); };
        const auto behind = std::partition_point(m_chunks.begin() + 1, m_chunks.end(), startsBefore);
        const Chunk &chunk = *std::prev(behind);
        const auto item = std::partition_point(chunk.items.begin(), chunk.items.end(), isBefore);
        return {size_t(&chunk - m_chunks.data()), size_t(item - chunk.items.begin())};
    }

    /// Rows are right again after renumber().
    void insert(Place place, const Item &item);
    /// An item must stand there.
    void remove(Place place);
    void renumber();

private:
    static constexpr size_t Most = 1024;
    static constexpr size_t Filled = Most * 3 / 4; // room for what comes

    struct Chunk
    {
        qsizetype start = 0; // how many items stand in the chunks before
        std::vector<Item> items{};
    };

    Place normal(Place place) const;

    qsizetype m_size = 0;
    std::vector<Chunk> m_chunks; // none is empty
};

} // namespace portwright
