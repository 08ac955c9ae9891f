// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/models/flowtexts.h"
#include "desktop/presenter/planfilter.h"

#include <QAbstractTableModel>

namespace portwright {

/// The flows as a table that filters and sorts itself, with what probing found. Of a row only what is shown is made.
class FlowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Column = FlowTexts::Column;
    using enum FlowTexts::Column;

    FlowModel(const Session &session, const ProbeSession &probes, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A column of -1 is the order of the flows themselves.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Shows only rows whose cell contains the text, whatever its case.
    void setFilterText(int column, const QString &text);
    /// Shows only the flows that this filter wants, or tones the others down.
    void attend(const PlanFilter &filter);
    bool isFiltering() const { return m_sieve.isFiltering(); }
    /// How many flows there are, shown or not.
    int flowCount() const { return int(m_session.flowRows().size()); }

    FlowId flowAt(int row) const;
    /// -1 where there is no such flow, or it is not shown.
    int rowOf(const FlowId &flow) const;

private:
    void follow(bool rows);
    void followProbes();
    void sift();
    bool isToned(qsizetype flow) const;
    void repaint();
    qsizetype flowRow(int row) const { return m_sieve.isPlain() ? row : m_shown[size_t(row)]; }

    const Session &m_session;
    const ProbeSession &m_probes;
    FlowTexts m_texts;
    FlowSieve m_sieve;
    const PlanFilter *m_filter = nullptr;
    std::vector<int> m_shown; // where it is not all, in their own order
    QHash<FlowId, Badge> m_badges;
};

} // namespace portwright
