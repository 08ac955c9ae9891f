// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ports.h"
#include "model/topology.h"
#include "packs/condition.h"
#include "packs/trust.h"

namespace portwright {

enum class Severity { Error, Warning, Note };
QString severityName(Severity severity);
std::optional<Severity> severityFromName(QStringView name);

/// Which flows between two nodes a check asks for. What is not said may be anything.
struct FlowMatch
{
    enum class Are {
        Permitted, // needed, or added by the planner
        Added,     // only the planner permits it: an extra flow, an accepted rare one, a forward no needed flow uses
        Declined   // derived and declined, and nothing else between the two permits it
    };

    Are are = Are::Permitted;
    std::optional<Transport> transport;
    PortSet ports;
    QStringList from; // role references
    QStringList to;
    QList<ZoneKind> fromZones;
    QList<ZoneKind> toZones;
    bool withoutReason = false; // the planner gave none
    bool reverse = false;       // the other way than the first match, and on its ports
};

/// The one step that mends what a check found.
struct PackFix
{
    enum class Kind {
        None,
        Setting, // sets `setting` to `value` on the plan or on one of the nodes
        Remove,  // takes back what permits the matched flows: extra flows, decisions, forwards
        Permit   // withdraws the decisions that decline the matched flows
    };

    Kind kind = Kind::None;
    QString setting;
    At on = At::Source;
    SettingValue value;
    LocalText title;
};

/// A check on one node of `roles` (read as Source), on each pair with `flows`, or on the plan where both are empty.
struct PackCheck
{
    QString id;
    Severity severity = Severity::Warning;
    QStringList roles;
    QStringList peers;      // where set: on each pair with a node of these roles (read as Destination)
    QList<FlowMatch> flows; // where set: on each pair of nodes between which every one matches some flow
    Condition when;
    LocalText message;
    LocalText help;
    QList<Citation> citations;
    PackFix fix;
};

} // namespace portwright
