// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

#include <QCoreApplication>
#include <QSet>

namespace portwright {

/// What the checks read.
struct Checked
{
    const Plan &plan;
    const Derivation &derivation;
    const Routing &routing;
    QDate today;
    QString language;

    const Topology &topology() const { return plan.topology; }
    QString nameOf(const ElementId &id) const { return plan.topology.nameOf(id); }
    /// The state of a flow after routing.
    FlowState state(qsizetype flow) const { return stateOf(derivation.flows.at(flow), routing.routes.at(flow)); }
};

/// The translation context of every finding.
struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// A finding about these elements; they make its id, with `detail` behind them where that is set.
Finding finding(const char *check, Severity severity, const QList<ElementId> &elements, const QString &detail = {});

/// The names, in quotes and joined by commas; of many only the first few.
QString namesOf(const Checked &checked, const QList<ElementId> &ids);

/// The forwards that a needed flow dials, as Dialled::forward names them.
QSet<QString> usedForwards(const Checked &checked);

/// The zones whose networks contain all addresses of the node.
QList<ZoneId> zonesThatFit(const Checked &checked, const Node &node);

// Each adds what it finds; the order does not matter.
void checkZones(const Checked &checked, QList<Finding> &findings);
void checkAddresses(const Checked &checked, QList<Finding> &findings);
void checkListeners(const Checked &checked, QList<Finding> &findings);
void checkFirewalls(const Checked &checked, QList<Finding> &findings);
void checkSettings(const Checked &checked, QList<Finding> &findings);
void checkUses(const Checked &checked, QList<Finding> &findings);
/// Clients that are to use a destination of no server.
void checkDestinations(const Checked &checked, QList<Finding> &findings);
/// The checks of these packs, and of the pack of shared roles.
void runPackChecks(const Checked &checked, const QStringList &packs, QList<Finding> &findings);
void checkPacks(const Checked &checked, QList<Finding> &findings);
void checkFlows(const Checked &checked, QList<Finding> &findings);
/// Needs all other findings, to see which decisions name none.
void checkDecisions(const Checked &checked, QList<Finding> &findings);

} // namespace portwright
