// SPDX-License-Identifier: Apache-2.0
#include "rules/explain.h"

#include "rules/evaluate.h"

#include <QCoreApplication>
#include <QLocale>

namespace portwright {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

QString serviceText(const Flow &flow)
{
    const QString ports = flow.ports.isEmpty() ? Text::tr("port not known") : flow.ports.toString();
    const QString service = ports + QLatin1Char('/') + transportName(flow.transport);
    return flow.protocol().isEmpty() ? service
                                     : QString(service + QStringLiteral(" (") + flow.protocol() + QLatin1Char(')'));
}

QString sentenceOf(const Plan &plan, const Flow &flow, const QString &purpose)
{
    return Text::tr("%1 to %2, %3: %4")
        .arg(plan.topology.nameOf(flow.source), plan.topology.nameOf(flow.destination), serviceText(flow), purpose);
}

QString stateWord(DecisionState state)
{
    switch (state) {
    case DecisionState::Declined:
        return Text::tr("Declined");
    case DecisionState::Accepted:
        return Text::tr("Accepted");
    case DecisionState::Overridden:
        return Text::tr("Overridden");
    case DecisionState::Answered:
        return Text::tr("Answered");
    }
    return {};
}

QString decisionText(const Decision &decision)
{
    QStringList details;
    if (!decision.owner.isEmpty())
        details += decision.owner;
    if (!decision.ticket.isEmpty())
        details += decision.ticket;
    if (decision.until.isValid())
        details += Text::tr("until %1").arg(decision.until.toString(Qt::ISODate));
    QString text = stateWord(decision.state);
    if (!decision.reason.isEmpty())
        text += QStringLiteral(": ") + decision.reason;
    if (!details.isEmpty())
        text += QStringLiteral(" (") + details.join(QStringLiteral(", ")) + QLatin1Char(')');
    return text;
}

QString citationText(const Pack &pack, const Citation &citation, const QString &language)
{
    const Source *source = pack.source(citation.source);
    QString text = source ? source->title.in(language) : citation.source;
    if (source && !source->edition.isEmpty())
        text += QStringLiteral(" (") + source->edition + QLatin1Char(')');
    return citation.section.isEmpty() ? text : QString(text + QStringLiteral(": ") + citation.section);
}

QString destinationsText(const Subject &subject, const Node *node, const char *setting)
{
    const auto value = effectiveSetting(subject.plan, subject.pack, node, QLatin1String(setting));
    const QString text = value ? settingText(value->value) : QString();
    return text.isEmpty() ? Text::tr("all") : text;
}

QList<ConditionFact> relationFacts(const Rule &rule, const Subject &subject)
{
    if (rule.relation == Relation::SameDestination) {
        const QString value = destinationsText(subject, subject.source, "destination") + QStringLiteral(", ") +
                              destinationsText(subject, subject.destination, "destination");
        return {{Text::tr("the two servers work in one destination"), value, Text::tr("plan"), true}};
    }
    if (rule.relation == Relation::ItsDestinations) {
        const QString value = destinationsText(subject, subject.source, "destinations");
        return {{Text::tr("the server belongs to the destinations of %1").arg(subject.source->id.text()), value,
                 Text::tr("plan"), true}};
    }
    return {};
}

QList<ConditionFact> needFacts(const Rule &rule, const Subject &subject)
{
    for (const NeedCase &one : rule.need) {
        if (holds(one.when, subject))
            return factsOf(one.when, subject);
    }
    return {};
}

QList<ConditionFact> conditionsOf(const Rule &rule, const Subject &subject)
{
    QList<ConditionFact> facts = relationFacts(rule, subject);
    for (const ConditionFact &fact : factsOf(rule.when, subject) + needFacts(rule, subject)) {
        if (!facts.contains(fact))
            facts += fact;
    }
    return facts;
}

QString trustText(const Flow &flow, const QString &language)
{
    const QString meaning = valueStateMeaning(flow.valueState);
    const QString note = flow.rule ? flow.rule->trust.note.in(language) : QString();
    return note.isEmpty() ? meaning : QString(meaning + QLatin1Char(' ') + note);
}

void explainRule(const Plan &plan, const Derivation &derivation, const Flow &flow, const QString &language,
                 Explanation &explanation)
{
    const Pack *pack = derivation.packs.pack(flow.rule->pack);
    const Node *source = plan.topology.nodes.find(flow.source);
    const Node *destination = plan.topology.nodes.find(flow.destination);
    explanation.loss = flow.rule->loss.in(language);
    explanation.citations = flow.rule->citations;
    if (!pack || !source || !destination)
        return;
    explanation.conditions = conditionsOf(*flow.rule, {plan, derivation.packs, *pack, source, destination, {}});
    for (const Citation &citation : flow.rule->citations)
        explanation.citationTexts += citationText(*pack, citation, language);
}

QString scopeNote(const Flow &flow, const QString &language)
{
    if (!flow.beyondScope)
        return {};
    const QString scope = flow.rule ? flow.rule->scopeText.in(language) : QString();
    const QString note = Text::tr("beyond the vendor's stated scope");
    return scope.isEmpty() ? note : QString(note + QStringLiteral(": ") + scope);
}

} // namespace

Explanation explain(const Plan &plan, const Derivation &derivation, const Flow &flow, const QString &language)
{
    Explanation explanation;
    explanation.purpose = flow.purpose(language);
    explanation.sentence = sentenceOf(plan, flow, explanation.purpose);
    explanation.rule = flow.ruleId();
    explanation.need = needTitle(flow.need);
    explanation.trust = trustText(flow, language);
    explanation.scopeNote = scopeNote(flow, language);
    if (flow.decision >= 0 && flow.decision < plan.decisions.size())
        explanation.decision = decisionText(plan.decisions.at(flow.decision));
    if (flow.rule)
        explainRule(plan, derivation, flow, language, explanation);
    return explanation;
}

} // namespace portwright
