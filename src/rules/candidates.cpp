// SPDX-License-Identifier: Apache-2.0
#include "rules/candidates.h"

#include "rules/candidatevalues.h"

namespace portwright {

namespace {

using Kind = Change::Kind;

/// Gathers what may be changed, in the order in which the rule reads it.
class Gatherer
{
public:
    Gatherer(const Rule &rule, const Subject &subject) : m_rule(rule), m_subject(subject) {}

    void readConditions();
    void readRelation();
    void readEnvironments();
    void readUses(const Node &consumer, const Node &provider);
    void readMachines();
    QList<Candidate> take() { return std::move(m_candidates); }

private:
    void read(const Condition &condition, const Node *source, const Node *destination);
    void readLeaf(const Condition &leaf, const Node *source, const Node *destination);
    void readSetting(const Condition &leaf, const Node *node);
    void readDifference(const QString &name);
    void readDrawn(const Condition &leaf);
    void set(const QString &name, const Node *node, const SettingValue &value, const QString &series = {});
    void setOn(const QString &name, const Node &node, const SettingValue &value);
    void turn(const QString &name, const Node &node);
    void add(Change change, const QString &series = {});
    void runOn(const Node &node, const Node &host);
    QString groupOf(const Node &node) const;
    QStringList destinationsDrawn() const;

    const Rule &m_rule;
    const Subject &m_subject;
    bool m_readsMachine = false;
    QList<Candidate> m_candidates;
};

void Gatherer::add(Change change, const QString &series)
{
    const Candidate candidate{std::move(change), series};
    if (!m_candidates.contains(candidate))
        m_candidates += candidate;
}

/// Sets it where the present value comes from; a default is replaced on the plan if it can be set there.
void Gatherer::set(const QString &name, const Node *node, const SettingValue &value, const QString &series)
{
    const Setting *setting = m_subject.pack.setting(name);
    if (!setting)
        return;
    const auto now = effectiveSetting(m_subject.plan, m_subject.pack, node, name);
    const bool own = now && now->from == EffectiveSetting::From::Node;
    const bool ofPlan = !own && (setting->onPlan || (now && now->from == EffectiveSetting::From::Plan));
    if (!ofPlan && (!node || !(own || m_subject.pack.isOn(*setting, node->role))))
        return;
    Change change;
    change.node = ofPlan ? NodeId() : node->id;
    change.pack = m_subject.pack.id;
    change.name = name;
    change.value = value;
    add(change, series.isEmpty() ? series : name + QLatin1Char('/') + change.node.text() + series);
}

void Gatherer::setOn(const QString &name, const Node &node, const SettingValue &value)
{
    const Setting *setting = m_subject.pack.setting(name);
    if (setting && m_subject.pack.isOn(*setting, node.role))
        set(name, &node, value);
}

void Gatherer::turn(const QString &name, const Node &node)
{
    const auto now = effectiveSetting(m_subject.plan, m_subject.pack, &node, name);
    setOn(name, node, !now || now->value != SettingValue(true));
}

void Gatherer::readSetting(const Condition &leaf, const Node *node)
{
    const Setting *setting = m_subject.pack.setting(leaf.name);
    if (!setting)
        return;
    const auto now = effectiveSetting(m_subject.plan, m_subject.pack, node, leaf.name);
    for (const ValueStep &step : otherValues(*setting, leaf, now ? now->value : SettingValue()))
        set(leaf.name, node, step.value, step.series);
}

void Gatherer::readDifference(const QString &name)
{
    const auto from = effectiveSetting(m_subject.plan, m_subject.pack, m_subject.source, name);
    const auto to = effectiveSetting(m_subject.plan, m_subject.pack, m_subject.destination, name);
    if (from && to)
        set(name, m_subject.destination, from->value);
}

void Gatherer::readDrawn(const Condition &leaf)
{
    const RoleRef role = m_subject.pack.roleRef(leaf.name);
    bool drawn = false;
    for (const Node &node : m_subject.plan.topology.nodes) {
        if (node.role != role)
            continue;
        drawn = true;
        if (node.id == m_subject.source->id || node.id == m_subject.destination->id)
            continue;
        Change change;
        change.kind = Kind::Remove;
        change.node = node.id;
        add(change);
    }
    if (drawn)
        return;
    Change change;
    change.kind = Kind::Draw;
    change.pack = role.pack;
    change.name = role.role;
    add(change);
}

void Gatherer::readLeaf(const Condition &leaf, const Node *source, const Node *destination)
{
    QList<const Node *> nodes;
    if (leaf.at == At::Plan)
        nodes += nullptr;
    if (leaf.at != At::Plan && leaf.at != At::Destination)
        nodes += source;
    if (leaf.at != At::Plan && leaf.at != At::Source)
        nodes += destination;
    const NamedCondition *named = leaf.kind == Condition::Kind::Holds ? m_subject.pack.condition(leaf.name) : nullptr;
    for (const Node *node : nodes) {
        if (named)
            read(named->when, node, nullptr);
        else
            readSetting(leaf, node);
    }
}

void Gatherer::read(const Condition &condition, const Node *source, const Node *destination)
{
    using Leaf = Condition::Kind;
    m_readsMachine = m_readsMachine || condition.kind == Leaf::Machine;
    if (condition.kind == Leaf::Setting || condition.kind == Leaf::Holds)
        readLeaf(condition, source, destination);
    if (condition.kind == Leaf::Differs)
        readDifference(condition.name);
    if (condition.kind == Leaf::Drawn)
        readDrawn(condition);
    for (const Condition &child : condition.children)
        read(child, source, destination);
}

void Gatherer::readConditions()
{
    read(m_rule.when, m_subject.source, m_subject.destination);
    for (const NeedCase &one : m_rule.need)
        read(one.when, m_subject.source, m_subject.destination);
}

QStringList Gatherer::destinationsDrawn() const
{
    QStringList names;
    for (const Node &node : m_subject.plan.topology.nodes) {
        const Setting *setting = m_subject.pack.setting(QStringLiteral("destination"));
        if (!setting || !m_subject.pack.isOn(*setting, node.role))
            continue;
        const auto value = effectiveSetting(m_subject.plan, m_subject.pack, &node, setting->id);
        if (value && !names.contains(settingText(value->value)))
            names += settingText(value->value);
    }
    return names;
}

/// The settings that say which servers belong together.
void Gatherer::readRelation()
{
    if (m_rule.relation != Relation::SameDestination && m_rule.relation != Relation::ItsDestinations)
        return;
    const QStringList drawn = destinationsDrawn();
    const auto of = [this](const Node *node) {
        const auto value = effectiveSetting(m_subject.plan, m_subject.pack, node, QStringLiteral("destination"));
        return value ? settingText(value->value) : QString();
    };
    if (m_rule.relation == Relation::ItsDestinations) {
        QStringList others = drawn;
        others.removeAll(of(m_subject.destination));
        if (!others.isEmpty())
            setOn(QStringLiteral("destinations"), *m_subject.source, others);
        setOn(QStringLiteral("destinations"), *m_subject.source, QStringList());
        return;
    }
    for (const Node *node : {m_subject.source, m_subject.destination}) {
        for (const QString &name : drawn) {
            if (name != of(node))
                setOn(QStringLiteral("destination"), *node, name);
        }
    }
    if (const Setting *mesh = m_subject.pack.setting(QStringLiteral("server-mesh"))) {
        set(mesh->id, nullptr, QStringLiteral("all"));
        set(mesh->id, nullptr, mesh->defaultValue);
    }
}

void Gatherer::readEnvironments()
{
    const QString from = environmentOf(*m_subject.source);
    const QString to = environmentOf(*m_subject.destination);
    const auto put = [this](const Node &node, const QString &environment) {
        Change change;
        change.kind = Kind::Environment;
        change.node = node.id;
        change.name = environment;
        add(change);
    };
    if (!shareEnvironment(from, to)) {
        put(*m_subject.source, to);
        put(*m_subject.destination, from);
        return;
    }
    QStringList known;
    for (const Node &node : m_subject.plan.topology.nodes) {
        if (const QString other = environmentOf(node); !other.isEmpty() && !known.contains(other))
            known += other;
    }
    for (const QString &other : std::as_const(known)) {
        if (!to.isEmpty() && other != to)
            put(*m_subject.source, other);
        if (!from.isEmpty() && other != from)
            put(*m_subject.destination, other);
    }
}

void Gatherer::readUses(const Node &consumer, const Node &provider)
{
    const Role *role = m_subject.packs.role(provider.role);
    if (!role || !role->service || consumer.id == provider.id)
        return;
    const QString full = provider.role.pack + QLatin1Char('/') + provider.role.role;
    Change change;
    change.kind = Kind::Uses;
    change.node = consumer.id;
    change.pack = provider.role.pack;
    change.name = consumer.uses.contains(full) && !consumer.uses.contains(role->id) ? full : role->id;
    QList<NodeId> used = consumer.uses.value(change.name);
    if (!consumer.uses.contains(change.name)) {
        for (const Node &node : m_subject.plan.topology.nodes) {
            if (node.role == provider.role && shareEnvironment(environmentOf(node), environmentOf(consumer)))
                used += node.id;
        }
    }
    if (!used.removeOne(provider.id))
        used += provider.id;
    change.nodes = used;
    add(change);
}

QString Gatherer::groupOf(const Node &node) const
{
    const Role *role = m_subject.packs.role(node.role);
    return role ? role->group : QString();
}

void Gatherer::runOn(const Node &node, const Node &host)
{
    if (node.isGroup() || host.isGroup() || !node.on.isEmpty())
        return;
    Change change;
    change.kind = Kind::Machine;
    change.node = node.id;
    change.nodes = {host.id};
    add(change);
}

/// A service may move to a server's machine, and what lives on another's machine may get its own.
void Gatherer::readMachines()
{
    const Node &from = *m_subject.source;
    const Node &to = *m_subject.destination;
    if (m_subject.plan.topology.machineOf(from).id == m_subject.plan.topology.machineOf(to).id) {
        for (const Node *node : {&from, &to, &m_subject.plan.topology.machineOf(from)})
            turn(QStringLiteral("loopback-filtered"), *node);
        for (const Node *node : {&from, &to}) {
            Change change;
            change.kind = Kind::Machine;
            change.node = node->id;
            if (!node->on.isEmpty())
                add(change);
        }
        return;
    }
    const bool services = groupOf(to) == QLatin1String("services") && groupOf(from) == QLatin1String("platform");
    if (m_readsMachine || services)
        runOn(to, from);
    if (groupOf(from) == QLatin1String("services") && groupOf(to) == QLatin1String("platform"))
        runOn(from, to);
}

} // namespace

QList<Candidate> candidatesFor(const Rule &rule, const Subject &subject)
{
    Gatherer gatherer(rule, subject);
    gatherer.readConditions();
    gatherer.readRelation();
    gatherer.readUses(*subject.source, *subject.destination);
    gatherer.readUses(*subject.destination, *subject.source);
    gatherer.readEnvironments();
    gatherer.readMachines();
    return gatherer.take();
}

} // namespace portwright
