// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <algorithm>

namespace portwright {

/// Values sorted by their unique `id`, shared until changed.
template <class T>
class IdList
{
public:
    using Id = decltype(T::id);

    IdList() = default;
    /// The values in any order; of equal ids the first is kept.
    explicit IdList(QList<T> values) : m_values(std::move(values))
    {
        const auto less = [](const T &a, const T &b) { return a.id < b.id; };
        if (!std::is_sorted(m_values.cbegin(), m_values.cend(), less))
            std::stable_sort(m_values.begin(), m_values.end(), less);
        const auto same = [](const T &a, const T &b) { return a.id == b.id; };
        m_values.erase(std::unique(m_values.begin(), m_values.end(), same), m_values.end());
    }

    const T *find(const Id &id) const
    {
        const auto place = lowerBound(id);
        return place != m_values.cend() && place->id == id ? &*place : nullptr;
    }
    /// The place of a value; -1 where there is none.
    qsizetype indexOf(const Id &id) const
    {
        const auto place = lowerBound(id);
        return place != m_values.cend() && place->id == id ? place - m_values.cbegin() : -1;
    }
    bool contains(const Id &id) const { return find(id) != nullptr; }

    /// Adds the value, or replaces the one of the same id.
    void set(T value)
    {
        const auto place = lowerBound(value.id);
        const qsizetype index = place - m_values.cbegin();
        if (place != m_values.cend() && place->id == value.id)
            m_values[index] = std::move(value);
        else
            m_values.insert(index, std::move(value));
    }
    void remove(const Id &id)
    {
        const auto place = lowerBound(id);
        if (place != m_values.cend() && place->id == id)
            m_values.removeAt(place - m_values.cbegin());
    }

    auto begin() const { return m_values.cbegin(); }
    auto end() const { return m_values.cend(); }
    qsizetype size() const { return m_values.size(); }
    bool isEmpty() const { return m_values.isEmpty(); }
    const T &at(qsizetype index) const { return m_values.at(index); }
    const QList<T> &values() const { return m_values; }
    bool isSharedWith(const IdList &other) const { return m_values.constData() == other.m_values.constData(); }

    bool operator==(const IdList &) const = default;

private:
    auto lowerBound(const Id &id) const
    {
        return std::lower_bound(m_values.cbegin(), m_values.cend(), id,
                                [](const T &value, const Id &wanted) { return value.id < wanted; });
    }

    QList<T> m_values;
};

} // namespace portwright
