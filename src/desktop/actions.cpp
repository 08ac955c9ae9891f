// SPDX-License-Identifier: Apache-2.0
#include "desktop/actions.h"

#include <QActionGroup>

namespace portwright {

namespace {

QString toolTipOf(const QAction &action)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? action.iconText() : Actions::tr("%1 (%2)").arg(action.iconText(), keys);
}

} // namespace

Actions::Actions(QWidget *window, QWidget *canvas) : QObject(window), m_commands(commands())
{
    for (const Command &command : std::as_const(m_commands)) {
        if (command.context == KeyContext::CanvasItself)
            continue;
        QAction *action = make(command, command.context == KeyContext::Canvas ? canvas : window);
        m_actions.insert(command.id, action);
        m_order.append(action);
    }
    for (const QString &prefix : {QStringLiteral("mode-"), QStringLiteral("theme-"), QStringLiteral("tool-")}) {
        auto *group = new QActionGroup(this);
        for (QAction *action : std::as_const(m_order)) {
            if (action->objectName().startsWith(prefix))
                group->addAction(action);
        }
    }
}

void Actions::enable(const char *id, const QString &reasonAgainst)
{
    QAction *action = (*this)[id];
    action->setEnabled(reasonAgainst.isEmpty());
    action->setToolTip(reasonAgainst.isEmpty() ? toolTipOf(*action) : reasonAgainst);
    action->setStatusTip(reasonAgainst);
}

QAction *Actions::make(const Command &command, QWidget *owner)
{
    auto *action = new QAction(command.text, owner);
    action->setObjectName(command.id);
    action->setShortcuts(command.sequences());
    action->setCheckable(command.checkable);
    action->setIconText(command.plainText());
    action->setShortcutContext(command.context == KeyContext::Canvas ? Qt::WidgetShortcut : Qt::WindowShortcut);
    action->setToolTip(toolTipOf(*action));
    owner->addAction(action);
    return action;
}

QAction *Actions::operator[](const QString &id) const
{
    QAction *action = m_actions.value(id);
    Q_ASSERT(action);
    return action;
}

void Actions::fill(QMenuBar *bar)
{
    for (const Command &command : std::as_const(m_commands)) {
        if (command.menu == CommandMenu::None)
            continue;
        QMenu *&menu = m_menus[command.menu];
        if (!menu)
            menu = bar->addMenu(menuTitle(command.menu));
        menu->setToolTipsVisible(command.menu == CommandMenu::Arrange);
        if (command.separatorBefore)
            menu->addSeparator();
        menu->addAction((*this)[command.id]);
    }
}

} // namespace portwright
