// SPDX-License-Identifier: Apache-2.0
#include "planfacts.h"
#include "propertyplans.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace portwright;
using namespace portwright::test;

namespace {

QJsonArray shuffled(Lots &lots, const QJsonArray &array)
{
    QJsonArray result = array;
    for (qsizetype i = result.size() - 1; i > 0; --i) {
        const qsizetype other = lots.upTo(int(i));
        const QJsonValue kept = result.at(i);
        result.replace(i, result.at(other));
        result.replace(other, kept);
    }
    return result;
}

/// The same plan with its lists, and the members of its objects, in another order.
QByteArray reordered(Lots &lots, const QByteArray &text)
{
    QJsonObject plan = QJsonDocument::fromJson(text).object();
    for (const char *list : {"packs", "zones", "firewalls", "nodes", "decisions", "extra-flows"}) {
        const auto at = plan.find(QLatin1String(list));
        if (at != plan.end())
            *at = shuffled(lots, at->toArray());
    }
    return QJsonDocument(plan).toJson(QJsonDocument::Compact);
}

PackSet reordered(Lots &lots, const PackSet &packs)
{
    QList<std::shared_ptr<const Pack>> result;
    for (const auto &pack : packs.packs()) {
        Pack other = *pack;
        lots.shuffle(other.roles);
        lots.shuffle(other.settings);
        lots.shuffle(other.conditions);
        lots.shuffle(other.rules);
        lots.shuffle(other.requirements);
        lots.shuffle(other.questions);
        lots.shuffle(other.checks);
        for (Rule &rule : other.rules) {
            lots.shuffle(rule.from);
            lots.shuffle(rule.to);
        }
        result += std::make_shared<const Pack>(other);
    }
    lots.shuffle(result);
    return PackSet(result);
}

} // namespace

/// What follows from a plan does not hang on the order in which anything was written down.
class TestOrder : public QObject
{
    Q_OBJECT

    PackSet m_packs = shippedPacks();
    QList<NamedPlan> m_plans = propertyPlans(m_packs, 300);

private Q_SLOTS:
    void thePlansAreVaried()
    {
        QSet<QString> rules;
        qsizetype flows = 0;
        QSet<FlowState> states;
        QSet<QString> checks;
        for (const NamedPlan &one : std::as_const(m_plans)) {
            const Workspace workspace = evaluate(one.plan, m_packs, QDate(2026, 11, 23), QStringLiteral("en"));
            for (qsizetype i = 0; i < workspace.derivation.flows.size(); ++i) {
                const Flow &flow = workspace.derivation.flows.at(i);
                rules += flow.ruleId();
                states += stateOf(flow, workspace.routing.routes.at(i));
            }
            flows += workspace.derivation.flows.size();
            for (const Finding &finding : workspace.findings)
                checks += finding.check;
        }
        qsizetype all = 0;
        for (const auto &pack : m_packs.packs())
            all += pack->rules.size();
        QVERIFY2(rules.size() * 10 >= all * 9, qPrintable(QStringLiteral("%1 of %2").arg(rules.size()).arg(all)));
        QVERIFY2(flows > 5000, QByteArray::number(flows));
        QCOMPARE(states.size(), qsizetype(FlowState::Local) + 1);
        QVERIFY2(checks.size() > 60, QByteArray::number(checks.size()));
    }

    void ofTheLinesOfThePlanFile()
    {
        for (const NamedPlan &one : std::as_const(m_plans)) {
            Lots lots(one.seed);
            const QByteArray text = reordered(lots, planText(one.plan));
            const Result<Plan> plan = parsePlan(text, one.name);
            QVERIFY2(plan, qPrintable(one.name + (plan ? QString() : errorsText(plan.errors()))));
            const QString differs = difference(factsOf(one.plan, m_packs).lines(), factsOf(*plan, m_packs).lines());
            QVERIFY2(differs.isEmpty(), qPrintable(one.name + differs));
        }
    }

    void ofPacksAndTheirRules()
    {
        for (const NamedPlan &one : std::as_const(m_plans)) {
            Lots lots(one.seed);
            const PackSet packs = reordered(lots, m_packs);
            const QString differs = difference(factsOf(one.plan, m_packs).lines(), factsOf(one.plan, packs).lines());
            QVERIFY2(differs.isEmpty(), qPrintable(one.name + differs));
        }
    }
};

PORTWRIGHT_TEST(tst_order, TestOrder)
#include "tst_order.moc"
