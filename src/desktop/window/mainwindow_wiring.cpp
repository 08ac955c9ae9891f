// SPDX-License-Identifier: Apache-2.0
#include "desktop/dialogs/extraflowdialog.h"
#include "desktop/dialogs/keysdialog.h"
#include "desktop/dialogs/newplandialog.h"
#include "desktop/look/textscale.h"
#include "desktop/panels/filterpopover.h"
#include "desktop/panels/flowspanel.h"
#include "desktop/panels/inspectorpanel.h"
#include "desktop/panels/palettepanel.h"
#include "desktop/panels/probepanel.h"
#include "desktop/window/canvasarea.h"
#include "desktop/window/commandsearch.h"
#include "desktop/window/contextcommands.h"
#include "desktop/window/docks.h"
#include "desktop/window/fileactions.h"
#include "desktop/window/mainwindow.h"
#include "desktop/window/probenotices.h"
#include "desktop/window/resultactions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QProcess>
#include <QToolBar>
#include <QToolButton>

namespace portwright {

namespace {

constexpr int NarrowWindow = 1000; // pixels

QWidget *stretch(QWidget *parent)
{
    auto *space = new QWidget(parent);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return space;
}

} // namespace

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto add = [&](const char *id) { bar->addAction((*m_actions)[id]); };
    for (const char *id : {"tool-select", "tool-connect", "tool-zone"})
        add(id);
    bar->addSeparator();
    const auto history = [&](const char *id, const QString &text) {
        add(id);
        auto *button = qobject_cast<QToolButton *>(bar->widgetForAction((*m_actions)[id]));
        connect((*m_actions)[id], &QAction::changed, button, [button, text] { button->setText(text); });
        button->setText(text);
    };
    history("undo", tr("Undo"));
    history("redo", tr("Redo"));
    bar->addSeparator();
    add("filter");
    bar->addWidget(stretch(bar));
    for (const char *id : {"mode-plan", "mode-probe", "mode-present"})
        add(id);
    bar->addWidget(stretch(bar));
    auto *news = new ProbeNotices(m_desk, *m_notices, bar);
    m_probe->addToChanges(news->desktopWanted());
    connect(news, &ProbeNotices::panelRequested, this, [this] {
        showCanvas();
        m_docks->raise(QStringLiteral("probe"));
    });
    m_search = new CommandSearch(m_desk.session, *m_actions, bar);
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(withText(this, 280));
    m_searchInBar = bar->addWidget(m_search);
    for (const char *id : {"search", "search-quick"})
        m_actions->on(id, m_search, [this] { m_search->start(); });
    connect(m_search, &CommandSearch::showRequested, this, [this](const ElementId &element) {
        showCanvas();
        m_canvas->view().showElement(element);
    });
    connect(m_search, &CommandSearch::placeRequested, this, &MainWindow::place);
    connect(m_search, &CommandSearch::left, this, [this] { m_canvas->view().setFocus(Qt::OtherFocusReason); });
}

/// Where the tool bar has no room for the search, the menu bar has.
void MainWindow::placeSearch()
{
    const bool narrow = width() < NarrowWindow;
    if (!m_search || narrow == (menuBar()->cornerWidget() == m_search))
        return;
    auto *bar = findChild<QToolBar *>(QStringLiteral("tools"));
    if (narrow) {
        bar->removeAction(m_searchInBar);
        menuBar()->setCornerWidget(m_search);
    } else {
        menuBar()->setCornerWidget(nullptr);
        bar->addAction(m_searchInBar);
    }
    m_search->show();
}

void MainWindow::connectModes()
{
    for (const char *id : {"mode-plan", "mode-probe", "mode-present"})
        m_actions->on(id, this, [this, mode = QString::fromLatin1(id)] { setMode(mode); });
    (*m_actions)["mode-plan"]->setChecked(true);
    CanvasView &view = m_canvas->view();
    m_actions->on("tool-select", &view, [&view] { view.setTool(CanvasView::Tool::Select); });
    m_actions->on("tool-connect", &view, [&view] { view.setTool(CanvasView::Tool::Connect); });
    m_actions->on("tool-zone", &view, [&view] { view.setTool(CanvasView::Tool::Zone); });
    (*m_actions)["tool-select"]->setChecked(true);
    connect(&view, &CanvasView::toolRequested, this, [this](CanvasView::Tool tool) {
        const char *id = tool == CanvasView::Tool::Select    ? "tool-select"
                         : tool == CanvasView::Tool::Connect ? "tool-connect"
                                                             : "tool-zone";
        (*m_actions)[id]->trigger();
    });
    connect(&view, &CanvasView::contextMenuAt, this, &MainWindow::showContextMenu);
}

void MainWindow::setMode(const QString &mode)
{
    const bool probing = mode == QStringLiteral("mode-probe");
    const bool presenting = mode == QStringLiteral("mode-present");
    showCanvas();
    m_canvas->view().setProbeMode(probing);
    if (presenting)
        m_docks->hideAll();
    else
        m_docks->showHidden();
    (*m_actions)["hide-panels"]->setChecked(presenting);
    if (!presenting)
        m_docks->raise(probing ? QStringLiteral("probe") : QStringLiteral("flows"));
    if (probing) // rows of verdicts are what this mode is for
        m_docks->giveHeight(QStringLiteral("probe"), height() * 3 / 8);
    if (presenting)
        m_canvas->view().fitAll();
}

void MainWindow::showContextMenu(QPoint position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    m_canvas->keepPlace(position);
    connect(menu, &QObject::destroyed, m_canvas, [canvas = m_canvas] { canvas->keepPlace({}); });
    const QStringList ids = contextCommands(m_desk.session.topology(), m_desk.session.selection());
    for (const QString &id : ids) {
        if (id.isEmpty())
            menu->addSeparator();
        else
            menu->addAction((*m_actions)[id]);
    }
    menu->popup(position);
}

void MainWindow::connectThemes()
{
    const auto use = [this](ThemeChoice choice) {
        m_look.setChoice(choice);
        m_desk.settings.setValue(QStringLiteral("theme"), themeChoiceName(choice));
    };
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        QAction *action = (*m_actions)[QStringLiteral("theme-") + themeChoiceName(choice)];
        connect(action, &QAction::triggered, this, [use, choice] { use(choice); });
        action->setChecked(choice == m_look.choice());
    }
    QAction *still = (*m_actions)["less-motion"];
    connect(still, &QAction::toggled, this, [this](bool less) {
        m_look.setLessMotion(less);
        m_desk.settings.setValue(QStringLiteral("less-motion"), less);
    });
    still->setChecked(m_desk.settings.value(QStringLiteral("less-motion")).toBool());
}

void MainWindow::connectInsert()
{
    m_actions->on("insert-role", this, [this] {
        m_docks->raise(QStringLiteral("palette"));
        m_palette->startSearch();
    });
    const auto placeKind = [this](CanvasItem::Kind kind) {
        CanvasItem item;
        item.kind = kind;
        place(item);
    };
    m_actions->on("insert-zone", this, [placeKind] { placeKind(CanvasItem::Kind::Zone); });
    m_actions->on("insert-firewall", this, [placeKind] { placeKind(CanvasItem::Kind::Firewall); });
    m_actions->on("new-from-questions", this, [this] { askNewPlan(); });
    m_actions->on("flow-add", this, [this] { addFlow({}, {}); });
    connect(m_canvas, &CanvasArea::connectRequested, this, &MainWindow::addFlow);
}

void MainWindow::askNewPlan()
{
    auto *dialog = new NewPlanDialog(m_desk.session.library(), m_desk.thumbnails, m_look, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewPlanDialog::planGiven, m_files, &FileActions::startWith);
    dialog->open();
}

void MainWindow::addFlow(const NodeId &from, const NodeId &to)
{
    if (m_desk.session.topology().nodes.isEmpty())
        return m_desk.session.raise(tr("A flow needs two nodes; place them first."));
    auto *dialog = new ExtraFlowDialog(m_desk.session, from, to, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExtraFlowDialog::flowGiven, &m_desk.editor, &PlanEditor::addExtraFlow);
    dialog->open();
}

void MainWindow::connectProbing()
{
    const auto start = [this](const QSet<FlowId> &flows) {
        m_docks->raise(QStringLiteral("probe"));
        m_probe->start(flows);
    };
    m_actions->on("probe-selection", this, [this, start] {
        const QSet<FlowId> flows = m_desk.session.selectedFlows();
        if (flows.isEmpty())
            return m_desk.session.raise(tr("Select flows or nodes first; Shift+F5 probes all."));
        start(flows);
    });
    m_actions->on("probe-all", this, [start] { start({}); });
    ProbeSession &probes = m_desk.probes;
    m_actions->on("probe-stop", &probes, [&probes] { probes.stop(); });
    auto *results = new ResultActions(m_desk, *m_actions, this);
    connect(m_probe, &ProbePanel::resultsWanted, results, &ResultActions::browse);
    connect(results, &ResultActions::taken, this, [this] { m_docks->raise(QStringLiteral("probe")); });
    QAction *listeners = (*m_actions)["listeners"];
    connect(listeners, &QAction::triggered, &probes,
            [&probes](bool on) { on ? probes.startListeners() : probes.stopListeners(); });
    const auto follow = [listeners, &probes] {
        listeners->setEnabled(probes.isDemo());
        listeners->setChecked(probes.hasListeners());
    };
    connect(&probes, &ProbeSession::stateChanged, listeners, follow);
    follow();
}

void MainWindow::connectFinding()
{
    m_actions->on("find", this, [this] {
        showCanvas();
        m_canvas->startFinding();
    });
    m_actions->on("find-flows", this, [this] {
        m_docks->raise(QStringLiteral("flows"));
        m_flows->startFilter();
    });
    m_actions->on("new-window", this, &MainWindow::openWindow);
    connect(m_search, &CommandSearch::settingRequested, this, [this](const QString &key, bool ofPlan) {
        if (ofPlan)
            m_desk.session.select({});
        showCanvas();
        m_docks->raise(QStringLiteral("inspector"));
        m_inspector->editSetting(key);
    });
}

void MainWindow::connectFilter()
{
    m_filter = new FilterPopover(m_desk.filter, this);
    const auto open = [this] {
        showCanvas();
        m_filter->openAt(filterPlace());
    };
    m_actions->on("filter", this, open);
    connect(&m_canvas->chips(), &FilterChips::editRequested, this, open);
    m_actions->on("filter-clear", &m_desk.filter, [this] { m_desk.filter.clear(); });
    const auto tell = [this] {
        const int facets = int(m_desk.filter.filter().wanted.size());
        m_actions->enable("filter-clear", facets > 0 ? QString() : tr("No filter is in force."));
        auto *bar = findChild<QToolBar *>(QStringLiteral("tools"));
        auto *button = qobject_cast<QToolButton *>(bar->widgetForAction((*m_actions)["filter"]));
        button->setText(facets > 0 ? tr("Filter (%1)").arg(facets) : tr("Filter"));
    };
    connect(&m_desk.filter, &PlanFilter::changed, this, tell);
    connect((*m_actions)["filter"], &QAction::changed, this, tell); // the button takes the action's text then
    tell();
}

/// Below the button of the tool bar; where that has no room for it, at the canvas.
QRect MainWindow::filterPlace() const
{
    const auto *bar = findChild<QToolBar *>(QStringLiteral("tools"));
    const QWidget *button = bar->widgetForAction((*m_actions)["filter"]);
    if (button && button->isVisible())
        return {button->mapToGlobal(QPoint(0, 0)), button->size()};
    return {m_canvas->mapToGlobal(QPoint(0, 0)), QSize(1, 1)};
}

/// Another process, so that a plan with trouble takes no other along.
void MainWindow::openWindow()
{
    const QStringList arguments{QStringLiteral("--language"), m_desk.session.language(),
                                QStringLiteral("--start-page")};
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments))
        m_desk.session.raise(tr("%1 could not be started again.").arg(QCoreApplication::applicationFilePath()));
}

void MainWindow::connectHelp()
{
    const auto showKeys = [this] {
        auto *dialog = new KeysDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    };
    m_actions->on("keys", this, showKeys);
    m_actions->on("keys-quick", this, showKeys);
    m_actions->on("about", this, [this] {
        QMessageBox::about(
            this, tr("About Portwright"),
            tr("Portwright %1\n\nPlans the network flows of a deployment, says why each exists and checks "
               "that they work.\n\nApache License 2.0")
                .arg(QCoreApplication::applicationVersion()));
    });
}

} // namespace portwright
