// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <vector>

namespace portwright {

/// Slots in the order of what they name, in chunks: one that comes or goes moves few others. Answers both ways.
class SlotList
{
public:
    /// The slots below `count`, in their order.
    explicit SlotList(int count);

    qsizetype size() const { return m_size; }
    int at(qsizetype place) const;
    /// Of a slot that is in the list.
    qsizetype placeOf(int slot) const;
    /// The slot must not be in the list.
    void insert(qsizetype place, int slot);
    void removeAt(qsizetype place);

private:
    static constexpr size_t Most = 256;
    static constexpr size_t Filled = Most * 3 / 4; // room for what comes

    struct Chunk
    {
        int start = 0; // how many slots stand in the chunks before
        std::vector<int> slots;
    };

    int newChunk(std::vector<int> slots);
    /// The place among chunks of the one in which a place is, or behind which it would be.
    size_t chunkWith(qsizetype place) const;
    void split(size_t at);
    void moveBehind(size_t at, int change);

    qsizetype m_size = 0;
    std::vector<Chunk> m_chunks; // by number
    std::vector<int> m_order;    // their numbers; never none
    std::vector<int> m_free;     // numbers of chunks that are no more
    std::vector<int> m_chunkOf;  // by slot
};

} // namespace portwright
