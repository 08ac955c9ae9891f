// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/probesession.h"

#include <QAbstractTableModel>

namespace portwright {

/// The derived flows as a table, with what probing found.
class FlowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Status, From, To, Port, Protocol, Class, Need, Direction, Why, ColumnCount };

    FlowModel(const Session &session, const ProbeSession &probes, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    FlowId flowAt(int row) const;
    /// -1 where there is no such flow.
    int rowOf(const FlowId &flow) const;

private:
    void follow(const PlanDiff &diff);
    void followProbes();
    QString text(const Flow &flow, int column) const;
    QString statusText(const Flow &flow) const;
    QString directionText(const Flow &flow) const;

    const Session &m_session;
    const ProbeSession &m_probes;
    QList<Flow> m_flows;
    Derivation m_derivation; // keeps alive what the flows point to
    QList<FlowState> m_states;
    QHash<FlowId, Badge> m_badges;
    QHash<FlowId, int> m_rows;
};

} // namespace portwright
