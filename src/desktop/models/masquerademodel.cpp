// SPDX-License-Identifier: Apache-2.0
#include "desktop/models/masquerademodel.h"

#include "desktop/models/itemroles.h"

namespace portwright {

void MasqueradeModel::show(const Firewall &firewall, const Topology &topology)
{
    beginResetModel();
    m_firewall = firewall;
    m_topology = topology;
    endResetModel();
}

int MasqueradeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_firewall.masquerades.size());
}

int MasqueradeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MasqueradeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_firewall.masquerades.size())
        return {};
    const Masquerade &masquerade = m_firewall.masquerades.at(index.row());
    if (role == ChoicesRole && index.column() != Address)
        return QVariant::fromValue(zoneChoices(m_firewall, m_topology));
    const bool shown = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!shown && role != Qt::EditRole)
        return {};
    if (index.column() == Address)
        return masquerade.address.toString();
    const ZoneId &zone = index.column() == Zone ? masquerade.zone : masquerade.toward;
    return shown ? m_topology.nameOf(zone) : zone.text();
}

bool MasqueradeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    Firewall next = m_firewall;
    Masquerade &masquerade = next.masquerades[index.row()];
    const QString text = value.toString().trimmed();
    if (index.column() == Address) {
        const Result<IpAddress> address = IpAddress::parse(text);
        if (!address) {
            Q_EMIT refused(errorsText(address.errors()));
            return false;
        }
        masquerade.address = *address;
    } else {
        (index.column() == Zone ? masquerade.zone : masquerade.toward) = ZoneId(text);
    }
    if (next == m_firewall)
        return false;
    Q_EMIT edited(next);
    return true;
}

QVariant MasqueradeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Zone:
        return tr("Sources in");
    case Toward:
        return tr("Toward");
    case Address:
        return tr("Appear as");
    default:
        return {};
    }
}

Qt::ItemFlags MasqueradeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
}

std::optional<Masquerade> proposedMasquerade(const Firewall &firewall)
{
    if (firewall.zones.size() < 2)
        return {};
    QStringList taken;
    for (const Masquerade &masquerade : firewall.masquerades)
        taken.append(masquerade.id);
    Masquerade masquerade;
    masquerade.id = freeEntryId(taken, QStringLiteral("masquerade"));
    masquerade.zone = firewall.zones.first();
    masquerade.toward = firewall.zones.last();
    return masquerade;
}

} // namespace portwright
