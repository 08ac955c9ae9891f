// SPDX-License-Identifier: Apache-2.0
#include "rules/explain.h"
#include "rules/nodetable.h"
#include "rules/ruleoutcome.h"
#include "rules/ruletext.h"

namespace portwright {

namespace {

QString reasonFor(Bar bar)
{
    switch (bar) {
    case Bar::None:
        return {};
    case Bar::Relation:
        return RuleText::tr(
            "The rule does not join these two: it is either for one node with itself or for two different ones.");
    case Bar::Environment:
        return RuleText::tr(
            "The two belong to different environments, and nodes of different environments do not talk.");
    case Bar::Loopback:
        return RuleText::tr("Both live on one machine, whose loopback traffic is not filtered.");
    case Bar::Destination:
        return RuleText::tr("The two do not work in one destination.");
    case Bar::Site:
        return RuleText::tr("The rule joins nodes of one site, and the two stand at different ones.");
    case Bar::Zone:
        return RuleText::tr("The rule joins nodes of one zone, and the two stand in different ones.");
    case Bar::NotUsed:
        return RuleText::tr("The consumer uses other nodes of this service.");
    }
    return {};
}

QString conditionReason(const Rule &rule, const QString &language)
{
    const QString words = rule.whenText.in(language);
    return words.isEmpty() ? RuleText::tr("The condition of the rule does not hold.")
                           : RuleText::tr("The condition of the rule does not hold: %1").arg(words);
}

/// Why the rule gives no flow; absent where it gives one.
std::optional<Absence> absenceOf(const Rule &rule, Bar bar, const Subject &subject, const QString &language)
{
    const QString id = rule.pack + QLatin1Char('/') + rule.id;
    if (bar != Bar::None)
        return Absence{id, reasonFor(bar), {}, {}};
    if (holds(rule.when, subject))
        return std::nullopt;
    return Absence{id, conditionReason(rule, language), factsOf(rule.when, subject, language), {}};
}

} // namespace

QList<Absence> explainAbsence(const Plan &plan, const PackSet &packs, const NodeId &from, const NodeId &to,
                              const QString &language)
{
    const NodeTable table(plan, packs);
    const int source = table.find(from);
    const int destination = table.find(to);
    QList<Absence> absences;
    if (source < 0 || destination < 0)
        return absences;
    const Node &first = *table.row(source).node;
    const Node &second = *table.row(destination).node;
    for (const Pack *pack : packsOf(plan, packs)) {
        for (const Rule &rule : pack->rules) {
            if (!rule.from.contains(first.role) || !rule.to.contains(second.role))
                continue;
            const Bar bar = table.bar(rule, source, destination);
            const Subject subject{plan, packs, *pack, &first, &second, table.isLocal(rule, source, destination)};
            std::optional<Absence> absence = absenceOf(rule, bar, subject, language);
            if (!absence)
                continue;
            absence->ways = waysToAppear(plan, packs, rule, from, to, language);
            absences += *absence;
        }
    }
    return absences;
}

} // namespace portwright
