// SPDX-License-Identifier: Apache-2.0
#include "storage/planfile.h"
#include "testmain.h"

#include <QDir>
#include <QFile>

using namespace portwright;

/// Each bad/<case>.portwright is refused with the messages in bad/<case>.txt, one a line.
class TestBadPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messages_data();
    void messages();
};

void TestBadPlans::messages_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(test::sourceFolder() + QStringLiteral("/storage/bad"));
    const QStringList names = folder.entryList({QStringLiteral("*.portwright")});
    QVERIFY(names.size() > 20);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestBadPlans::messages()
{
    QFETCH(QString, path);
    QFile bad(path);
    QVERIFY(bad.open(QIODevice::ReadOnly));
    const Result<Plan> plan = parsePlan(bad.readAll(), QFileInfo(path).fileName());
    QVERIFY(!plan);
    QFile expected(path.chopped(QStringLiteral("portwright").size()) + QStringLiteral("txt"));
    QVERIFY(expected.open(QIODevice::ReadOnly));
    QCOMPARE(QString(errorsText(plan.errors()) + QLatin1Char('\n')), QString::fromUtf8(expected.readAll()));
}

PORTWRIGHT_TEST(tst_badplans, TestBadPlans)
#include "tst_badplans.moc"
