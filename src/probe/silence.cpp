// SPDX-License-Identifier: Apache-2.0
#include "probe/silence.h"

#include "probe/probetext.h"

namespace portwright {

namespace {

QString namesOf(const QList<WayStation> &way)
{
    QStringList names;
    for (const WayStation &station : way)
        names += station.name;
    return names.join(QStringLiteral(", "));
}

/// The station that answered from an address on this side of it; -1 if none.
qsizetype stationAt(const QList<WayStation> &way, const IpAddress &address)
{
    for (qsizetype i = way.size() - 1; i >= 0; --i) {
        const QList<Cidr> &near = way.at(i).near;
        if (std::any_of(near.cbegin(), near.cend(),
                        [&address](const Cidr &network) { return network.contains(address); }))
            return i;
    }
    return -1;
}

QString behindKnownDevice(const WalkFound &walk, const QList<WayStation> &way)
{
    const QString answers = ProbeText::tr("Packets get to %1 (hop %2); nothing behind it answers.")
                                .arg(walk.lastDevice.toString())
                                .arg(walk.lastHop);
    const qsizetype at = stationAt(way, walk.lastDevice);
    if (at >= 0 && at + 1 < way.size())
        return answers + u' ' +
               ProbeText::tr("By the plan that is %1, and %2 comes next: look at the rules of these, in this order.")
                   .arg(way.at(at).name, way.at(at + 1).name);
    if (at >= 0)
        return answers + u' ' +
               ProbeText::tr("By the plan that is %1, the last firewall on the way: look at its rules, then at the "
                             "destination's own firewall.")
                   .arg(way.at(at).name);
    if (!way.isEmpty())
        return answers + u' ' + ProbeText::tr("By the plan the way leads through %1.").arg(namesOf(way));
    return answers;
}

} // namespace

QString whereSilent(const WalkFound *walk, const QList<WayStation> &way, bool neighbour)
{
    if (neighbour)
        return ProbeText::tr("The address is in a network of this computer, so no router is between: most likely the "
                             "destination's own firewall drops it.");
    if (!walk)
        return way.isEmpty() ? QString() : ProbeText::tr("By the plan the way leads through %1.").arg(namesOf(way));
    if (walk->reached)
        return ProbeText::tr("A moment later an answer came: packets get lost on the way, or rules were just changed.");
    if (walk->lastHop > 0)
        return behindKnownDevice(*walk, way);
    if (!way.isEmpty())
        return ProbeText::tr("No device on the way answers, so the silence begins at the first one: by the plan %1.")
            .arg(way.first().name);
    return ProbeText::tr(
        "No device on the way answers, so the silence begins at the first one, this computer's router.");
}

} // namespace portwright
