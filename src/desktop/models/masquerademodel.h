// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/models/forwardmodel.h"

namespace portwright {

/// The source translations of one firewall, editable cell by cell.
class MasqueradeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Zone, Toward, Address, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const Firewall &firewall, const Topology &topology);
    const Firewall &firewall() const { return m_firewall; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void edited(const portwright::Firewall &firewall);
    void refused(const QString &message);

private:
    Firewall m_firewall;
    Topology m_topology;
};

/// A masquerade between the first two zones; absent while the firewall joins fewer.
std::optional<Masquerade> proposedMasquerade(const Firewall &firewall);

} // namespace portwright
