// SPDX-License-Identifier: Apache-2.0
#include "document/journal.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>
#include <array>

using namespace portwright;

namespace {

constexpr int Rounds = 6;
constexpr int Editors = 4;

/// One program that edits, and how it ended.
struct Editor
{
    QProcess process;
    QString plan;
    qint64 end = 0; // when it is to be killed
    qint64 killed = 0;
};

/// The last edit that was made more than the promise before the end; 0 if there is none.
int lastPromised(Editor &editor)
{
    int promised = 0;
    for (const QByteArray &line : editor.process.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 2 && words.at(1).toLongLong() <= editor.killed - Journal::Promise.count())
            promised = words.at(0).toInt();
    }
    return promised;
}

} // namespace

/// Programs that edit, some of which also save, are killed at random moments.
class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOlderThanThePromiseIsLost();

private:
    void killEditors();
    static void kill(const QList<Editor *> &editors);
    void examine(Editor &editor, const std::shared_ptr<LeftJournal> &journal);

    QTemporaryDir m_folder;
    int m_recovered = 0;
    int m_promised = 0;
};

void TestCrash::nothingOlderThanThePromiseIsLost()
{
    for (int round = 0; round < Rounds && !QTest::currentTestFailed(); ++round)
        killEditors();
    QVERIFY2(m_recovered >= Rounds * Editors / 3, qPrintable(QString::number(m_recovered)));
    QVERIFY2(m_promised > 0, "no program lived long enough to prove anything");
}

void TestCrash::killEditors()
{
    const QString journals = m_folder.filePath(QStringLiteral("journals"));
    std::array<Editor, Editors> editors;
    for (int at = 0; at < Editors; ++at) {
        Editor &editor = editors[size_t(at)];
        editor.plan = m_folder.filePath(QStringLiteral("%1.portwright").arg(at));
        QFile::remove(editor.plan);
        editor.end = QDateTime::currentMSecsSinceEpoch() + QRandomGenerator::global()->bounded(300, 5000);
        const QString editsPerSave = at % 2 == 0 ? QStringLiteral("0") : QStringLiteral("90");
        editor.process.start(QStringLiteral(JOURNAL_EDITOR), {journals, editor.plan, editsPerSave});
        QVERIFY(editor.process.waitForStarted());
    }
    QVERIFY2(leftJournals(journals).isEmpty(), "journals of living programs are not touched");
    QList<Editor *> inOrder;
    for (Editor &editor : editors)
        inOrder += &editor;
    std::sort(inOrder.begin(), inOrder.end(), [](const Editor *a, const Editor *b) { return a->end < b->end; });
    kill(inOrder);
    const auto left = leftJournals(journals);
    for (Editor &editor : editors) {
        const auto its = std::find_if(left.begin(), left.end(),
                                      [&](const auto &journal) { return journal->head.planPath == editor.plan; });
        examine(editor, its == left.end() ? nullptr : *its);
    }
    for (const auto &journal : left)
        removeJournal(journal->slot);
    QVERIFY2(QDir(journals).isEmpty(), "half-written files are removed");
}

void TestCrash::kill(const QList<Editor *> &editors)
{
    for (Editor *editor : editors) {
        QThread::msleep(ulong(std::max<qint64>(0, editor->end - QDateTime::currentMSecsSinceEpoch())));
        editor->killed = QDateTime::currentMSecsSinceEpoch();
        editor->process.kill();
        QVERIFY(editor->process.waitForFinished());
        QCOMPARE(editor->process.exitStatus(), QProcess::CrashExit);
    }
}

/// What is left of an editor's work: in the journal, or in the file where it had just saved.
void TestCrash::examine(Editor &editor, const std::shared_ptr<LeftJournal> &journal)
{
    int kept = 0;
    if (QFile::exists(editor.plan)) {
        const Result<Plan> saved = loadPlan(DiskFileSystem(), editor.plan);
        QVERIFY2(saved.isOk(), "a saved file is whole");
        kept = saved->name.toInt();
    }
    if (journal) {
        QVERIFY2(journal->plan.isOk(), "a journal is whole");
        QCOMPARE(journal->plan->topology.nodes.size(), 1000);
        kept = std::max(kept, journal->plan->name.toInt());
        ++m_recovered;
    }
    const int promised = lastPromised(editor);
    m_promised += promised;
    QVERIFY2(kept >= promised, qPrintable(QStringLiteral("kept %1 of %2").arg(kept).arg(promised)));
}

PORTWRIGHT_TEST(tst_crash, TestCrash)
#include "tst_crash.moc"
