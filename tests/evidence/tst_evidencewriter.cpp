// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidencewriter.h"
#include "evidencemaking.h"
#include "testmain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace portwright;
using namespace portwright::test;

class TestEvidenceWriter : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString path() const { return m_folder->filePath(QStringLiteral("a.portwright-evidence")); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsLeftIsWrittenAtTheEnd()
    {
        int rounds = 0;
        for (int life = 0; life < 30; ++life) {
            EvidenceWriter writer(path());
            for (int i = 0; i < life % 3; ++i)
                writer.add(answer("p/r/a/b", Verdict::Verified, rounds++), 60000);
        }
        QCOMPARE(historiesOf(path()).first().spans.first().rounds, rounds);
    }

    void whatComesIsWrittenMeanwhile()
    {
        EvidenceWriter writer(path());
        writer.add(answer("p/r/a/b", Verdict::Verified, 0), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path()), 10000);
        QSignalSpy read(&writer, &EvidenceWriter::historiesRead);
        writer.readHistories(); // behind what was written
        QTRY_COMPARE_WITH_TIMEOUT(read.count(), 1, 10000);
        QCOMPARE(read.first().first().value<QList<EvidenceHistory>>().size(), 1);
    }

    void aFileThatCannotBeUsedIsSaidOnce()
    {
        QFile letter(path());
        QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("a letter") == 8);
        letter.close();
        EvidenceWriter writer(path());
        QSignalSpy failed(&writer, &EvidenceWriter::failed);
        writer.readHistories();
        writer.add(answer("p/r/a/b", Verdict::Verified, 0), 60000);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 10000);
        writer.add(answer("p/r/a/b", Verdict::Verified, 1), 60000);
        QTest::qWait(20);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(bytesOf(path()), QByteArray("a letter"));
    }
};

PORTWRIGHT_TEST(tst_evidencewriter, TestEvidenceWriter)
#include "tst_evidencewriter.moc"
