// SPDX-License-Identifier: Apache-2.0
#include "rules/questions.h"

#include "rules/addresses.h"
#include "rules/ruleoutcome.h"
#include "rules/ruletext.h"

namespace portwright {

namespace {

/// Gathers questions by id, so that each is asked once with all it concerns.
class Asker
{
public:
    Asker(const Plan &plan, const PackSet &packs, const NodeTable &table, const QString &language)
        : m_plan(plan), m_packs(packs), m_table(table), m_language(language)
    {
    }

    void askForPorts(const Joined &joined);
    void askForAddresses(const Joined &joined);
    void askPack(const Pack &pack);
    Questions take();

private:
    OpenQuestion portQuestionOf(const Flow &flow) const;
    OpenQuestion addressQuestionOf(const Node &node) const;
    void askVendor(OpenQuestion &question, const Flow &flow, const Node &destination) const;
    void askFlow(OpenQuestion &question, const Flow &flow, const NodeId &node);
    bool isSettled(const QString &id) const;

    const Plan &m_plan;
    const PackSet &m_packs;
    const NodeTable &m_table;
    const QString m_language;
    QMap<QString, OpenQuestion> m_open;
    QSet<QString> m_ids;
};

OpenQuestion Asker::portQuestionOf(const Flow &flow) const
{
    OpenQuestion question;
    question.id = portQuestion(flow);
    question.about = OpenQuestion::About::Port;
    const QString what = flow.protocol().isEmpty() ? flow.purpose(m_language) : flow.protocol();
    question.text =
        RuleText::tr("Which port reaches \"%1\" for %2?").arg(m_plan.topology.nameOf(flow.destination), what);
    question.asks = flow.rule ? flow.rule->asks.in(m_language) : QString();
    return question;
}

OpenQuestion Asker::addressQuestionOf(const Node &node) const
{
    OpenQuestion question;
    question.id = addressQuestion(node.id);
    question.about = OpenQuestion::About::Address;
    question.text = RuleText::tr("Which address does \"%1\" have?").arg(m_plan.topology.nameOf(node.id));
    question.nodes = {node.id};
    const Role *role = m_packs.role(node.role);
    question.asks = role && role->group == QLatin1String("vendor")
                        ? RuleText::tr("Your vendor contact or the vendor's support")
                        : RuleText::tr("Whoever runs this: %1").arg(m_plan.topology.nameOf(node.id));
    return question;
}

void Asker::askFlow(OpenQuestion &question, const Flow &flow, const NodeId &node)
{
    question.flows += flow.id();
    if (!question.nodes.contains(node))
        question.nodes += node;
}

/// What the vendor runs, those can name that the rule names.
void Asker::askVendor(OpenQuestion &question, const Flow &flow, const Node &destination) const
{
    const Role *role = m_packs.role(destination.role);
    if (flow.rule && !flow.rule->asks.isEmpty() && role && role->group == QLatin1String("vendor"))
        question.asks = flow.rule->asks.in(m_language);
}

void Asker::askForPorts(const Joined &joined)
{
    const void *last = nullptr;
    QString id;
    for (qsizetype i = 0; i < joined.flows.size(); ++i) {
        const Flow &flow = joined.flows.at(i);
        const Joined::Side &side = joined.sides[size_t(i)];
        if (!side.portsMissing && !side.unconfirmed)
            continue;
        const void *origin = flow.rule ? static_cast<const void *>(flow.rule) : flow.extra;
        if (origin != last)
            m_ids += id = portQuestion(flow);
        last = origin;
        if (flow.state != FlowState::Question || !flow.ports.isEmpty())
            continue;
        if (!m_open.contains(id))
            m_open.insert(id, portQuestionOf(flow));
        askFlow(m_open[id], flow, flow.destination);
    }
}

void Asker::askForAddresses(const Joined &joined)
{
    QHash<int, QString> asked; // machine's row -> question
    for (const NodeRow &row : m_table.rows()) {
        const bool own = m_table.row(row.machine).node == row.node;
        const bool unknown = row.node->addresses.isEmpty() && row.node->host.isEmpty();
        if (own && unknown)
            m_ids += addressQuestion(row.node->id);
        if (!own || row.addressKnown)
            continue;
        asked.insert(row.machine, addressQuestion(row.node->id));
        m_open.insert(asked.value(row.machine), addressQuestionOf(*row.node));
    }
    if (asked.isEmpty())
        return;
    for (qsizetype i = 0; i < joined.flows.size(); ++i) {
        const Joined::Side &side = joined.sides[size_t(i)];
        if (joined.flows.at(i).state != FlowState::Question || side.local)
            continue;
        const int source = m_table.row(side.source).machine;
        const int destination = m_table.row(side.destination).machine;
        if (asked.contains(source))
            askFlow(m_open[asked.value(source)], joined.flows.at(i), m_table.row(source).node->id);
        if (destination == source || !asked.contains(destination))
            continue;
        OpenQuestion &question = m_open[asked.value(destination)];
        askFlow(question, joined.flows.at(i), m_table.row(destination).node->id);
        askVendor(question, joined.flows.at(i), *m_table.row(side.destination).node);
    }
}

/// A question of a pack is settled by any decision about it.
bool Asker::isSettled(const QString &id) const
{
    return std::any_of(m_plan.decisions.begin(), m_plan.decisions.end(), [&id](const Decision &decision) {
        return decision.about == DecisionAbout::Question && decision.target == id;
    });
}

void Asker::askPack(const Pack &pack)
{
    for (const PackQuestion &one : pack.questions) {
        for (const NodeRow &row : m_table.rows()) {
            if (!pack.names(one.roles, row.node->role))
                continue;
            if (!holds(one.when, {m_plan, m_packs, pack, row.node, nullptr, {}}))
                continue;
            const QString id = pack.id + QLatin1Char('/') + one.id + QLatin1Char('/') + row.node->id.text();
            m_ids += id;
            if (isSettled(id))
                continue;
            const QString name = m_plan.topology.nameOf(row.node->id);
            m_open.insert(id, {id,
                               OpenQuestion::About::Setting,
                               QString(one.text.in(m_language)).replace(QStringLiteral("%1"), name),
                               one.asks.in(m_language),
                               {row.node->id},
                               {}});
        }
    }
}

Questions Asker::take()
{
    return {m_open.values(), std::move(m_ids)};
}

bool findsService(const NodeTable &table, const NodeRow &consumer, const std::vector<int> &providers)
{
    return std::any_of(providers.begin(), providers.end(), [&](int provider) {
        const NodeRow &row = table.row(provider);
        const bool talk = row.environment == consumer.environment || row.environment == 0 || consumer.environment == 0;
        return talk && usesAllow(*consumer.node, *row.node, row.service);
    });
}

QList<NodeId> consumersWithout(const Plan &plan, const PackSet &packs, const Pack &pack,
                               const RequiredService &requirement, const NodeTable &table)
{
    const std::vector<int> providers = table.withRoles({requirement.service});
    QList<NodeId> consumers;
    for (const NodeRow &row : table.rows()) {
        if (pack.names(requirement.roles, row.node->role) && !findsService(table, row, providers) &&
            holds(requirement.when, {plan, packs, pack, row.node, nullptr, {}}))
            consumers += row.node->id;
    }
    return consumers;
}

void addMissing(MissingService &missing, const MissingService &found)
{
    missing.service = found.service;
    missing.consumers += found.consumers;
    std::sort(missing.consumers.begin(), missing.consumers.end());
    const auto end = std::unique(missing.consumers.begin(), missing.consumers.end());
    missing.consumers.erase(end, missing.consumers.end());
}

} // namespace

Questions questionsOf(const Plan &plan, const PackSet &packs, const NodeTable &table, const Joined &joined,
                      const QString &language)
{
    Asker asker(plan, packs, table, language);
    asker.askForPorts(joined);
    asker.askForAddresses(joined);
    for (const Pack *pack : packsOf(plan, packs))
        asker.askPack(*pack);
    return asker.take();
}

QList<MissingService> missingServices(const Plan &plan, const PackSet &packs, const NodeTable &table)
{
    QMap<QString, MissingService> byService;
    for (const Pack *pack : packsOf(plan, packs)) {
        for (const RequiredService &requirement : pack->requirements) {
            const RoleRef &service = requirement.service;
            const MissingService found{service, consumersWithout(plan, packs, *pack, requirement, table)};
            if (!found.consumers.isEmpty())
                addMissing(byService[service.pack + QLatin1Char('/') + service.role], found);
        }
    }
    return byService.values();
}

} // namespace portwright
