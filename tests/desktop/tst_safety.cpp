// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/panels/messagebar.h"
#include "desktop/panels/noticebar.h"
#include "desktop/window/fileactions.h"
#include "desktop/window/mainwindow.h"
#include "desktop/window/safetynotices.h"
#include "model/edits.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <csignal>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace portwright;
using namespace portwright::test;

namespace {

Plan planNamed(const QString &name)
{
    Plan plan;
    plan.name = name;
    return plan;
}

/// What a full disk looks like: no file may grow beyond `most` bytes.
class FullDisk
{
public:
    explicit FullDisk(rlim_t most)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit narrow{most, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &narrow);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

/// Another process with a lock; it lives until this ends.
class OtherProcess
{
public:
    explicit OtherProcess(const QString &plan)
    {
        int ready[2];
        if (::pipe(ready) != 0)
            qFatal("no pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            FileLock lock;
            const bool taken = lock.take(lockPathOf(plan)) == FileLock::Outcome::Taken;
            const bool told = ::write(ready[1], taken ? "y" : "n", 1) == 1;
            while (told)
                ::pause();
            ::_exit(1);
        }
        char answer = 0;
        m_took = ::read(ready[0], &answer, 1) == 1 && answer == 'y';
        ::close(ready[0]);
        ::close(ready[1]);
    }
    ~OtherProcess() { end(); }
    OtherProcess(const OtherProcess &) = delete;
    OtherProcess &operator=(const OtherProcess &) = delete;
    bool took() const { return m_took; }
    void end()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = 0;
    }

private:
    pid_t m_pid = 0;
    bool m_took = false;
};

} // namespace

class TestSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void recoveryIsOfferedAndStopsNobody();
    void recoveringOpensThePlanAsChanged();
    void discardingRemovesTheJournal();
    void keepingForLaterOffersItAgain();
    void recoveryIsSaidInWords();
    void aDamagedJournalIsSaid();
    void anOpenPlanIsLocked();
    void whatAnotherHasOpenIsReadOnly();
    void aDeadProcessLocksNobodyOut();
    void savingOntoAnothersPlanIsRefused();
    void aChangeOnTheDiskIsNoticedAndReloaded();
    void aReplacedFileIsNoticedTwice();
    void keepingMineAsksNoMore();
    void savingOverAChangeAsksFirst();
    void aDeletedFileIsSaid();
    void ownSavesAreNoNews();
    void aFullDiskLosesNothing();

private:
    QString write(const QString &name, const Plan &plan) { return m_fixture->write(name, planText(plan)); }
    QString journals() const { return m_fixture->path(QStringLiteral("journals")); }
    void leaveJournal(const QString &planPath, const QString &name);
    void startWindow();
    void edit(const QString &name) { session().apply(name, planNamed(name)); }
    QPushButton *button(const char *id) { return bar().findChild<QPushButton *>(QString::fromLatin1(id)); }
    NoticeBar &bar() { return *m_window->findChild<NoticeBar *>(); }
    Session &session() { return m_fixture->session(); }
    PlanFiles &files() { return m_fixture->desk().files; }
    static QByteArray bytesOf(const QString &path);

    std::unique_ptr<Look> m_look;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void TestSafety::init()
{
    m_look = std::make_unique<Look>(application());
    m_fixture = std::make_unique<DeskFixture>();
    startWindow();
}

void TestSafety::startWindow()
{
    m_window = std::make_unique<MainWindow>(m_fixture->desk(), *m_look);
    m_window->fileActions().setQuestion([] { return FileActions::Unsaved::Discard; });
    m_window->show();
}

void TestSafety::cleanup()
{
    m_window.reset();
    m_fixture.reset();
    m_look.reset();
}

QByteArray TestSafety::bytesOf(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSafety::leaveJournal(const QString &planPath, const QString &name)
{
    QVERIFY(QDir().mkpath(journals()));
    const JournalHead head{planPath, name, QDateTime::currentDateTimeUtc().addSecs(600),
                           contentHash(bytesOf(planPath))};
    QVERIFY(writeJournal(journals() + QStringLiteral("/left.journal"), head, planNamed(name)).isOk());
    m_window->offerRecovery();
}

void TestSafety::recoveryIsOfferedAndStopsNobody()
{
    leaveJournal(write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("old"))), QStringLiteral("changed"));
    QVERIFY(bar().isVisible());
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(button("recover") && button("discard") && button("later"));
    QVERIFY(session().plan().name != QStringLiteral("changed"));
}

void TestSafety::recoveringOpensThePlanAsChanged()
{
    const QString path = write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("old")));
    leaveJournal(path, QStringLiteral("changed"));
    button("recover")->click();
    QVERIFY(!bar().isVisible());
    QCOMPARE(session().plan().name, QStringLiteral("changed"));
    QCOMPARE(session().document().path(), path);
    QVERIFY(session().document().isModified());
    QVERIFY2(QFile::exists(journals() + QStringLiteral("/left.journal")), "it is kept until the plan is saved");
    QVERIFY(m_window->fileActions().save());
    files().finishJournal();
    QVERIFY(!QFile::exists(journals() + QStringLiteral("/left.journal")));
    QVERIFY(loadPlan(DiskFileSystem(), path)->name == QStringLiteral("changed"));
}

void TestSafety::discardingRemovesTheJournal()
{
    leaveJournal({}, QStringLiteral("never saved"));
    button("discard")->click();
    QVERIFY(!bar().isVisible());
    QVERIFY(QDir(journals()).isEmpty());
}

void TestSafety::keepingForLaterOffersItAgain()
{
    leaveJournal({}, QStringLiteral("never saved"));
    button("later")->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!bar().isVisible());
    m_window->offerRecovery();
    QVERIFY(button("recover"));
    button("recover")->click();
    QCOMPARE(session().plan().name, QStringLiteral("never saved"));
    QVERIFY(session().document().path().isEmpty());
    QVERIFY(session().document().isModified());
}

void TestSafety::recoveryIsSaidInWords()
{
    const QDateTime saved = QDateTime::fromString(QStringLiteral("2026-11-26T10:00:00Z"), Qt::ISODate);
    const JournalHead head{QStringLiteral("/plans/a.portwright"), QStringLiteral("A"), saved.addSecs(900), {}};
    const QString text = recoveryText(head, saved);
    QVERIFY2(text.contains(QStringLiteral("/plans/a.portwright")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("15 minutes newer than the saved file")), qPrintable(text));
    QVERIFY(recoveryText(head, saved.addSecs(900 + 3 * 3600)).contains(QStringLiteral("3 hours after that")));
    QVERIFY(recoveryText(head, {}).contains(QStringLiteral("its file is gone")));
    QVERIFY(recoveryText({{}, QStringLiteral("New plan"), saved, {}}, {}).contains(QStringLiteral("\"New plan\"")));
}

void TestSafety::aDamagedJournalIsSaid()
{
    QVERIFY(QDir().mkpath(journals()));
    QFile file(journals() + QStringLiteral("/x.journal"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    m_window->offerRecovery();
    QVERIFY(bar().isVisible());
    QVERIFY(!button("recover"));
    QVERIFY(file.exists());
}

void TestSafety::anOpenPlanIsLocked()
{
    const QString path = write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("A")));
    QVERIFY(files().open(path));
    QVERIFY(QFile::exists(lockPathOf(path)));
    QVERIFY2(files().open(path), "opening again what we have open ourselves");
    QVERIFY(!files().guard().isReadOnly());
    files().startNew();
    QVERIFY(!QFile::exists(lockPathOf(path)));
}

void TestSafety::whatAnotherHasOpenIsReadOnly()
{
    const QString path = write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("A")));
    OtherProcess other(path);
    QVERIFY(other.took());
    QVERIFY(files().open(path));
    QVERIFY(files().guard().isReadOnly());
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("read-only")));
    QVERIFY(!files().save(path));
    button("edit-anyway")->click();
    QVERIFY(!files().guard().isReadOnly());
    edit(QStringLiteral("B"));
    QVERIFY(m_window->fileActions().save());
    QVERIFY(!files().guard().isReadOnly());
    QVERIFY2(QFile::exists(lockPathOf(path)), "the other's lock is the other's");
}

void TestSafety::aDeadProcessLocksNobodyOut()
{
    const QString path = write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("A")));
    OtherProcess other(path);
    other.end();
    QVERIFY(QFile::exists(lockPathOf(path)));
    QVERIFY(files().open(path));
    QVERIFY(!files().guard().isReadOnly());
    QVERIFY(!bar().isVisible());
}

void TestSafety::savingOntoAnothersPlanIsRefused()
{
    const QString path = write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("A")));
    const OtherProcess other(path);
    edit(QStringLiteral("B"));
    QVERIFY(!files().save(path));
    QVERIFY(m_window->findChild<MessageBar *>()->text().contains(QStringLiteral("a.portwright")));
    QVERIFY(bytesOf(path) == planText(planNamed(QStringLiteral("A"))));
    QVERIFY(session().document().isModified());
}

void TestSafety::aChangeOnTheDiskIsNoticedAndReloaded()
{
    const QString path = write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("A")));
    QVERIFY(files().open(path));
    edit(QStringLiteral("mine"));
    write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("theirs")));
    QTRY_VERIFY(button("reload"));
    button("reload")->click();
    QCOMPARE(session().plan().name, QStringLiteral("theirs"));
    QVERIFY(!session().document().isModified());
    session().document().undoStack()->undo();
    QCOMPARE(session().plan().name, QStringLiteral("mine"));
}

void TestSafety::aReplacedFileIsNoticedTwice()
{
    DiskFileSystem disk; // writes beside the file and renames
    const QString path = write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("A")));
    QVERIFY(files().open(path));
    for (const QString &name : {QStringLiteral("one"), QStringLiteral("two")}) {
        QVERIFY(savePlan(disk, path, planNamed(name)).isOk());
        QTRY_VERIFY(button("reload"));
        button("reload")->click();
        QCOMPARE(session().plan().name, name);
    }
}

void TestSafety::keepingMineAsksNoMore()
{
    const QString path = write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("A")));
    QVERIFY(files().open(path));
    write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("theirs")));
    QTRY_VERIFY(button("keep-mine"));
    button("keep-mine")->click();
    QVERIFY(session().document().isModified());
    m_window->fileActions().setConflictQuestion([] { return FileActions::Conflict::Cancel; });
    QVERIFY(m_window->fileActions().save());
    QCOMPARE(loadPlan(DiskFileSystem(), path)->name, QStringLiteral("A"));
}

void TestSafety::savingOverAChangeAsksFirst()
{
    const QString path = write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("A")));
    QVERIFY(files().open(path));
    edit(QStringLiteral("mine"));
    write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("theirs")));
    int asked = 0;
    FileActions::Conflict answer = FileActions::Conflict::Cancel;
    m_window->fileActions().setConflictQuestion([&] { return ++asked, answer; });
    QVERIFY(!m_window->fileActions().save());
    QCOMPARE(asked, 1);
    QCOMPARE(loadPlan(DiskFileSystem(), path)->name, QStringLiteral("theirs"));
    QVERIFY(session().document().isModified());
    answer = FileActions::Conflict::Overwrite;
    QVERIFY(m_window->fileActions().save());
    QCOMPARE(loadPlan(DiskFileSystem(), path)->name, QStringLiteral("mine"));
}

void TestSafety::aDeletedFileIsSaid()
{
    const QString path = write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("A")));
    QVERIFY(files().open(path));
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY(button("save-again"));
    QVERIFY(session().document().isModified());
    button("save-again")->click();
    QCOMPARE(loadPlan(DiskFileSystem(), path)->name, QStringLiteral("A"));
    QVERIFY(!bar().isVisible());
}

void TestSafety::ownSavesAreNoNews()
{
    const QString path = write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("A")));
    QVERIFY(files().open(path));
    for (int save = 0; save < 3; ++save) {
        edit(QString::number(save));
        QVERIFY(m_window->fileActions().save());
        QTest::qWait(150);
    }
    QTest::qWait(600);
    QVERIFY(!bar().isVisible());
    QVERIFY(QFile::exists(lockPathOf(path)));
}

void TestSafety::aFullDiskLosesNothing()
{
    const QString path = write(QStringLiteral("a.portwright"), planNamed(QStringLiteral("A")));
    const QByteArray before = bytesOf(path);
    QVERIFY(files().open(path));
    edit(QStringLiteral("B"));
    {
        const FullDisk full(64);
        QVERIFY(!m_window->fileActions().save());
    }
    QVERIFY(m_window->findChild<MessageBar *>()->isVisible());
    QCOMPARE(bytesOf(path), before);
    QVERIFY(session().document().isModified());
    QCOMPARE(session().plan().name, QStringLiteral("B"));
    QVERIFY(m_window->fileActions().save());
}

PORTWRIGHT_TEST(tst_safety, TestSafety)
#include "tst_safety.moc"
