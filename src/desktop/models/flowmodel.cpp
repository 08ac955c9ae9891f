// SPDX-License-Identifier: Apache-2.0
#include "desktop/models/flowmodel.h"

#include "desktop/models/itemroles.h"
#include "scene/theme.h"

namespace portwright {

namespace {

bool isPlatform(const Session &session, const NodeId &id)
{
    const portwright::Node *node = session.topology().nodes.find(id);
    const Role *role = node ? session.packs().role(node->role) : nullptr;
    return role && role->group == QStringLiteral("platform");
}

} // namespace

FlowModel::FlowModel(const Session &session, const ProbeSession &probes, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_probes(probes)
{
    PlanDiff everything;
    everything.settings = true;
    follow(everything);
    connect(&session, &Session::planChanged, this, &FlowModel::follow);
    connect(&probes, &ProbeSession::resultsChanged, this, &FlowModel::followProbes);
    connect(&probes, &ProbeSession::entriesChanged, this, &FlowModel::followProbes);
}

void FlowModel::follow(const PlanDiff &diff)
{
    if (diff.isLayoutOnly())
        return;
    beginResetModel();
    m_derivation = m_session.derivation();
    m_flows = m_derivation.flows;
    m_states.clear();
    m_rows.clear();
    m_badges = m_probes.flowBadges();
    for (const Flow &flow : m_session.derivation().flows) {
        m_rows.insert(flow.id(), int(m_states.size()));
        m_states.append(m_session.stateOf(flow));
    }
    endResetModel();
}

void FlowModel::followProbes()
{
    m_badges = m_probes.flowBadges();
    if (!m_flows.isEmpty())
        Q_EMIT dataChanged(index(0, Status), index(int(m_flows.size()) - 1, Status));
}

int FlowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_flows.size());
}

int FlowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

FlowId FlowModel::flowAt(int row) const
{
    return m_flows.at(row).id();
}

int FlowModel::rowOf(const FlowId &flow) const
{
    return m_rows.value(flow, -1);
}

QVariant FlowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_flows.size())
        return {};
    const Flow &flow = m_flows.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(flow, index.column());
    if (role == SortRole)
        return index.column() == Port ? QVariant(int(flow.ports.first())) : QVariant(text(flow, index.column()));
    if (role == IdRole)
        return flow.id().text();
    if (role == BadgeRole && index.column() == Status)
        return int(m_badges.value(flow.id(), Badge::None));
    if (role == ClassRole && index.column() == Class)
        return flow.flowClass();
    if (role == Qt::TextAlignmentRole && index.column() == Port)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QString FlowModel::text(const Flow &flow, int column) const
{
    switch (column) {
    case Status:
        return statusText(flow);
    case From:
        return m_session.nameOf(flow.source);
    case To:
        return m_session.nameOf(flow.destination);
    case Port:
        return flow.ports.isEmpty() ? tr("not known") : flow.ports.toString();
    case Protocol: {
        const QString protocol = flow.protocol();
        const QString transport = transportName(flow.transport);
        return protocol.isEmpty() ? transport : tr("%1, %2").arg(transport, protocol);
    }
    case Class:
        return flowClassTitle(flow.flowClass());
    case Need:
        return needTitle(flow.need);
    case Direction:
        return directionText(flow);
    case Why:
        return flow.purpose(m_session.language());
    default:
        return {};
    }
}

QString FlowModel::statusText(const Flow &flow) const
{
    return flowStateTitle(m_states.at(m_rows.value(flow.id())));
}

QString FlowModel::directionText(const Flow &flow) const
{
    const bool fromPlatform = isPlatform(m_session, flow.source);
    const bool toPlatform = isPlatform(m_session, flow.destination);
    if (fromPlatform && toPlatform)
        return tr("inside");
    return toPlatform ? tr("in") : fromPlatform ? tr("out") : tr("beside");
}

QVariant FlowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Status:
        return tr("Status");
    case From:
        return tr("From");
    case To:
        return tr("To");
    case Port:
        return tr("Port");
    case Protocol:
        return tr("Protocol");
    case Class:
        return tr("Class");
    case Need:
        return tr("Need");
    case Direction:
        return tr("Direction");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace portwright
