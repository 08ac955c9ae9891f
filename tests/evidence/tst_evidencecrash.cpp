// SPDX-License-Identifier: Apache-2.0
#include "evidencemaking.h"
#include "testmain.h"

#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace portwright;
using namespace portwright::test;

/// A program that writes evidence is killed at random moments.
class TestEvidenceCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasKeptIsThereAndTheFileIsWhole()
    {
        QTemporaryDir folder;
        int recovered = 0;
        for (int kill = 0; kill < 8; ++kill) {
            const QString path = folder.filePath(QStringLiteral("%1.portwright-evidence").arg(kill));
            QProcess writer;
            writer.start(QStringLiteral(PORTWRIGHT_EVIDENCEWRITER), {path});
            QVERIFY(writer.waitForStarted());
            QVERIFY(writer.waitForReadyRead(30000));
            QTest::qWait(int(QRandomGenerator::global()->bounded(120)));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            recovered += QFileInfo(path + QStringLiteral("-journal")).size() > 0 ? 1 : 0;
            examine(path, writer.readAllStandardOutput().trimmed().split('\n').last().toInt());
        }
        qInfo("%d of 8 were killed within a transaction", recovered);
    }

private:
    static void examine(const QString &path, int told)
    {
        QVERIFY(told > 0);
        const QList<EvidenceHistory> histories = historiesOf(path);
        QCOMPARE(histories.size(), 40);
        const EvidenceHistory &steady = histories.at(1);
        QCOMPARE(steady.spans.size(), 1);
        const qint64 rounds = steady.spans.first().rounds;
        QVERIFY2(rounds == told || rounds == told + 1, qPrintable(QStringLiteral("%1 of %2").arg(rounds).arg(told)));
        qint64 changing = 0;
        for (const EvidenceSpan &span : histories.at(0).spans)
            changing += span.rounds;
        for (const EarlierSpans &earlier : histories.at(0).earlier)
            changing += earlier.rounds;
        QCOMPARE(changing, rounds); // a batch is in the file whole or not at all
    }
};

PORTWRIGHT_TEST(tst_evidencecrash, TestEvidenceCrash)
#include "tst_evidencecrash.moc"
