// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"
#include "rules/addresses.h"

namespace portwright {

namespace {

/// True if the networks together contain the range.
bool covers(const QList<Cidr> &networks, const IpRange &range)
{
    IpAddress next = range.first();
    for (qsizetype tries = 0; tries <= networks.size(); ++tries) {
        const auto has = [&next](const Cidr &network) { return network.contains(next); };
        const auto found = std::find_if(networks.begin(), networks.end(), has);
        if (found == networks.end())
            return false;
        if (range.last() <= found->last())
            return true;
        next = found->last().plus(1);
    }
    return false;
}

/// A node that stands for itself: those on another one's machine have nothing of their own.
bool isMachine(const Checked &checked, const Node &node)
{
    return checked.topology().machineOf(node).id == node.id;
}

void checkOutside(const Checked &checked, const Node &node, QList<Finding> &findings)
{
    QStringList outside;
    for (const NodeAddress &address : effectiveAddresses(checked.plan, node)) {
        const Zone *zone = checked.topology().zones.find(address.zone.isEmpty() ? node.zone : address.zone);
        if (zone && !zone->networks.isEmpty() && !covers(zone->networks, address.range))
            outside += address.range.toString();
    }
    if (outside.isEmpty())
        return;
    Finding found = finding("address-outside-zone", Severity::Warning, {node.id});
    found.message = CheckText::tr("\"%1\" has an address outside its zone's networks: %2.")
                        .arg(checked.nameOf(node.id), outside.join(QStringLiteral(", ")));
    found.help = CheckText::tr("Correct the address, add its network to the zone, or move the node to the right zone.");
    findings += found;
}

quint64 addressesOfFamily(const QList<NodeAddress> &addresses, Family family)
{
    quint64 sum = 0;
    for (const NodeAddress &address : addresses) {
        const quint64 size = address.range.family() == family ? address.range.size() : 0;
        sum = sum + size < sum ? ~quint64(0) : sum + size;
    }
    return sum;
}

void checkCount(const Checked &checked, const Node &node, QList<Finding> &findings)
{
    const QList<NodeAddress> addresses = effectiveAddresses(checked.plan, node);
    const quint64 most =
        std::max(addressesOfFamily(addresses, Family::IPv4), addressesOfFamily(addresses, Family::IPv6));
    if (addresses.isEmpty() || node.count.value_or(0) <= 0 || quint64(*node.count) <= most)
        return;
    Finding found = finding("count-beyond-addresses", Severity::Warning, {node.id});
    found.message = CheckText::tr("\"%1\" stands for %2 machines but has addresses for %3 only.")
                        .arg(checked.nameOf(node.id), QString::number(*node.count), QString::number(most));
    found.help = CheckText::tr("Add the missing addresses or networks, or lower the count: rules permit only the "
                               "addresses that the plan names.");
    findings += found;
}

void checkPlaced(const Checked &checked, const Node &node, QList<Finding> &findings)
{
    if (checked.topology().zones.contains(checked.topology().zoneOf(node)))
        return;
    Finding found = finding("no-zone", Severity::Error, {node.id});
    found.message = CheckText::tr("\"%1\" is in no zone, so its flows have no path.").arg(checked.nameOf(node.id));
    found.help = CheckText::tr("Move the node into the zone where its machine stands.");
    findings += found;
}

/// Machines by each single address that is theirs alone: groups may share a network, virtual addresses are shared.
QMap<IpAddress, QList<NodeId>> ownersOfAddresses(const Checked &checked)
{
    QMap<IpAddress, QList<NodeId>> owners;
    for (const Node &node : checked.topology().nodes) {
        if (node.isGroup() || !isMachine(checked, node))
            continue;
        for (const NodeAddress &address : effectiveAddresses(checked.plan, node)) {
            QList<NodeId> &here = owners[address.range.first()];
            if (address.range.isSingle() && address.use.isEmpty() && !here.contains(node.id))
                here += node.id;
        }
    }
    return owners;
}

void checkDuplicates(const Checked &checked, QList<Finding> &findings)
{
    QMap<QPair<NodeId, NodeId>, QStringList> pairs;
    const QMap<IpAddress, QList<NodeId>> owners = ownersOfAddresses(checked);
    for (auto at = owners.begin(); at != owners.end(); ++at) {
        for (const NodeId &other : at->mid(1))
            pairs[{at->first(), other}] += at.key().toString();
    }
    for (auto at = pairs.begin(); at != pairs.end(); ++at) {
        Finding found = finding("duplicate-address", Severity::Warning, {at.key().first, at.key().second});
        found.message =
            CheckText::tr("\"%1\" and \"%2\" have the same address: %3.")
                .arg(checked.nameOf(at.key().first), checked.nameOf(at.key().second), at->join(QStringLiteral(", ")));
        found.help = CheckText::tr("Correct one of them. If both run on one machine, let one node live on the other; "
                                   "if it is a virtual address, say so in its use.");
        findings += found;
    }
}

struct ZoneNetwork
{
    IpRange range;
    const Zone *zone = nullptr;
};

QList<ZoneNetwork> networksInOrder(const Topology &topology)
{
    QList<ZoneNetwork> networks;
    for (const Zone &zone : topology.zones) {
        for (const Cidr &network : zone.networks)
            networks += {network, &zone};
    }
    std::stable_sort(networks.begin(), networks.end(),
                     [](const ZoneNetwork &a, const ZoneNetwork &b) { return a.range.first() < b.range.first(); });
    return networks;
}

bool isInside(const Topology &topology, const Zone &inner, const Zone &outer)
{
    const Zone *step = &inner;
    for (qsizetype depth = 0; step && depth <= topology.zones.size(); ++depth) {
        if (step->id == outer.id)
            return true;
        step = topology.zones.find(step->parent);
    }
    return false;
}

void checkOverlaps(const Checked &checked, QList<Finding> &findings)
{
    QMap<QPair<ZoneId, ZoneId>, QString> pairs;
    const QList<ZoneNetwork> networks = networksInOrder(checked.topology());
    for (qsizetype i = 0; i < networks.size(); ++i) {
        for (qsizetype j = i + 1; j < networks.size() && networks[i].range.intersects(networks[j].range); ++j) {
            const Zone &a = *networks[i].zone;
            const Zone &b = *networks[j].zone;
            if (!isInside(checked.topology(), a, b) && !isInside(checked.topology(), b, a))
                pairs.insert({std::min(a.id, b.id), std::max(a.id, b.id)}, networks[j].range.toString());
        }
    }
    for (auto at = pairs.begin(); at != pairs.end(); ++at) {
        Finding found = finding("zones-overlap", Severity::Warning, {at.key().first, at.key().second});
        found.message = CheckText::tr("The networks of the zones \"%1\" and \"%2\" overlap at %3.")
                            .arg(checked.nameOf(at.key().first), checked.nameOf(at.key().second), at.value());
        found.help = CheckText::tr("Correct the networks, or make the inner zone a part of the outer one: an address "
                                   "in both cannot be told apart.");
        findings += found;
    }
}

} // namespace

void checkZonesAndAddresses(const Checked &checked, QList<Finding> &findings)
{
    for (const Node &node : checked.topology().nodes) {
        checkCount(checked, node, findings);
        if (!isMachine(checked, node))
            continue;
        checkPlaced(checked, node, findings);
        checkOutside(checked, node, findings);
    }
    checkDuplicates(checked, findings);
    checkOverlaps(checked, findings);
}

} // namespace portwright
