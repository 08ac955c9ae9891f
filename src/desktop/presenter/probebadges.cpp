// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/probebadges.h"

namespace portwright {

namespace {

int weight(Badge badge)
{
    static const QList<Badge> order{Badge::None,    Badge::Barred, Badge::Verified, Badge::Open,
                                    Badge::Unknown, Badge::Failed, Badge::Running};
    return int(order.indexOf(badge));
}

Badge worse(Badge a, Badge b)
{
    return weight(a) >= weight(b) ? a : b;
}

} // namespace

QHash<FlowId, Badge> flowBadges(const QList<ProbeEntry> &entries)
{
    QHash<FlowId, Badge> badges;
    for (const ProbeEntry &entry : entries) {
        if (!entry.mustStayShut && (entry.running || entry.measured || entry.showsTaken()))
            badges[entry.flow] = worse(badges.value(entry.flow, Badge::None), entry.badge());
    }
    return badges;
}

QHash<ElementId, Badge> nodeBadges(const QList<ProbeEntry> &entries, const Session &session)
{
    QHash<ElementId, Badge> badges;
    const QHash<FlowId, Badge> flows = flowBadges(entries);
    for (auto it = flows.begin(); it != flows.end(); ++it) {
        if (const Flow *flow = session.flow(it.key())) {
            Badge &badge = badges[flow->destination];
            badge = worse(badge, it.value());
        }
    }
    for (const ProbeEntry &entry : entries) {
        if (entry.mustStayShut && entry.badge() == Badge::Failed)
            badges[entry.destination] = Badge::Failed;
    }
    return badges;
}

} // namespace portwright
