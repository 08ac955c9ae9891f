// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/iditerator.h"

namespace portwright {

/// Values sorted by their unique `id`, in chunks that lists share until they change one: a copy costs nothing, an edit
/// copies one chunk. A pointer to a value holds as long as a list lives that shares its chunk and does not change.
template <class T>
class IdList
{
public:
    using Id = decltype(T::id);
    using Iterator = IdIterator<T>;

    IdList() = default;
    /// The values in any order; of equal ids the first is kept.
    explicit IdList(QList<T> values)
    {
        const auto less = [](const T &a, const T &b) { return a.id < b.id; };
        if (!std::is_sorted(values.cbegin(), values.cend(), less))
            std::stable_sort(values.begin(), values.end(), less);
        const auto same = [](const T &a, const T &b) { return a.id == b.id; };
        if (std::adjacent_find(values.cbegin(), values.cend(), same) != values.cend())
            values.erase(std::unique(values.begin(), values.end(), same), values.end());
        m_chunks = inChunks(std::move(values));
    }

    const T *find(const Id &id) const
    {
        const IdPlace place = placeIn(m_chunks, id);
        return place.found ? &m_chunks.at(place.chunk).values.at(place.index) : nullptr;
    }
    /// The end where there is none.
    Iterator iteratorAt(const Id &id) const
    {
        const IdPlace place = placeIn(m_chunks, id);
        return place.found ? Iterator(&m_chunks.at(place.chunk), &m_chunks.constLast(), place.index) : end();
    }
    /// The place of a value; -1 where there is none.
    qsizetype indexOf(const Id &id) const
    {
        const IdPlace place = placeIn(m_chunks, id);
        return place.found ? m_chunks.at(place.chunk).start + place.index : -1;
    }
    bool contains(const Id &id) const { return placeIn(m_chunks, id).found; }

    /// Adds the value, or replaces the one of the same id.
    void set(T value)
    {
        const IdPlace place = placeIn(m_chunks, value.id);
        if (m_chunks.isEmpty())
            m_chunks.resize(1);
        IdChunk<T> &chunk = m_chunks[place.chunk];
        chunk.addLinksOf(value);
        QList<T> &values = chunk.values;
        if (place.found) {
            values[place.index] = std::move(value);
        } else {
            values.insert(place.index, std::move(value));
            balanceChunk(m_chunks, place.chunk);
        }
    }
    void remove(const Id &id)
    {
        const IdPlace place = placeIn(m_chunks, id);
        if (!place.found)
            return;
        m_chunks[place.chunk].values.removeAt(place.index);
        balanceChunk(m_chunks, place.chunk);
    }

    Iterator begin() const
    {
        return isEmpty() ? Iterator() : Iterator(&m_chunks.constFirst(), &m_chunks.constLast(), 0);
    }
    Iterator end() const
    {
        return isEmpty() ? Iterator() : Iterator(&m_chunks.constLast(), &m_chunks.constLast(), lastSize());
    }
    qsizetype size() const { return isEmpty() ? 0 : m_chunks.constLast().start + lastSize(); }
    bool isEmpty() const { return m_chunks.isEmpty(); }
    const T &at(qsizetype index) const
    {
        const auto behind = [](qsizetype wanted, const IdChunk<T> &chunk) { return wanted < chunk.start; };
        const auto chunk = std::prev(std::upper_bound(m_chunks.cbegin() + 1, m_chunks.cend(), index, behind));
        return chunk->values.at(index - chunk->start);
    }
    /// A copy, unless they are few.
    QList<T> values() const { return m_chunks.size() == 1 ? m_chunks.constFirst().values : QList<T>(begin(), end()); }
    bool isSharedWith(const IdList &other) const { return m_chunks.constData() == other.m_chunks.constData(); }
    /// From the first to the last; what they hold is shared with other lists where the memory is the same.
    const QList<IdChunk<T>> &chunks() const { return m_chunks; }

    friend bool operator==(const IdList &a, const IdList &b)
    {
        if (a.size() != b.size())
            return false;
        const Iterator end = a.end();
        for (Iterator left = a.begin(), right = b.begin(); left != end;) {
            if (left == right) {
                left.skipChunk();
                right.skipChunk();
            } else if (!(*left++ == *right++)) {
                return false;
            }
        }
        return true;
    }

private:
    qsizetype lastSize() const { return m_chunks.constLast().values.size(); }

    QList<IdChunk<T>> m_chunks;
};

} // namespace portwright
