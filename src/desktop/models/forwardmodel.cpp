// SPDX-License-Identifier: Apache-2.0
#include "desktop/models/forwardmodel.h"

#include "desktop/models/itemroles.h"

namespace portwright {

namespace {

Error refusal(const QString &message)
{
    return Error{message, {}};
}

QString idTexts(const QList<NodeId> &nodes)
{
    QStringList ids;
    for (const NodeId &node : nodes)
        ids.append(node.text());
    return ids.join(QStringLiteral(", "));
}

Result<quint16> parsedPort(const QString &text)
{
    bool ok = false;
    const uint port = text.trimmed().toUInt(&ok);
    if (!ok || port < 1 || port > 65535)
        return refusal(ForwardModel::tr("A port is a number from 1 to 65535."));
    return quint16(port);
}

/// The node that a person means by its id or its name; a name must be one node's alone.
Result<NodeId> meantNode(const QString &word, const Topology &topology)
{
    if (const NodeId id(word); topology.nodes.contains(id))
        return id;
    QList<NodeId> named;
    for (const Node &node : topology.nodes) {
        if (node.name.compare(word, Qt::CaseInsensitive) == 0)
            named.append(node.id);
    }
    if (named.isEmpty())
        return refusal(ForwardModel::tr("There is no node with the name or id \"%1\".").arg(word));
    if (named.size() > 1)
        return refusal(ForwardModel::tr("Several nodes are called \"%1\"; write the id of the one you mean: %2.")
                           .arg(word, idTexts(named)));
    return named.first();
}

Result<QList<NodeId>> parsedNodes(const QString &text, const Topology &topology)
{
    QList<NodeId> nodes;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        const Result<NodeId> node = meantNode(word.trimmed(), topology);
        if (!node)
            return node.errors();
        nodes.append(*node);
    }
    if (nodes.isEmpty())
        return refusal(ForwardModel::tr("A forward needs at least one node."));
    return nodes;
}

template <class T>
Result<void> store(T &place, const Result<T> &value)
{
    if (!value)
        return value.errors();
    place = *value;
    return {};
}

/// Puts what a person typed into one member of the forward.
Result<void> setMember(Forward &forward, int column, const QVariant &value, const Topology &topology)
{
    const QString text = value.toString().trimmed();
    switch (column) {
    case ForwardModel::Zone:
        forward.zone = ZoneId(text);
        return {};
    case ForwardModel::Address:
        return store(forward.address, IpAddress::parse(text));
    case ForwardModel::Transport:
        forward.transport = transportFromName(text).value_or(forward.transport);
        return {};
    case ForwardModel::Port:
        return store(forward.port, parsedPort(text));
    case ForwardModel::Nodes:
        return store(forward.nodes, parsedNodes(text, topology));
    case ForwardModel::ToPort:
        return store(forward.toPort, parsedPort(text));
    default:
        return {};
    }
}

QString nodeNames(const QList<NodeId> &nodes, const Topology &topology)
{
    QStringList names;
    for (const NodeId &node : nodes)
        names.append(topology.nameOf(node));
    return names.join(QStringLiteral(", "));
}

/// The names where they say which nodes are meant, else the ids.
QString editableNodes(const QList<NodeId> &nodes, const Topology &topology)
{
    const QString names = nodeNames(nodes, topology);
    const Result<QList<NodeId>> meant = parsedNodes(names, topology);
    return meant && *meant == nodes ? names : idTexts(nodes);
}

} // namespace

void ForwardModel::show(const Firewall &firewall, const Topology &topology)
{
    beginResetModel();
    m_firewall = firewall;
    m_topology = topology;
    endResetModel();
}

int ForwardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_firewall.forwards.size());
}

int ForwardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ForwardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_firewall.forwards.size())
        return {};
    const Forward &forward = m_firewall.forwards.at(index.row());
    if (index.column() == Hairpin)
        return role == Qt::CheckStateRole ? QVariant(forward.hairpin ? Qt::Checked : Qt::Unchecked) : QVariant();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return shownText(forward, index.column());
    if (role == Qt::EditRole)
        return editText(forward, index.column());
    if (role == ChoicesRole) {
        const QList<Choice> list = choices(index.column());
        return list.isEmpty() ? QVariant() : QVariant::fromValue(list);
    }
    return {};
}

bool ForwardModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || (role != Qt::EditRole && role != Qt::CheckStateRole))
        return false;
    Firewall next = m_firewall;
    Forward &forward = next.forwards[index.row()];
    if (index.column() == Hairpin)
        forward.hairpin = value.toInt() == Qt::Checked;
    const Result<void> set = setMember(forward, index.column(), value, m_topology);
    if (!set) {
        Q_EMIT refused(errorsText(set.errors()));
        return false;
    }
    if (next == m_firewall)
        return false;
    Q_EMIT edited(next);
    return true;
}

QString ForwardModel::shownText(const Forward &forward, int column) const
{
    if (column == Zone)
        return m_topology.nameOf(forward.zone);
    return column == Nodes ? nodeNames(forward.nodes, m_topology) : editText(forward, column);
}

QString ForwardModel::editText(const Forward &forward, int column) const
{
    switch (column) {
    case Zone:
        return forward.zone.text();
    case Address:
        return forward.address.toString();
    case Transport:
        return transportName(forward.transport);
    case Port:
        return QString::number(forward.port);
    case Nodes:
        return editableNodes(forward.nodes, m_topology);
    case ToPort:
        return QString::number(forward.toPort);
    default:
        return {};
    }
}

QList<Choice> ForwardModel::choices(int column) const
{
    if (column == Zone)
        return zoneChoices(m_firewall, m_topology);
    if (column == Transport)
        return {{QStringLiteral("tcp"), QStringLiteral("tcp")}, {QStringLiteral("udp"), QStringLiteral("udp")}};
    return {};
}

QVariant ForwardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Zone:
        return tr("From zone");
    case Address:
        return tr("Address");
    case Transport:
        return tr("Transport");
    case Port:
        return tr("Port");
    case Nodes:
        return tr("To nodes");
    case ToPort:
        return tr("To port");
    case Hairpin:
        return tr("Hairpin");
    default:
        return {};
    }
}

Qt::ItemFlags ForwardModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return base | (index.column() == Hairpin ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

std::optional<Forward> proposedForward(const Firewall &firewall, const Topology &topology)
{
    if (firewall.zones.isEmpty() || topology.nodes.isEmpty())
        return {};
    QStringList taken;
    for (const Forward &forward : firewall.forwards)
        taken.append(forward.id);
    Forward forward;
    forward.id = freeEntryId(taken, QStringLiteral("forward"));
    forward.zone = firewall.zones.first();
    for (const ZoneId &id : firewall.zones) {
        const portwright::Zone *zone = topology.zones.find(id);
        if (zone && zone->kind == ZoneKind::Internet)
            forward.zone = id;
    }
    forward.port = 443;
    forward.nodes = {topology.nodes.at(0).id};
    forward.toPort = 443;
    return forward;
}

QList<Choice> zoneChoices(const Firewall &firewall, const Topology &topology)
{
    QList<Choice> choices;
    for (const ZoneId &zone : firewall.zones)
        choices.append({zone.text(), topology.nameOf(zone)});
    return choices;
}

QString freeEntryId(const QStringList &taken, const QString &stem)
{
    for (int number = 1;; ++number) {
        QString id = QStringLiteral("%1-%2").arg(stem).arg(number);
        if (!taken.contains(id))
            return id;
    }
}

} // namespace portwright
