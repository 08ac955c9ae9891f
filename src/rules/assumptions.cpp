// SPDX-License-Identifier: Apache-2.0
#include "rules/assumptions.h"

#include "rules/evaluate.h"
#include "rules/join.h"
#include "rules/ruletext.h"
#include "rules/settingwords.h"

namespace portwright {

namespace {

/// The defaults that a rule reads at the source, the destination or the plan.
struct RuleReads
{
    struct Read
    {
        const Setting *setting = nullptr;
        enum class At { Plan, Source, Destination } at = At::Plan;
    };
    QList<Read> defaults;
};

/// Equal for pairs in which a rule reads the same.
struct ReadKey
{
    const Rule *rule = nullptr;
    int source = 0;
    int destination = 0;
    bool local = false;
    bool operator==(const ReadKey &) const = default;
    friend size_t qHash(const ReadKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.rule, key.source, key.destination, key.local);
    }
};

/// True for flows that a firewall, the machine's own included, has to let through.
bool isDependent(const Flow &flow)
{
    return flow.state == FlowState::Needed || flow.state == FlowState::Question || flow.state == FlowState::Local;
}

/// Assumed values are the first to confirm, restored ones the last.
int gradeOf(ValueState state)
{
    if (state == ValueState::Assumed)
        return 0;
    return state == ValueState::Default ? 1 : 2;
}

/// Without its full stop, to stand within another sentence.
QString firstSentence(const QString &text)
{
    const QString first = text.section(QStringLiteral(". "), 0, 0);
    return first.endsWith(QLatin1Char('.')) ? first.chopped(1) : first;
}

class Collector
{
public:
    Collector(const Plan &plan, const Derivation &derivation, const QString &language)
        : m_plan(plan), m_derivation(derivation), m_language(language), m_table(plan, derivation.packs)
    {
    }

    void collect();
    QList<Assumption> take();

private:
    void addPort(const Flow &flow);
    void addSettings(const Flow &flow);
    void addSetting(const Flow &flow, const Pack &pack, const RuleReads::Read &read);
    static RuleReads readsOf(const Rule &rule, const Subject &subject);
    Assumption portAssumption(const Flow &flow) const;
    Assumption settingAssumption(const Pack &pack, const Setting &setting, const NodeId &node) const;
    QString vendorOf(const Pack &pack) const;
    void concern(Assumption &assumption, const FlowId &flow, const NodeId &node);

    const Plan &m_plan;
    const Derivation &m_derivation;
    const QString m_language;
    const NodeTable m_table;
    QHash<ReadKey, RuleReads> m_reads;
    QMap<QString, Assumption> m_found;
    QHash<QString, QSet<NodeId>> m_concerned; // by id: what its nodes are, for large plans
};

QString Collector::vendorOf(const Pack &pack) const
{
    for (const Source &source : pack.sources) {
        if (!source.publisher.isEmpty())
            return source.publisher;
    }
    return pack.title.in(m_language);
}

Assumption Collector::portAssumption(const Flow &flow) const
{
    const Pack *pack = m_derivation.packs.pack(flow.rule->pack);
    const QString service = flow.ports.toString() + QLatin1Char('/') + transportName(flow.transport);
    Assumption one;
    one.id = portQuestion(flow);
    one.about = Assumption::About::Port;
    one.valueState = flow.valueState;
    one.value = flow.ports.toString();
    one.text = RuleText::tr("%1 is taken for this: %2").arg(service, firstSentence(flow.purpose(m_language)));
    one.note = flow.rule->trust.note.in(m_language);
    one.asks = flow.rule->asks.in(m_language);
    const Role *provider = m_derivation.packs.role(flow.rule->to.value(0));
    if (one.asks.isEmpty() && provider && provider->service)
        one.asks = RuleText::tr("Whoever runs this: %1").arg(provider->title.in(m_language));
    if (one.asks.isEmpty() && pack)
        one.asks = vendorOf(*pack);
    one.confirm = RuleText::tr("Answer the question %1 with the port that holds.").arg(one.id);
    return one;
}

Assumption Collector::settingAssumption(const Pack &pack, const Setting &setting, const NodeId &node) const
{
    const QString name = settingName(setting, m_language);
    const QString value = settingValueText(setting, setting.defaultValue, m_language);
    Assumption one;
    one.id = pack.id + QLatin1Char('/') + setting.id + QStringLiteral("/value");
    one.about = Assumption::About::Setting;
    one.valueState = setting.valueState;
    one.value = settingText(setting.defaultValue);
    one.note = setting.help.in(m_language);
    one.pack = pack.id;
    one.setting = setting.id;
    one.node = node;
    if (node.isEmpty()) {
        one.text = RuleText::tr("%1 is taken to be %2").arg(name, value);
        one.confirm = RuleText::tr("Set it on the plan.");
        one.asks = RuleText::tr("Whoever runs the nodes concerned");
        return one;
    }
    const QString nodeName = m_plan.topology.nameOf(node);
    one.id += QLatin1Char('/') + node.text();
    one.text = RuleText::tr("%1 of %2 is taken to be %3").arg(name, nodeName, value);
    one.confirm = RuleText::tr("Set it on %1.").arg(nodeName);
    one.asks = RuleText::tr("Whoever runs this: %1").arg(nodeName);
    return one;
}

void Collector::concern(Assumption &assumption, const FlowId &flow, const NodeId &node)
{
    if (assumption.flows.isEmpty() || assumption.flows.last() != flow)
        assumption.flows += flow;
    QSet<NodeId> &concerned = m_concerned[assumption.id];
    const qsizetype before = concerned.size();
    concerned.insert(node);
    if (concerned.size() > before)
        assumption.nodes += node;
}

void Collector::addPort(const Flow &flow)
{
    if (!isUnconfirmed(flow.valueState) || flow.ports.isEmpty())
        return;
    const QString id = portQuestion(flow);
    if (!m_found.contains(id))
        m_found.insert(id, portAssumption(flow));
    Assumption &one = m_found[id];
    if (gradeOf(flow.valueState) < gradeOf(one.valueState))
        one.valueState = flow.valueState;
    concern(one, flow.id(), flow.destination);
}

RuleReads Collector::readsOf(const Rule &rule, const Subject &subject)
{
    QList<DefaultRead> found = defaultsReadBy(rule.when, subject);
    for (const NeedCase &one : rule.need) {
        if (!holds(one.when, subject))
            continue;
        found += defaultsReadBy(one.when, subject);
        break;
    }
    RuleReads reads;
    for (const DefaultRead &read : std::as_const(found)) {
        if (!isUnconfirmed(read.setting->valueState))
            continue;
        const bool onPlan = read.setting->onPlan || !read.node;
        const auto side = read.node == subject.source ? RuleReads::Read::At::Source : RuleReads::Read::At::Destination;
        reads.defaults += RuleReads::Read{read.setting, onPlan ? RuleReads::Read::At::Plan : side};
    }
    return reads;
}

void Collector::addSetting(const Flow &flow, const Pack &pack, const RuleReads::Read &read)
{
    using At = RuleReads::Read::At;
    const NodeId end = read.at == At::Source ? flow.source : flow.destination;
    const NodeId node = read.at == At::Plan ? NodeId() : end;
    QString id = pack.id + QLatin1Char('/') + read.setting->id + QStringLiteral("/value");
    if (!node.isEmpty())
        id += QLatin1Char('/') + node.text();
    if (!m_found.contains(id))
        m_found.insert(id, settingAssumption(pack, *read.setting, node));
    concern(m_found[id], flow.id(), end);
}

void Collector::addSettings(const Flow &flow)
{
    const Pack *pack = m_derivation.packs.pack(flow.rule->pack);
    const int source = m_table.find(flow.source);
    const int destination = m_table.find(flow.destination);
    if (!pack || source < 0 || destination < 0)
        return;
    const NodeRow &from = m_table.row(source);
    const NodeRow &to = m_table.row(destination);
    const ReadKey key{flow.rule, from.kind, to.kind, from.machine == to.machine};
    auto reads = m_reads.constFind(key);
    if (reads == m_reads.constEnd()) {
        const Subject subject{m_plan, m_derivation.packs, *pack, from.node, to.node, key.local};
        reads = m_reads.insert(key, readsOf(*flow.rule, subject));
    }
    for (const RuleReads::Read &read : reads->defaults)
        addSetting(flow, *pack, read);
}

void Collector::collect()
{
    for (const Flow &flow : m_derivation.flows) {
        if (!flow.rule || !isDependent(flow))
            continue;
        addPort(flow);
        addSettings(flow);
    }
}

QList<Assumption> Collector::take()
{
    QList<Assumption> all = m_found.values();
    std::stable_sort(all.begin(), all.end(), [](const Assumption &a, const Assumption &b) {
        return gradeOf(a.valueState) < gradeOf(b.valueState);
    });
    return all;
}

} // namespace

QList<Assumption> assumptionsOf(const Plan &plan, const Derivation &derivation, const QString &language)
{
    Collector collector(plan, derivation, language);
    collector.collect();
    return collector.take();
}

} // namespace portwright
