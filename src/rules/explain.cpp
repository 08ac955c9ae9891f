// SPDX-License-Identifier: Apache-2.0
#include "rules/explain.h"

#include "rules/ruletext.h"
#include "rules/settingwords.h"

#include <QLocale>

namespace portwright {

namespace {

QString serviceText(const Flow &flow)
{
    const QString ports = flow.ports.isEmpty() ? RuleText::tr("port not known") : flow.ports.toString();
    const QString service = ports + QLatin1Char('/') + transportName(flow.transport);
    return flow.protocol().isEmpty() ? service
                                     : QString(service + QStringLiteral(" (") + flow.protocol() + QLatin1Char(')'));
}

/// How far the first is in need of the second.
QString sentencePattern(Need need)
{
    switch (need) {
    case Need::Required:
        return RuleText::tr("%1 must be able to reach %2 on %3. %4");
    case Need::Recommended:
        return RuleText::tr("%1 should be able to reach %2 on %3. %4");
    case Need::Optional:
        return RuleText::tr("For an optional function, %1 must be able to reach %2 on %3. %4");
    case Need::Rare:
        return RuleText::tr("Only in rare cases must %1 be able to reach %2 on %3. %4");
    case Need::Retired:
        return RuleText::tr("Formerly %1 had to be able to reach %2 on %3. %4");
    }
    return {};
}

QString sentenceOf(const Plan &plan, const Flow &flow, const QString &purpose)
{
    const QString source = plan.topology.nameOf(flow.source);
    if (flow.source == flow.destination) {
        const QString pattern = flow.rule && flow.rule->relation == Relation::Itself
                                    ? RuleText::tr("%1 must be able to reach itself on %2. %3")
                                    : RuleText::tr("The machines of %1 must be able to reach one another on %2. %3");
        return pattern.arg(source, serviceText(flow), purpose).trimmed();
    }
    return sentencePattern(flow.need)
        .arg(source, plan.topology.nameOf(flow.destination), serviceText(flow), purpose)
        .trimmed();
}

QString stateWord(DecisionState state)
{
    switch (state) {
    case DecisionState::Declined:
        return RuleText::tr("Declined");
    case DecisionState::Accepted:
        return RuleText::tr("Accepted");
    case DecisionState::Overridden:
        return RuleText::tr("Overridden");
    case DecisionState::Answered:
        return RuleText::tr("Answered");
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
        details += RuleText::tr("until %1").arg(decision.until.toString(Qt::ISODate));
    QString text = stateWord(decision.state);
    if (!decision.reason.isEmpty())
        text += QStringLiteral(": ") + decision.reason;
    if (!details.isEmpty())
        text += QStringLiteral(" (") + details.join(QStringLiteral(", ")) + QLatin1Char(')');
    return text;
}

/// "article, edition 6": a bare number says too little.
QString editionText(const QString &edition)
{
    const bool isNumber = edition.size() < 4 && Version::parse(edition).has_value();
    return isNumber ? RuleText::tr("edition %1").arg(edition) : edition;
}

/// The edition stands in the parentheses with which a title may end.
QString titleText(const Source &source, const QString &language)
{
    const QString title = source.title.in(language);
    if (source.edition.isEmpty())
        return title;
    const QString edition = editionText(source.edition);
    return title.endsWith(QLatin1Char(')'))
               ? QString(title.chopped(1) + QStringLiteral(", ") + edition + QLatin1Char(')'))
               : QString(title + QStringLiteral(" (") + edition + QLatin1Char(')'));
}

QString citationText(const Pack &pack, const Citation &citation, const QString &language)
{
    const Source *source = pack.source(citation.source);
    const QString text = source ? titleText(*source, language) : citation.source;
    return citation.section.isEmpty() ? text : QString(text + QStringLiteral(": ") + citation.section);
}

/// One setting of the engine's own, as this node has it.
struct OwnSetting
{
    QString value;
    QString origin;
};

QString nameOf(const Subject &subject, const Node &node)
{
    return subject.plan.topology.nameOf(node.id);
}

/// Servers whose role knows no destination belong to every one.
OwnSetting destinationOf(const Subject &subject, const Node &node)
{
    const Setting *setting = subject.pack.setting(QStringLiteral("destination"));
    const auto value = effectiveSetting(subject.plan, subject.pack, &node, QStringLiteral("destination"));
    if (!setting || !value || !subject.pack.isOn(*setting, node.role))
        return {RuleText::tr("%1 in every one").arg(nameOf(subject, node)), RuleText::tr("its role")};
    return {RuleText::tr("%1 in \"%2\"").arg(nameOf(subject, node), settingText(value->value)),
            originOf(*value, subject.pack, &node)};
}

ConditionFact sameDestinationFact(const Subject &subject)
{
    const OwnSetting source = destinationOf(subject, *subject.source);
    const OwnSetting destination = destinationOf(subject, *subject.destination);
    ConditionFact fact{RuleText::tr("the two servers work in one destination"),
                       source.value + QStringLiteral(", ") + destination.value,
                       source.origin == destination.origin
                           ? source.origin
                           : QString(source.origin + QStringLiteral(", ") + destination.origin),
                       true};
    const auto mesh = effectiveSetting(subject.plan, subject.pack, nullptr, QStringLiteral("server-mesh"));
    if (mesh && settingText(mesh->value) == QLatin1String("all"))
        return {RuleText::tr("every server talks to every other"), QStringLiteral("server-mesh = all"),
                originOf(*mesh, subject.pack, nullptr), true};
    return fact;
}

ConditionFact itsDestinationsFact(const Subject &subject)
{
    const auto value = effectiveSetting(subject.plan, subject.pack, subject.source, QStringLiteral("destinations"));
    const QString text = value ? settingText(value->value) : QString();
    return {RuleText::tr("the destinations of %1 include that of %2")
                .arg(nameOf(subject, *subject.source), nameOf(subject, *subject.destination)),
            text.isEmpty() ? RuleText::tr("all") : text,
            value ? originOf(*value, subject.pack, subject.source) : QString(), true};
}

/// Which nodes of a service a consumer uses is part of why it talks to this one.
ConditionFact usesFact(const Subject &subject, const Role &service)
{
    const Node &consumer = *subject.source;
    const bool chosen =
        consumer.uses.contains(service.id) || consumer.uses.contains(service.pack + QLatin1Char('/') + service.id);
    return {RuleText::tr("use of %2 by %1").arg(nameOf(subject, consumer), nameOf(subject, *subject.destination)),
            chosen ? RuleText::tr("chosen") : RuleText::tr("every drawn one, for none is chosen"),
            RuleText::tr("node %1").arg(consumer.id.text()), true};
}

ConditionFact placeFact(Relation relation, const Subject &subject)
{
    const Topology &topology = subject.plan.topology;
    const ZoneId a = topology.zoneOf(*subject.source);
    const ZoneId b = topology.zoneOf(*subject.destination);
    const QString where = topology.nameOf(a) + QStringLiteral(", ") + topology.nameOf(b);
    if (relation == Relation::SameZone)
        return {RuleText::tr("both stand in one zone"), topology.nameOf(a), RuleText::tr("the nodes' zone"), true};
    const QString site = topology.siteOf(a).isEmpty() ? topology.siteOf(b) : topology.siteOf(a);
    return {RuleText::tr("the two do not stand at different sites"),
            site.isEmpty() ? RuleText::tr("no site is named") : site, RuleText::tr("zones %1").arg(where), true};
}

QList<ConditionFact> relationFacts(const Rule &rule, const Subject &subject)
{
    QList<ConditionFact> facts;
    if (rule.relation == Relation::SameDestination)
        facts += sameDestinationFact(subject);
    if (rule.relation == Relation::ItsDestinations)
        facts += itsDestinationsFact(subject);
    if (rule.relation == Relation::SameSite || rule.relation == Relation::SameZone)
        facts += placeFact(rule.relation, subject);
    const Role *service = subject.packs.role(subject.destination->role);
    if (service && service->service && subject.source->id != subject.destination->id)
        facts += usesFact(subject, *service);
    return facts;
}

QList<ConditionFact> needFacts(const Rule &rule, const Subject &subject, const QString &language)
{
    for (const NeedCase &one : rule.need) {
        if (holds(one.when, subject))
            return factsOf(one.when, subject, language);
    }
    return {};
}

QList<ConditionFact> conditionsOf(const Rule &rule, const Subject &subject, const QString &language)
{
    QList<ConditionFact> facts = relationFacts(rule, subject);
    for (const ConditionFact &fact : factsOf(rule.when, subject, language) + needFacts(rule, subject, language)) {
        if (!facts.contains(fact))
            facts += fact;
    }
    return facts;
}

QString trustWord(ValueState state)
{
    switch (state) {
    case ValueState::Stated:
        return RuleText::tr("stated");
    case ValueState::Restored:
        return RuleText::tr("restored");
    case ValueState::Default:
        return RuleText::tr("the usual default");
    case ValueState::Assumed:
        return RuleText::tr("assumed");
    case ValueState::Unknown:
        return RuleText::tr("not known");
    case ValueState::Planner:
        return RuleText::tr("the planner's");
    }
    return {};
}

/// Which parts of what the rule says may be trusted how far, where that is not the same for all.
QString partsText(const Flow &flow)
{
    if (!flow.rule)
        return {};
    const Trust &trust = flow.rule->trust;
    const bool planners = flow.valueState == ValueState::Planner;
    const ValueState ports = planners ? ValueState::Planner : trust.ports;
    const bool told = planners ? trust.transport == ValueState::Stated && trust.parties == ValueState::Stated
                               : trust.ports == trust.transport && trust.ports == trust.parties;
    if (told || (!planners && flow.valueState != trust.weakest()))
        return {};
    return RuleText::tr("In detail: port %1; transport %2; who talks to whom %3.")
        .arg(trustWord(ports), trustWord(trust.transport), trustWord(trust.parties));
}

QString trustText(const Flow &flow, const QString &language)
{
    QStringList sentences{valueStateMeaning(flow.valueState)};
    const bool replaced = flow.rule && !flow.rule->ports.isEmpty() && flow.rule->ports != flow.ports;
    if (replaced && flow.valueState == ValueState::Planner)
        sentences += RuleText::tr("By the rule it is %1.").arg(flow.rule->ports.toString());
    if (const QString parts = partsText(flow); !parts.isEmpty())
        sentences += parts;
    const QString note = flow.rule ? flow.rule->trust.note.in(language) : QString();
    if (!note.isEmpty())
        sentences += note;
    return sentences.join(QLatin1Char(' '));
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
    explanation.conditions =
        conditionsOf(*flow.rule, {plan, derivation.packs, *pack, source, destination, {}}, language);
    for (const Citation &citation : flow.rule->citations)
        explanation.citationTexts += citationText(*pack, citation, language);
}

QList<OpenQuestion> questionsAbout(const Derivation &derivation, const FlowId &flow)
{
    QList<OpenQuestion> questions = derivation.questions;
    questions.removeIf([&flow](const OpenQuestion &question) { return !question.flows.contains(flow); });
    return questions;
}

QString scopeNote(const Flow &flow, const QString &language)
{
    if (!flow.beyondScope)
        return {};
    const QString scope = flow.rule ? flow.rule->scopeText.in(language) : QString();
    const QString note = RuleText::tr("beyond the vendor's stated scope");
    return scope.isEmpty() ? note : QString(note + QStringLiteral(": ") + scope);
}

} // namespace

Explanation explain(const Plan &plan, const Derivation &derivation, const Flow &flow, const QString &language)
{
    Explanation explanation;
    explanation.purpose = flow.purpose(language);
    explanation.sentence = sentenceOf(plan, flow, explanation.purpose);
    explanation.rule = flow.ruleId();
    if (flow.rule)
        explanation.ruleText = flow.rule->whenText.in(language);
    if (flow.state == FlowState::Question)
        explanation.questions = questionsAbout(derivation, flow.id());
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
