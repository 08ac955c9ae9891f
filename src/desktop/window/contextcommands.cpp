// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/contextcommands.h"

#include "model/arrange.h"

namespace portwright {

namespace {

QStringList list(const char *words)
{
    return QString::fromLatin1(words).split(u' ');
}

QStringList arranging(qsizetype count)
{
    QStringList ids{QString()};
    if (count > 1)
        ids += list("align-left align-centres align-right align-top align-middles align-bottom");
    if (count > 2)
        ids += list("distribute-across distribute-down");
    return count > 1 ? ids : QStringList();
}

} // namespace

QStringList contextCommands(const Topology &topology, const Selection &selection)
{
    bool nodes = false;
    bool zones = false;
    for (const ElementId &id : selection.elements) {
        nodes |= topology.nodes.contains(NodeId(id.text()));
        zones |= topology.zones.contains(ZoneId(id.text()));
    }
    if (selection.elements.isEmpty() && !selection.flows.isEmpty())
        return list("flow-explain  flow-accept flow-decline flow-withdraw  probe-selection  fit-selection");
    if (selection.elements.isEmpty())
        return list("paste-here paste-rows select-all  insert-role insert-zone insert-firewall flow-add  find fit-all");
    QStringList ids = list("edit rename  cut copy duplicate delete");
    if (zones)
        ids.insert(ids.indexOf(QStringLiteral("duplicate")), QStringLiteral("paste-here"));
    if (nodes)
        ids += list(" select-role select-zone select-product  flow-add probe-selection");
    else if (zones)
        ids += list(" select-zone");
    const qsizetype count = arrangeable(topology, selection.elements).size();
    ids += arranging(count);
    if (zones && count > 1)
        ids += QStringLiteral("same-size");
    if (nodes || zones)
        ids += list(" group");
    if (zones)
        ids += QStringLiteral("ungroup");
    return ids + list(" fit-selection");
}

} // namespace portwright
