// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvasfacts.h"
#include "scene/scene.h"

namespace portwright {

/// Who stands in whom: zones in zones, nodes in zones; firewalls stand between zones and so in none. Of the drawn
/// elements; what no facts tell of stands in none.
class AccessibleOutline
{
public:
    AccessibleOutline() = default;
    AccessibleOutline(const Scene &scene, const Topology *topology);

    /// The elements in that one; those in none for the empty id.
    QList<ElementId> childrenOf(const ElementId &id) const { return m_children.value(id); }
    ElementId parentOf(const ElementId &id) const { return m_places.value(id).parent; }
    /// The place among its siblings; -1 for what is not drawn.
    int placeOf(const ElementId &id) const { return m_places.value(id).index; }

    bool operator==(const AccessibleOutline &other) const { return m_children == other.m_children; }

private:
    struct Place
    {
        ElementId parent;
        int index = -1;
    };
    void add(const ElementId &id, const ZoneId &zone, const Scene &scene);

    QHash<ElementId, QList<ElementId>> m_children;
    QHash<ElementId, Place> m_places;
};

} // namespace portwright
