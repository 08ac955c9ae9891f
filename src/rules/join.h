// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/nodetable.h"

namespace portwright {

/// Flows as rules and extra flows give them, before decisions; beside each what deciding needs to know of it.
struct Joined
{
    struct Side
    {
        int source = 0; // rows of the node table
        int destination = 0;
        bool local = false;
        bool accepted = false;
        bool portsMissing = false; // neither rule nor setting gives ports: the question for them is asked
        bool unconfirmed = false;  // the ports are known, but not on the vendor's word: the question may be answered
    };
    QList<Flow> flows; // sorted by id
    std::vector<Side> sides;
};

/// The question that asks for a rule's or extra flow's ports: "<pack>/<rule>/port".
QString portQuestion(const Flow &flow);

/// The packs that a plan names, or whose roles its nodes have.
QList<const Pack *> packsOf(const Plan &plan, const PackSet &packs);

Joined join(const Plan &plan, const PackSet &packs, const NodeTable &table, const IdList<ExtraFlow> &extraFlows);

/// What a rule gives between two nodes that nothing bars.
struct Outcome
{
    bool applies = false;
    Need need = Need::Required;
    PortSet ports;
    ValueState valueState = ValueState::Stated;
};
Outcome outcomeOf(const Rule &rule, const Subject &subject);

} // namespace portwright
