// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/panels/noticebar.h"
#include "desktop/presenter/planfinder.h"
#include "desktop/window/fileactions.h"
#include "desktop/window/findbar.h"
#include "desktop/window/mainwindow.h"
#include "model/edits.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace portwright;
using namespace portwright::test;

namespace {

class WindowFixture : public DeskFixture
{
public:
    WindowFixture()
        : m_look(*qobject_cast<QApplication *>(QCoreApplication::instance())),
          window(std::make_unique<MainWindow>(desk(), m_look))
    {
        window->show();
    }
    QPushButton *button(const char *id) { return window->findChild<NoticeBar *>()->findChild<QPushButton *>(word(id)); }
    PlanGuard &guard() { return desk().files.guard(); }

private:
    Look m_look;

public:
    std::unique_ptr<MainWindow> window;
};

Plan notedPlan()
{
    Plan plan;
    plan.name = word("Head office");
    plan.about.customer = word("Contoso");
    plan.notes = R"([{"text":"Ask about the relay","at":[10,20]},"Cut over in May"])";
    return plan;
}

} // namespace

/// What helps a person who reads a plan: finding, titles, and knowing when it may be edited.
class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesOfThePlanAreFound()
    {
        DeskFixture desk;
        desk.session().open(notedPlan(), {});
        const QList<PlanMatch> relay = findInPlan(desk.session(), word("RELAY"));
        QCOMPARE(relay.size(), 1);
        QCOMPARE(relay.first().note, word("Ask about the relay"));
        QVERIFY(relay.first().element.isEmpty());
        QCOMPARE(findInPlan(desk.session(), word("cut over")).size(), 1);
        QCOMPARE(findInPlan(desk.session(), word("contoso")).size(), 1);
        QVERIFY(findInPlan(desk.session(), word("text")).isEmpty()); // a key, no note
    }

    void aNoteIsReadInTheBar()
    {
        WindowFixture desk;
        desk.session().open(notedPlan(), {});
        desk.window->showCanvas();
        desk.window->actions()["find"]->trigger();
        auto *bar = desk.window->findChild<FindBar *>();
        bar->findChild<QLineEdit *>()->setText(word("relay"));
        QVERIFY(bar->findChild<QLabel *>()->text().contains(word("Ask about the relay")));
        QVERIFY(desk.session().selection().isEmpty());
    }

    void newPlansOfTwoWindowsHaveTheirOwnTitles()
    {
        DeskFixture desk;
        QCOMPARE(desk.desk().files.title(), word("New plan"));
        const SessionWorld world{desk.session().files(), desk.session().library(), word("en"), QDate(2026, 11, 23)};
        Session other(world);
        {
            PlanFiles files(other, desk.settings(), desk.path(word("journals")));
            files.startNew();
            QCOMPARE(files.title(), word("New plan 2"));
            files.startNew();
            QCOMPARE(files.title(), word("New plan 2"));
            Session third(world);
            PlanFiles thirdFiles(third, desk.settings(), desk.path(word("journals")));
            thirdFiles.startNew();
            QCOMPARE(thirdFiles.title(), word("New plan 3"));
        }
        PlanFiles again(other, desk.settings(), desk.path(word("journals")));
        again.startNew();
        QCOMPARE(again.title(), word("New plan 2")); // that window is closed
    }

    void aSavedPlanGivesItsNumberBack()
    {
        DeskFixture desk;
        QVERIFY(desk.desk().files.save(desk.path(word("a.portwright"))));
        Session other({desk.session().files(), desk.session().library(), word("en"), QDate(2026, 11, 23)});
        PlanFiles files(other, desk.settings(), desk.path(word("journals")));
        files.startNew();
        QCOMPARE(files.title(), word("New plan"));
    }

    void aLockThatIsGoneIsNoticed()
    {
        WindowFixture desk;
        const QString path = desk.write(word("a.portwright"), planText(notedPlan()));
        FileLock other;
        QCOMPARE(other.take(lockPathOf(path)), FileLock::Outcome::Taken);
        QVERIFY(desk.desk().files.open(path));
        QVERIFY(desk.guard().isReadOnly());
        QVERIFY(!desk.button("edit-now"));
        other.release();
        QTRY_VERIFY(desk.button("edit-now"));
        QVERIFY(desk.guard().isReadOnly()); // nobody is surprised
        desk.button("edit-now")->click();
        QVERIFY(!desk.guard().isReadOnly());
        QVERIFY(QFile::exists(lockPathOf(path)));
        QVERIFY(!desk.window->windowTitle().contains(word("read-only")));
        QCOMPARE(other.take(lockPathOf(path)), FileLock::Outcome::Held);
    }

    void whoWasQuickerKeepsIt()
    {
        WindowFixture desk;
        const QString path = desk.write(word("a.portwright"), planText(notedPlan()));
        FileLock other;
        QCOMPARE(other.take(lockPathOf(path)), FileLock::Outcome::Taken);
        QVERIFY(desk.desk().files.open(path));
        other.release();
        QTRY_VERIFY(desk.button("edit-now"));
        QTRY_COMPARE(other.take(lockPathOf(path)), FileLock::Outcome::Taken);
        desk.button("edit-now")->click();
        QVERIFY(desk.guard().isReadOnly());
        QTRY_VERIFY(desk.button("edit-anyway"));
        other.release();
        QTRY_VERIFY(desk.button("edit-now")); // and it is asked for on and on
    }

    void stayingReadOnlyIsStaying()
    {
        WindowFixture desk;
        const QString path = desk.write(word("a.portwright"), planText(notedPlan()));
        FileLock other;
        QCOMPARE(other.take(lockPathOf(path)), FileLock::Outcome::Taken);
        QVERIFY(desk.desk().files.open(path));
        other.release();
        QTRY_VERIFY(desk.button("edit-now"));
        desk.button("stay-read-only")->click();
        QVERIFY(desk.guard().isReadOnly());
        QVERIFY(!QFile::exists(lockPathOf(path)));
    }
};

PORTWRIGHT_TEST(tst_reading, TestReading)
#include "tst_reading.moc"
