// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/actions.h"
#include "desktop/look/look.h"
#include "desktop/presenter/desk.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;

namespace portwright {

class ArrangeActions;
class CanvasArea;
class CommandSearch;
class Docks;
class EditActions;
class FileActions;
class FilterPopover;
class FlowsPanel;
class InspectorPanel;
class MessageBar;
class NoticeBar;
class PalettePanel;
class ProbePanel;
class ProblemsPanel;
class SafetyNotices;
class RowActions;
class StartPage;

/// Builds the panels and wires the actions; everything else is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Desk &desk, Look &look, QWidget *parent = nullptr);
    ~MainWindow() override;

    Actions &actions() { return *m_actions; }
    FileActions &fileActions() { return *m_files; }
    void showStartPage();
    /// Offers what an earlier process left unsaved.
    void offerRecovery();
    /// Places an item where there is room for it.
    void place(const CanvasItem &item);
    void showCanvas();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildCentre();
    void buildPanels();
    void buildToolBar();
    void placeSearch();
    void buildStatusBar();
    void connectView();
    void connectModes();
    void connectThemes();
    void connectInsert();
    void connectProbing();
    void connectHelp();
    void askNewPlan();
    void connectFinding();
    void connectFilter();
    QRect filterPlace() const;
    void openWindow();
    void connectNews();
    void restoreLayout();
    void setMode(const QString &mode);
    void showContextMenu(QPoint position);
    void addFlow(const NodeId &from, const NodeId &to);
    void showTitle();
    void showCounts();

    Desk &m_desk;
    Look &m_look;
    QStackedWidget *m_stack;
    CanvasArea *m_canvas;
    MessageBar *m_message;
    NoticeBar *m_notices;
    StartPage *m_start;
    Actions *m_actions = nullptr;
    Docks *m_docks = nullptr;
    FileActions *m_files = nullptr;
    EditActions *m_edits = nullptr;
    SafetyNotices *m_safety = nullptr;
    RowActions *m_rows = nullptr;
    PalettePanel *m_palette = nullptr;
    InspectorPanel *m_inspector = nullptr;
    FlowsPanel *m_flows = nullptr;
    ProblemsPanel *m_problems = nullptr;
    ProbePanel *m_probe = nullptr;
    CommandSearch *m_search = nullptr;
    QAction *m_searchInBar = nullptr;
    FilterPopover *m_filter = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_problemCount = nullptr;
    QLabel *m_probeState = nullptr;
    QLabel *m_saved = nullptr;
};

} // namespace portwright
