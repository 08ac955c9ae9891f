// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/sortaction.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>

namespace portwright {

namespace {

struct TablesText
{
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

} // namespace

void addSortAction(QTableView *table)
{
    auto *action = new QAction(TablesText::tr("Sort by this column"), table);
    action->setObjectName(QStringLiteral("sort"));
    QObject::connect(action, &QAction::triggered, table, [table] {
        const int column = table->currentIndex().column();
        const QHeaderView *header = table->horizontalHeader();
        const bool turn =
            header->sortIndicatorSection() == column && header->sortIndicatorOrder() == Qt::AscendingOrder;
        if (column >= 0)
            table->sortByColumn(column, turn ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    table->addAction(action);
}

} // namespace portwright
