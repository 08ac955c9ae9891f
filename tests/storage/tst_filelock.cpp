// SPDX-License-Identifier: Apache-2.0
#include "storage/filelock.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QTemporaryDir>

#include <sys/wait.h>
#include <unistd.h>

using namespace portwright;
using Outcome = FileLock::Outcome;

class TestFileLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsBesideTheFile();
    void aSecondTakerHearsOfTheFirst();
    void releasingLeavesNothing();
    void aDeadOwnersLockIsTaken();
    void anotherHostsLockCountsWhereItMay();
    void noLockWhereNothingCanBeWritten();
    void anEmptyLockFileIsNobodys();

private:
    QString path() const { return m_folder.filePath(QStringLiteral(".~lock.a.portwright#")); }
    void write(const QByteArray &text) const;
    QTemporaryDir m_folder;
};

void TestFileLock::write(const QByteArray &text) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestFileLock::standsBesideTheFile()
{
    QCOMPARE(lockPathOf(QStringLiteral("/plans/a.portwright")), QStringLiteral("/plans/.~lock.a.portwright#"));
    const QString real = m_folder.filePath(QStringLiteral("a.portwright"));
    const QString link = m_folder.filePath(QStringLiteral("link.portwright"));
    QVERIFY(QFile(real).open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(real, link));
    QCOMPARE(lockPathOf(link), lockPathOf(real));
}

void TestFileLock::aSecondTakerHearsOfTheFirst()
{
    FileLock first;
    FileLock second;
    QCOMPARE(first.take(path()), Outcome::Taken);
    QCOMPARE(second.take(path()), Outcome::Held);
    QCOMPARE(second.owner().host, QSysInfo::machineHostName());
    QCOMPARE(second.owner().pid, qint64(::getpid()));
    QVERIFY(!second.owner().user.isEmpty());
    QVERIFY(second.owner().since.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    first.release();
    QCOMPARE(second.take(path()), Outcome::Taken);
    second.release();
}

void TestFileLock::releasingLeavesNothing()
{
    {
        FileLock lock;
        QCOMPARE(lock.take(path()), Outcome::Taken);
        FileLock moved = std::move(lock);
        QVERIFY(moved.isTaken());
        QVERIFY(QFile::exists(path()));
    }
    QVERIFY(!QFile::exists(path()));
}

void TestFileLock::aDeadOwnersLockIsTaken()
{
    const pid_t child = ::fork();
    if (child == 0) {
        FileLock lock;
        const bool taken = lock.take(path()) == Outcome::Taken;
        ::_exit(taken ? 0 : 1); // no destructor runs
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(WEXITSTATUS(status), 0);
    QVERIFY(QFile::exists(path()));
    FileLock lock;
    QCOMPARE(lock.take(path()), Outcome::Taken);
}

void TestFileLock::anotherHostsLockCountsWhereItMay()
{
    write("{\"user\": \"ada\", \"host\": \"elsewhere\", \"pid\": 1, \"since\": \"2026-11-26T10:00:00Z\"}");
    FileLock lock;
    QCOMPARE(lock.take(path()), Outcome::Held);
    QCOMPARE(lock.owner().user, QStringLiteral("ada"));
    QCOMPARE(lock.owner().host, QStringLiteral("elsewhere"));
    QCOMPARE(lock.take(path(), FileLock::Reach::ThisHost), Outcome::Taken);
}

void TestFileLock::noLockWhereNothingCanBeWritten()
{
    FileLock lock;
    QCOMPARE(lock.take(QStringLiteral("/proc/none/.~lock.a#")), Outcome::Impossible);
}

void TestFileLock::anEmptyLockFileIsNobodys()
{
    write({});
    FileLock lock;
    QCOMPARE(lock.take(path()), Outcome::Taken);
}

PORTWRIGHT_TEST(tst_filelock, TestFileLock)
#include "tst_filelock.moc"
