// SPDX-License-Identifier: Apache-2.0
#include "desktop/dialogs/importdialog.h"

#include "desktop/dialogs/fitting.h"
#include "desktop/panels/fields.h"
#include "ui_importdialog.h"

#include <QHeaderView>
#include <QPushButton>

namespace portwright {

ImportDialog::ImportDialog(QList<DrawioPage> pages, const PackSet &packs, const QString &language, QWidget *parent)
    : QDialog(parent),
      m_pages(std::move(pages)),
      m_packs(packs),
      m_model(packs, language),
      m_ui(std::make_unique<Ui::ImportDialog>())
{
    m_ui->setupUi(this);
    dress(this);
    for (const DrawioPage &page : std::as_const(m_pages))
        m_ui->page->addItem(page.name);
    m_ui->boxes->setModel(&m_model);
    m_ui->boxes->setItemDelegate(&m_delegate);
    m_ui->boxes->verticalHeader()->hide();
    m_ui->boxes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    setChoices(m_ui->others, m_model.roles());
    m_go = m_ui->buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    connect(m_ui->page, &QComboBox::currentIndexChanged, this, &ImportDialog::showPage);
    connect(m_ui->give, &QPushButton::clicked, this, [this] {
        const QString role = m_ui->others->currentData().toString();
        m_model.giveOpen({role.section(QLatin1Char('/'), 0, 0), role.section(QLatin1Char('/'), 1)});
    });
    connect(&m_model, &ImportModel::dataChanged, this, &ImportDialog::showState);
    connect(&m_model, &ImportModel::modelReset, this, &ImportDialog::showState);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showPage(0);
    resizeOnScreen(*this, {760, 560});
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::showPage(int page)
{
    if (page >= 0 && page < m_pages.size())
        m_model.show(proposedImport(m_pages.at(page), m_packs));
}

void ImportDialog::showState()
{
    const int open = m_model.openCount();
    QString text = open > 0 ? tr("%n box(es) need a role, which the drawing does not name.", nullptr, open)
                            : tr("Every box has a role or a kind.");
    if (m_model.drawing().connections > 0)
        text += QLatin1Char(' ') +
                tr("The lines of the drawing are not taken over: flows follow from the roles and their settings.");
    m_ui->text->setText(text);
    m_go->setEnabled(open == 0 && !m_model.drawing().items.isEmpty());
    m_ui->give->setEnabled(open > 0);
}

} // namespace portwright
