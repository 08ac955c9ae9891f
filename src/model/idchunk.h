// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/linkfilter.h"

#include <QList>
#include <algorithm>
#include <iterator>
#include <utility>

namespace portwright {

/// Values of an IdList that stand together and are shared until one of them changes.
template <class T>
struct IdChunk
{
    static constexpr qsizetype Most = 128;
    static constexpr qsizetype Least = Most / 4;      // unless it is the only one
    static constexpr qsizetype Filled = Most * 3 / 4; // room for what comes

    QList<T> values;     // sorted by id, never none
    qsizetype start = 0; // how many values stand in the chunks before
    /// Of all values, and perhaps of some that are no more.
    [[no_unique_address]] std::conditional_t<HasLinks<T>, LinkFilter, NoLinks> links = {};

    void addLinksOf([[maybe_unused]] const T &value)
    {
        if constexpr (HasLinks<T>)
            value.addLinks(links);
    }
    void findLinks()
    {
        links = {};
        for (const T &value : std::as_const(values))
            addLinksOf(value);
    }
};

/// Where a value stands or would stand.
struct IdPlace
{
    qsizetype chunk = 0;
    qsizetype index = 0;
    bool found = false;
};

template <class T, class Id>
IdPlace placeIn(const QList<IdChunk<T>> &chunks, const Id &id)
{
    if (chunks.isEmpty())
        return {};
    const auto behind = [](const Id &wanted, const IdChunk<T> &chunk) { return wanted < chunk.values.constFirst().id; };
    const auto chunk = std::prev(std::upper_bound(chunks.cbegin() + 1, chunks.cend(), id, behind));
    const auto before = [](const T &value, const Id &wanted) { return value.id < wanted; };
    const auto value = std::lower_bound(chunk->values.cbegin(), chunk->values.cend(), id, before);
    const bool found = value != chunk->values.cend() && value->id == id;
    return {chunk - chunks.cbegin(), value - chunk->values.cbegin(), found};
}

/// The values, which are sorted, in chunks of one size.
template <class T>
QList<IdChunk<T>> inChunks(QList<T> values)
{
    QList<IdChunk<T>> chunks;
    const qsizetype size = values.size();
    if (size <= IdChunk<T>::Most) {
        if (size == 0)
            return chunks;
        chunks.append({std::move(values), 0});
        chunks.first().findLinks();
        return chunks;
    }
    const qsizetype count = (size + IdChunk<T>::Filled - 1) / IdChunk<T>::Filled;
    chunks.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype from = size * i / count;
        const auto first = std::make_move_iterator(values.begin() + from);
        chunks.append({QList<T>(first, first + (size * (i + 1) / count - from)), from});
        chunks.last().findLinks();
    }
    return chunks;
}

template <class T>
void splitChunk(QList<IdChunk<T>> &chunks, qsizetype at)
{
    QList<T> &values = chunks[at].values;
    const qsizetype half = values.size() / 2;
    const auto middle = std::make_move_iterator(values.begin() + half);
    QList<T> behind(middle, std::make_move_iterator(values.end()));
    values.erase(values.cbegin() + half, values.cend());
    chunks[at].findLinks();
    chunks.insert(at + 1, {std::move(behind), 0});
    chunks[at + 1].findLinks();
}

/// Joins a chunk with the next, or levels the two.
template <class T>
void joinChunk(QList<IdChunk<T>> &chunks, qsizetype at)
{
    const IdChunk<T> next = chunks.takeAt(at + 1);
    chunks[at].values += next.values;
    chunks[at].findLinks();
    if (chunks.at(at).values.size() > IdChunk<T>::Filled)
        splitChunk(chunks, at);
}

/// After a chunk grew or shrank.
template <class T>
void balanceChunk(QList<IdChunk<T>> &chunks, qsizetype at)
{
    const qsizetype size = chunks.at(at).values.size();
    if (size > IdChunk<T>::Most)
        splitChunk(chunks, at);
    else if (size < IdChunk<T>::Least && chunks.size() > 1)
        joinChunk(chunks, std::max<qsizetype>(at - 1, 0));
    else if (size == 0)
        chunks.clear();
    for (qsizetype i = std::max<qsizetype>(at, 1); i < chunks.size(); ++i)
        chunks[i].start = chunks.at(i - 1).start + chunks.at(i - 1).values.size();
}

} // namespace portwright
