// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"
#include "packs/pack.h"

namespace portwright {

enum class FlowState { Needed, Choice, Shown, Declined, Question, NoPath, Local };
QString flowStateName(FlowState state);
QString flowStateTitle(FlowState state);

/// A condition that was read, the value it had and where that value was set.
struct ConditionFact
{
    QString text;  // "server-version is at least 6.5"
    QString value; // "8.2.5"
    QString setAt; // "node authority-1", "plan", "default of code42-onprem (assumed)"
    bool held = true;
    QString words = {}; // the value as people say it, where that is not `value`: "yes", "By version (auto)"
    bool operator==(const ConditionFact &) const = default;
};

/// One required connection between two nodes: what a firewall has to permit, and why.
struct Flow
{
    const Rule *rule = nullptr;       // null: an extra flow
    const ExtraFlow *extra = nullptr; // set for an extra flow; points into the derivation
    NodeId source;
    NodeId destination;
    Transport transport = Transport::Tcp;
    PortSet ports; // after decisions; empty: not known
    Need need = Need::Required;
    FlowState state = FlowState::Needed;        // before routing
    ValueState valueState = ValueState::Stated; // Planner where the planner gave the ports
    bool beyondScope = false;
    QList<Family> families;  // both ends have them; empty where an address is unknown
    qsizetype decision = -1; // index into Plan::decisions that shaped it

    /// Built when asked: lists of many flows are ordered without their ids.
    FlowId id() const;
    QString ruleId() const; // "code42-onprem/server-dns", "plan/agent-to-siem"
    /// Encryption as the rule says it: yes, no, optional, unknown.
    QString encrypted() const { return rule ? rule->encrypted : QStringLiteral("unknown"); }
    QString protocol() const { return rule ? rule->protocol : QString(); }
    QString flowClass() const { return rule ? rule->flowClass : QStringLiteral("other"); }
    /// The rule's purpose, or what the planner wrote on the extra flow.
    QString purpose(const QString &language) const;
};

/// Something only the planner, or the vendor, can say.
struct OpenQuestion
{
    enum class About { Port, Address, Setting };
    QString id; // "<pack>/<rule>/port", "<node>/address", "<pack>/<question>/<node>": what a decision names
    About about = About::Port;
    QString text;
    QString asks; // who can answer
    QList<NodeId> nodes;
    QList<FlowId> flows;
};

/// A service role that some node must find drawn and does not.
struct MissingService
{
    RoleRef service;
    QList<NodeId> consumers;
};

} // namespace portwright
