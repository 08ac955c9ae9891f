// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/actions.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QTimer>

namespace portwright {

/// The main window's docks: where they stand at first, and the actions that show and hide them.
class Docks : public QObject
{
    Q_OBJECT

public:
    Docks(QMainWindow *window, const Actions &actions);

    /// `id` names the dock and its action "panel-<id>".
    QDockWidget *add(const QString &id, const QString &title, QWidget *panel, Qt::DockWidgetArea area);
    /// Shows the dock in front of those in its place.
    void raise(const QString &id);
    /// Makes the dock at least that high, in logical pixels, where the window has the room.
    void giveHeight(const QString &id, int least);
    void setTitle(const QString &id, const QString &title);

    /// Keeps the present arrangement as the one reset() goes back to.
    void keepAsDefault();
    void reset();
    void hideAll();
    void showHidden();
    bool areHidden() const { return m_hidden; }
    /// Whether the focus is in one of them.
    bool haveFocus() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void toggle(const QString &id);
    bool hasFocus(const QDockWidget &dock) const;
    void enter(QDockWidget &dock);
    void dressAll();
    void dress(QDockWidget *dock, bool tabbed);

    QMainWindow *m_window;
    const Actions &m_actions;
    QMap<QString, QDockWidget *> m_docks;
    QByteArray m_default;
    QByteArray m_beforeHiding;
    bool m_hidden = false;
    QTimer m_dressing;
};

} // namespace portwright
