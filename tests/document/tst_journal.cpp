// SPDX-License-Identifier: Apache-2.0
#include "document/journal.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace portwright;

namespace {

Plan planNamed(const QString &name)
{
    Plan plan;
    plan.name = name;
    return plan;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void changesAreKeptWithinThePromise();
    void aDragOfManyStepsIsKeptMeanwhile();
    void aLivingJournalIsNotOffered();
    void savingRemovesIt();
    void undoingToTheSavedPlanRemovesIt();
    void aCleanEndLeavesNothing();
    void aLeftJournalSaysWhatItIsOf();
    void anAdoptedJournalGoesOn();
    void whatTheFileHoldsAlreadyIsNotOffered();
    void damageIsSaid();
    void crumbsAreRemoved();
    void failureIsSaidOnce();
    void withoutAFolderNothingIsKept();
    void theFolderIsTheUsersState();

private:
    void edit(const QString &name) { m_document->apply(name, planNamed(name)); }
    QStringList names(const QString &pattern) const { return QDir(folder()).entryList({pattern}, QDir::Files); }
    QString folder() const { return m_home->filePath(QStringLiteral("state/journal")); }
    /// As after kill -9: the files without the process.
    void leaveBehind();

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<Journal> m_journal;
};

void TestJournal::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_document = std::make_unique<Document>();
    m_journal = std::make_unique<Journal>(*m_document, folder());
}

void TestJournal::cleanup()
{
    m_journal.reset();
    m_document.reset();
}

void TestJournal::leaveBehind()
{
    m_journal->finish();
    const QString name = names(QStringLiteral("*.journal")).value(0);
    const QString path = QDir(folder()).filePath(name);
    QVERIFY(QFile::rename(path, m_home->filePath(name)));
    m_journal.reset();
    QVERIFY(QFile::rename(m_home->filePath(name), path));
}

void TestJournal::changesAreKeptWithinThePromise()
{
    QElapsedTimer clock;
    clock.start();
    edit(QStringLiteral("one"));
    QTRY_COMPARE_WITH_TIMEOUT(names(QStringLiteral("*.journal")).size(), 1, 5000);
    QVERIFY2(clock.elapsed() < Journal::Promise.count(), qPrintable(QString::number(clock.elapsed())));
}

void TestJournal::aDragOfManyStepsIsKeptMeanwhile()
{
    QElapsedTimer clock;
    clock.start();
    for (int step = 0; names(QStringLiteral("*.journal")).isEmpty() && clock.elapsed() < 5000; ++step) {
        edit(QString::number(step));
        QTest::qWait(20);
    }
    QVERIFY2(clock.elapsed() < Journal::Promise.count(), qPrintable(QString::number(clock.elapsed())));
}

void TestJournal::aLivingJournalIsNotOffered()
{
    edit(QStringLiteral("one"));
    m_journal->finish();
    QCOMPARE(names(QStringLiteral("*.journal")).size(), 1);
    QVERIFY(leftJournals(folder()).isEmpty());
    QCOMPARE(names(QStringLiteral("*.journal")).size(), 1);
}

void TestJournal::savingRemovesIt()
{
    DiskFileSystem files;
    edit(QStringLiteral("one"));
    m_journal->finish();
    QVERIFY(m_document->save(files, m_home->filePath(QStringLiteral("a.portwright"))).isOk());
    m_journal->finish();
    QVERIFY(names(QStringLiteral("*")).isEmpty());
    edit(QStringLiteral("two"));
    m_journal->finish();
    QCOMPARE(names(QStringLiteral("*.journal")).size(), 1);
}

void TestJournal::undoingToTheSavedPlanRemovesIt()
{
    edit(QStringLiteral("one"));
    m_journal->finish();
    m_document->undoStack()->undo();
    m_journal->finish();
    QVERIFY(names(QStringLiteral("*")).isEmpty());
}

void TestJournal::aCleanEndLeavesNothing()
{
    edit(QStringLiteral("one"));
    m_journal->finish();
    m_journal.reset();
    QVERIFY(names(QStringLiteral("*")).isEmpty());
}

void TestJournal::aLeftJournalSaysWhatItIsOf()
{
    DiskFileSystem files;
    const QString path = m_home->filePath(QStringLiteral("a.portwright"));
    edit(QStringLiteral("saved"));
    QVERIFY(m_document->save(files, path).isOk());
    const QByteArray hash = m_document->savedHash();
    edit(QStringLiteral("later"));
    leaveBehind();
    const auto left = leftJournals(folder());
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first()->head.planPath, path);
    QCOMPARE(left.first()->head.planName, QStringLiteral("later"));
    QCOMPARE(left.first()->head.savedHash, hash);
    QVERIFY(left.first()->head.edited.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QVERIFY(left.first()->plan && *left.first()->plan == planNamed(QStringLiteral("later")));
    QVERIFY2(leftJournals(folder()).isEmpty(), "what one instance offers, no other does");
}

void TestJournal::anAdoptedJournalGoesOn()
{
    edit(QStringLiteral("one"));
    leaveBehind();
    auto left = leftJournals(folder());
    QCOMPARE(left.size(), 1);
    const QString path = left.first()->slot.path;
    m_journal = std::make_unique<Journal>(*m_document, folder());
    m_document->reset(*left.first()->plan, {});
    m_document->markUnsaved();
    QVERIFY(m_document->isModified());
    m_journal->adopt(std::move(left.first()->slot));
    left.clear();
    QCOMPARE(names(QStringLiteral("*.journal")), QStringList{QFileInfo(path).fileName()});
    QVERIFY(leftJournals(folder()).isEmpty());
    edit(QStringLiteral("two"));
    leaveBehind();
    left = leftJournals(folder());
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first()->plan->name, QStringLiteral("two"));
}

void TestJournal::whatTheFileHoldsAlreadyIsNotOffered()
{
    DiskFileSystem files;
    const QString path = m_home->filePath(QStringLiteral("a.portwright"));
    edit(QStringLiteral("zero"));
    QVERIFY(m_document->save(files, path).isOk());
    edit(QStringLiteral("one"));
    leaveBehind();
    QVERIFY(savePlan(files, path, planNamed(QStringLiteral("one"))).isOk());
    QVERIFY(leftJournals(folder()).isEmpty());
    QVERIFY(names(QStringLiteral("*")).isEmpty());
}

void TestJournal::damageIsSaid()
{
    QVERIFY(QDir().mkpath(folder()));
    QFile file(folder() + QStringLiteral("/x.journal"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("nonsense") > 0);
    file.close();
    const auto left = leftJournals(folder());
    QCOMPARE(left.size(), 1);
    QVERIFY(!left.first()->plan);
    QVERIFY(file.exists());
}

void TestJournal::crumbsAreRemoved()
{
    QVERIFY(QDir().mkpath(folder()));
    for (const char *name : {"/x.lock", "/y.journal.AbCdEf", "/y.lock"})
        QVERIFY(QFile(folder() + QString::fromLatin1(name)).open(QIODevice::WriteOnly));
    QVERIFY(leftJournals(folder()).isEmpty());
    QVERIFY2(names(QStringLiteral("*")).isEmpty(), qPrintable(names(QStringLiteral("*")).join(u' ')));
}

void TestJournal::failureIsSaidOnce()
{
    QFile blocker(m_home->filePath(QStringLiteral("state")));
    QVERIFY(blocker.open(QIODevice::WriteOnly)); // a file where a folder should be
    QSignalSpy failures(m_journal.get(), &Journal::failed);
    edit(QStringLiteral("one"));
    m_journal->finish();
    QTRY_COMPARE(failures.size(), 1);
    edit(QStringLiteral("two"));
    m_journal->finish();
    QTest::qWait(10);
    QCOMPARE(failures.size(), 1);
}

void TestJournal::withoutAFolderNothingIsKept()
{
    m_journal = std::make_unique<Journal>(*m_document, QString());
    edit(QStringLiteral("one"));
    m_journal->finish();
    QVERIFY(!QDir(folder()).exists());
}

void TestJournal::theFolderIsTheUsersState()
{
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "/somewhere/state");
    QCOMPARE(journalFolder(), QStringLiteral("/somewhere/state/portwright/journal"));
    qputenv("XDG_STATE_HOME", "relative"); // the specification says to ignore it
    QCOMPARE(journalFolder(), QDir::homePath() + QStringLiteral("/.local/state/portwright/journal"));
    before.isEmpty() ? qunsetenv("XDG_STATE_HOME") : qputenv("XDG_STATE_HOME", before);
}

PORTWRIGHT_TEST(tst_journal, TestJournal)
#include "tst_journal.moc"
