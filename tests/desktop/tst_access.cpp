// SPDX-License-Identifier: Apache-2.0
#include "app/rowtable.h"
#include "deskfixture.h"
#include "desktop/dialogs/adoptdialog.h"
#include "desktop/dialogs/drawingdialog.h"
#include "desktop/dialogs/extraflowdialog.h"
#include "desktop/dialogs/importdialog.h"
#include "desktop/dialogs/keysdialog.h"
#include "desktop/dialogs/newplandialog.h"
#include "desktop/dialogs/rowsdialog.h"
#include "desktop/panels/flowspanel.h"
#include "desktop/window/fileactions.h"
#include "desktop/window/mainwindow.h"
#include "testmain.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using namespace portwright;
using namespace portwright::test;

namespace {

/// Parts that Qt makes for itself and names by what they belong to.
bool isQtsOwn(const QWidget *widget)
{
    for (const QWidget *each = widget; each; each = each->parentWidget()) {
        if (each->inherits("QComboBoxPrivateContainer") || each->inherits("QHeaderView"))
            return true;
    }
    return widget->inherits("QTableCornerButton") || widget->objectName().startsWith(QStringLiteral("qt_"));
}

bool takesFocus(const QWidget *widget)
{
    return widget->focusPolicy() & Qt::TabFocus && !widget->inherits("QScrollArea") && !isQtsOwn(widget);
}

/// Nobody comes to it before it has something to show: a label without text, the bar of docks that are away.
bool isEmpty(const QWidget *widget, const QWidget &window)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *bar = qobject_cast<const QTabBar *>(widget);
    return (bar && bar->count() == 0) || (!widget->isVisibleTo(&window) && (bar || (label && label->text().isEmpty())));
}

/// Qt names a combo box by its value; what it is for is then told by its label.
bool saysWhatItIs(const QWidget *widget, QAccessibleInterface *face)
{
    const auto *box = qobject_cast<const QComboBox *>(widget);
    if (box && !box->isEditable())
        return !face->relations(QAccessible::Label).isEmpty();
    return !face->text(QAccessible::Name).trimmed().isEmpty();
}

/// What can have the focus below a window and says nothing of itself; `seen` counts all that can.
QString namelessIn(QWidget &window, int &seen)
{
    QStringList nameless;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!takesFocus(widget) || isEmpty(widget, window))
            continue;
        ++seen;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || !saysWhatItIs(widget, face))
            nameless += QStringLiteral("%1 %2 in %3")
                            .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                 window.windowTitle());
    }
    return nameless.join(QStringLiteral("; "));
}

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyControlOfTheWindowHasAName();
    void everyControlOfTheDialogsHasAName();
    void tabGoesDownTheInspector();
    void anOpenMenuHasTheLetters();
    void enterConnectsWithTheTool();
    void aPanelsKeyGoesThereFirst();
    void escapeGoesFromAPanelToTheCanvas();
    void lessMotionIsAChoiceThatLasts();
    void arrangingJumpsWithoutMotion();

private:
    MainWindow &window() { return *m_window; }
    Session &session() { return m_fixture->session(); }
    QWidget *canvas() { return window().findChild<QWidget *>(QStringLiteral("canvas")); }
    void start();

    std::unique_ptr<Look> m_look;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void TestAccess::init()
{
    m_look = std::make_unique<Look>(application());
    m_fixture = std::make_unique<DeskFixture>();
    start();
}

void TestAccess::start()
{
    m_window = std::make_unique<MainWindow>(m_fixture->desk(), *m_look);
    window().fileActions().setQuestion([] { return FileActions::Unsaved::Discard; });
    window().show();
    window().resize(1600, 1000);
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
    QApplication::setActiveWindow(&window());
    window().fileActions().open(QStringLiteral("sample:storage-dmz"));
    canvas()->setFocus();
    QTRY_VERIFY(canvas()->hasFocus());
}

void TestAccess::cleanup()
{
    m_window.reset();
    m_fixture.reset();
    m_look.reset();
}

void TestAccess::everyControlOfTheWindowHasAName()
{
    const Topology &topology = session().topology();
    session().select({{topology.nodes.at(0).id, topology.zones.at(0).id, topology.firewalls.at(0).id},
                      {session().derivation().flows.first().id()}});
    window().actions()["find"]->trigger();
    int seen = 0;
    QCOMPARE(namelessIn(window(), seen), QString());
    session().select({});
    QCOMPARE(namelessIn(window(), seen), QString());
    window().showStartPage();
    QCOMPARE(namelessIn(window(), seen), QString());
    QVERIFY(seen > 150);
}

void TestAccess::everyControlOfTheDialogsHasAName()
{
    const Topology &topology = session().topology();
    QList<DrawioPage> pages(2);
    for (DrawioPage &page : pages)
        page.name = QStringLiteral("Page");
    QSettings &settings = m_fixture->settings();
    std::vector<std::unique_ptr<QDialog>> dialogs;
    dialogs.push_back(std::make_unique<NewPlanDialog>(session().library(), m_fixture->desk().thumbnails, *m_look));
    dialogs.push_back(std::make_unique<ExtraFlowDialog>(session(), topology.nodes.at(0).id, topology.nodes.at(1).id));
    dialogs.push_back(std::make_unique<KeysDialog>());
    dialogs.push_back(std::make_unique<DrawingDialog>(session(), settings, DrawingDialog::Purpose::Export, false));
    dialogs.push_back(std::make_unique<DrawingDialog>(session(), settings, DrawingDialog::Purpose::Print, false));
    dialogs.push_back(std::make_unique<RowsDialog>(session(), readRows(QStringLiteral("Name;Role\nA;storage\n"))));
    dialogs.push_back(std::make_unique<ImportDialog>(pages, session().packs(), session().language()));
    const PackRef pack = session().plan().packs.first();
    const EditionOffer offer{pack.id, pack.edition, pack.edition};
    dialogs.push_back(std::make_unique<AdoptDialog>(session(), offer));
    for (const auto &dialog : dialogs) {
        dialog->show();
        int seen = 0;
        QCOMPARE(namelessIn(*dialog, seen), QString());
        QVERIFY2(seen > 0, qPrintable(dialog->windowTitle()));
        QVERIFY(!dialog->windowTitle().isEmpty());
        QApplication::setActiveWindow(dialog.get());
        QTRY_VERIFY2(dialog->focusWidget(), qPrintable(dialog->windowTitle()));
        QVERIFY2(takesFocus(dialog->focusWidget()), qPrintable(dialog->windowTitle()));
    }
}

/// Also to what is made for each selection anew.
void TestAccess::tabGoesDownTheInspector()
{
    auto *inspector = window().findChild<QDockWidget *>(QStringLiteral("dock-inspector"))->widget();
    const auto &nodes = session().topology().nodes;
    for (const Selection &selection : {Selection{{nodes.at(0).id}, {}}, Selection{{nodes.at(1).id}, {}}, Selection{}}) {
        session().select(selection);
        QTest::keyClick(canvas(), Qt::Key_F8);
        QSet<const QWidget *> missed;
        for (const QWidget *widget : inspector->findChildren<QWidget *>()) {
            if (takesFocus(widget) && widget->isVisible() && widget->isEnabled())
                missed.insert(widget);
        }
        QVERIFY(missed.size() > 5);
        int height = 0;
        const QWidget *last = nullptr;
        for (QWidget *at = QApplication::focusWidget(); at != last && inspector->isAncestorOf(at);
             at = QApplication::focusWidget()) {
            const int here = at->mapTo(inspector->findChild<QWidget *>(QStringLiteral("contents")), QPoint()).y();
            QVERIFY2(here >= height, qPrintable(at->objectName()));
            height = here;
            missed.remove(at);
            last = at;
            QTest::keyClick(at, Qt::Key_Tab);
        }
        QVERIFY2(missed.isEmpty(), missed.isEmpty() ? "" : qPrintable((*missed.cbegin())->objectName()));
        canvas()->setFocus();
    }
}

/// The canvas keeps the focus below a menu, and G, F, C and others are keys of its own.
void TestAccess::anOpenMenuHasTheLetters()
{
    const auto menus = window().menuBar()->findChildren<QMenu *>();
    QAction *fit = window().actions()["fit-all"];
    const auto view =
        std::find_if(menus.begin(), menus.end(), [fit](const QMenu *menu) { return menu->actions().contains(fit); });
    QVERIFY(view != menus.end());
    QSignalSpy fitted(fit, &QAction::triggered);
    QSignalSpy pinned(window().actions()["focus"], &QAction::triggered);
    (*view)->popup({50, 50});
    QTRY_VERIFY(QApplication::activePopupWidget() == *view);
    QVERIFY(canvas()->hasFocus());
    QTest::keyClick(*view, Qt::Key_F); // "&Fit everything"
    QTRY_COMPARE(fitted.size(), 1);
    QCOMPARE(pinned.size(), 0);
    QTest::keyClick(canvas(), Qt::Key_F);
    QCOMPARE(pinned.size(), 1);
}

/// Without the tool it is the key of the inspector.
void TestAccess::enterConnectsWithTheTool()
{
    session().select({{session().topology().nodes.at(0).id}, {}});
    window().actions()["tool-connect"]->trigger();
    QTest::keyClick(canvas(), Qt::Key_Return);
    QVERIFY(canvas()->hasFocus());
    QTest::keyClick(canvas(), Qt::Key_Escape);
    QTest::keyClick(canvas(), Qt::Key_V);
    QTest::keyClick(canvas(), Qt::Key_Return);
    QVERIFY(!canvas()->hasFocus());
}

void TestAccess::aPanelsKeyGoesThereFirst()
{
    auto *flows = window().findChild<FlowsPanel *>();
    QTRY_VERIFY(!flows->visibleRegion().isEmpty());
    QTest::keyClick(canvas(), Qt::Key_F4);
    QVERIFY(flows->hasTableFocus());
    QVERIFY(flows->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F4);
    QTRY_VERIFY(!flows->isVisible());
    QTRY_VERIFY(canvas()->hasFocus());
    QTest::keyClick(canvas(), Qt::Key_F4);
    QTRY_VERIFY(flows->isVisible());
    QVERIFY(flows->hasTableFocus());
    for (const auto &[key, dock] : {std::pair{Qt::Key_F3, "dock-palette"}, std::pair{Qt::Key_F6, "dock-problems"},
                                    std::pair{Qt::Key_F7, "dock-probe"}, std::pair{Qt::Key_F8, "dock-inspector"}}) {
        QTest::keyClick(canvas(), key);
        QWidget *focused = QApplication::focusWidget();
        QVERIFY2(focused && window().findChild<QDockWidget *>(QLatin1String(dock))->isAncestorOf(focused), dock);
        QVERIFY2(takesFocus(focused), dock); // where the focus shows
    }
}

void TestAccess::escapeGoesFromAPanelToTheCanvas()
{
    window().actions()["insert-role"]->trigger();
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(canvas()->hasFocus());
    QTest::keyClick(canvas(), Qt::Key_F4);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(canvas()->hasFocus());
}

void TestAccess::lessMotionIsAChoiceThatLasts()
{
    const auto duration = [this] {
        return window().style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &window());
    };
    QVERIFY(m_look->hasMotion());
    QVERIFY(duration() > 0);
    window().actions()["less-motion"]->trigger();
    QVERIFY(!m_look->hasMotion());
    QCOMPARE(duration(), 0);
    QVERIFY(!QApplication::isEffectEnabled(Qt::UI_AnimateMenu));
    m_window.reset();
    m_look.reset();
    m_look = std::make_unique<Look>(application());
    start();
    QVERIFY(window().actions()["less-motion"]->isChecked());
    QVERIFY(!m_look->hasMotion());
    window().actions()["less-motion"]->trigger();
    QVERIFY(m_look->hasMotion());
}

void TestAccess::arrangingJumpsWithoutMotion()
{
    auto *view = static_cast<CanvasView *>(canvas());
    const auto arrange = [this] {
        session().select({{session().topology().nodes.at(0).id}, {}});
        m_fixture->desk().editor.move({session().topology().nodes.at(0).id}, {400, 300}, {});
        window().actions()["arrange-all"]->trigger();
    };
    arrange();
    QVERIFY(view->scene() != *session().scene());
    QTRY_VERIFY(view->scene() == *session().scene());
    m_look->setLessMotion(true);
    arrange();
    QVERIFY(view->scene() == *session().scene());
}

PORTWRIGHT_TEST(tst_access, TestAccess)
#include "tst_access.moc"
