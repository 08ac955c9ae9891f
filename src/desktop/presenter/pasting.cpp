// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/pasting.h"

#include "base/json.h"
#include "base/jsonwriter.h"
#include "desktop/presenter/newcomers.h"
#include "model/edits.h"
#include "scene/autolayout.h"

namespace portwright {

namespace {

QString homesKey()
{
    return QStringLiteral("zones-around");
}

/// The zones by id that withHomeNames() wrote; without any if the fragment has none.
QHash<ZoneId, Zone> homesOf(const Plan &part)
{
    QHash<ZoneId, Zone> homes;
    for (const auto &[name, bytes] : part.unknown) {
        if (name != homesKey())
            continue;
        const Result<JsonDocument> text = JsonDocument::parse(bytes, homesKey());
        if (!text)
            return homes;
        for (const JsonValue &value : text->root()) {
            Zone zone;
            zone.id = ZoneId(value.find(u"id").toString());
            zone.name = value.find(u"name").toString();
            zone.kind = zoneKindFromName(value.find(u"kind").toString()).value_or(ZoneKind::Lan);
            homes.insert(zone.id, zone);
        }
    }
    return homes;
}

const Zone *zoneNamed(const Topology &topology, const QString &name)
{
    const auto found =
        std::find_if(topology.zones.begin(), topology.zones.end(), [&](const Zone &zone) { return zone.name == name; });
    return found == topology.zones.end() ? nullptr : &*found;
}

/// Round the fragment's nodes that come from `home`.
QRect rectOf(const Plan &part, const ZoneId &home, QPoint offset)
{
    QRect rect;
    for (const Node &node : part.topology.nodes) {
        if (node.zone == home)
            rect |= QRect(part.layout.nodes.value(node.id) + offset, NodeSize);
    }
    return rect.marginsAdded(ZonePadding);
}

/// The zone of the plan that stands for `home`, if there is one.
ZoneId knownHome(const Plan &plan, const Zone &home)
{
    const Zone *same = plan.topology.zones.find(home.id);
    if (same && same->name == home.name)
        return same->id;
    const Zone *found = zoneNamed(plan.topology, home.name);
    return found ? found->id : ZoneId();
}

ZoneId addedHome(Plan &plan, const Plan &part, const Zone &home, QPoint offset)
{
    Zone zone = newZone(plan, home.kind);
    zone.name = freeName(plan.topology, home.name);
    plan = withZone(std::move(plan), zone, rectOf(part, home.id, offset));
    return zone.id;
}

/// Each home is asked for once; those for which `known` knows no zone are added.
template <class Known>
Fitted fitted(Plan plan, Plan part, QPoint offset, Known known)
{
    const QHash<ZoneId, Zone> homes = homesOf(part);
    QHash<ZoneId, ZoneId> found;
    const Plan before = part;
    for (Node node : before.topology.nodes) {
        const auto home = homes.constFind(node.zone);
        if (home == homes.constEnd() || before.topology.zones.contains(node.zone))
            continue;
        ZoneId &zone = found[home.key()];
        if (zone.isEmpty())
            zone = known(plan, *home);
        if (zone.isEmpty())
            zone = addedHome(plan, before, *home, offset);
        node.zone = zone;
        part.topology.nodes.set(std::move(node));
    }
    return {std::move(plan), std::move(part)};
}

} // namespace

Plan withHomeNames(Plan part, const Topology &source)
{
    QMap<ZoneId, Zone> homes;
    for (const Node &node : part.topology.nodes) {
        const Zone *zone = source.zones.find(node.zone);
        if (zone && !part.topology.zones.contains(zone->id))
            homes.insert(zone->id, *zone);
    }
    if (homes.isEmpty())
        return part;
    JsonWriter writer;
    writer.beginArray();
    for (const Zone &zone : std::as_const(homes)) {
        writer.beginObject();
        writer.member(QStringLiteral("id"), zone.id.text());
        writer.member(QStringLiteral("name"), zone.name);
        writer.member(QStringLiteral("kind"), zoneKindName(zone.kind));
        writer.endObject();
    }
    writer.endArray();
    const Result<JsonDocument> text = JsonDocument::parse(writer.take(), homesKey());
    part.unknown.append({homesKey(), text->root().compact()});
    return part;
}

Fitted withHomes(Plan plan, Plan part, QPoint offset)
{
    return fitted(std::move(plan), std::move(part), offset, knownHome);
}

Fitted withNewHomes(Plan plan, Plan part, QPoint offset)
{
    return fitted(std::move(plan), std::move(part), offset, [](const Plan &, const Zone &) { return ZoneId(); });
}

Plan withNodesComingTo(const ZoneId &zone, Plan part)
{
    const IdList<Node> nodes = part.topology.nodes;
    for (Node node : nodes) {
        if (!node.on.isEmpty() || part.topology.zones.contains(node.zone))
            continue;
        node.zone = zone;
        part.topology.nodes.set(std::move(node));
    }
    return part;
}

int lostReferences(const Plan &plan, const Plan &part)
{
    const auto isLost = [&](const NodeId &id) {
        return !id.isEmpty() && !part.topology.nodes.contains(id) && !plan.topology.nodes.contains(id);
    };
    int lost = 0;
    for (const Node &node : part.topology.nodes) {
        lost += isLost(node.on);
        for (const QList<NodeId> &used : node.uses)
            lost += int(std::count_if(used.begin(), used.end(), isLost));
    }
    return lost;
}

} // namespace portwright
