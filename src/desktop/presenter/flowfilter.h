// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/probesession.h"

#include <QCoreApplication>

namespace portwright {

/// What flows can be told apart by.
enum class Facet { Class, Need, Protocol, State, Probe, Zone, Firewall, Role };
QList<Facet> facets();
QString facetTitle(Facet facet);

/// Which flows are wanted: those that have one of the values of every facet named here.
struct FlowFilter
{
    QMap<Facet, QSet<QString>> wanted;
    bool highlight = false; // the others stay, toned down
    bool isEmpty() const { return wanted.isEmpty(); }
    bool operator==(const FlowFilter &) const = default;
};

/// The values of a session's flows by facet, as keys and in words.
class FlowTraits
{
    Q_DECLARE_TR_FUNCTIONS(FlowTraits)

public:
    FlowTraits(const Session &session, const ProbeSession &probes);

    /// A row of Session::flowRows().
    QStringList valuesOf(qsizetype row, Facet facet) const;
    bool matches(qsizetype row, const FlowFilter &filter) const;
    QString title(Facet facet, const QString &value) const;
    /// All values that some flow has, in the order in which people read them.
    QStringList allValues(Facet facet) const;

private:
    const Flow *settled(qsizetype row) const;
    Flow flowAt(qsizetype row) const;
    QStringList zonesOf(const NodeId &node) const;
    QStringList rolesOf(qsizetype row) const;
    QStringList firewallsOf(const Flow &flow) const;

    const Session &m_session;
    QHash<FlowId, Badge> m_badges;
};

} // namespace portwright
