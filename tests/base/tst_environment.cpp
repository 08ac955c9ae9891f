// SPDX-License-Identifier: Apache-2.0
#include "base/environment.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace portwright;

class TestEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReads();
    void replacesWhole();
    void failuresNameTheFile();
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

void TestEnvironment::failedWriteKeepsTheOldFile()
{
    const QTemporaryDir folder;
    DiskFileSystem files;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(files.write(path, "old").isOk());
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner);
    QFile::setPermissions(path, QFile::ReadOwner);
    const bool failed = !files.write(path, "new");
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!failed)
        QSKIP("the administrator may write everywhere");
    QCOMPARE(*files.read(path), QByteArray("old"));
}

PORTWRIGHT_TEST(tst_environment, TestEnvironment)
#include "tst_environment.moc"
