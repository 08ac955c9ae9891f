// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;
class QTableView;

namespace portwright {

/// A line edit above each column of a table.
class FilterRow : public QWidget
{
    Q_OBJECT

public:
    /// Takes its columns from the table's model.
    FilterRow(QTableView *table, QWidget *parent);

    void clear();
    QLineEdit *field(int column) const { return m_fields.at(column); }

Q_SIGNALS:
    void filterChanged(int column, const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QTableView *m_table;
    QList<QLineEdit *> m_fields;
};

} // namespace portwright
