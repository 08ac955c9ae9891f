// SPDX-License-Identifier: Apache-2.0
#include "storage/planreader.h"

#include <array>

namespace portwright {

namespace {

constexpr std::array Abouts{DecisionAbout::Flow, DecisionAbout::Finding, DecisionAbout::Question};

/// What the decision is about: exactly one of three members.
void readTarget(PlanReading &reading, const PlanMembers &members, Decision &decision)
{
    int named = 0;
    for (const DecisionAbout about : Abouts) {
        const QByteArray name = decisionAboutName(about).toLatin1();
        if (members.value(name.constData()).isMissing())
            continue;
        decision.about = about;
        decision.target = members.requiredText(name.constData());
        ++named;
    }
    if (named != 1 && members.object().isObject())
        reading.error(
            members.object(),
            PlanText::tr("A decision names exactly one of \"flow\", \"finding\" and \"question\", not %1").arg(named));
}

DecisionState readState(PlanReading &reading, const PlanMembers &members)
{
    const QString word = members.requiredText("state");
    const std::optional<DecisionState> state = decisionStateFromName(word);
    if (!state && !word.isEmpty())
        reading.error(members.value("state"),
                      PlanText::tr("\"%1\" is no state of a decision; write declined, accepted, overridden or answered")
                          .arg(jsonExcerpt(word)));
    return state.value_or(DecisionState::Accepted);
}

Decision readDecision(PlanReading &reading, const JsonValue &object)
{
    static constexpr std::array Known{"flow",    "finding", "question", "state",  "ports",
                                      "address", "reason",  "owner",    "ticket", "until"};
    const PlanMembers members(reading, object, Known);
    Decision decision;
    readTarget(reading, members, decision);
    decision.state = readState(reading, members);
    decision.ports = members.ports("ports");
    decision.address = members.address("address");
    decision.reason = members.sharedText("reason");
    decision.owner = members.sharedText("owner");
    decision.ticket = members.sharedText("ticket");
    decision.until = members.date("until");
    decision.unknown = members.unknown();
    return decision;
}

ExtraFlow readExtraFlow(PlanReading &reading, const JsonValue &object)
{
    static constexpr std::array Known{"id",      "from",   "to",    "transport", "ports",
                                      "purpose", "reason", "owner", "ticket",    "until"};
    const PlanMembers members(reading, object, Known);
    ExtraFlow flow;
    flow.id = members.ownId();
    flow.from = members.requiredNode("from");
    flow.to = members.requiredNode("to");
    flow.transport = members.requiredTransport("transport");
    flow.ports = members.ports("ports");
    flow.purpose = members.sharedText("purpose");
    flow.reason = members.sharedText("reason");
    flow.owner = members.sharedText("owner");
    flow.ticket = members.sharedText("ticket");
    flow.until = members.date("until");
    flow.unknown = members.unknown();
    return flow;
}

} // namespace

QList<Decision> readDecisions(PlanReading &reading, const JsonValue &list)
{
    QList<Decision> decisions;
    QSet<std::pair<int, QString>> targets;
    forEachItem(reading, list, [&](const JsonValue &item) {
        const Decision decision = readDecision(reading, item);
        const qsizetype before = targets.size();
        targets.insert({int(decision.about), decision.target});
        if (targets.size() == before && !decision.target.isEmpty())
            reading.error(item, PlanText::tr("There is already a decision on \"%1\"; keep one of the two")
                                    .arg(jsonExcerpt(decision.target)));
        decisions += decision;
    });
    std::stable_sort(decisions.begin(), decisions.end(), [](const Decision &a, const Decision &b) {
        return std::tie(a.about, a.target) < std::tie(b.about, b.target);
    });
    return decisions;
}

MustStayShut readMustStayShut(PlanReading &reading, const JsonValue &object)
{
    static constexpr std::array Known{"probed", "reason"};
    const PlanMembers members(reading, object, Known);
    return {members.flag("probed"), members.text("reason"), members.unknown()};
}

IdList<ExtraFlow> readExtraFlows(PlanReading &reading, const JsonValue &list)
{
    return IdList<ExtraFlow>(readOwned<ExtraFlow>(reading, list, readExtraFlow));
}

} // namespace portwright
