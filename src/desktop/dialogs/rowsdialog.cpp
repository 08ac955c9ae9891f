// SPDX-License-Identifier: Apache-2.0
#include "desktop/dialogs/rowsdialog.h"

#include "desktop/dialogs/fitting.h"
#include "desktop/panels/choicedelegate.h"
#include "desktop/panels/fields.h"
#include "ui_rowsdialog.h"

#include <QPushButton>

namespace portwright {

namespace {

constexpr QSize Size(980, 520);
constexpr int WidestColumn = 260;

} // namespace

RowsDialog::RowsDialog(const Session &session, const RowTable &table, QWidget *parent)
    : QDialog(parent), m_session(session), m_ui(std::make_unique<Ui::RowsDialog>()), m_model(session, table.rows)
{
    m_ui->setupUi(this);
    dress(this);
    resizeOnScreen(*this, Size);
    QStringList notes;
    if (!table.hasHeader)
        notes += tr("No headings were recognised; the columns are read as name, role, zone, address, count, host and "
                    "environment.");
    if (!table.ignoredColumns.isEmpty())
        notes += tr("Not used: %1").arg(table.ignoredColumns.join(QStringLiteral(", ")));
    m_ui->note->setText(notes.join(u'\n'));
    m_ui->note->setVisible(!notes.isEmpty());
    m_ui->rows->setModel(&m_model);
    m_ui->rows->setItemDelegate(new ChoiceDelegate(m_ui->rows));
    m_ui->rows->verticalHeader()->setAccessibleName(tr("Row"));
    offerZones();
    m_ui->rows->resizeColumnsToContents();
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_ui->rows->setColumnWidth(column, std::min(WidestColumn, m_ui->rows->columnWidth(column) + 12));
    connect(&m_model, &RowsModel::checkedAgain, this, &RowsDialog::showState);
    connect(m_ui->addZones, &QCheckBox::toggled, &m_model, &RowsModel::setAddZones);
    connect(m_ui->remove, &QPushButton::clicked, this, &RowsDialog::removeSelected);
    connect(m_ui->rows->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowsDialog::showState);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &RowsDialog::finish);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showState();
}

RowsDialog::~RowsDialog() = default;

/// Rows without a zone go to the selected one, if one is.
void RowsDialog::offerZones()
{
    QList<Choice> zones{{{}, tr("nowhere")}};
    for (const Zone &zone : m_session.topology().zones)
        zones.append({zone.id.text(), m_session.nameOf(zone.id)});
    setChoices(m_ui->zone, zones);
    const auto use = [this] { m_model.setDefaultZone(ZoneId(m_ui->zone->currentData().toString())); };
    connect(m_ui->zone, &QComboBox::activated, this, use);
    const QSet<ElementId> &selected = m_session.selection().elements;
    const int at = selected.size() == 1 ? m_ui->zone->findData(selected.begin()->text()) : -1;
    m_ui->zone->setCurrentIndex(std::max(0, at));
    use();
}

void RowsDialog::showState()
{
    const int usable = m_model.usableCount();
    const int left = m_model.rowCount() - usable;
    QPushButton *add = m_ui->buttons->button(QDialogButtonBox::Ok);
    add->setText(tr("Add %n nodes", nullptr, usable));
    add->setEnabled(usable > 0);
    m_ui->state->setText(left > 0 ? tr("%n rows are left out until what is marked is corrected.", nullptr, left)
                                  : tr("Every row can be added."));
    m_ui->remove->setEnabled(m_ui->rows->selectionModel()->hasSelection());
    // A cell's editor may be what asks for this.
    QMetaObject::invokeMethod(this, &RowsDialog::openChoices, Qt::QueuedConnection);
}

/// A role or zone that is wrong is chosen from a list that stands open for it.
void RowsDialog::openChoices()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (const RowColumn column : {RowColumn::Role, RowColumn::Zone}) {
            const QModelIndex index = m_model.index(row, int(column));
            const CellProblem *problem = m_model.problemAt(index);
            const bool open = m_ui->rows->isPersistentEditorOpen(index);
            if (problem && problem->stops && !open)
                m_ui->rows->openPersistentEditor(index);
            else if (open && !(problem && problem->stops))
                m_ui->rows->closePersistentEditor(index);
        }
    }
}

void RowsDialog::removeSelected()
{
    QSet<int> rows;
    const QModelIndexList indexes = m_ui->rows->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : indexes)
        rows.insert(index.row());
    m_model.removeRowsAt(rows.values());
}

void RowsDialog::finish()
{
    Q_EMIT rowsGiven(m_model.checked());
    accept();
}

} // namespace portwright
