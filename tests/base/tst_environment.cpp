// SPDX-License-Identifier: Apache-2.0
#include "base/environment.h"
#include "testmain.h"

#include <QDir>
#include <QTemporaryDir>
#include <csignal>

#include <sys/resource.h>

using namespace portwright;

class TestEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReads();
    void replacesWhole();
    void failuresNameTheFile();
    void devicesStayDevices();
    void failedWriteKeepsTheOldFile();
};

void TestEnvironment::writesAndReads()
{
    const QTemporaryDir folder;
    DiskFileSystem files;
    const QString path = folder.filePath(QStringLiteral("a"));
    const QByteArray bytes("x\0y\r\n", 5);
    QVERIFY(files.write(path, bytes).isOk());
    QCOMPARE(*files.read(path), bytes);
}

void TestEnvironment::replacesWhole()
{
    const QTemporaryDir folder;
    DiskFileSystem files;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(files.write(path, QByteArray(1000, 'x')).isOk());
    QVERIFY(files.write(path, "short").isOk());
    QCOMPARE(*files.read(path), QByteArray("short"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a")});
}

void TestEnvironment::failuresNameTheFile()
{
    const QTemporaryDir folder;
    DiskFileSystem files;
    for (const QString &path : {folder.filePath(QStringLiteral("none")), folder.path()}) {
        const Result<QByteArray> read = files.read(path);
        QVERIFY(!read);
        QCOMPARE(read.errors().front().where.file, path);
    }
    const QString nowhere = folder.filePath(QStringLiteral("no/such/folder"));
    const Result<void> written = files.write(nowhere, "x");
    QVERIFY(!written);
    QCOMPARE(written.errors().front().where.file, nowhere);
}

void TestEnvironment::devicesStayDevices()
{
    DiskFileSystem files;
    QVERIFY(files.write(QStringLiteral("/dev/null"), "x").isOk());
    QVERIFY(!files.write(QStringLiteral("/dev/full"), "x"));
    for (const char *device : {"/dev/null", "/dev/full"})
        QVERIFY(!QFileInfo(QLatin1String(device)).isFile());
}

void TestEnvironment::failedWriteKeepsTheOldFile()
{
    const QTemporaryDir folder;
    DiskFileSystem files;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(files.write(path, "old").isOk());
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{10, before.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    for (const int size : {100, 100000}) { // less and more than a buffer
        setrlimit(RLIMIT_FSIZE, &small);
        const Result<void> written = files.write(path, QByteArray(size, 'n'));
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!written);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a")});
        QCOMPARE(*files.read(path), QByteArray("old"));
    }
}

PORTWRIGHT_TEST(tst_environment, TestEnvironment)
#include "tst_environment.moc"
