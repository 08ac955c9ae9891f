// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/messagebar.h"

#include "ui_messagebar.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>

namespace portwright {

MessageBar::MessageBar(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::MessageBar>())
{
    m_ui->setupUi(this);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Highlight);
    hide();
    connect(m_ui->dismiss, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_ui->copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
}

MessageBar::~MessageBar() = default;

void MessageBar::showMessage(const QString &text)
{
    m_ui->text->setText(text);
    setAccessibleName(tr("Message: %1").arg(text));
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MessageBar::text() const
{
    return m_ui->text->text();
}

} // namespace portwright
