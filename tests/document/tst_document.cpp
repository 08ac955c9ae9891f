// SPDX-License-Identifier: Apache-2.0
#include "document/document.h"
#include "model/edits.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QHash>
#include <QSignalSpy>

using namespace portwright;

namespace {

class MemoryFiles : public FileSystem
{
public:
    Result<QByteArray> read(const QString &path) const override { return texts.value(path); }
    Result<void> write(const QString &path, const QByteArray &bytes) override
    {
        if (full)
            return Error{QStringLiteral("The disk is full."), {path, 0, 0, {}}};
        texts.insert(path, bytes);
        return {};
    }

    QHash<QString, QByteArray> texts;
    bool full = false;
};

Plan planWithZone(const QString &id)
{
    Zone zone;
    zone.id = ZoneId(id);
    zone.name = id;
    return withZone(Plan{}, zone, QRect(0, 0, 200, 100));
}

Node nodeIn(const QString &zone)
{
    Node node;
    node.id = NodeId(QStringLiteral("authority"));
    node.role = {QStringLiteral("code42-onprem"), QStringLiteral("authority")};
    node.zone = ZoneId(zone);
    return node;
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyStepIsUndoneAndRedone();
    void anEqualPlanIsNoStep();
    void newsNamesWhatDiffers();
    void aMoveIsLayoutOnly();
    void resetForgetsTheHistory();
    void savingMarksTheStepClean();
    void aFailedSaveChangesNothing();

private:
    std::unique_ptr<Document> m_document;
    QList<PlanDiff> m_news;
};

void TestDocument::init()
{
    m_document = std::make_unique<Document>();
    m_news.clear();
    connect(m_document.get(), &Document::changed, this, [this](const PlanDiff &diff) { m_news.append(diff); });
}

void TestDocument::everyStepIsUndoneAndRedone()
{
    QList<Plan> states{m_document->plan()};
    const auto step = [&](const QString &text, const Plan &next) {
        m_document->apply(text, next);
        states.append(m_document->plan());
    };
    step(QStringLiteral("zone"), planWithZone(QStringLiteral("lan")));
    step(QStringLiteral("node"), withNode(m_document->plan(), nodeIn(QStringLiteral("lan")), QPoint(20, 40)));
    step(QStringLiteral("setting"), withPlanSetting(m_document->plan(), QStringLiteral("code42-onprem"),
                                                    QStringLiteral("web-restore"), SettingValue(false)));
    Decision decision;
    decision.target = QStringLiteral("code42-onprem/x/authority/authority");
    decision.state = DecisionState::Declined;
    step(QStringLiteral("decision"), withDecision(m_document->plan(), decision));
    step(QStringLiteral("move"), withMoved(m_document->plan(), {ElementId(QStringLiteral("authority"))}, QPoint(8, 8)));
    step(QStringLiteral("delete"), withoutElements(m_document->plan(), {ElementId(QStringLiteral("lan"))}));

    QCOMPARE(m_document->undoStack()->count(), 6);
    for (qsizetype at = states.size() - 1; at > 0; --at) {
        QVERIFY(m_document->plan() == states.at(at));
        m_document->undoStack()->undo();
        QVERIFY(m_document->plan() == states.at(at - 1));
    }
    for (qsizetype at = 1; at < states.size(); ++at) {
        m_document->undoStack()->redo();
        QVERIFY(m_document->plan() == states.at(at));
    }
}

void TestDocument::anEqualPlanIsNoStep()
{
    m_document->apply(QStringLiteral("nothing"), m_document->plan());
    QCOMPARE(m_document->undoStack()->count(), 0);
    QVERIFY(m_news.isEmpty());
    QVERIFY(!m_document->isModified());
}

void TestDocument::newsNamesWhatDiffers()
{
    m_document->apply(QStringLiteral("zone"), planWithZone(QStringLiteral("lan")));
    QCOMPARE(m_news.size(), 1);
    QVERIFY(m_news.last().added.contains(ElementId(QStringLiteral("lan"))));
    m_document->undoStack()->undo();
    QCOMPARE(m_news.size(), 2);
    QVERIFY(m_news.last().removed.contains(ElementId(QStringLiteral("lan"))));
}

void TestDocument::aMoveIsLayoutOnly()
{
    m_document->apply(QStringLiteral("zone"), planWithZone(QStringLiteral("lan")));
    QVERIFY(!m_news.last().isLayoutOnly());
    m_document->apply(QStringLiteral("move"),
                      withMoved(m_document->plan(), {ElementId(QStringLiteral("lan"))}, QPoint(10, 0)));
    QVERIFY(m_news.last().isLayoutOnly());
    QVERIFY(!m_news.last().isEmpty());
}

void TestDocument::resetForgetsTheHistory()
{
    m_document->apply(QStringLiteral("zone"), planWithZone(QStringLiteral("lan")));
    m_document->reset(planWithZone(QStringLiteral("dmz")), QStringLiteral("/plans/other.portwright"));
    QCOMPARE(m_document->undoStack()->count(), 0);
    QVERIFY(!m_document->isModified());
    QCOMPARE(m_document->path(), QStringLiteral("/plans/other.portwright"));
    QVERIFY(m_news.last().added.contains(ElementId(QStringLiteral("dmz"))));
    QVERIFY(m_news.last().removed.contains(ElementId(QStringLiteral("lan"))));
}

void TestDocument::savingMarksTheStepClean()
{
    MemoryFiles files;
    const QString path = QStringLiteral("/plans/a.portwright");
    m_document->apply(QStringLiteral("zone"), planWithZone(QStringLiteral("lan")));
    QVERIFY(m_document->isModified());
    QVERIFY(m_document->save(files, path).isOk());
    QVERIFY(!m_document->isModified());
    QCOMPARE(m_document->path(), path);
    const Result<Plan> again = loadPlan(files, path);
    QVERIFY(again.isOk());
    QVERIFY(again.value() == m_document->plan());
    m_document->undoStack()->undo();
    QVERIFY(m_document->isModified());
}

void TestDocument::aFailedSaveChangesNothing()
{
    MemoryFiles files;
    files.full = true;
    m_document->apply(QStringLiteral("zone"), planWithZone(QStringLiteral("lan")));
    const Result<void> saved = m_document->save(files, QStringLiteral("/plans/a.portwright"));
    QVERIFY(!saved.isOk());
    QVERIFY(m_document->isModified());
    QVERIFY(m_document->path().isEmpty());
}

PORTWRIGHT_TEST(tst_document, TestDocument)
#include "tst_document.moc"
