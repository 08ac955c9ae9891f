// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"
#include "checks/fixes.h"

#include <QSet>

namespace portwright {

namespace {

/// The elements that a flow's, question's or finding's id names.
QList<ElementId> elementsIn(const Checked &checked, const Decision &decision)
{
    QStringList words = decision.target.split(QLatin1Char('/'));
    if (decision.about == DecisionAbout::Flow)
        words = words.mid(words.size() - 2);
    QList<ElementId> elements;
    for (const QString &word : std::as_const(words)) {
        const ElementId id(word);
        if (checked.topology().contains(id) && !elements.contains(id))
            elements += id;
    }
    return elements;
}

Finding about(const char *check, const Checked &checked, const Decision &decision)
{
    Finding found =
        finding(check, Severity::Warning, {}, decisionAboutName(decision.about) + QLatin1Char('/') + decision.target);
    found.elements = elementsIn(checked, decision);
    if (decision.about == DecisionAbout::Flow && checked.derivation.find(FlowId(decision.target)))
        found.flows = {FlowId(decision.target)};
    return found;
}

void addUnmatched(const Checked &checked, const Decision &decision, QList<Finding> &findings)
{
    Finding found = about("decision-matches-nothing", checked, decision);
    found.message = CheckText::tr("The decision about \"%1\" matches nothing any more.").arg(decision.target);
    found.help = CheckText::tr("Remove the decision, or make it again for what is there now.");
    found.fix = removeDecision(decision);
    findings += found;
}

QString date(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

void checkExpired(const Checked &checked, QList<Finding> &findings)
{
    const auto isOver = [&checked](const QDate &until) { return until.isValid() && until < checked.today; };
    for (const Decision &decision : checked.plan.decisions) {
        if (!isOver(decision.until))
            continue;
        Finding found = about("decision-expired", checked, decision);
        found.message =
            CheckText::tr("The decision about \"%1\" ended on %2.").arg(decision.target, date(decision.until));
        found.help = CheckText::tr("Decide again: prolong it, or remove it.");
        found.fix = removeDecision(decision);
        findings += found;
    }
    for (const ExtraFlow &extra : checked.plan.extraFlows) {
        if (!isOver(extra.until))
            continue;
        Finding found = finding("decision-expired", Severity::Warning, {}, QStringLiteral("extra-flow/") + extra.id);
        found.elements = {extra.from, extra.to};
        found.message = CheckText::tr("The extra flow \"%1\" was to end on %2.").arg(extra.id, date(extra.until));
        found.help = CheckText::tr("Prolong it, or remove it so that no rule permits it any longer.");
        found.fix = removeExtraFlow(extra.id);
        findings += found;
    }
}

void addOpenQuestions(const Checked &checked, QList<Finding> &findings)
{
    const QList<OpenQuestion> &questions = checked.derivation.questions;
    if (questions.isEmpty())
        return;
    Finding found = finding("open-questions", Severity::Note, {});
    QSet<NodeId> nodes;
    for (const OpenQuestion &question : questions)
        nodes.unite(QSet<NodeId>(question.nodes.begin(), question.nodes.end()));
    for (const NodeId &node : std::as_const(nodes))
        found.elements += node;
    std::sort(found.elements.begin(), found.elements.end());
    found.message =
        CheckText::tr("%n question(s) about ports, addresses or settings are open.", nullptr, int(questions.size()));
    found.help = CheckText::tr("Answer them in the plan: until then the flows that depend on them are not permitted.");
    findings += found;
}

} // namespace

void checkDecisions(const Checked &checked, QList<Finding> &findings)
{
    addOpenQuestions(checked, findings);
    checkExpired(checked, findings);
    for (const qsizetype index : checked.derivation.unmatchedDecisions)
        addUnmatched(checked, checked.plan.decisions.at(index), findings);
    QSet<QString> ids;
    for (const Finding &finding : std::as_const(findings))
        ids.insert(finding.id);
    for (const Decision &decision : checked.plan.decisions) {
        if (decision.about == DecisionAbout::Finding && !ids.contains(decision.target))
            addUnmatched(checked, decision, findings);
    }
}

} // namespace portwright
