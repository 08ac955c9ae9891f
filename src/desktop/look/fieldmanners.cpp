// SPDX-License-Identifier: Apache-2.0
#include "desktop/look/fieldmanners.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace portwright {

namespace {

bool isHistoryKey(const QEvent *event)
{
    const auto *key = static_cast<const QKeyEvent *>(event);
    return key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
}

/// A key that an open menu may have a mnemonic for.
bool isLetter(const QEvent *event)
{
    const auto *key = static_cast<const QKeyEvent *>(event);
    const bool plain = (key->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
    return plain && key->text().size() == 1 && key->text().at(0).isLetterOrNumber();
}

} // namespace

void FieldManners::teach(QWidget *widget)
{
    const bool turns = qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget);
    if (turns)
        widget->setFocusPolicy(Qt::StrongFocus); // not by the wheel
    if (turns || qobject_cast<QLineEdit *>(widget) || qobject_cast<QMenu *>(widget))
        widget->installEventFilter(this);
}

bool FieldManners::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && qobject_cast<QMenu *>(watched) && isLetter(event)) {
        event->accept();
        return true;
    }
    const auto *edit = qobject_cast<const QLineEdit *>(watched);
    const auto *widget = qobject_cast<const QWidget *>(watched);
    const bool stray = event->type() == QEvent::Wheel && !edit && widget && !widget->hasFocus();
    const bool plans = event->type() == QEvent::ShortcutOverride && edit && !edit->isModified() && isHistoryKey(event);
    if (!stray && !plans)
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace portwright
