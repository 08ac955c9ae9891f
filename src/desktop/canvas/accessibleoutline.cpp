// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/accessibleoutline.h"

namespace portwright {

AccessibleOutline::AccessibleOutline(const Scene &scene, const Topology *topology)
{
    for (const ZoneBox &box : scene.zones) {
        const Zone *zone = topology ? topology->zones.find(box.id) : nullptr;
        add(box.id, zone ? zone->parent : ZoneId(), scene);
    }
    for (const NodeBox &box : scene.nodes) {
        const Node *node = topology && !box.firewall ? topology->nodes.find(NodeId(box.id.text())) : nullptr;
        add(box.id, node ? topology->zoneOf(*node) : ZoneId(), scene);
    }
}

void AccessibleOutline::add(const ElementId &id, const ZoneId &zone, const Scene &scene)
{
    const ElementId parent = scene.zoneIndex.contains(zone) ? ElementId(zone) : ElementId();
    QList<ElementId> &siblings = m_children[parent];
    m_places.insert(id, {parent, int(siblings.size())});
    siblings.append(id);
}

} // namespace portwright
