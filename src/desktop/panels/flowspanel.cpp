// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/flowspanel.h"

#include "desktop/look/textscale.h"
#include "desktop/models/itemroles.h"
#include "desktop/panels/fields.h"
#include "desktop/panels/filterrow.h"
#include "desktop/panels/markdelegate.h"
#include "desktop/panels/sortaction.h"
#include "ui_flowspanel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace portwright {

FlowsPanel::FlowsPanel(Session &session, const ProbeSession &probes, const Look &look, QWidget *parent)
    : QWidget(parent), m_session(session), m_ui(std::make_unique<Ui::FlowsPanel>()), m_model(session, probes)
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->table);
    dress(this);
    m_ui->table->setModel(&m_model);
    m_ui->table->setItemDelegate(new MarkDelegate(look, this));
    arrangeColumns();
    m_fields = new FilterRow(m_ui->table, this);
    layout()->replaceWidget(m_ui->filterRow, m_fields);
    delete std::exchange(m_ui->filterRow, nullptr);
    connect(m_fields, &FilterRow::filterChanged, &m_model, &FlowModel::setFilterText);
    connect(m_fields, &FilterRow::filterChanged, this, &FlowsPanel::showCount);
    connect(m_ui->clearFilter, &QPushButton::clicked, m_fields, &FilterRow::clear);
    addCopyActions();
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FlowsPanel::takeSelection);
    connect(&session, &Session::selectionChanged, this, &FlowsPanel::showSelection);
    QScrollBar *scrolling = m_ui->table->verticalScrollBar();
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this, scrolling] { m_scrolledTo = scrolling->value(); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this, scrolling] {
        showCount();
        markSelection();
        scrolling->setValue(m_scrolledTo);
    });
    connect(&look, &Look::changed, m_ui->table->viewport(), qOverload<>(&QWidget::update));
    showCount();
}

FlowsPanel::~FlowsPanel() = default;

void FlowsPanel::attend(PlanFilter &filter)
{
    m_model.attend(filter);
    connect(m_ui->clearFilter, &QPushButton::clicked, &filter, &PlanFilter::clear);
}

void FlowsPanel::arrangeColumns()
{
    QHeaderView *header = m_ui->table->horizontalHeader();
    m_ui->table->verticalHeader()->hide();
    m_ui->table->verticalHeader()->setDefaultSectionSize(withText(this, 30));
    m_ui->table->setWordWrap(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    const QList<int> widths{100, 140, 140, 76, 130, 124, 104, 84};
    for (int column = 0; column < widths.size(); ++column)
        header->resizeSection(column, withText(this, widths.at(column)));
    m_ui->table->sortByColumn(-1, Qt::AscendingOrder);
}

void FlowsPanel::addCopyActions()
{
    m_ui->table->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString &text, void (FlowsPanel::*copy)() const) {
        auto *action = new QAction(text, m_ui->table);
        connect(action, &QAction::triggered, this, copy);
        m_ui->table->addAction(action);
    };
    add(tr("Copy as cells"), &FlowsPanel::copyRows);
    add(tr("Copy as Markdown"), &FlowsPanel::copyMarkdown);
    addSortAction(m_ui->table);
}

void FlowsPanel::startFilter()
{
    m_fields->field(FlowModel::From)->setFocus(Qt::ShortcutFocusReason);
}

bool FlowsPanel::hasTableFocus() const
{
    return m_ui->table->hasFocus();
}

void FlowsPanel::takeSelection()
{
    if (m_mirroring || !m_ui->table->hasFocus())
        return;
    const QScopedValueRollback<bool> guard(m_mirroring, true);
    Selection selection;
    const QModelIndexList rows = m_ui->table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        selection.flows.insert(FlowId(index.data(IdRole).toString()));
    m_session.select(selection);
}

void FlowsPanel::showSelection()
{
    if (const QModelIndex first = markSelection(); first.isValid())
        m_ui->table->scrollTo(first);
}

QModelIndex FlowsPanel::markSelection()
{
    if (m_mirroring)
        return {};
    const QScopedValueRollback<bool> guard(m_mirroring, true);
    QItemSelection wanted;
    QModelIndex first;
    for (const FlowId &flow : m_session.selection().flows) {
        const QModelIndex index = m_model.index(m_model.rowOf(flow), 0);
        if (!index.isValid())
            continue;
        wanted.select(index, index.siblingAtColumn(FlowModel::ColumnCount - 1));
        first = index;
    }
    m_ui->table->selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect);
    return first;
}

void FlowsPanel::showCount()
{
    const int shown = m_model.rowCount();
    const int all = m_model.flowCount();
    m_ui->count->setText(tr("%1 of %n flows match", nullptr, all).arg(shown));
    m_ui->matches->setVisible(m_model.isFiltering());
    m_ui->empty->setVisible(all == 0);
    m_ui->table->setVisible(all > 0);
    m_fields->setVisible(all > 0);
}

Table FlowsPanel::shownRows() const
{
    QList<int> rows;
    const QModelIndexList selected = m_ui->table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return tableOf(m_model, rows);
}

void FlowsPanel::copyRows() const
{
    QGuiApplication::clipboard()->setText(tabbedText(shownRows()));
}

void FlowsPanel::copyMarkdown() const
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(markdownText(shownRows())));
}

Table tableOf(const QAbstractItemModel &model, const QList<int> &rows)
{
    Table table;
    for (int column = 0; column < model.columnCount(); ++column)
        table.columns.append(model.headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!rows.isEmpty() && !rows.contains(row))
            continue;
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        table.rows.append(cells);
    }
    return table;
}

QString tabbedText(const Table &table)
{
    QStringList lines{table.columns.join(u'\t')};
    for (const QStringList &row : table.rows)
        lines.append(row.join(u'\t'));
    return lines.join(u'\n');
}

} // namespace portwright
