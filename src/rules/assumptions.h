// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/derive.h"

namespace portwright {

/// A value in force that neither the vendor stated nor the planner set, and that flows of the plan depend on.
struct Assumption
{
    enum class About { Port, Setting };
    QString id; // "<pack>/<rule>/port", "<pack>/<setting>/value", "<pack>/<setting>/value/<node>"
    About about = About::Port;
    ValueState valueState = ValueState::Assumed; // of the value: default, assumed, restored
    QString text;                                // what is taken for granted
    QString value;                               // as it would be answered: "443", "8.2.6"
    QString note;                                // what the pack says of it; empty: nothing
    QString asks;                                // who can answer
    QString confirm;                             // what settles it
    QString pack;                                // About::Setting: whose
    QString setting;                             // and which
    NodeId node;                                 // and where it is set; empty: on the plan
    QList<NodeId> nodes;
    QList<FlowId> flows;
};

/// Assumed values first, then defaults, then what was restored from other documents; each sorted by id. A port is
/// settled by answering the question of its id, a setting by setting it.
QList<Assumption> assumptionsOf(const Plan &plan, const Derivation &derivation, const QString &language);

} // namespace portwright
