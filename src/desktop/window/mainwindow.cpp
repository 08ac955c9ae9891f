// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/mainwindow.h"

#include "desktop/look/textscale.h"
#include "desktop/panels/flowspanel.h"
#include "desktop/panels/inspectorpanel.h"
#include "desktop/panels/messagebar.h"
#include "desktop/panels/noticebar.h"
#include "desktop/panels/outlinepanel.h"
#include "desktop/panels/palettepanel.h"
#include "desktop/panels/probepanel.h"
#include "desktop/panels/problemspanel.h"
#include "desktop/panels/startpage.h"
#include "desktop/window/arrangeactions.h"
#include "desktop/window/canvasarea.h"
#include "desktop/window/commandsearch.h"
#include "desktop/window/docks.h"
#include "desktop/window/editactions.h"
#include "desktop/window/fileactions.h"
#include "desktop/window/outputactions.h"
#include "desktop/window/rowactions.h"
#include "desktop/window/safetynotices.h"

#include <QCloseEvent>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QUndoView>
#include <QUrl>
#include <QVBoxLayout>

namespace portwright {

namespace {

constexpr QSize SmallWindow(1000, 640); // smaller ones leave the canvas as much as they can

/// The time of day; the date, too, where it is not today.
QString timeText(const QDateTime &when)
{
    const QLocale locale;
    const bool today = when.date() == QDate::currentDate();
    return today ? locale.toString(when.time(), QLocale::ShortFormat) : locale.toString(when, QLocale::ShortFormat);
}

/// The size of the stills, or what the screen has room for beside the desktop's window frame.
QSize sizeFitting(const QWidget &window)
{
    const QSize room = window.screen()->availableGeometry().size() - QSize(8, 40);
    return QSize(1600, 1000).boundedTo(room);
}

/// Two windows can show files of one name, so the folder is said, too.
QString folderOf(const QString &path)
{
    const QString folder = path.isEmpty() ? QString() : QFileInfo(path).dir().dirName();
    return folder.isEmpty() ? folder : QStringLiteral(" (%1)").arg(folder);
}

/// Every step by its name; a click goes there, and a sign marks what is saved.
QWidget *makeHistory(Document &document, QWidget *parent)
{
    auto *view = new QUndoView(document.undoStack(), parent);
    view->setObjectName(QStringLiteral("history"));
    view->setAccessibleName(MainWindow::tr("History of the plan"));
    view->setEmptyLabel(MainWindow::tr("As opened"));
    view->setCleanIcon(parent->style()->standardIcon(QStyle::SP_DialogSaveButton));
    view->setFrameShape(QFrame::NoFrame);
    return view;
}

} // namespace

MainWindow::MainWindow(Desk &desk, Look &look, QWidget *parent)
    : QMainWindow(parent),
      m_desk(desk),
      m_look(look),
      m_stack(new QStackedWidget(this)),
      m_canvas(new CanvasArea(desk, look, this)),
      m_message(new MessageBar(this)),
      m_notices(new NoticeBar(this)),
      m_start(new StartPage(desk.thumbnails, look, this))
{
    setObjectName(QStringLiteral("main-window"));
    setAcceptDrops(true);
    resize(sizeFitting(*this));
    m_actions = new Actions(this, &m_canvas->view());
    m_actions->fill(menuBar());
    buildCentre();
    buildPanels();
    m_files = new FileActions(desk, *m_actions, this);
    m_safety = new SafetyNotices(desk, *m_files, *m_notices);
    new OutputActions(desk, *m_actions, *m_files, this);
    m_edits = new EditActions(desk, *m_actions, *m_flows);
    m_rows = new RowActions(desk, *m_actions, this);
    connect(m_rows, &RowActions::added, &m_canvas->view(), &CanvasView::fitAll);
    connect(m_edits, &EditActions::rowsPasted, m_rows, &RowActions::pasteRows);
    new ArrangeActions(desk.session, *m_actions);
    buildToolBar();
    buildStatusBar();
    connectView();
    connectModes();
    connectThemes();
    connectInsert();
    connectProbing();
    connectHelp();
    connectFinding();
    connectFilter();
    connectNews();
    restoreLayout();
    showCanvas();
}

/// Docks tell of their hiding while the window can still be asked about them.
MainWindow::~MainWindow()
{
    hide();
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_start);
    centre->setFocusProxy(m_canvas);
    setCentralWidget(centre);
}

void MainWindow::buildPanels()
{
    m_docks = new Docks(this, *m_actions);
    m_palette = new PalettePanel(m_desk.session.packs(), m_desk.session.language(), m_look, this);
    auto *outline = new OutlinePanel(m_desk.session, m_desk.editor, this);
    m_inspector = new InspectorPanel(m_desk.session, m_desk.editor, m_desk.probes, this);
    m_flows = new FlowsPanel(m_desk.session, m_desk.probes, m_look, this);
    m_flows->attend(m_desk.filter);
    m_problems = new ProblemsPanel(m_desk.session, m_desk.editor, m_look, this);
    m_probe = new ProbePanel(m_desk.session, m_desk.probes, m_look, this);
    QDockWidget *palette = m_docks->add(QStringLiteral("palette"), tr("Palette"), m_palette, Qt::LeftDockWidgetArea);
    m_docks->add(QStringLiteral("outline"), tr("Outline"), outline, Qt::LeftDockWidgetArea);
    QDockWidget *inspector =
        m_docks->add(QStringLiteral("inspector"), tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    QDockWidget *flows = m_docks->add(QStringLiteral("flows"), tr("Flows"), m_flows, Qt::BottomDockWidgetArea);
    m_docks->add(QStringLiteral("problems"), tr("Problems"), m_problems, Qt::BottomDockWidgetArea);
    m_docks->add(QStringLiteral("probe"), tr("Probe"), m_probe, Qt::BottomDockWidgetArea);
    m_docks->add(QStringLiteral("history"), tr("History"), makeHistory(m_desk.session.document(), this),
                 Qt::BottomDockWidgetArea);
    palette->raise();
    flows->raise();
    // Half of what larger text takes, so that the canvas keeps some room.
    const auto withLargerText = [this](int width) { return (width + withText(this, width)) / 2; };
    const bool narrow = width() < SmallWindow.width();
    resizeDocks({palette, inspector}, narrow ? QList{160, 230} : QList{withLargerText(230), withLargerText(310)},
                Qt::Horizontal);
    resizeDocks({flows}, {height() < SmallWindow.height() ? 120 : 250}, Qt::Vertical);
    connect(m_palette, &PalettePanel::placeRequested, this, &MainWindow::place);
    connect(outline, &OutlinePanel::showRequested, &m_canvas->view(), &CanvasView::showElement);
}

void MainWindow::place(const CanvasItem &item)
{
    showCanvas();
    m_canvas->placeFreely(item);
}

void MainWindow::buildStatusBar()
{
    const auto add = [this] {
        auto *label = new QLabel(this);
        label->setContentsMargins(8, 0, 8, 0);
        statusBar()->addWidget(label);
        return label;
    };
    m_counts = add();
    m_problemCount = add();
    m_probeState = add();
    m_saved = add();
    showCounts();
    m_probeState->setText(tr("probe: %1").arg(m_probe->stateText()));
}

void MainWindow::connectView()
{
    CanvasView &view = m_canvas->view();
    Actions &actions = *m_actions;
    actions.on("zoom-in", &view, [&view] { view.setZoom(view.zoom() * 1.25); });
    actions.on("zoom-out", &view, [&view] { view.setZoom(view.zoom() / 1.25); });
    actions.on("zoom-100", &view, [&view] { view.setZoom(1); });
    actions.on("fit-all", &view, [&view] { view.fitAll(); });
    actions.on("fit-selection", &view, [&view] { view.fitSelection(); });
    actions.on("grid", &view, [&view](bool on) { view.setGridVisible(on); });
    actions.on("minimap", &view, [&view](bool on) { view.setMiniMapShown(on); });
    actions.on("legend", &view, [&view](bool on) { view.setLegendShown(on); });
    actions.on("focus", &view, [&view](bool on) { view.setFocusPinned(on); });
    for (const char *id : {"grid", "minimap", "legend"})
        actions[id]->setChecked(true);
    actions.on("hide-panels", this, [this](bool on) { on ? m_docks->hideAll() : m_docks->showHidden(); });
    actions.on("reset-layout", this, [this] {
        m_docks->reset();
        (*m_actions)["hide-panels"]->setChecked(false);
    });
    actions.on("full-screen", this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    actions.on("start-page", this, [this] { showStartPage(); });
    actions.on("quit", this, [this] { close(); });
    const auto editName = [this] {
        m_docks->raise(QStringLiteral("inspector"));
        m_inspector->editName();
    };
    for (const char *id : {"edit", "flow-explain"})
        actions.on(id, this, editName);
    actions.on("rename", this, [this, editName] {
        if (!m_canvas->renameSelected())
            editName();
    });
    actions.on("paste-here", this, [this] { m_edits->pasteAt(m_canvas->pastePlace()); });
    connect(m_canvas, &CanvasArea::editRequested, actions["edit"], &QAction::trigger);
}

void MainWindow::connectNews()
{
    Session &session = m_desk.session;
    connect(&session, &Session::messageRaised, m_message, &MessageBar::showMessage);
    const auto showPacks = [this] {
        QStringList used;
        for (const PackRef &pack : m_desk.session.plan().packs)
            used += pack.id;
        m_palette->showPacks(m_desk.session.packs(), used);
    };
    connect(&session, &Session::packsChanged, m_palette, showPacks);
    connect(&session, &Session::planOpened, m_palette, showPacks);
    connect(&session, &Session::planChanged, this, &MainWindow::showCounts);
    connect(&session, &Session::flowsChanged, this, &MainWindow::showCounts);
    connect(&m_desk.files, &PlanFiles::saved, m_message, &MessageBar::hide);
    connect(&session.document(), &Document::pathChanged, this, &MainWindow::showTitle);
    connect(&m_desk.files.guard(), &PlanGuard::readOnlyChanged, this, &MainWindow::showTitle);
    connect(session.document().undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::showTitle);
    connect(&session, &Session::planChanged, this, [this](const PlanDiff &diff) {
        if (diff.about)
            showTitle();
    });
    connect(m_problems, &ProblemsPanel::openCountChanged, this, &MainWindow::showCounts);
    connect(m_probe, &ProbePanel::stateTextChanged, this,
            [this](const QString &state) { m_probeState->setText(tr("probe: %1").arg(state)); });
    connect(m_start, &StartPage::newRequested, m_files, &FileActions::startNew);
    connect(m_start, &StartPage::browseRequested, m_files, &FileActions::browse);
    connect(m_start, &StartPage::openRequested, m_files, &FileActions::open);
    connect(m_start, &StartPage::questionsRequested, this, &MainWindow::askNewPlan);
    connect(m_start, &StartPage::backRequested, this, &MainWindow::showCanvas);
    connect(m_start, &StartPage::pinRequested, &m_desk.files, &PlanFiles::setPinned);
    connect(m_start, &StartPage::removeRequested, &m_desk.files, &PlanFiles::forget);
    connect(m_files, &FileActions::opened, this, &MainWindow::showCanvas);
    connect(&m_desk.files, &PlanFiles::recentChanged, this, [this] { m_start->showRecent(m_desk.files.recent()); });
    m_start->showRecent(m_desk.files.recent());
    showTitle();
}

void MainWindow::restoreLayout()
{
    m_docks->keepAsDefault();
    restoreGeometry(m_desk.settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(m_desk.settings.value(QStringLiteral("window/state")).toByteArray());
}

void MainWindow::showStartPage()
{
    m_message->hide();
    m_docks->hideAll();
    statusBar()->hide(); // it speaks of the plan that is not shown
    const bool worthwhile = m_desk.session.document().isModified() || !m_desk.session.document().path().isEmpty() ||
                            !m_desk.session.topology().zones.isEmpty();
    m_start->showOpenPlan(worthwhile ? m_desk.files.title() : QString());
    m_stack->setCurrentWidget(m_start);
    m_start->refresh();
}

void MainWindow::offerRecovery()
{
    m_safety->offerRecovery();
}

void MainWindow::showCanvas()
{
    if (m_stack->currentWidget() == m_start)
        m_docks->showHidden();
    statusBar()->show();
    m_message->hide();
    m_stack->setCurrentWidget(m_canvas);
    m_canvas->view().setFocus(Qt::OtherFocusReason);
}

void MainWindow::showTitle()
{
    const Document &document = m_desk.session.document();
    setWindowTitle(tr("%1[*]%2 - Portwright").arg(m_desk.files.title(), folderOf(document.path())));
    setWindowModified(document.isModified());
    if (!document.isModified() && !document.path().isEmpty())
        m_saved->setText(tr("Saved %1").arg(timeText(QFileInfo(document.path()).lastModified())));
    else
        m_saved->setText(document.isModified() ? tr("Not saved") : QString());
}

void MainWindow::showCounts()
{
    const Topology &topology = m_desk.session.topology();
    QStringList parts{tr("%n nodes", nullptr, int(topology.nodes.size())),
                      tr("%n flows", nullptr, int(m_desk.session.flowRows().size())),
                      tr("%n zones", nullptr, int(topology.zones.size()))};
    if (!m_desk.session.isSettled())
        parts += tr("paths and lines are being worked out");
    m_counts->setText(parts.join(QStringLiteral(", ")));
    const int problems = m_problems->openCount();
    m_problemCount->setText(tr("%n problems", nullptr, problems));
    m_docks->setTitle(QStringLiteral("problems"), problems > 0 ? tr("Problems (%1)").arg(problems) : tr("Problems"));
}

/// Escape that nothing else had a use for goes from a panel to the canvas, and ends presenting.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const bool escape = event->key() == Qt::Key_Escape;
    QAction *presenting = (*m_actions)["mode-present"];
    if (escape && presenting->isChecked())
        return (*m_actions)["mode-plan"]->trigger();
    if (escape && m_docks->haveFocus())
        return m_canvas->view().setFocus(Qt::ShortcutFocusReason);
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayLeave())
        return event->ignore();
    m_docks->showHidden(); // so that the next start has panels
    m_desk.probes.stop();
    m_desk.settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_desk.settings.setValue(QStringLiteral("window/state"), saveState());
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    placeSearch();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QString path = event->mimeData()->urls().first().toLocalFile();
    RowActions::isRowFile(path) ? m_rows->importFile(path) : m_files->open(path);
}

} // namespace portwright
