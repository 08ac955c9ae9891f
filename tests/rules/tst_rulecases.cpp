// SPDX-License-Identifier: Apache-2.0
#include "packs/packfile.h"
#include "rules/packcases.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace portwright;

namespace {

/// What a pack's cases expect of one rule.
struct Expectations
{
    int firing = 0;        // with port, state and need
    int silent = 0;        // both nodes are drawn
    int fittingSilent = 0; // and have the roles of the rule: something else keeps the flow away
    QSet<QString> needs;
};

/// "rule/a/b 53/udp needed required", or with the pack's id before it.
struct Expected
{
    QString rule;
    QString source;
    QString destination;
    QStringList words;
};

std::optional<Expected> readExpected(const QString &text, const QString &pack)
{
    QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList parts = words.takeFirst().split(QLatin1Char('/'));
    if (parts.size() == 4 && parts.takeFirst() != pack)
        return std::nullopt;
    return Expected{parts.at(0), parts.at(1), parts.at(2), words};
}

QHash<QString, Expectations> expectationsOf(const PackSet &packs, const Pack &pack)
{
    QHash<QString, Expectations> all;
    const QJsonArray tests = QJsonDocument::fromJson(pack.tests).array();
    const Result<JsonDocument> document = JsonDocument::parse(pack.tests, pack.id);
    qsizetype number = 0;
    for (const JsonValue test : document->root()) {
        const Plan plan = *readCasePlan(test.find(u"plan"), packs, pack);
        const QJsonObject object = tests.at(number++).toObject();
        for (const QJsonValue flow : object.value(QStringLiteral("flows")).toArray()) {
            const auto expected = readExpected(flow.toString(), pack.id);
            if (!expected || expected->words.size() < 3)
                continue;
            all[expected->rule].firing += 1;
            all[expected->rule].needs += expected->words.at(2);
        }
        for (const QJsonValue flow : object.value(QStringLiteral("absent")).toArray()) {
            const auto expected = readExpected(flow.toString(), pack.id);
            const Rule *rule = expected ? pack.rule(expected->rule) : nullptr;
            const Node *source = expected ? plan.topology.nodes.find(NodeId(expected->source)) : nullptr;
            const Node *destination = expected ? plan.topology.nodes.find(NodeId(expected->destination)) : nullptr;
            if (!rule || !source || !destination)
                continue;
            all[rule->id].silent += 1;
            if (rule->from.contains(source->role) && rule->to.contains(destination->role))
                all[rule->id].fittingSilent += 1;
        }
    }
    return all;
}

/// A changed pack in place of the one with its id: do its cases notice?
bool isNoticed(const PackSet &packs, const Pack &changed)
{
    QList<std::shared_ptr<const Pack>> set;
    for (const auto &one : packs.packs())
        set += one->id == changed.id ? std::make_shared<const Pack>(changed) : one;
    const PackSet others(set);
    return !runPackCases(others, *others.pack(changed.id)).isEmpty();
}

/// The pack with another condition for one rule.
bool isNoticed(const PackSet &packs, const Pack &pack, const Rule &rule, const Condition &condition)
{
    Pack other = pack;
    for (Rule &one : other.rules) {
        if (one.id == rule.id)
            one.when = condition;
    }
    return isNoticed(packs, other);
}

Condition never()
{
    Condition condition;
    condition.kind = Condition::Kind::Not;
    condition.children = {Condition{}};
    return condition;
}

/// The condition, and each one that lacks one of its parts.
QList<Condition> weakened(const Condition &condition)
{
    QList<Condition> all;
    const bool joins = condition.kind == Condition::Kind::All || condition.kind == Condition::Kind::Any;
    for (qsizetype i = 0; i < condition.children.size(); ++i) {
        if (joins && condition.children.size() > 1) {
            Condition less = condition;
            less.children.removeAt(i);
            all += less;
        }
        for (const Condition &part : weakened(condition.children.at(i))) {
            Condition less = condition;
            less.children[i] = part;
            all += less;
        }
    }
    return all;
}

} // namespace

/// The cases of the built-in packs prove each of their rules: that it fires, that it stays quiet, and every part of
/// its condition.
class TestRuleCases : public QObject
{
    Q_OBJECT

    PackSet m_packs;

private Q_SLOTS:
    void initTestCase()
    {
        const Result<PackSet> packs = builtInPacks();
        QVERIFY(packs.isOk());
        m_packs = *packs;
    }

    void everyRuleFiresAndStaysQuiet()
    {
        int rules = 0;
        for (const auto &pack : m_packs.packs()) {
            const QHash<QString, Expectations> all = expectationsOf(m_packs, *pack);
            for (const Rule &rule : pack->rules) {
                const QString name = pack->id + QLatin1Char('/') + rule.id;
                const Expectations found = all.value(rule.id);
                QVERIFY2(found.firing > 0, qPrintable(name));
                QVERIFY2(found.silent > 0, qPrintable(name));
                const bool isConditional = rule.when.kind != Condition::Kind::Always;
                QVERIFY2(!isConditional || found.fittingSilent > 0, qPrintable(name));
                for (const NeedCase &one : rule.need)
                    QVERIFY2(found.needs.contains(needName(one.need)), qPrintable(name + needName(one.need)));
                ++rules;
            }
        }
        QCOMPARE(rules, 50 + 66 + 20); // Code42, Microsoft, Zabbix: a rule that is lost is noticed
    }

    void everyRuleCitesASourceOfItsPack()
    {
        for (const auto &pack : m_packs.packs()) {
            for (const Rule &rule : pack->rules) {
                const QString name = pack->id + QLatin1Char('/') + rule.id;
                QVERIFY2(!rule.citations.isEmpty(), qPrintable(name));
                for (const Citation &citation : rule.citations)
                    QVERIFY2(pack->source(citation.source), qPrintable(name + QLatin1Char(' ') + citation.source));
            }
        }
    }

    void casesNoticeARuleThatNeverFires()
    {
        for (const auto &pack : m_packs.packs()) {
            for (const Rule &rule : pack->rules)
                QVERIFY2(isNoticed(m_packs, *pack, rule, never()), qPrintable(rule.id));
        }
    }

    void casesNoticeARuleThatAlwaysFires()
    {
        for (const auto &pack : m_packs.packs()) {
            for (const Rule &rule : pack->rules) {
                if (rule.when.kind != Condition::Kind::Always)
                    QVERIFY2(isNoticed(m_packs, *pack, rule, Condition{}), qPrintable(rule.id));
            }
        }
    }

    /// What the engine asks by itself, whatever the condition says: a case cannot tell these parts from none.
    static bool isAskedByTheEngine(const Rule &rule, qsizetype part)
    {
        if (rule.relation == Relation::Itself) // loopback-filtered
            return part == 0;
        return rule.id == QLatin1String("server-postgres") && part == 2; // one machine, and loopback-filtered
    }

    void casesNoticeEveryPartOfACondition()
    {
        QStringList unnoticed;
        int noticed = 0;
        for (const auto &pack : m_packs.packs()) {
            for (const Rule &rule : pack->rules) {
                const QList<Condition> parts = weakened(rule.when);
                for (qsizetype i = 0; i < parts.size(); ++i) {
                    if (isNoticed(m_packs, *pack, rule, parts.at(i)))
                        ++noticed;
                    else if (!isAskedByTheEngine(rule, i))
                        unnoticed += QStringLiteral("%1 part %2").arg(rule.id).arg(i);
                }
            }
        }
        QVERIFY2(unnoticed.isEmpty(), qPrintable(unnoticed.join(QLatin1Char('\n'))));
        QVERIFY(noticed > 100);
    }

    void casesNoticeEveryPartOfANamedCondition()
    {
        QStringList unnoticed;
        for (const auto &pack : m_packs.packs()) {
            for (qsizetype i = 0; i < pack->conditions.size(); ++i) {
                for (const Condition &part : weakened(pack->conditions.at(i).when)) {
                    Pack other = *pack;
                    other.conditions[i].when = part;
                    if (!isNoticed(m_packs, other))
                        unnoticed += pack->id + QLatin1Char('/') + pack->conditions.at(i).id;
                }
            }
        }
        QVERIFY2(unnoticed.isEmpty(), qPrintable(unnoticed.join(QLatin1Char('\n'))));
    }
};

PORTWRIGHT_TEST(tst_rulecases, TestRuleCases)
#include "tst_rulecases.moc"
