// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"
#include "packs/pack.h"

namespace portwright {

/// One thing that a planner can change and that may make a flow go or come. Kinds stand by the size of the
/// intervention.
struct Change
{
    enum class Kind {
        RemoveExtra, // the extra flow `name`
        Withdraw,    // the decision about `flow`
        Setting,     // `name` of `pack` becomes `value`, on `node` or on the plan
        Uses,        // `node` uses `nodes` of the service role `name`, and no others
        Environment, // `node` goes into the environment `name`; empty: shared by all
        Accept,      // `flow` is accepted, an alternative
        Machine,     // `node` lives on the machine of `nodes`; none: on its own
        Draw,        // a node of the role `name` of `pack` is drawn
        Remove,      // `node` is removed
        Decline      // `flow` is declined: it is still derived
    };

    Kind kind = Kind::Setting;
    NodeId node; // empty: the plan
    QString pack;
    QString name;
    SettingValue value;
    QList<NodeId> nodes;
    FlowId flow;
    bool operator==(const Change &) const = default;
};

/// The word for files: "setting", "uses", "environment", ...
QString changeName(Change::Kind kind);

Plan withChange(Plan plan, const Change &change);

/// What to do, translated: "Set "Web restore" (web-restore) to no on the plan".
QString changeText(const Plan &plan, const PackSet &packs, const Change &change, const QString &language);

} // namespace portwright
