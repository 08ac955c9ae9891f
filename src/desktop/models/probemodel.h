// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/models/timeline.h"
#include "desktop/presenter/probesession.h"

#include <QAbstractTableModel>

namespace portwright {

/// What probing found, one row for each dialled pair of each flow.
class ProbeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Verdict, Flow, Target, Latency, Trend, Past, Proof, Meaning, From, ColumnCount };

    ProbeModel(const Session &session, const ProbeSession &probes, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    FlowId flowAt(int row) const;
    int rowOf(const FlowId &flow) const;

private:
    QVariant mark(const ProbeEntry &entry, int column, int role) const;
    const QList<ProbeEntry> &entries() const { return m_probes.entries(); }
    void refresh(const QList<qsizetype> &changed);
    void reset();
    QString text(const ProbeEntry &entry, int column) const;
    QString fromText(const ProbeEntry &entry) const;
    QString takenFrom(const PairEvidence &taken) const;

    const Session &m_session;
    const ProbeSession &m_probes;
    qsizetype m_rows = 0; // as last told
    Timeline m_axis;
};

QString verdictText(const ProbeEntry &entry);
/// Empty where nothing was measured.
QString latencyText(const ProbeEntry &entry);
/// Target, verdict and latency in one line.
QString probeText(const ProbeEntry &entry);

} // namespace portwright
