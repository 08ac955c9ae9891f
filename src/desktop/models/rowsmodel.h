// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/rowimport.h"
#include "desktop/presenter/session.h"

#include <QAbstractTableModel>

namespace portwright {

/// Rows of a spreadsheet as they would become nodes; every cell can be corrected.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int Becomes = RowColumnCount;

    RowsModel(const Session &session, QList<QStringList> rows, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setAddZones(bool on);
    /// Where rows without a zone go; empty: nowhere.
    void setDefaultZone(const ZoneId &zone);
    void removeRowsAt(QList<int> rows);
    const QList<CheckedRow> &checked() const { return m_checked; }
    int usableCount() const;
    /// Null where nothing is wrong.
    const CellProblem *problemAt(const QModelIndex &index) const;

Q_SIGNALS:
    void checkedAgain();

private:
    void check();
    QString becomes(const CheckedRow &row) const;
    QString helpOf(const CellProblem &problem) const;
    QVariant choicesAt(const QModelIndex &index) const;

    const Session &m_session;
    QList<QStringList> m_rows;
    RowOptions m_options;
    QList<CheckedRow> m_checked;
};

} // namespace portwright
