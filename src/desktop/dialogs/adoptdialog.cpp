// SPDX-License-Identifier: Apache-2.0
#include "desktop/dialogs/adoptdialog.h"

#include "desktop/look/textscale.h"
#include "desktop/panels/fields.h"
#include "report/changetables.h"
#include "ui_adoptdialog.h"

#include <QHeaderView>
#include <QPushButton>

namespace portwright {

AdoptDialog::AdoptDialog(Session &session, const EditionOffer &offer, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_offer(offer),
      m_next(withEdition(session.plan(), offer.pack, offer.offered)),
      m_ui(std::make_unique<Ui::AdoptDialog>())
{
    m_ui->setupUi(this);
    dress(this);
    fitOnScreen(this, size());
    m_ui->flows->setModel(&m_rows);
    m_ui->flows->verticalHeader()->hide();
    fill(editionChanges(session.plan(), m_next, session.library()));
    auto *adoption = m_ui->buttons->addButton(tr("Adopt"), QDialogButtonBox::AcceptRole);
    adoption->setDefault(true);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &AdoptDialog::adopt);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

AdoptDialog::~AdoptDialog() = default;

void AdoptDialog::fill(const QList<FlowChange> &changes)
{
    const QString head = tr("Edition %2 of the pack \"%1\" instead of edition %3:");
    const QString none = tr("Edition %2 of the pack \"%1\" instead of edition %3 changes no flow of this plan.");
    m_ui->text->setText((changes.isEmpty() ? none : head).arg(m_offer.pack, m_offer.offered, m_offer.current));
    m_ui->flows->setVisible(!changes.isEmpty());
    const Table table = flowChangeTable(changes, m_session.topology());
    m_rows.setHorizontalHeaderLabels(table.columns);
    for (const QStringList &row : table.rows) {
        QList<QStandardItem *> items;
        for (const QString &cell : row) {
            items += new QStandardItem(cell);
            items.last()->setEditable(false);
        }
        m_rows.appendRow(items);
    }
    m_ui->flows->resizeColumnsToContents();
}

void AdoptDialog::adopt()
{
    m_session.apply(tr("Adopt edition %2 of %1").arg(m_offer.pack, m_offer.offered), m_next);
    accept();
}

} // namespace portwright
