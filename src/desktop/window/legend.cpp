// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/legend.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace portwright {

Legend::Legend(const Look &look, QWidget *parent) : QFrame(parent), m_look(look)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 2, 4, 2);
    row->setSpacing(0);
    const QStringList classes = flowClasses();
    for (const QString &flowClass : classes) {
        auto *button = new QToolButton(this);
        button->setText(flowClassTitle(flowClass));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("quiet", true);
        button->setAccessibleName(tr("Show %1 flows").arg(flowClassTitle(flowClass)));
        button->setToolTip(tr("Click to show or hide; Alt and click to show only these"));
        connect(button, &QToolButton::clicked, this, [this, flowClass](bool on) { choose(flowClass, on); });
        m_buttons.insert(flowClass, button);
        row->addWidget(button);
    }
    connect(&look, &Look::changed, this, &Legend::colourMarks);
    colourMarks();
}

void Legend::choose(const QString &flowClass, bool on)
{
    const bool only = QGuiApplication::keyboardModifiers().testFlag(Qt::AltModifier);
    QSet<QString> hidden;
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        if (only)
            it.value()->setChecked(it.key() == flowClass);
        if (!it.value()->isChecked())
            hidden.insert(it.key());
    }
    Q_UNUSED(on);
    colourMarks();
    Q_EMIT hiddenChanged(hidden);
}

void Legend::colourMarks()
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        const QPixmap mark = classMark(it.key(), m_look.theme(), devicePixelRatioF());
        it.value()->setIcon(it.value()->isChecked() ? QIcon(mark) : QIcon());
        QFont font = it.value()->font();
        font.setStrikeOut(!it.value()->isChecked());
        it.value()->setFont(font);
    }
}

} // namespace portwright
