// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/placemap.h"
#include "model/topology.h"

#include <QDate>
#include <QPoint>
#include <QRect>

namespace portwright {

/// Who the plan is for; all free text.
struct About
{
    QString customer;
    QString author;
    QString revision;
    QString date;
    QString confidentiality;
    UnknownMembers unknown;
    bool operator==(const About &) const = default;
};

/// The pack edition a plan was made with.
struct PackRef
{
    QString id;
    QString edition;
    UnknownMembers unknown;
    bool operator==(const PackRef &) const = default;
};

enum class DecisionState { Declined, Accepted, Overridden, Answered };
QString decisionStateName(DecisionState state);
std::optional<DecisionState> decisionStateFromName(QStringView name);

enum class DecisionAbout { Flow, Finding, Question };
/// "flow", "finding" or "question": the key under which a decision names its target.
QString decisionAboutName(DecisionAbout about);

/// What a planner decided about one derived thing.
struct Decision
{
    DecisionAbout about = DecisionAbout::Flow;
    QString target;
    DecisionState state = DecisionState::Accepted;
    PortSet ports;                    // set by overridden and answered
    std::optional<IpAddress> address; // set by answered
    QString reason;
    QString owner;
    QString ticket;
    QDate until; // invalid: no end
    UnknownMembers unknown;
    bool operator==(const Decision &) const = default;
};

/// A flow a planner added by hand.
struct ExtraFlow
{
    QString id;
    NodeId from;
    NodeId to;
    Transport transport = Transport::Tcp;
    PortSet ports;
    QString purpose;
    QString reason;
    QString owner;
    QString ticket;
    QDate until;
    UnknownMembers unknown;
    bool operator==(const ExtraFlow &) const = default;
};

/// Whether ports that no flow needs are probed, too, to see that they are shut.
struct MustStayShut
{
    bool probed = false;
    QString reason; // why more ports of an address than usual may be probed; empty: no more than that
    UnknownMembers unknown;
    bool operator==(const MustStayShut &) const = default;
};

/// Where things are drawn, in canvas units (1 unit = 1 px at 100 %). Nodes: top-left corner.
struct Layout
{
    PlaceMap<FirewallId, QPoint> firewalls;
    PlaceMap<NodeId, QPoint> nodes;
    PlaceMap<ZoneId, QRect> zones;
    UnknownMembers unknown;
    bool operator==(const Layout &) const = default;
};

/// What a planner decided; all else is derived from it and the packs.
struct Plan
{
    static constexpr int FormatVersion = 1;

    QString name;
    About about;
    QList<PackRef> packs;               // sorted by id
    QMap<QString, SettingMap> settings; // pack id -> settings of the whole plan
    Topology topology;
    QList<Decision> decisions; // sorted by (about, target)
    IdList<ExtraFlow> extraFlows;
    MustStayShut mustStayShut;
    QByteArray notes = "[]";  // compact JSON, kept as it is
    QByteArray slides = "[]"; // compact JSON, kept as it is
    Layout layout;
    UnknownMembers unknown;
    bool operator==(const Plan &) const = default;
};

} // namespace portwright
