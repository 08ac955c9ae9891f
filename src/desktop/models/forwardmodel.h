// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/models/choice.h"
#include "model/topology.h"

#include <QAbstractTableModel>

namespace portwright {

/// The published pairs of one firewall, editable cell by cell.
class ForwardModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Zone, Address, Transport, Port, Nodes, ToPort, Hairpin, ColumnCount };

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
    /// A person asks for this firewall in place of the one shown.
    void edited(const portwright::Firewall &firewall);
    void refused(const QString &message);

private:
    QString shownText(const Forward &forward, int column) const;
    QString editText(const Forward &forward, int column) const;
    QList<Choice> choices(int column) const;

    Firewall m_firewall;
    Topology m_topology;
};

/// A forward as good as can be guessed; absent while there is no zone or no node to forward to.
std::optional<Forward> proposedForward(const Firewall &firewall, const Topology &topology);

/// Zones of the firewall as choices.
QList<Choice> zoneChoices(const Firewall &firewall, const Topology &topology);

/// An id that none of `taken` has: "forward-1", "forward-2", ...
QString freeEntryId(const QStringList &taken, const QString &stem);

} // namespace portwright
