// SPDX-License-Identifier: Apache-2.0
#include "document/document.h"
#include "planedits.h"
#include "planfacts.h"
#include "propertyplans.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

/// Every step undone gives back the plan, and with it every flow, route, question and finding; redone, too.
class TestUndo : public QObject
{
    Q_OBJECT

    PackSet m_packs = shippedPacks();

    struct Step
    {
        Plan plan;
        QStringList facts;
    };
    Step now(const Document &document) const { return {document.plan(), factsOf(document.plan(), m_packs).lines()}; }

    QString compare(const Document &document, const Step &expected) const
    {
        if (document.plan() != expected.plan)
            return QStringLiteral(": another plan");
        return difference(expected.facts, now(document).facts);
    }

private Q_SLOTS:
    void givesBackAllThatFollows()
    {
        int steps = 0;
        for (const NamedPlan &one : propertyPlans(m_packs, 200)) {
            Lots lots(one.seed);
            Document document;
            document.reset(one.plan, {});
            QList<Step> history{now(document)};
            for (int i = 0; i < 6; ++i) {
                document.apply(QStringLiteral("edit"), editedByLot(lots, document.plan(), m_packs));
                if (document.undoStack()->count() == int(history.size()))
                    history += now(document);
            }
            steps += document.undoStack()->count();
            for (qsizetype i = history.size() - 2; i >= 0; --i) {
                document.undoStack()->undo();
                const QString wrong = compare(document, history.at(i));
                QVERIFY2(wrong.isEmpty(), qPrintable(one.name + wrong));
            }
            for (qsizetype i = 1; i < history.size(); ++i) {
                document.undoStack()->redo();
                const QString wrong = compare(document, history.at(i));
                QVERIFY2(wrong.isEmpty(), qPrintable(one.name + wrong));
            }
        }
        QVERIFY2(steps > 900, QByteArray::number(steps));
    }
};

PORTWRIGHT_TEST(tst_undo, TestUndo)
#include "tst_undo.moc"
