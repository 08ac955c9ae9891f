// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/planfilter.h"

namespace portwright {

PlanFilter::PlanFilter(Session &session, ProbeSession &probes, QObject *parent)
    : QObject(parent), m_session(session), m_probes(probes)
{
    connect(&session, &Session::planOpened, this, [this] { set({}); });
    connect(&session, &Session::flowsChanged, this, [this] { m_known = false; });
    connect(&session, &Session::planChanged, this, [this](const PlanDiff &diff) {
        if (diff.isLayoutOnly())
            return;
        const bool active = isActive();
        prune();
        m_known = false;
        if (active)
            Q_EMIT changed();
    });
    connect(&probes, &ProbeSession::resultsChanged, this, [this] {
        if (!m_filter.wanted.contains(Facet::Probe))
            return;
        m_known = false;
        Q_EMIT changed();
    });
}

void PlanFilter::set(const FlowFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_known = false;
    Q_EMIT changed();
}

void PlanFilter::want(Facet facet, const QSet<QString> &values)
{
    FlowFilter next = m_filter;
    if (values.isEmpty())
        next.wanted.remove(facet);
    else
        next.wanted.insert(facet, values);
    set(next);
}

/// What is no more cannot be wanted.
void PlanFilter::prune()
{
    const auto drop = [this](Facet facet, const auto &isGone) {
        const auto found = m_filter.wanted.find(facet);
        if (found == m_filter.wanted.end())
            return;
        erase_if(*found, isGone);
        if (found->isEmpty())
            m_filter.wanted.erase(found);
    };
    const Topology &topology = m_session.topology();
    drop(Facet::Zone, [&](const QString &id) { return !topology.zones.find(ZoneId(id)); });
    drop(Facet::Firewall, [&](const QString &id) {
        return FirewallId(id) != perimeterId() && !topology.firewalls.find(FirewallId(id));
    });
}

const std::vector<bool> &PlanFilter::matches() const
{
    if (m_known && qsizetype(m_matches.size()) == m_session.flowRows().size())
        return m_matches;
    const FlowTraits known = traits();
    m_matches.assign(size_t(m_session.flowRows().size()), true);
    for (qsizetype row = 0; isActive() && row < m_session.flowRows().size(); ++row)
        m_matches[size_t(row)] = known.matches(row, m_filter);
    m_known = true;
    return m_matches;
}

int PlanFilter::count() const
{
    return int(std::count(matches().begin(), matches().end(), true));
}

QSet<FlowId> PlanFilter::flows() const
{
    QSet<FlowId> flows;
    const std::vector<bool> &wanted = matches();
    for (qsizetype row = 0; row < m_session.flowRows().size(); ++row) {
        if (wanted[size_t(row)])
            flows.insert(m_session.flowRows().flowAt(row).id());
    }
    return flows;
}

QString PlanFilter::words(Facet facet) const
{
    const QSet<QString> &wanted = *m_filter.wanted.constFind(facet);
    const FlowTraits known = traits();
    QStringList titles;
    for (const QString &value : known.allValues(facet)) {
        if (wanted.contains(value))
            titles += known.title(facet, value);
    }
    constexpr qsizetype Most = 3;
    const qsizetype more = titles.size() - Most;
    QString text = QStringList(titles.mid(0, Most)).join(QStringLiteral(", "));
    if (more > 0)
        text = tr("%1 and %n more", nullptr, int(more)).arg(text);
    return tr("%1: %2").arg(facetTitle(facet), text.isEmpty() ? tr("none") : text);
}

} // namespace portwright
