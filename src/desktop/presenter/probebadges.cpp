// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/probebadges.h"

#include <QCoreApplication>

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

struct ProbeBadgesText
{
    Q_DECLARE_TR_FUNCTIONS(ProbeBadges)
};

QString verdictOf(const ProbeEntry &entry)
{
    if (entry.running)
        return ProbeBadgesText::tr("being probed");
    const ProbeResult *shown = entry.shown();
    if (!shown)
        return {};
    return entry.isOutOfDate() ? ProbeBadgesText::tr("%1, out of date").arg(verdictTitle(shown->verdict))
                               : verdictTitle(shown->verdict);
}

bool hasBadge(const ProbeEntry &entry)
{
    return !entry.mustStayShut && (entry.running || entry.measured || entry.showsTaken());
}

} // namespace

QHash<FlowId, Badge> flowBadges(const QList<ProbeEntry> &entries)
{
    QHash<FlowId, Badge> badges;
    for (const ProbeEntry &entry : entries) {
        if (hasBadge(entry))
            badges[entry.flow] = worse(badges.value(entry.flow, Badge::None), entry.badge());
    }
    return badges;
}

QString flowVerdict(const QList<ProbeEntry> &entries, const FlowId &flow)
{
    Badge worst = Badge::None;
    QStringList verdicts;
    for (const ProbeEntry &entry : entries) {
        if (entry.flow != flow || !hasBadge(entry))
            continue;
        const Badge badge = entry.badge();
        if (worse(worst, badge) != worst || worst == Badge::None)
            verdicts.clear();
        worst = worse(worst, badge);
        if (badge == worst)
            verdicts += verdictOf(entry);
    }
    verdicts.removeDuplicates();
    return verdicts.join(QStringLiteral(", "));
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
