// SPDX-License-Identifier: Apache-2.0
#include "rules/compare.h"
#include "rules/evaluate.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

/// Collects the facts of one condition tree; inside a "not" they are told the other way round.
class FactCollector
{
public:
    explicit FactCollector(const Subject &subject) : m_subject(subject) {}

    void collect(const Condition &condition, bool negated);
    QList<ConditionFact> take() { return std::move(m_facts); }

private:
    void add(ConditionFact fact, bool negated);
    void addGroup(const Condition &condition, bool negated);
    void addAt(const Condition &leaf, bool negated,
               void (FactCollector::*addOne)(const Condition &, const Node *, bool));
    void addSetting(const Condition &leaf, const Node *node, bool negated);
    void addNamed(const Condition &leaf, const Node *node, bool negated);
    void addRole(const Condition &leaf, const Node *node, bool negated);
    void addDrawn(const Condition &leaf, bool negated);
    void addMachine(const Condition &leaf, bool negated);
    void addDiffers(const Condition &leaf, bool negated);

    Subject m_subject;
    QList<ConditionFact> m_facts;
};

QString originOf(const EffectiveSetting &setting, const Pack &pack, const Node *node)
{
    if (node && setting.from == EffectiveSetting::From::Node)
        return Text::tr("node %1").arg(node->id.text());
    if (setting.from == EffectiveSetting::From::Plan)
        return Text::tr("plan");
    if (setting.valueState == ValueState::Stated)
        return Text::tr("default of %1").arg(pack.id);
    return Text::tr("default of %1 (assumed)").arg(pack.id);
}

void FactCollector::add(ConditionFact fact, bool negated)
{
    fact.held = fact.held != negated;
    if (!m_facts.contains(fact))
        m_facts += fact;
}

/// Of alternatives only those that decide are told: the true ones where one is true, else all.
void FactCollector::addGroup(const Condition &condition, bool negated)
{
    const bool any = (condition.kind == Condition::Kind::Any) != negated;
    const bool result = holds(condition, m_subject) != negated;
    for (const Condition &child : condition.children) {
        const bool childResult = holds(child, m_subject) != negated;
        if (any && result && !childResult)
            continue;
        collect(child, negated);
    }
}

void FactCollector::addAt(const Condition &leaf, bool negated,
                          void (FactCollector::*addOne)(const Condition &, const Node *, bool))
{
    if (leaf.at == At::Plan)
        (this->*addOne)(leaf, nullptr, negated);
    if (leaf.at != At::Plan && leaf.at != At::Destination)
        (this->*addOne)(leaf, m_subject.source, negated);
    if (leaf.at != At::Plan && leaf.at != At::Source)
        (this->*addOne)(leaf, m_subject.destination, negated);
}

void FactCollector::addSetting(const Condition &leaf, const Node *node, bool negated)
{
    const Setting *definition = m_subject.pack.setting(leaf.name);
    const auto value = effectiveSetting(m_subject.plan, m_subject.pack, node, leaf.name);
    if (!value) {
        add({comparisonText(leaf, negated), Text::tr("not set"), {}, false}, negated);
        return;
    }
    add({comparisonText(leaf, negated), settingText(value->value), originOf(*value, m_subject.pack, node),
         compares(definition->type, value->value, leaf)},
        negated);
}

void FactCollector::addNamed(const Condition &leaf, const Node *node, bool negated)
{
    const NamedCondition *named = m_subject.pack.condition(leaf.name);
    if (!named)
        return;
    FactCollector inner({m_subject.plan, m_subject.packs, m_subject.pack, node, nullptr, {}});
    inner.collect(named->when, negated);
    for (const ConditionFact &fact : inner.take()) {
        if (!m_facts.contains(fact))
            m_facts += fact;
    }
}

void FactCollector::addRole(const Condition &leaf, const Node *node, bool negated)
{
    if (!node)
        return;
    QStringList roles;
    for (const SettingValue &role : leaf.values)
        roles += settingText(role);
    const QString text = negated ? Text::tr("%1 is none of %2") : Text::tr("%1 is one of %2");
    add({text.arg(node->id.text(), roles.join(QStringLiteral(", "))), node->role.role,
         Text::tr("node %1").arg(node->id.text()), m_subject.pack.names(roles, node->role)},
        negated);
}

void FactCollector::addDrawn(const Condition &leaf, bool negated)
{
    const bool drawn = holds(leaf, m_subject);
    const QString text = negated ? Text::tr("%1 is not drawn") : Text::tr("%1 is drawn");
    add({text.arg(leaf.name), drawn ? Text::tr("drawn") : Text::tr("not drawn"), Text::tr("plan"), drawn}, negated);
}

void FactCollector::addMachine(const Condition &leaf, bool negated)
{
    const bool same = holds(leaf, m_subject);
    const QString text =
        negated ? Text::tr("the two live on different machines") : Text::tr("both live on one machine");
    add({text, same ? Text::tr("one machine") : Text::tr("different machines"), Text::tr("plan"), same}, negated);
}

void FactCollector::addDiffers(const Condition &leaf, bool negated)
{
    QStringList values;
    QStringList origins;
    for (const Node *node : {m_subject.source, m_subject.destination}) {
        const auto value = effectiveSetting(m_subject.plan, m_subject.pack, node, leaf.name);
        values += value ? settingText(value->value) : Text::tr("not set");
        if (value)
            origins += originOf(*value, m_subject.pack, node);
    }
    const QString text =
        negated ? Text::tr("%1 is the same at both ends") : Text::tr("%1 differs between the two ends");
    add({text.arg(leaf.name), values.join(QStringLiteral(", ")), origins.join(QStringLiteral(", ")),
         holds(leaf, m_subject)},
        negated);
}

void FactCollector::collect(const Condition &condition, bool negated)
{
    switch (condition.kind) {
    case Condition::Kind::Always:
        break;
    case Condition::Kind::All:
    case Condition::Kind::Any:
        addGroup(condition, negated);
        break;
    case Condition::Kind::Not:
        for (const Condition &child : condition.children)
            collect(child, !negated);
        break;
    case Condition::Kind::Setting:
        addAt(condition, negated, &FactCollector::addSetting);
        break;
    case Condition::Kind::Holds:
        addAt(condition, negated, &FactCollector::addNamed);
        break;
    case Condition::Kind::Role:
        addAt(condition, negated, &FactCollector::addRole);
        break;
    case Condition::Kind::Drawn:
        addDrawn(condition, negated);
        break;
    case Condition::Kind::Machine:
        addMachine(condition, negated);
        break;
    case Condition::Kind::Differs:
        addDiffers(condition, negated);
        break;
    default: // only checks use the others
        break;
    }
}

} // namespace

QList<ConditionFact> factsOf(const Condition &condition, const Subject &subject)
{
    FactCollector collector(subject);
    collector.collect(condition, false);
    return collector.take();
}

} // namespace portwright
