// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/docks.h"

#include <QEvent>
#include <QTabBar>

namespace portwright {

Docks::Docks(QMainWindow *window, const Actions &actions) : QObject(window), m_window(window), m_actions(actions)
{
    window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window->setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    m_dressing.setSingleShot(true);
    m_dressing.setInterval(0);
    connect(&m_dressing, &QTimer::timeout, this, &Docks::dressAll);
}

QDockWidget *Docks::add(const QString &id, const QString &title, QWidget *panel, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, m_window);
    dock->setObjectName(QStringLiteral("dock-") + id);
    dock->setAccessibleName(title);
    dock->setWidget(panel);
    QDockWidget *neighbour = nullptr;
    for (QDockWidget *other : std::as_const(m_docks)) {
        if (m_window->dockWidgetArea(other) == area)
            neighbour = other;
    }
    m_window->addDockWidget(area, dock);
    if (neighbour)
        m_window->tabifyDockWidget(neighbour, dock);
    m_docks.insert(id, dock);
    QAction *action = m_actions[QStringLiteral("panel-") + id];
    action->installEventFilter(this);
    connect(action, &QAction::triggered, this, [this, id] { toggle(id); });
    connect(dock, &QDockWidget::visibilityChanged, action, &QAction::setChecked);
    const auto dressSoon = [this] { m_dressing.start(); };
    connect(dock, &QDockWidget::topLevelChanged, this, dressSoon);
    connect(dock, &QDockWidget::dockLocationChanged, this, dressSoon);
    connect(dock, &QDockWidget::visibilityChanged, this, dressSoon);
    return dock;
}

/// Which docks share a place is known only when a change of the arrangement is over.
void Docks::dressAll()
{
    for (QDockWidget *dock : std::as_const(m_docks))
        dress(dock, !dock->isFloating() && !m_window->tabifiedDockWidgets(dock).isEmpty());
}

/// A dock among tabs is named by its tab; the title bar would say it twice.
void Docks::dress(QDockWidget *dock, bool tabbed)
{
    if (tabbed == (dock->titleBarWidget() != nullptr))
        return;
    QWidget *old = dock->titleBarWidget();
    dock->setTitleBarWidget(tabbed ? new QWidget(dock) : nullptr);
    delete old;
    const auto bars = m_window->findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTabBar *bar : bars) {
        bar->setExpanding(false);
        bar->setDocumentMode(true);
        bar->setAccessibleName(tr("Panels"));
    }
}

void Docks::raise(const QString &id)
{
    if (m_hidden)
        showHidden();
    m_docks.value(id)->show();
    m_docks.value(id)->raise();
}

void Docks::giveHeight(const QString &id, int least)
{
    QDockWidget *dock = m_docks.value(id);
    if (dock->height() < least && !dock->isFloating())
        m_window->resizeDocks({dock}, {least}, Qt::Vertical);
}

void Docks::setTitle(const QString &id, const QString &title)
{
    m_docks.value(id)->setWindowTitle(title);
}

/// A dock behind another tab counts as hidden: the first press brings it to the front.
void Docks::toggle(const QString &id)
{
    QDockWidget *dock = m_docks.value(id);
    if (!dock->visibleRegion().isEmpty()) {
        const bool focused = hasFocus(*dock);
        dock->hide();
        if (focused)
            m_window->centralWidget()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    raise(id);
    enter(*dock);
}

bool Docks::hasFocus(const QDockWidget &dock) const
{
    const QWidget *focused = m_window->focusWidget();
    return focused && dock.isAncestorOf(focused);
}

bool Docks::haveFocus() const
{
    return std::any_of(m_docks.begin(), m_docks.end(), [this](const QDockWidget *dock) { return hasFocus(*dock); });
}

/// Gives the focus to what the panel names for it, else to its first control.
void Docks::enter(QDockWidget &dock)
{
    QWidget *panel = dock.widget();
    const auto takesFocus = [panel](const QWidget *widget) {
        return panel->isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() &&
               widget->isVisibleTo(panel);
    };
    QWidget *target = panel->focusProxy() && panel->focusProxy()->isVisibleTo(panel) ? panel->focusProxy() : nullptr;
    for (QWidget *next = panel->nextInFocusChain(); !target && next != panel; next = next->nextInFocusChain()) {
        if (takesFocus(next))
            target = next;
    }
    (target ? target : panel)->setFocus(Qt::ShortcutFocusReason);
}

/// The key of a panel that shows without having the focus goes there; its menu entry hides it.
bool Docks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Shortcut || !watched->objectName().startsWith(QStringLiteral("panel-")))
        return QObject::eventFilter(watched, event);
    QDockWidget *dock = m_docks.value(watched->objectName().section(u'-', 1));
    if (!dock || dock->visibleRegion().isEmpty() || hasFocus(*dock))
        return QObject::eventFilter(watched, event);
    enter(*dock);
    return true;
}

void Docks::keepAsDefault()
{
    m_default = m_window->saveState();
}

void Docks::reset()
{
    m_hidden = false;
    m_window->restoreState(m_default);
}

void Docks::hideAll()
{
    if (m_hidden)
        return;
    m_beforeHiding = m_window->saveState();
    m_hidden = true;
    for (QDockWidget *dock : std::as_const(m_docks))
        dock->hide();
}

void Docks::showHidden()
{
    if (!m_hidden)
        return;
    m_hidden = false;
    m_window->restoreState(m_beforeHiding);
}

} // namespace portwright
