// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/probebadges.h"

#include "desktop/presenter/session.h"

#include <QCoreApplication>
#include <algorithm>

namespace portwright {

namespace {

struct ProbeBadgesText
{
    Q_DECLARE_TR_FUNCTIONS(ProbeBadges)
};

/// From what hides behind all others to what is shown before them.
constexpr std::array BadgeOrder{Badge::None,    Badge::Barred, Badge::Verified, Badge::Open,
                                Badge::Unknown, Badge::Failed, Badge::Running};

auto weight(Badge badge)
{
    return std::find(BadgeOrder.begin(), BadgeOrder.end(), badge) - BadgeOrder.begin();
}

Badge worse(Badge a, Badge b)
{
    return weight(a) >= weight(b) ? a : b;
}

QString saidOf(const ProbeEntry &entry)
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
    return entry.running || entry.measured || entry.showsTaken();
}

} // namespace

void ProbeBadges::reset(const QList<ProbeEntry> &entries, const Session &session)
{
    *this = ProbeBadges();
    m_entries = &entries;
    m_session = &session;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (hasBadge(entries.at(i)))
            update(i);
    }
}

/// Flows and where they go: looked up when something is first said of one.
void ProbeBadges::list()
{
    m_isListed = true;
    m_flowOf.reserve(std::size_t(m_entries->size()));
    m_numbers.reserve(m_entries->size());
    for (qsizetype i = 0; i < m_entries->size(); ++i) {
        const ProbeEntry &entry = m_entries->at(i);
        if (entry.mustStayShut) {
            m_flowOf.push_back(-1);
            continue;
        }
        const auto known = m_numbers.constFind(entry.flow);
        const int number = known == m_numbers.constEnd() ? int(m_known.size()) : *known;
        if (known == m_numbers.constEnd()) {
            m_numbers.insert(entry.flow, number);
            m_known.push_back({entry.flow, {}, {}, {}});
        }
        m_known[std::size_t(number)].entries.append(i);
        m_flowOf.push_back(number);
    }
    for (const Flow &flow : m_session->derivation().flows) {
        if (const auto number = m_numbers.constFind(flow.id()); number != m_numbers.constEnd())
            m_known[std::size_t(*number)].destination = flow.destination;
    }
}

void ProbeBadges::update(qsizetype entry)
{
    if (!m_isListed)
        list();
    const int number = m_flowOf[std::size_t(entry)];
    if (number < 0)
        return updateShut(entry);
    KnownFlow &flow = m_known[std::size_t(number)];
    const std::optional<Badge> now = worstOf(flow);
    if (now == flow.badge)
        return;
    count(flow.destination, flow.badge, -1);
    count(flow.destination, now, 1);
    flow.badge = now;
    if (now)
        m_flows.insert(flow.id, *now);
    else
        m_flows.remove(flow.id);
    if (!flow.destination.isEmpty())
        showNode(flow.destination);
}

void ProbeBadges::updateShut(qsizetype entry)
{
    const ProbeEntry &shut = m_entries->at(entry);
    const bool answers = shut.badge() == Badge::Failed;
    if (answers == m_answering.contains(entry))
        return;
    if (answers)
        m_answering.insert(entry);
    else
        m_answering.remove(entry);
    m_counts[shut.destination].answering += answers ? 1 : -1;
    showNode(shut.destination);
}

std::optional<Badge> ProbeBadges::worstOf(const KnownFlow &flow) const
{
    std::optional<Badge> worst;
    for (const qsizetype index : flow.entries) {
        const ProbeEntry &entry = m_entries->at(index);
        if (hasBadge(entry))
            worst = worse(worst.value_or(Badge::None), entry.badge());
    }
    return worst;
}

void ProbeBadges::count(const ElementId &node, std::optional<Badge> badge, int by)
{
    if (badge && !node.isEmpty())
        m_counts[node].flows[std::size_t(*badge)] += by;
}

void ProbeBadges::showNode(const ElementId &node)
{
    const KnownNode &known = m_counts[node];
    std::optional<Badge> worst;
    for (std::size_t kind = 0; kind < Kinds; ++kind) {
        if (known.flows[kind] > 0)
            worst = worse(worst.value_or(Badge::None), Badge(kind));
    }
    if (known.answering > 0)
        worst = Badge::Failed;
    if (worst)
        m_nodes.insert(node, *worst);
    else
        m_nodes.remove(node);
}

QString ProbeBadges::verdictOf(const FlowId &flow) const
{
    const auto number = m_numbers.constFind(flow);
    if (number == m_numbers.constEnd())
        return {};
    const KnownFlow &known = m_known[std::size_t(*number)];
    if (!known.badge)
        return {};
    QStringList verdicts;
    for (const qsizetype index : known.entries) {
        const ProbeEntry &entry = m_entries->at(index);
        if (hasBadge(entry) && entry.badge() == *known.badge)
            verdicts += saidOf(entry);
    }
    verdicts.removeDuplicates();
    return verdicts.join(QStringLiteral(", "));
}

} // namespace portwright
