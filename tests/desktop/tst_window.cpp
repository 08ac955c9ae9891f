// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/panels/flowspanel.h"
#include "desktop/panels/messagebar.h"
#include "desktop/panels/palettepanel.h"
#include "desktop/window/commandsearch.h"
#include "desktop/window/fileactions.h"
#include "desktop/window/mainwindow.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QScreen>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTreeView>

using namespace portwright;
using namespace portwright::test;

namespace {

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget) ||
           widget->inherits("portwright::CanvasView");
}

QString accessibleNameOf(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

/// Parts that Qt makes for itself: a combo box's list, a dock's buttons and the like.
bool isInner(const QWidget *widget)
{
    for (const QWidget *each = widget; each; each = each->parentWidget()) {
        if (each->inherits("QComboBoxPrivateContainer") || each->inherits("QTabBar") || each->inherits("QHeaderView"))
            return true;
    }
    return widget->inherits("QTableCornerButton") || widget->objectName().startsWith(QStringLiteral("qt_"));
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void canvasHasTheFocusAtTheStart();
    void everyControlHasAName();
    void aPlanIsDrawnUndoneRedoneSavedAndReopened();
    void placingByTheKeyboard();
    void aBrokenFileKeepsThePlan();
    void aMissingFileKeepsThePlan();
    void unsavedChangesAreAskedAbout();
    void themesSwitchLive();
    void panelsHideAndComeBack();
    void theStartPageOpensASample();
    void theTitleSaysWhatIsOpen();
    void copiedFlowsAreCells();
    void theWindowFitsTheScreen();
    void tabbedPanelsHaveNoSecondTitle();
    void panelsAreBackAfterClosingWithoutThem();
    void theSearchPlacesWhatThePaletteHas();
    void escapeEndsPresenting();
    void escapeLeavesTheSearch();

private:
    void trigger(const char *id) { window().actions()[id]->trigger(); }
    MainWindow &window() { return *m_window; }
    Session &session() { return m_fixture->session(); }
    template <class T>
    T *child(const QString &name)
    {
        return window().findChild<T *>(name);
    }
    void placeByPalette(const QString &words);

    std::unique_ptr<Look> m_look;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    FileActions::Unsaved m_answer = FileActions::Unsaved::Discard;
    int m_asked = 0;
};

void TestWindow::init()
{
    m_look = std::make_unique<Look>(application());
    m_fixture = std::make_unique<DeskFixture>();
    m_window = std::make_unique<MainWindow>(m_fixture->desk(), *m_look);
    m_asked = 0;
    m_answer = FileActions::Unsaved::Discard;
    window().fileActions().setQuestion([this] {
        ++m_asked;
        return m_answer;
    });
    window().show();
    window().resize(1600, 1000);
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
}

void TestWindow::cleanup()
{
    m_window.reset();
    m_fixture.reset();
    m_look.reset();
}

/// Types into the palette's search and presses Enter, as a person at the keyboard does.
void TestWindow::placeByPalette(const QString &words)
{
    trigger("insert-role");
    auto *search = window().findChild<PalettePanel *>()->findChild<QLineEdit *>(QStringLiteral("search"));
    search->setText(words);
    QTest::keyClick(search, Qt::Key_Return);
    search->clear();
}

void TestWindow::canvasHasTheFocusAtTheStart()
{
    QApplication::setActiveWindow(&window());
    QTRY_VERIFY(QApplication::focusWidget());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("canvas"));
}

void TestWindow::everyControlHasAName()
{
    window().fileActions().open(QStringLiteral("sample:storage-dmz"));
    const Topology &topology = session().topology();
    session().select({{topology.nodes.at(0).id, topology.zones.at(0).id, topology.firewalls.at(0).id},
                      {session().derivation().flows.first().id()}});
    int controls = 0;
    for (QWidget *widget : window().findChildren<QWidget *>()) {
        if (!isControl(widget) || isInner(widget))
            continue;
        ++controls;
        const QString where = QStringLiteral("%1 %2 in %3")
                                  .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                       widget->parentWidget()->objectName());
        QVERIFY2(!accessibleNameOf(widget).trimmed().isEmpty(), qPrintable(where));
    }
    QVERIFY(controls > 60);
}

void TestWindow::aPlanIsDrawnUndoneRedoneSavedAndReopened()
{
    auto *flows = window().findChild<FlowsPanel *>();
    placeByPalette(QStringLiteral("Zone: Server"));
    placeByPalette(QStringLiteral("Zone: User"));
    placeByPalette(QStringLiteral("Authority server"));
    placeByPalette(QStringLiteral("Storage server"));
    QVERIFY(flows->rows()->rowCount() > 0);
    const int servers = flows->rows()->rowCount();
    placeByPalette(QStringLiteral("Client group"));
    QVERIFY(flows->rows()->rowCount() > servers);
    QCOMPARE(session().topology().nodes.size(), 3);
    const Plan drawn = session().plan();

    for (int step = 0; step < 5; ++step)
        trigger("undo");
    QVERIFY(session().topology().zones.isEmpty());
    QCOMPARE(flows->rows()->rowCount(), 0);
    QVERIFY(!window().actions()["undo"]->isEnabled());
    for (int step = 0; step < 5; ++step)
        trigger("redo");
    QVERIFY(session().plan() == drawn);

    const QString path = m_fixture->path(QStringLiteral("drawn.portwright"));
    QVERIFY(m_fixture->desk().files.save(path));
    trigger("new");
    QVERIFY(session().topology().nodes.isEmpty());
    window().fileActions().open(path);
    QVERIFY(session().plan() == drawn);
    QCOMPARE(m_fixture->desk().files.recent(), (QList<RecentPlan>{{path, false}}));
}

void TestWindow::placingByTheKeyboard()
{
    auto *tree = window().findChild<PalettePanel *>()->findChild<QTreeView *>(QStringLiteral("tree"));
    const QModelIndex group = tree->model()->index(0, 0);
    tree->setCurrentIndex(tree->model()->index(0, 0, group));
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(session().topology().nodes.size(), 1);
    QCOMPARE(session().selection().elements.size(), 1);
    trigger("duplicate");
    QCOMPARE(session().topology().nodes.size(), 2);
    trigger("select-all");
    trigger("delete");
    QVERIFY(session().topology().nodes.isEmpty());
}

void TestWindow::aBrokenFileKeepsThePlan()
{
    placeByPalette(QStringLiteral("Zone: Server"));
    const Plan before = session().plan();
    const QString path = m_fixture->write(QStringLiteral("bad.portwright"), "{\n  \"portwright\": 1,\n  \"name\": 5\n");
    window().fileActions().open(path);
    auto *bar = window().findChild<MessageBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QStringLiteral("bad.portwright:")), qPrintable(bar->text()));
    QVERIFY(session().plan() == before);
    QVERIFY(session().document().path().isEmpty());
    QVERIFY(!QApplication::activeModalWidget());
    QTest::mouseClick(bar->findChild<QAbstractButton *>(QStringLiteral("dismiss")), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
}

void TestWindow::aMissingFileKeepsThePlan()
{
    window().fileActions().open(QStringLiteral("sample:single-server"));
    const Plan before = session().plan();
    window().fileActions().open(m_fixture->path(QStringLiteral("none.portwright")));
    QVERIFY(window().findChild<MessageBar *>()->isVisible());
    QVERIFY(session().plan() == before);
}

void TestWindow::unsavedChangesAreAskedAbout()
{
    QVERIFY(window().fileActions().mayLeave());
    QCOMPARE(m_asked, 0);
    placeByPalette(QStringLiteral("Zone: Server"));
    m_answer = FileActions::Unsaved::Cancel;
    QVERIFY(!window().close());
    QCOMPARE(m_asked, 1);
    QVERIFY(window().isVisible());
    m_answer = FileActions::Unsaved::Discard;
    QVERIFY(window().close());
    QCOMPARE(m_asked, 2);
}

void TestWindow::themesSwitchLive()
{
    trigger("theme-dark");
    QVERIFY(m_look->theme().dark);
    QTRY_VERIFY(window().palette().color(QPalette::Window).lightnessF() < 0.3);
    trigger("theme-light");
    QVERIFY(!m_look->theme().dark);
    QTRY_VERIFY(window().palette().color(QPalette::Window).lightnessF() > 0.7);
    QCOMPARE(m_fixture->settings().value(QStringLiteral("theme")).toString(), QStringLiteral("light"));
}

void TestWindow::panelsHideAndComeBack()
{
    auto *flows = window().findChild<FlowsPanel *>();
    QTRY_VERIFY(!flows->visibleRegion().isEmpty());
    trigger("hide-panels");
    QTRY_VERIFY(flows->visibleRegion().isEmpty());
    trigger("hide-panels");
    QTRY_VERIFY(!flows->visibleRegion().isEmpty());
    trigger("panel-problems");
    QTRY_VERIFY(flows->visibleRegion().isEmpty());
    trigger("panel-flows");
    QTRY_VERIFY(!flows->visibleRegion().isEmpty());
}

void TestWindow::theStartPageOpensASample()
{
    window().showStartPage();
    auto *card = child<QAbstractButton>(QStringLiteral("sample-single-server"));
    QVERIFY(card);
    QTRY_VERIFY(card->isVisible() && card->height() > 0);
    QTest::mouseClick(card, Qt::LeftButton);
    QTRY_VERIFY(!card->isVisible());
    QVERIFY(!session().topology().nodes.isEmpty());
}

void TestWindow::theTitleSaysWhatIsOpen()
{
    QVERIFY(!window().isWindowModified());
    placeByPalette(QStringLiteral("Zone: Server"));
    QVERIFY(window().isWindowModified());
    QVERIFY(m_fixture->desk().files.save(m_fixture->path(QStringLiteral("titled.portwright"))));
    QVERIFY(!window().isWindowModified());
    QVERIFY(window().windowTitle().startsWith(QStringLiteral("titled.portwright[*]")));
}

void TestWindow::copiedFlowsAreCells()
{
    window().fileActions().open(QStringLiteral("sample:single-server"));
    auto *flows = window().findChild<FlowsPanel *>();
    const Table table = tableOf(*flows->rows(), {});
    QCOMPARE(table.rows.size(), flows->rows()->rowCount());
    const QStringList lines = tabbedText(table).split(u'\n');
    QCOMPARE(lines.size(), table.rows.size() + 1);
    for (const QString &line : lines)
        QCOMPARE(line.count(u'\t'), table.columns.size() - 1);
}

void TestWindow::theWindowFitsTheScreen()
{
    m_window = std::make_unique<MainWindow>(m_fixture->desk(), *m_look);
    const QSize room = window().screen()->availableGeometry().size().expandedTo(window().minimumSizeHint());
    QVERIFY2(window().width() <= room.width(), qPrintable(QString::number(window().width())));
    QVERIFY2(window().height() <= room.height(), qPrintable(QString::number(window().height())));
}

void TestWindow::tabbedPanelsHaveNoSecondTitle()
{
    auto *flows = child<QDockWidget>(QStringLiteral("dock-flows"));
    auto *inspector = child<QDockWidget>(QStringLiteral("dock-inspector"));
    QTRY_VERIFY(flows->titleBarWidget());
    window().showStartPage();
    QTest::qWait(0);
    window().showCanvas();
    QTRY_VERIFY(flows->titleBarWidget());
    QVERIFY(!inspector->titleBarWidget());
}

void TestWindow::panelsAreBackAfterClosingWithoutThem()
{
    trigger("mode-present");
    QVERIFY(window().close());
    m_window = std::make_unique<MainWindow>(m_fixture->desk(), *m_look);
    window().show();
    auto *flows = window().findChild<FlowsPanel *>();
    QTRY_VERIFY(!flows->visibleRegion().isEmpty());
}

void TestWindow::theSearchPlacesWhatThePaletteHas()
{
    trigger("search");
    auto *search = window().findChild<CommandSearch *>();
    QCompleter *completer = search->completer();
    const auto take = [&](const QString &words) {
        completer->setCompletionPrefix(words);
        QCOMPARE(completer->completionCount(), 1);
        Q_EMIT completer->activated(completer->completionModel()->index(0, 0));
    };
    take(QStringLiteral("Place Storage server"));
    QCOMPARE(session().topology().nodes.size(), 1);
    QCOMPARE(session().topology().nodes.at(0).role.role, QStringLiteral("storage"));
    session().select({});
    trigger("search");
    take(QStringLiteral("Go to Storage server"));
    QCOMPARE(session().selection().elements, QSet<ElementId>{session().topology().nodes.at(0).id});
}

void TestWindow::escapeEndsPresenting()
{
    QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:demo")));
    trigger("mode-present");
    QVERIFY(window().actions()["mode-present"]->isChecked());
    auto *canvas = window().findChild<CanvasView *>();
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_Escape);
    QVERIFY(window().actions()["mode-plan"]->isChecked());
}

void TestWindow::escapeLeavesTheSearch()
{
    QApplication::setActiveWindow(&window());
    trigger("search");
    auto *search = window().findChild<CommandSearch *>();
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("zzz"));
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("canvas"));
}

PORTWRIGHT_TEST(tst_window, TestWindow)
#include "tst_window.moc"
