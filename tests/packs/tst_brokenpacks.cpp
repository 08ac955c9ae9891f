// SPDX-License-Identifier: Apache-2.0
#include "packs/packfile.h"
#include "testmain.h"

#include <QDir>
#include <QFile>

using namespace portwright;

namespace {

QString folder()
{
    return test::sourceFolder() + QStringLiteral("/packs/broken/");
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString messagesOf(const QString &name)
{
    const Result<Pack> pack = parsePack(contents(folder() + name), name);
    return pack ? QString() : errorsText(pack.errors()) + QLatin1Char('\n');
}

} // namespace

/// Each broken pack has its message beside it: file, line, column, what is wrong, what to do, JSON path.
class TestBrokenPacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsRefusedWithItsMessage_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = QDir(folder()).entryList({QStringLiteral("*.pack.json")}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 40);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void eachIsRefusedWithItsMessage()
    {
        QFETCH(QString, name);
        const QString base = name.chopped(int(qstrlen(".pack.json")));
        const QString expected = QString::fromUtf8(contents(folder() + base + QStringLiteral(".txt")));
        const QString found = messagesOf(name);
        QVERIFY2(found.startsWith(name + QLatin1Char(':')), qPrintable(found));
        QCOMPARE(found, expected);
    }

    /// One mistake is one message, and no two kinds of mistakes read alike.
    void messagesAreOneLineEachAndDiffer()
    {
        QSet<QString> seen;
        const QStringList names = QDir(folder()).entryList({QStringLiteral("*.pack.json")}, QDir::Files);
        for (const QString &name : names) {
            const QString found = messagesOf(name);
            QVERIFY2(found.count(QLatin1Char('\n')) == 1, qPrintable(found));
            seen.insert(found.mid(name.size()));
        }
        QCOMPARE(seen.size(), names.size());
    }
};

PORTWRIGHT_TEST(tst_brokenpacks, TestBrokenPacks)
#include "tst_brokenpacks.moc"
