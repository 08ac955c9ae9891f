// SPDX-License-Identifier: Apache-2.0
#include "render/scenedifference.h"

namespace portwright {

namespace {

QRectF placeOf(const NodeBox &node)
{
    return node.rect;
}

QRectF placeOf(const ZoneBox &zone)
{
    return zone.rect;
}

QRectF placeOf(const Edge &edge)
{
    return edge.bounds;
}

QRectF placeOf(const EdgeLabel &label)
{
    return label.rect;
}

/// Gathers the places of items of two lists that differ.
class Comparison
{
public:
    explicit Comparison(qsizetype most) : m_most(most) {}

    template <class T>
    void compare(const QList<T> &before, const QList<T> &after)
    {
        if (before.size() != after.size())
            m_found.isLarge = true;
        if (before.isSharedWith(after))
            return;
        for (qsizetype i = 0; i < after.size() && !m_found.isLarge; ++i) {
            if (before.at(i) == after.at(i))
                continue;
            m_found.places << placeOf(before.at(i)) << placeOf(after.at(i));
            m_found.isLarge = m_found.places.size() > m_most;
        }
    }

    template <class T>
    void compare(const SharedList<T> &before, const SharedList<T> &after)
    {
        if (before.size() != after.size())
            m_found.isLarge = true;
        for (qsizetype chunk = 0; chunk < after.chunks().size() && !m_found.isLarge; ++chunk)
            compare(before.chunks().at(chunk), after.chunks().at(chunk));
    }

    SceneDifference &found() { return m_found; }

private:
    qsizetype m_most;
    SceneDifference m_found;
};

} // namespace

SceneDifference differenceOf(const Scene &before, const Scene &after, qsizetype most)
{
    Comparison comparison(most);
    comparison.compare(before.zones, after.zones);
    comparison.compare(before.nodes, after.nodes);
    comparison.compare(before.edges, after.edges);
    comparison.compare(before.labels, after.labels);
    comparison.found().isFar = before.bundles != after.bundles || before.zones != after.zones;
    return comparison.found();
}

} // namespace portwright
