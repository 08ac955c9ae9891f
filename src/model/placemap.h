// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/idlist.h"

namespace portwright {

/// Where each of some elements is drawn, in the order of their ids; copies share what they do not change, as an IdList.
template <class Id, class Place>
class PlaceMap
{
public:
    struct Entry
    {
        Id id;
        Place value;
        bool operator==(const Entry &) const = default;
    };

    /// Reads the values.
    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using difference_type = qptrdiff;
        using value_type = Place;
        using pointer = const Place *;
        using reference = const Place &;

        const_iterator() = default;
        explicit const_iterator(IdIterator<Entry> at) : m_at(at) {}
        const Id &key() const { return m_at->id; }
        const Place &value() const { return m_at->value; }
        reference operator*() const { return m_at->value; }
        pointer operator->() const { return &m_at->value; }
        const_iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        const_iterator operator++(int) { return const_iterator(m_at++); }
        friend bool operator==(const const_iterator &, const const_iterator &) = default;

    private:
        IdIterator<Entry> m_at;
    };

    PlaceMap() = default;
    /// In any order; of equal ids the first is kept.
    explicit PlaceMap(QList<Entry> entries) : m_entries(std::move(entries)) {}

    Place value(const Id &id, const Place &otherwise = {}) const
    {
        const Entry *entry = m_entries.find(id);
        return entry ? entry->value : otherwise;
    }
    bool contains(const Id &id) const { return m_entries.contains(id); }
    const_iterator constFind(const Id &id) const { return const_iterator(m_entries.iteratorAt(id)); }
    const_iterator begin() const { return const_iterator(m_entries.begin()); }
    const_iterator end() const { return const_iterator(m_entries.end()); }
    const_iterator constBegin() const { return begin(); }
    const_iterator constEnd() const { return end(); }
    qsizetype size() const { return m_entries.size(); }
    bool isEmpty() const { return m_entries.isEmpty(); }
    QList<Place> values() const { return {begin(), end()}; }
    QList<Id> keys() const
    {
        QList<Id> ids;
        for (const Entry &entry : m_entries)
            ids += entry.id;
        return ids;
    }
    const IdList<Entry> &entries() const { return m_entries; }

    void insert(const Id &id, const Place &value)
    {
        const Entry *entry = m_entries.find(id);
        if (!entry || entry->value != value) // what is set again stays shared
            m_entries.set({id, value});
    }
    void insert(const PlaceMap &other)
    {
        for (const Entry &entry : other.m_entries)
            insert(entry.id, entry.value);
    }
    void remove(const Id &id) { m_entries.remove(id); }
    /// Asked with an iterator; removes where it says yes.
    template <class Predicate>
    void removeIf(const Predicate &isGone)
    {
        QList<Id> gone;
        for (const_iterator at = begin(); at != end(); ++at) {
            if (isGone(at))
                gone += at.key();
        }
        for (const Id &id : gone)
            remove(id);
    }

    bool operator==(const PlaceMap &) const = default;

private:
    IdList<Entry> m_entries;
};

} // namespace portwright
