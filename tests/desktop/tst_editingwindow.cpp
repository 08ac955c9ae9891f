// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/canvas/nameeditor.h"
#include "desktop/dialogs/rowsdialog.h"
#include "desktop/window/commandsearch.h"
#include "desktop/window/findbar.h"
#include "desktop/window/mainwindow.h"
#include "testmain.h"

#include <QClipboard>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUndoView>

using namespace portwright;
using namespace portwright::test;

class TestEditingWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void f2EditsTheNameOnTheCanvas();
    void arrangingSaysWhyItCannot();
    void theFindBarStepsThroughWhatItFinds();
    void theSearchReachesFlowsAndSettings();
    void theHistoryGoesBack();
    void rowsComeFromTheClipboardAndFromFiles();
    void copiedThingsGoFromOneWindowToAnother();

private:
    Session &session() { return m_fixture->session(); }
    ElementId placed(const char *role, QPoint at);

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<MainWindow> m_window;
};

void TestEditingWindow::init()
{
    m_window.reset();
    m_fixture = std::make_unique<DeskFixture>();
    m_look = std::make_unique<Look>(*qApp);
    m_window = std::make_unique<MainWindow>(m_fixture->desk(), *m_look);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_fixture->desk().editor.place(zoneItem(ZoneKind::Server), {0, 0}, {});
}

ElementId TestEditingWindow::placed(const char *role, QPoint at)
{
    const ZoneId zone = session().topology().zones.at(0).id;
    m_fixture->desk().editor.place(roleItem(QStringLiteral("code42-onprem"), QString::fromLatin1(role)), at, zone);
    return *session().selection().elements.begin();
}

void TestEditingWindow::f2EditsTheNameOnTheCanvas()
{
    const ElementId node = placed("storage", {40, 60});
    m_window->actions()["rename"]->trigger();
    auto *editor = m_window->findChild<NameEditor *>();
    QVERIFY(editor && editor->isVisible());
    QVERIFY(!editor->accessibleName().isEmpty());
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Vault"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(session().nameOf(node), QStringLiteral("Vault"));
    QCOMPARE(session().selection().elements, QSet<ElementId>{node});
}

void TestEditingWindow::arrangingSaysWhyItCannot()
{
    const ElementId first = placed("storage", {40, 60});
    const QAction *align = m_window->actions()["align-left"];
    QVERIFY(!align->isEnabled());
    QVERIFY(align->toolTip().contains(QStringLiteral("two things")));
    const ElementId second = placed("authority", {80, 140});
    session().select({{first, second}, {}});
    QVERIFY(align->isEnabled());
    QVERIFY(align->toolTip().contains(QStringLiteral("Align left edges")));
}

void TestEditingWindow::theFindBarStepsThroughWhatItFinds()
{
    const ElementId first = placed("storage", {40, 60});
    const ElementId second = placed("storage", {40, 140});
    m_window->actions()["find"]->trigger();
    auto *bar = m_window->findChild<FindBar *>();
    QVERIFY(bar && bar->isVisible());
    auto *text = bar->findChild<QLineEdit *>();
    text->setText(QStringLiteral("storage server"));
    QCOMPARE(bar->findChild<QLabel *>()->text().section(u' ', 0, 0), QStringLiteral("1"));
    QCOMPARE(session().selection().elements, QSet<ElementId>{first});
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(session().selection().elements, QSet<ElementId>{second});
    QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(session().selection().elements, QSet<ElementId>{first});
    text->setText(QStringLiteral("nowhere to be found"));
    for (const char *name : {"Previous match", "Next match"}) {
        for (const QToolButton *button : bar->findChildren<QToolButton *>())
            QVERIFY(button->accessibleName() != QString::fromLatin1(name) || !button->isEnabled());
    }
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
}

void TestEditingWindow::theSearchReachesFlowsAndSettings()
{
    placed("storage", {40, 60});
    placed("authority", {40, 140});
    auto *search = m_window->findChild<CommandSearch *>();
    search->start();
    const QAbstractItemModel *model = search->completer()->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts += model->index(row, 0).data().toString();
    const auto has = [&](const QString &start) {
        return std::any_of(texts.begin(), texts.end(), [&](const QString &text) { return text.startsWith(start); });
    };
    QVERIFY(has(QStringLiteral("Flow: ")));
    QVERIFY(has(QStringLiteral("Setting of the plan: Web restore")));
    QVERIFY(has(QStringLiteral("Setting of the selected nodes: ")));
}

void TestEditingWindow::theHistoryGoesBack()
{
    placed("storage", {40, 60});
    auto *history = m_window->findChild<QUndoView *>();
    QVERIFY(history);
    QCOMPARE(history->model()->rowCount(), 3);
    history->setCurrentIndex(history->model()->index(0, 0));
    QVERIFY(session().topology().zones.isEmpty());
}

void TestEditingWindow::rowsComeFromTheClipboardAndFromFiles()
{
    const QByteArray rows = "Name;Role;Zone\nVault;storage;Server network\n";
    QGuiApplication::clipboard()->setText(QString::fromUtf8(rows));
    m_window->actions()["paste"]->trigger();
    auto *pasted = m_window->findChild<RowsDialog *>();
    QVERIFY(pasted && pasted->isVisible());
    delete pasted;
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(m_fixture->write(QStringLiteral("rows.csv"), rows))});
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({300, 300}, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &drop);
    auto *dropped = m_window->findChild<RowsDialog *>();
    QVERIFY(dropped);
    dropped->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QVERIFY(!named(session().topology(), QStringLiteral("Vault")).isEmpty());
}

void TestEditingWindow::copiedThingsGoFromOneWindowToAnother()
{
    placed("storage", {40, 60});
    m_window->actions()["copy"]->trigger();
    DeskFixture other;
    MainWindow second(other.desk(), *m_look);
    second.show();
    second.actions()["paste"]->trigger();
    const Topology &topology = other.session().topology();
    QCOMPARE(topology.nodes.size(), 1);
    QCOMPARE(topology.nameOf(topology.nodes.at(0).zone), QStringLiteral("Server network"));
    QVERIFY(m_fixture->session().document().undoStack()->count() == 2);
    QCOMPARE(other.session().document().undoStack()->count(), 1);
}

PORTWRIGHT_TEST(tst_editingwindow, TestEditingWindow)
#include "tst_editingwindow.moc"
