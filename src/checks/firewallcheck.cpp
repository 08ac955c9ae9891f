// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"
#include "checks/fixes.h"

#include <QSet>

namespace portwright {

namespace {

struct Pair
{
    const Firewall *firewall = nullptr;
    const Forward *forward = nullptr;

    auto key() const { return std::tie(forward->zone, forward->address, forward->transport, forward->port); }
    QString text() const
    {
        const QString address = forward->address.family() == Family::IPv6
                                    ? QString(QLatin1Char('[') + forward->address.toString() + QLatin1Char(']'))
                                    : forward->address.toString();
        return QStringLiteral("%1:%2/%3").arg(address).arg(forward->port).arg(transportName(forward->transport));
    }
};

QList<Pair> pairsInOrder(const Topology &topology)
{
    QList<Pair> pairs;
    for (const Firewall &firewall : topology.firewalls) {
        for (const Forward &forward : firewall.forwards)
            pairs += {&firewall, &forward};
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.key() < b.key(); });
    return pairs;
}

/// Firewalls side by side may publish one pair, if both send it to the same place.
bool isRedundant(const Pair &a, const Pair &b)
{
    return a.firewall != b.firewall && a.forward->nodes == b.forward->nodes && a.forward->toPort == b.forward->toPort;
}

void checkSamePair(const Checked &checked, const Pair &a, const Pair &b, QList<Finding> &findings)
{
    const bool one = a.firewall == b.firewall;
    QString detail = a.forward->id + QLatin1Char('/');
    detail += one ? b.forward->id : QString(b.firewall->id.text() + QLatin1Char('/') + b.forward->id);
    Finding found = finding("same-published-pair", Severity::Error, {a.firewall->id}, detail);
    if (!one)
        found.elements += b.firewall->id;
    found.message = CheckText::tr("%1 is published twice: by \"%2\" on \"%3\" and by \"%4\" on \"%5\".")
                        .arg(a.text(), a.forward->id, checked.nameOf(a.firewall->id), b.forward->id,
                             checked.nameOf(b.firewall->id));
    found.help = CheckText::tr("Give one of them another address or port; several nodes behind one pair belong in one "
                               "forward.");
    findings += found;
}

void checkSamePairs(const Checked &checked, QList<Finding> &findings)
{
    const QList<Pair> pairs = pairsInOrder(checked.topology());
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        for (qsizetype j = i + 1; j < pairs.size() && pairs[i].key() == pairs[j].key(); ++j) {
            if (!isRedundant(pairs[i], pairs[j]))
                checkSamePair(checked, pairs[i], pairs[j], findings);
        }
    }
}

void checkUnused(const Checked &checked, QList<Finding> &findings)
{
    const QSet<QString> used = usedForwards(checked);
    for (const Pair &pair : pairsInOrder(checked.topology())) {
        const Forward &forward = *pair.forward;
        if (used.contains(pair.firewall->id.text() + QLatin1Char('/') + forward.id))
            continue;
        Finding found = finding("forward-to-unused-port", Severity::Warning, {pair.firewall->id}, forward.id);
        for (const NodeId &node : forward.nodes)
            found.elements += node;
        found.message = CheckText::tr("\"%1\" publishes %2, but no needed flow comes that way to port %3.")
                            .arg(checked.nameOf(pair.firewall->id), pair.text(), QString::number(forward.toPort));
        found.help = CheckText::tr("Remove the forward \"%1\", or correct its zone, nodes and port.").arg(forward.id);
        found.fix = removeForward(pair.firewall->id, forward.id);
        findings += found;
    }
}

} // namespace

void checkFirewalls(const Checked &checked, QList<Finding> &findings)
{
    for (const Firewall &firewall : checked.topology().firewalls) {
        if (QSet<ZoneId>(firewall.zones.begin(), firewall.zones.end()).size() >= 2)
            continue;
        Finding found = finding("firewall-joins-too-few-zones", Severity::Warning, {firewall.id});
        found.message = CheckText::tr("The firewall \"%1\" joins fewer than two zones, so nothing passes through it.")
                            .arg(checked.nameOf(firewall.id));
        found.help = CheckText::tr("Join it to the zones on its sides, or remove it.");
        found.fix = removeElement(firewall.id, checked.nameOf(firewall.id));
        findings += found;
    }
    checkSamePairs(checked, findings);
    checkUnused(checked, findings);
}

} // namespace portwright
