// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ports.h"
#include "model/topology.h"
#include "packs/condition.h"
#include "packs/trust.h"

namespace portwright {

/// The relation that must hold between the two nodes of a rule.
enum class Relation {
    Any,             // two different nodes, or the machines of one group
    Itself,          // a node with itself (localhost)
    SameDestination, // both in one destination, or one is the authority; see setting server-mesh
    ItsDestinations, // the destination node belongs to the source's destinations
    SameSite,        // not at two different sites
    SameZone         // both stand in one zone
};
QString relationName(Relation relation);
std::optional<Relation> relationFromName(QStringView name);

struct NeedCase
{
    Condition when;
    Need need = Need::Required;
};

/// One row of the vendor's port list, with the conditions under which it applies.
struct Rule
{
    QString id;
    QString pack;
    QString flowClass; // backup, console, servers, directory, name-time, vendor, mail, database, other
    QList<RoleRef> from;
    QList<RoleRef> to;
    Relation relation = Relation::Any;
    QStringList scope; // zone kinds in which the source stands, as far as the vendor speaks of it; empty: any
    LocalText scopeText;
    Transport transport = Transport::Tcp;
    PortSet ports;       // empty: unknown, or from `portSetting`
    QString portSetting; // a setting of the destination that gives the port
    QString protocol;    // "Code42 messaging", "SMTP"
    QString encrypted;   // yes, no, optional, unknown
    QString handshake;   // id of a handshake of the prober; empty: connect only
    bool ipv4Only = false;
    Condition when;
    LocalText whenText; // the condition in words
    QList<NeedCase> need;
    QString alternatives; // name of a group; lower `rank` is preferred
    int rank = 0;
    Trust trust;
    QString grade; // evidence grade of the fact base: S, S-, R, E, D, I
    LocalText purpose;
    LocalText loss; // what users lose without it
    LocalText asks; // who can answer, where the value is unknown
    QList<Citation> citations;
};

} // namespace portwright
