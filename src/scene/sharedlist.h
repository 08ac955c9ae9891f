// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <algorithm>
#include <compare>
#include <iterator>

namespace portwright {

/// A list in chunks that copies share until they change one: a copy costs next to nothing, and a change copies a chunk
/// and not the list. Order and indices are those of a QList.
template <class T>
class SharedList
{
public:
    static constexpr qsizetype ChunkSize = 64;
    using value_type = T; // NOLINT(readability-identifier-naming): the standard library's name

    /// Reads from one end to the other.
    class Iterator
    {
    public:
        // NOLINTBEGIN(readability-identifier-naming): the standard library's names
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = qsizetype;
        using pointer = const T *;
        using reference = const T &;
        // NOLINTEND(readability-identifier-naming)

        Iterator() = default;
        Iterator(const QList<T> *chunks, qsizetype at) : m_chunks(chunks), m_at(at) {}
        reference operator*() const { return m_chunks[m_at / ChunkSize].at(m_at % ChunkSize); }
        pointer operator->() const { return &**this; }
        reference operator[](qsizetype by) const { return *(*this + by); }
        Iterator &operator++() { return *this += 1; }
        Iterator operator++(int) { return std::exchange(*this, *this + 1); }
        Iterator &operator--() { return *this += -1; }
        Iterator operator--(int) { return std::exchange(*this, *this - 1); }
        Iterator &operator+=(qsizetype by)
        {
            m_at += by;
            return *this;
        }
        Iterator &operator-=(qsizetype by) { return *this += -by; }
        friend Iterator operator+(Iterator it, qsizetype by) { return it += by; }
        friend Iterator operator-(Iterator it, qsizetype by) { return it -= by; }
        friend qsizetype operator-(const Iterator &a, const Iterator &b) { return a.m_at - b.m_at; }
        friend bool operator==(const Iterator &a, const Iterator &b) { return a.m_at == b.m_at; }
        friend auto operator<=>(const Iterator &a, const Iterator &b) { return a.m_at <=> b.m_at; }

    private:
        const QList<T> *m_chunks = nullptr;
        qsizetype m_at = 0;
    };

    SharedList() = default;
    SharedList(std::initializer_list<T> values)
    {
        for (const T &value : values)
            append(value);
    }

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    const T &at(qsizetype index) const { return m_chunks.at(index / ChunkSize).at(index % ChunkSize); }
    const T &operator[](qsizetype index) const { return at(index); }
    const T &first() const { return at(0); }
    const T &last() const { return at(m_size - 1); }
    const T &front() const { return first(); }
    const T &back() const { return last(); }

    /// Copies the chunk if others share it.
    T &operator[](qsizetype index) { return m_chunks[index / ChunkSize][index % ChunkSize]; }
    T &first() { return (*this)[0]; }
    T &last() { return (*this)[m_size - 1]; }
    T &front() { return first(); }
    T &back() { return last(); }

    void append(T value)
    {
        if (m_size++ % ChunkSize == 0) {
            m_chunks.emplaceBack();
            m_chunks.back().reserve(m_size > ChunkSize ? ChunkSize : 0);
        }
        m_chunks.back().append(std::move(value));
    }
    void clear() { *this = {}; }

    Iterator begin() const { return {m_chunks.constData(), 0}; }
    Iterator end() const { return {m_chunks.constData(), m_size}; }

    /// From the first to the last; all but the last hold ChunkSize values. Shared ones have the same data.
    const QList<QList<T>> &chunks() const { return m_chunks; }

    friend bool operator==(const SharedList &a, const SharedList &b) { return a.m_chunks == b.m_chunks; }

private:
    QList<QList<T>> m_chunks;
    qsizetype m_size = 0;
};

} // namespace portwright
