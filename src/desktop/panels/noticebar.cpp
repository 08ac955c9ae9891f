// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/noticebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace portwright {

NoticeBar::NoticeBar(QWidget *parent) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("notices"));
    setAccessibleName(tr("Notices"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Highlight);
    m_column->setContentsMargins(14, 4, 10, 4);
    m_column->setSpacing(0);
    hide();
}

QWidget *NoticeBar::rowOf(const Notice &notice)
{
    auto *row = new QFrame(this);
    row->setObjectName(notice.id);
    row->setAccessibleName(tr("Notice: %1").arg(notice.text));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 4, 0, 4);
    line->setSpacing(8);
    auto *text = new QLabel(notice.text, row);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    line->addWidget(text, 1);
    for (const Notice::Answer &answer : notice.answers) {
        auto *button = new QPushButton(answer.text, row);
        button->setObjectName(answer.id);
        button->setAutoDefault(false);
        button->setAccessibleDescription(notice.text);
        connect(button, &QPushButton::clicked, this, [this, id = notice.id, work = answer.work] {
            dismiss(id);
            if (work)
                work();
        });
        line->addWidget(button);
    }
    return row;
}

void NoticeBar::showNotice(const Notice &notice)
{
    dismiss(notice.id);
    QWidget *row = rowOf(notice);
    m_rows.insert(notice.id, row);
    m_column->addWidget(row);
    show();
    QAccessibleEvent alert(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::dismiss(const QString &id)
{
    QWidget *row = m_rows.take(id);
    if (!row)
        return;
    m_column->removeWidget(row);
    row->hide();
    row->setObjectName({}); // it is found no more, though it lives until its button's click is over
    row->deleteLater();
    setVisible(!m_rows.isEmpty());
}

} // namespace portwright
