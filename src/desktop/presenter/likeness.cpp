// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/likeness.h"

namespace portwright {

namespace {

QString traitOf(const Topology &topology, const Node &node, Likeness in)
{
    switch (in) {
    case Likeness::Role:
        return node.role.pack + u'/' + node.role.role;
    case Likeness::Zone:
        return topology.zoneOf(node).text();
    case Likeness::Product:
        return node.role.pack;
    }
    return {};
}

} // namespace

QSet<ElementId> alike(const Topology &topology, const QSet<ElementId> &selected, Likeness in)
{
    QSet<QString> traits;
    for (const ElementId &id : selected) {
        if (const Node *node = topology.nodes.find(NodeId(id.text())))
            traits.insert(traitOf(topology, *node, in));
        else if (in == Likeness::Zone && topology.zones.contains(ZoneId(id.text())))
            traits.insert(id.text());
    }
    QSet<ElementId> result;
    for (const Node &node : topology.nodes) {
        if (traits.contains(traitOf(topology, node, in)))
            result.insert(node.id);
    }
    return result;
}

} // namespace portwright
