// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QSortFilterProxyModel>

namespace portwright {

/// Keeps the rows that contain each column's words, and sorts host names and numbers as people do.
class ColumnFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ColumnFilter(QObject *parent = nullptr);

    void setFilterText(int column, const QString &text);
    void clearFilter();
    bool isFiltering() const { return !m_texts.isEmpty(); }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QHash<int, QString> m_texts;
};

} // namespace portwright
