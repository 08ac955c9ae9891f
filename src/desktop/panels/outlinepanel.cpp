// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/outlinepanel.h"

#include "desktop/panels/fields.h"
#include "ui_outlinepanel.h"

#include <QScopedValueRollback>

namespace portwright {

OutlinePanel::OutlinePanel(Session &session, PlanEditor &editor, QWidget *parent)
    : QWidget(parent), m_session(session), m_ui(std::make_unique<Ui::OutlinePanel>()), m_model(session)
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->tree);
    dress(this);
    m_filter.setSourceModel(&m_model);
    m_filter.setRecursiveFilteringEnabled(true);
    m_filter.setAutoAcceptChildRows(true);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->tree->setModel(&m_filter);
    m_ui->tree->expandAll();
    connect(m_ui->search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setFilterFixedString(text);
        m_ui->tree->expandAll();
    });
    connect(&m_model, &OutlineModel::renameRequested, &editor, &PlanEditor::rename, Qt::QueuedConnection);
    connect(m_ui->tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutlinePanel::takeSelection);
    connect(m_ui->tree, &QTreeView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT showRequested(OutlineModel::elementAt(index)); });
    connect(&session, &Session::selectionChanged, this, &OutlinePanel::showSelection);
    const auto follow = [this](const PlanDiff &diff) {
        if (diff.isLayoutOnly())
            return;
        m_ui->tree->expandAll();
        showSelection();
    };
    connect(&session, &Session::planChanged, this, follow);
    connect(&session, &Session::boxesChanged, this, follow);
}

OutlinePanel::~OutlinePanel() = default;

void OutlinePanel::takeSelection()
{
    if (m_mirroring || !m_ui->tree->hasFocus())
        return;
    const QScopedValueRollback<bool> guard(m_mirroring, true);
    Selection selection;
    const QModelIndexList rows = m_ui->tree->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        selection.elements.insert(OutlineModel::elementAt(index));
    m_session.select(selection);
}

void OutlinePanel::showSelection()
{
    if (m_mirroring)
        return;
    const QScopedValueRollback<bool> guard(m_mirroring, true);
    QItemSelection wanted;
    QModelIndex first;
    for (const ElementId &element : m_session.selection().elements) {
        const QModelIndex index = m_filter.mapFromSource(m_model.indexOf(element));
        if (index.isValid())
            wanted.select(index, index);
        first = index.isValid() ? index : first;
    }
    m_ui->tree->selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect);
    if (first.isValid())
        m_ui->tree->scrollTo(first);
}

} // namespace portwright
