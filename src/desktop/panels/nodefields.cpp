// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/nodefields.h"

#include <QRegularExpression>

namespace portwright {

namespace {

struct NodeFields
{
    Q_DECLARE_TR_FUNCTIONS(NodeFields)
};

QStringList words(const QString &text)
{
    QStringList list;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts))
        list.append(word.trimmed());
    return list;
}

} // namespace

Error namelessError()
{
    return Error{NodeFields::tr("A name is needed, so that people can tell things apart."), {}};
}

QString roleKey(const RoleRef &role)
{
    return role.pack + u'/' + role.role;
}

RoleRef roleOfKey(const QString &key)
{
    return {key.section(u'/', 0, 0), key.section(u'/', 1)};
}

QString readRole(const Node &node)
{
    return roleKey(node.role);
}

Result<void> writeRole(Node &node, const QString &key)
{
    node.role = roleOfKey(key);
    return {};
}

QString readMachine(const Node &node)
{
    return node.on.text();
}

/// A machine lives on none itself, so that no chain and no circle comes up.
Result<void> writeMachine(Node &node, const QString &id, const Topology &topology)
{
    if (id.isEmpty()) {
        if (!node.on.isEmpty())
            node.zone = topology.zoneOf(node);
        node.on = {};
        return {};
    }
    const Node *machine = topology.nodes.find(NodeId(id));
    const bool isMachine = std::any_of(topology.nodes.begin(), topology.nodes.end(),
                                       [&](const Node &other) { return other.on == node.id; });
    if (!machine || machine->id == node.id || !machine->on.isEmpty() || isMachine)
        return Error{NodeFields::tr("Choose a node that stands on its own; this one cannot carry it."), {}};
    node.on = machine->id;
    node.zone = {};
    node.addresses.clear();
    return {};
}

Result<void> writeZone(Node &node, const QString &id)
{
    if (node.on.isEmpty())
        node.zone = ZoneId(id);
    return {};
}

QString readCount(const Node &node)
{
    return node.count ? QString::number(*node.count) : QString();
}

Result<void> writeCount(Node &node, const QString &text)
{
    if (text.isEmpty()) {
        node.count.reset();
        return {};
    }
    bool ok = false;
    const qint64 count = text.toLongLong(&ok);
    if (!ok || count < 1)
        return Error{NodeFields::tr("A count is a whole number from 1; leave it empty for a single machine."), {}};
    node.count = count;
    return {};
}

QString readAddresses(const Node &node)
{
    QStringList list;
    for (const NodeAddress &address : node.addresses)
        list.append(address.range.toString());
    return list.join(QStringLiteral(", "));
}

/// Addresses that stay keep their zone and use.
Result<void> writeAddresses(Node &node, const QString &text)
{
    QList<NodeAddress> addresses;
    for (const QString &word : words(text)) {
        const Result<IpRange> range = IpRange::parse(word);
        if (!range)
            return range.errors();
        NodeAddress address;
        address.range = *range;
        for (const NodeAddress &old : std::as_const(node.addresses)) {
            if (old.range == *range)
                address = old;
        }
        addresses.append(address);
    }
    node.addresses = addresses;
    return {};
}

Result<void> writeHost(Node &node, const QString &text)
{
    static const QRegularExpression host(QStringLiteral("^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                                                        "(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\.?$"));
    if (!text.isEmpty() && !host.match(text).hasMatch())
        return Error{NodeFields::tr("A host name has letters, digits, hyphens and dots, such as backup.example.org."),
                     {}};
    node.host = text;
    return {};
}

Result<void> writeFingerprint(Node &node, const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[: ]"));
    static const QRegularExpression digits(QStringLiteral("^([0-9a-f]{64})?$"));
    const QString fingerprint = QString(text).remove(between).toLower();
    if (!digits.match(fingerprint).hasMatch())
        return Error{NodeFields::tr("A SHA-256 fingerprint has 64 hexadecimal digits."), {}};
    node.certificate.sha256 = fingerprint;
    return {};
}

QString readNetworks(const Zone &zone)
{
    QStringList list;
    for (const Cidr &network : zone.networks)
        list.append(network.toString());
    return list.join(QStringLiteral(", "));
}

Result<void> writeNetworks(Zone &zone, const QString &text)
{
    QList<Cidr> networks;
    for (const QString &word : words(text)) {
        const Result<Cidr> network = Cidr::parse(word);
        if (!network)
            return network.errors();
        networks.append(*network);
    }
    zone.networks = networks;
    return {};
}

} // namespace portwright
