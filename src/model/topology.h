// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/ip.h"
#include "base/ports.h"
#include "model/idlist.h"
#include "model/settings.h"

#include <QByteArray>
#include <QPair>
#include <optional>

namespace portwright {

/// Members that this format version does not know, in the order found: name and compact JSON.
using UnknownMembers = QList<QPair<QString, QByteArray>>;

enum class ZoneKind { Internet, Lan, Dmz, Server, Management, Cloud, Vendor };

QString zoneKindName(ZoneKind kind);
std::optional<ZoneKind> zoneKindFromName(QStringView name);

/// A network area within which only host firewalls stand between nodes.
struct Zone
{
    ZoneId id;
    QString name;
    ZoneKind kind = ZoneKind::Lan;
    ZoneId parent; // empty: a top-level zone
    QString site;
    QList<Cidr> networks; // an internet zone without any is every address
    QString owner;
    UnknownMembers unknown;
    bool operator==(const Zone &) const = default;
};

/// A published pair: packets from `zone`'s side to address:port go on to the nodes at toPort.
struct Forward
{
    QString id;
    ZoneId zone;
    IpAddress address;
    Transport transport = Transport::Tcp;
    quint16 port = 0;
    QList<NodeId> nodes;
    quint16 toPort = 0;
    bool hairpin = false; // inside sources use the published pair, too
    UnknownMembers unknown;
    bool operator==(const Forward &) const = default;
};

/// Sources of `zone` appear as `address` in the zone `toward` and beyond.
struct Masquerade
{
    QString id;
    ZoneId zone;
    ZoneId toward;
    IpAddress address;
    UnknownMembers unknown;
    bool operator==(const Masquerade &) const = default;
};

/// A device that joins zones and denies what no flow needs.
struct Firewall
{
    FirewallId id;
    QString name;
    QString platform; // "cisco-asa", ...; empty: not decided
    QList<ZoneId> zones;
    QString owner;
    QList<Forward> forwards;
    QList<Masquerade> masquerades;
    UnknownMembers unknown;
    bool operator==(const Firewall &) const = default;
};

/// An address of a node. `zone` and `use` only where the machine has several legs or a virtual address.
struct NodeAddress
{
    IpRange range;
    ZoneId zone; // empty: the node's own zone
    QString use;
    UnknownMembers unknown;
    bool operator==(const NodeAddress &) const = default;
};

/// What a client should see when it connects there by TLS.
struct Certificate
{
    QString sha256;
    QString issuer;
    UnknownMembers unknown;
    bool operator==(const Certificate &) const = default;
    bool isEmpty() const { return *this == Certificate{}; }
};

/// A role as a pack defines it.
struct RoleRef
{
    QString pack;
    QString role;
    bool operator==(const RoleRef &) const = default;
    friend size_t qHash(const RoleRef &ref, size_t seed = 0) { return qHashMulti(seed, ref.pack, ref.role); }
};

/// A machine, a service on one, or a group of like machines (`count`).
struct Node
{
    NodeId id;
    RoleRef role;
    QString name;
    ZoneId zone;                 // empty where `on` is set
    NodeId on;                   // lives on that node's machine: has its zone and addresses
    std::optional<qint64> count; // set: a group
    QList<NodeAddress> addresses;
    QString host; // the name clients use
    bool hostFirewall = false;
    QString environment;
    Certificate certificate;
    SettingMap settings;
    QMap<QString, QList<NodeId>> uses; // service role -> the nodes used; absent role: every drawn one
    UnknownMembers unknown;
    bool operator==(const Node &) const = default;

    bool isGroup() const { return count.has_value(); }
    void addLinks(LinkFilter &links) const; // to other nodes
};

/// What exists in the plan.
struct Topology
{
    IdList<Zone> zones;
    IdList<Firewall> firewalls;
    IdList<Node> nodes;
    bool operator==(const Topology &) const = default;

    bool contains(const ElementId &id) const;
    /// The node on whose machine `node` lives (itself where it lives on its own).
    const Node &machineOf(const Node &node) const;
    ZoneId zoneOf(const Node &node) const { return machineOf(node).zone; }
    /// The zone's own site, else the nearest one above it that is named; empty where none is.
    QString siteOf(const ZoneId &zone) const;
    const QList<NodeAddress> &addressesOf(const Node &node) const { return machineOf(node).addresses; }
    /// The name, for messages: the element's own, or the id where it has none.
    QString nameOf(const ElementId &id) const;
};

} // namespace portwright
