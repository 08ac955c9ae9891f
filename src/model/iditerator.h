// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/idchunk.h"

#include <iterator>

namespace portwright {

/// Reads the values of an IdList in the order of their ids. Two are equal where they stand on the same value in memory.
template <class T>
class IdIterator
{
public:
    using iterator_category = std::forward_iterator_tag;
    using difference_type = qptrdiff;
    using value_type = T;
    using pointer = const T *;
    using reference = const T &;

    IdIterator() = default;
    /// At the value `index` of the chunk (its end, if it is the last).
    IdIterator(const IdChunk<T> *chunk, const IdChunk<T> *last, qsizetype index) : m_chunk(chunk), m_last(last)
    {
        enter();
        m_at += index;
    }

    reference operator*() const { return *m_at; }
    pointer operator->() const { return m_at; }
    IdIterator &operator++()
    {
        if (++m_at == m_end)
            skipChunk();
        return *this;
    }
    IdIterator operator++(int)
    {
        const IdIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const IdIterator &a, const IdIterator &b) { return a.m_at == b.m_at; }

    /// On to the next chunk. Equal iterators of two lists share what they skip.
    void skipChunk()
    {
        m_at = m_end;
        if (m_chunk == m_last)
            return;
        ++m_chunk;
        enter();
    }

private:
    void enter()
    {
        m_at = m_chunk->values.constData();
        m_end = m_at + m_chunk->values.size();
    }

    const IdChunk<T> *m_chunk = nullptr;
    const IdChunk<T> *m_last = nullptr;
    const T *m_at = nullptr;
    const T *m_end = nullptr;
};

} // namespace portwright
