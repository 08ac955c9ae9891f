// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace portwright {

/// Where a key acts: in the whole window, only while the canvas has the focus, or inside the canvas without a command.
enum class KeyContext { Window, Canvas, CanvasItself };

enum class CommandMenu { File, Edit, View, Insert, Arrange, Flow, Probe, Report, Help, None };

/// A thing the program can be told to do. The one table of these makes actions, menus and the key overview.
struct Command
{
    QString id;
    CommandMenu menu = CommandMenu::None;
    QString text; // translated, with mnemonic
    QString keys; // portable text, alternatives joined by "; "
    KeyContext context = KeyContext::Window;
    bool checkable = false;
    bool separatorBefore = false;

    QList<QKeySequence> sequences() const;
    /// The text without mnemonic and dots.
    QString plainText() const;
};

/// Every command and every key of the program, in menu order.
QList<Command> commands();

/// The translated title of a menu, with mnemonic.
QString menuTitle(CommandMenu menu);

} // namespace portwright
