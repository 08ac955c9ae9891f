// SPDX-License-Identifier: Apache-2.0
#include "desktop/dialogs/secretsdialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace portwright {

SecretsDialog::SecretsDialog(const Session &session, const QList<NodeId> &nodes, const QHash<NodeId, QByteArray> &known,
                             QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Shared secrets"));
    auto *text =
        new QLabel(tr("RADIUS servers answer only those who know the secret. It is kept in memory until another "
                      "plan is opened, and written nowhere. Whoever has no entry here is not probed."),
                   this);
    text->setWordWrap(true);
    auto *form = new QFormLayout;
    for (const NodeId &node : nodes) {
        QLineEdit *field = addField(session.nameOf(node), known.value(node));
        form->addRow(session.nameOf(node), field);
        m_fields.insert(node, field);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addWidget(buttons);
}

QLineEdit *SecretsDialog::addField(const QString &name, const QByteArray &known)
{
    auto *field = new QLineEdit(QString::fromUtf8(known), this);
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(tr("Secret of %1").arg(name));
    return field;
}

QHash<NodeId, QByteArray> SecretsDialog::secrets() const
{
    QHash<NodeId, QByteArray> given;
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        if (!field.value()->text().isEmpty())
            given.insert(field.key(), field.value()->text().toUtf8());
    }
    return given;
}

} // namespace portwright
