// SPDX-License-Identifier: Apache-2.0
#include "rules/packcases.h"

#include "rules/ruletext.h"

namespace portwright {

namespace {

/// The id of an expectation's flow; the pack's own id may be left out.
FlowId flowIdIn(const QString &expectation, const Pack &pack)
{
    const QString id = expectation.section(QLatin1Char(' '), 0, 0);
    return FlowId(id.count(QLatin1Char('/')) >= 3 ? id : QString(pack.id + QLatin1Char('/') + id));
}

/// A flow as expectations write it behind its id: ports and transport, state, need.
QStringList wordsOf(const Flow &flow)
{
    const QString ports = flow.ports.isEmpty() ? QStringLiteral("?") : flow.ports.toStrings().join(QLatin1Char(','));
    return {ports + QLatin1Char('/') + transportName(flow.transport), flowStateName(flow.state), needName(flow.need)};
}

/// Runs the cases of one pack and gathers what is not as expected.
class CaseRunner
{
public:
    CaseRunner(const PackSet &packs, const Pack &pack) : m_packs(packs), m_pack(pack) {}

    void run(const JsonValue &tests);
    Errors take() { return std::move(m_errors); }

private:
    void runCase(const JsonValue &test);
    void say(const JsonValue &place, const QString &message);
    void expect(const JsonValue &expectation, const Derivation &derivation);
    void expectAbsent(const JsonValue &expectation, const Derivation &derivation);

    const PackSet &m_packs;
    const Pack &m_pack;
    QString m_case;
    Errors m_errors;
};

void CaseRunner::say(const JsonValue &place, const QString &message)
{
    m_errors += place.error(RuleText::tr("Case \"%1\" of the pack \"%2\": %3").arg(m_case, m_pack.id, message));
}

void CaseRunner::expect(const JsonValue &expectation, const Derivation &derivation)
{
    const FlowId id = flowIdIn(expectation.toString(), m_pack);
    const QStringList wanted = expectation.toString().split(QLatin1Char(' '), Qt::SkipEmptyParts).mid(1);
    const Flow *flow = derivation.find(id);
    if (!flow) {
        say(expectation,
            RuleText::tr("the flow %1 is expected (%2) and is not derived")
                .arg(id.text(), wanted.isEmpty() ? RuleText::tr("in any state") : wanted.join(QLatin1Char(' '))));
        return;
    }
    const QStringList found = wordsOf(*flow);
    if (found.mid(0, wanted.size()) != wanted)
        say(expectation, RuleText::tr("the flow %1 is \"%2\", expected is \"%3\"")
                             .arg(id.text(), found.join(QLatin1Char(' ')), wanted.join(QLatin1Char(' '))));
}

void CaseRunner::expectAbsent(const JsonValue &expectation, const Derivation &derivation)
{
    const FlowId id = flowIdIn(expectation.toString(), m_pack);
    if (const Flow *flow = derivation.find(id))
        say(expectation, RuleText::tr("the flow %1 is derived (%2) and should not be")
                             .arg(id.text(), wordsOf(*flow).join(QLatin1Char(' '))));
}

void CaseRunner::run(const JsonValue &tests)
{
    for (const JsonValue test : tests)
        runCase(test);
}

void CaseRunner::runCase(const JsonValue &test)
{
    m_case = test.find(u"name").toString();
    const Result<Plan> plan = readCasePlan(test.find(u"plan"), m_packs, m_pack);
    if (!plan) {
        for (const Error &error : plan.errors())
            say(test, error.message);
        return;
    }
    const Derivation derivation = derive(*plan, m_packs);
    for (const JsonValue flow : test.find(u"flows"))
        expect(flow, derivation);
    for (const JsonValue flow : test.find(u"absent"))
        expectAbsent(flow, derivation);
}

} // namespace

Errors runPackCases(const PackSet &packs, const Pack &pack, const JsonValue &tests)
{
    CaseRunner runner(packs, pack);
    runner.run(tests);
    return runner.take();
}

Errors runPackCases(const PackSet &packs, const Pack &pack)
{
    const Result<JsonDocument> tests = JsonDocument::parse(pack.tests, pack.id);
    if (!tests)
        return tests.errors();
    Errors errors = runPackCases(packs, pack, tests->root());
    for (Error &error : errors) // the cases were compacted: they have no place in a file
        error.where = {};
    return errors;
}

} // namespace portwright
