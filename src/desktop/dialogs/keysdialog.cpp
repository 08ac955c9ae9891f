// SPDX-License-Identifier: Apache-2.0
#include "desktop/dialogs/keysdialog.h"

#include "desktop/dialogs/fitting.h"
#include "desktop/keys.h"
#include "desktop/panels/fields.h"
#include "ui_keysdialog.h"

namespace portwright {

KeysDialog::KeysDialog(QWidget *parent) : QDialog(parent), m_ui(std::make_unique<Ui::KeysDialog>())
{
    m_ui->setupUi(this);
    dress(this);
    resizeOnScreen(*this, {560, 620});
    fill();
    connect(m_ui->search, &QLineEdit::textChanged, this, &KeysDialog::filter);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

KeysDialog::~KeysDialog() = default;

void KeysDialog::fill()
{
    m_ui->list->setHeaderLabels({tr("What"), tr("Keys"), tr("Where")});
    const QList<Command> all = commands();
    for (const Command &command : all) {
        if (command.keys.isEmpty())
            continue;
        const QString where = command.context == KeyContext::Window ? tr("everywhere") : tr("on the canvas");
        const QString keys = QKeySequence::listToString(command.sequences(), QKeySequence::NativeText);
        new QTreeWidgetItem(m_ui->list, {command.plainText(), keys, where});
    }
    for (int column = 0; column < 2; ++column)
        m_ui->list->resizeColumnToContents(column);
}

void KeysDialog::filter(const QString &text)
{
    for (int row = 0; row < m_ui->list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_ui->list->topLevelItem(row);
        const QString words = item->text(0) + u' ' + item->text(1);
        item->setHidden(!words.contains(text, Qt::CaseInsensitive));
    }
}

} // namespace portwright
