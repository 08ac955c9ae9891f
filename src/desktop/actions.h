// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/keys.h"

#include <QAction>
#include <QHash>
#include <QMenuBar>
#include <functional>

namespace portwright {

/// The QActions of the command table, and the menus they stand in.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// Canvas keys act while `canvas` has the focus, all others in `window`.
    Actions(QWidget *window, QWidget *canvas);

    /// The action of a command of the table.
    QAction *operator[](const QString &id) const;
    QAction *operator[](const char *id) const { return (*this)[QString::fromLatin1(id)]; }
    /// Enables a command, or says why it cannot be given now.
    void enable(const char *id, const QString &reasonAgainst);
    QList<QAction *> all() const { return m_order; }
    void fill(QMenuBar *bar);
    QMenu *menu(CommandMenu menu) const { return m_menus.value(menu); }

    /// Runs `slot` when the command is given, for as long as `receiver` lives.
    template <class Receiver, class Slot>
    void on(const char *id, Receiver *receiver, Slot slot)
    {
        connect((*this)[id], &QAction::triggered, receiver, std::move(slot));
    }

private:
    QAction *make(const Command &command, QWidget *owner);

    QList<Command> m_commands;
    QList<QAction *> m_order;
    QHash<QString, QAction *> m_actions;
    QHash<CommandMenu, QMenu *> m_menus;
};

} // namespace portwright
