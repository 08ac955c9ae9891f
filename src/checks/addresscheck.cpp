// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"
#include "checks/fixes.h"
#include "rules/addresses.h"

namespace portwright {

namespace {

/// A node that stands for itself: those on another one's machine have nothing of their own.
bool isMachine(const Checked &checked, const Node &node)
{
    return checked.topology().machineOf(node).id == node.id;
}

/// To the only zone that all addresses fit; else the addresses become a part of the zone.
Fix fixOfOutside(const Checked &checked, const Node &node, const QList<IpRange> &outside)
{
    const bool severalLegs = std::any_of(node.addresses.begin(), node.addresses.end(),
                                         [](const NodeAddress &address) { return !address.zone.isEmpty(); });
    const Zone *zone = checked.topology().zones.find(node.zone);
    if (severalLegs || !zone)
        return {};
    const QList<ZoneId> fitting = zonesThatFit(checked, node);
    if (fitting.size() == 1)
        return moveNode(node.id, fitting.first(), checked.nameOf(fitting.first()));
    return fitting.isEmpty() ? addNetworks(*zone, outside) : Fix{};
}

void checkOutside(const Checked &checked, const Node &node, QList<Finding> &findings)
{
    QStringList outside;
    QList<IpRange> outsiders;
    for (const NodeAddress &address : effectiveAddresses(checked.plan, node)) {
        const Zone *zone = checked.topology().zones.find(address.zone.isEmpty() ? node.zone : address.zone);
        if (!zone || zone->networks.isEmpty() || covers({zone->networks.begin(), zone->networks.end()}, address.range))
            continue;
        outside += address.range.toString();
        outsiders += address.range;
    }
    if (outside.isEmpty())
        return;
    Finding found = finding("address-outside-zone", Severity::Warning, {node.id});
    found.message = CheckText::tr("\"%1\" has an address outside its zone's networks: %2.")
                        .arg(checked.nameOf(node.id), outside.join(QStringLiteral(", ")));
    found.help = CheckText::tr("Correct the address, add its network to the zone, or move the node to the right zone.");
    found.fix = fixOfOutside(checked, node, outsiders);
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
    found.fix = setCount(node.id, qint64(most));
    findings += found;
}

/// A network is never dialled: a single machine has single addresses.
void checkSingle(const Checked &checked, const Node &node, QList<Finding> &findings)
{
    QStringList sets;
    for (const NodeAddress &address : node.addresses) {
        if (!address.range.isSingle())
            sets += address.range.toString();
    }
    if (node.isGroup() || sets.isEmpty())
        return;
    Finding found = finding("range-on-single-node", Severity::Warning, {node.id});
    found.message = CheckText::tr("\"%1\" stands for one machine but has a set of addresses: %2.")
                        .arg(checked.nameOf(node.id), sets.join(QStringLiteral(", ")));
    found.help = CheckText::tr("Give it the machine's own addresses, or a count if it stands for a group of machines: "
                               "rules permit the whole set, and nothing in it can be probed.");
    const quint64 most =
        std::max(addressesOfFamily(node.addresses, Family::IPv4), addressesOfFamily(node.addresses, Family::IPv6));
    if (most <= quint64(std::numeric_limits<int>::max()))
        found.fix = setCount(node.id, qint64(most));
    findings += found;
}

void checkPlaced(const Checked &checked, const Node &node, QList<Finding> &findings)
{
    if (checked.topology().zones.contains(checked.topology().zoneOf(node)))
        return;
    Finding found = finding("no-zone", Severity::Error, {node.id});
    found.message = CheckText::tr("\"%1\" is in no zone, so its flows have no path.").arg(checked.nameOf(node.id));
    found.help = CheckText::tr("Move the node into the zone where its machine stands.");
    if (const QList<ZoneId> fitting = zonesThatFit(checked, node); fitting.size() == 1)
        found.fix = moveNode(node.id, fitting.first(), checked.nameOf(fitting.first()));
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

} // namespace

void checkAddresses(const Checked &checked, QList<Finding> &findings)
{
    for (const Node &node : checked.topology().nodes) {
        checkCount(checked, node, findings);
        if (!isMachine(checked, node))
            continue;
        checkPlaced(checked, node, findings);
        checkSingle(checked, node, findings);
        checkOutside(checked, node, findings);
    }
    checkDuplicates(checked, findings);
}

} // namespace portwright
