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

Joined join(const Plan &plan, const PackSet &packs, const NodeTable &table);

} // namespace portwright
