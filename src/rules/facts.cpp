// SPDX-License-Identifier: Apache-2.0
#include "rules/compare.h"
#include "rules/evaluate.h"
#include "rules/ruletext.h"
#include "rules/settingwords.h"

namespace portwright {

namespace {

/// Collects the facts of one condition tree; inside a "not" they are told the other way round.
class FactCollector
{
public:
    FactCollector(const Subject &subject, QString language) : m_subject(subject), m_language(std::move(language)) {}

    void collect(const Condition &condition, bool negated);
    QList<ConditionFact> take() { return std::move(m_facts); }
    QList<DefaultRead> takeDefaults() { return std::move(m_defaults); }

private:
    void add(ConditionFact fact, bool negated);
    void addGroup(const Condition &condition, bool negated);
    void addFailures(const Condition &condition, bool negated);
    void addAt(const Condition &leaf, bool negated,
               void (FactCollector::*addOne)(const Condition &, const Node *, bool));
    void noteDefault(const Setting &setting, const EffectiveSetting &value, const Node *node);
    void addSetting(const Condition &leaf, const Node *node, bool negated);
    void addNamed(const Condition &leaf, const Node *node, bool negated);
    QString roleTitle(const QString &reference) const;
    void addRole(const Condition &leaf, const Node *node, bool negated);
    void addDrawn(const Condition &leaf, bool negated);
    void addMachine(const Condition &leaf, bool negated);
    void addDiffers(const Condition &leaf, bool negated);

    Subject m_subject;
    QString m_language;
    QList<ConditionFact> m_facts;
    QList<DefaultRead> m_defaults;
};

void FactCollector::add(ConditionFact fact, bool negated)
{
    fact.held = fact.held != negated;
    if (!m_facts.contains(fact))
        m_facts += fact;
}

/// What of the condition does not hold.
void FactCollector::addFailures(const Condition &condition, bool negated)
{
    FactCollector inner(m_subject, m_language);
    inner.collect(condition, negated);
    m_defaults += inner.takeDefaults();
    for (const ConditionFact &fact : inner.take()) {
        if (!fact.held && !m_facts.contains(fact))
            m_facts += fact;
    }
}

/// Of alternatives only those that decide are told: the true ones where one is true, else what keeps each from it.
void FactCollector::addGroup(const Condition &condition, bool negated)
{
    const bool any = (condition.kind == Condition::Kind::Any) != negated;
    const bool result = holds(condition, m_subject) != negated;
    for (const Condition &child : condition.children) {
        const bool childResult = holds(child, m_subject) != negated;
        if (any && !result)
            addFailures(child, negated);
        else if (!any || childResult)
            collect(child, negated);
    }
}

/// Of two ends either of which is enough, only the one that decides is told.
void FactCollector::addAt(const Condition &leaf, bool negated,
                          void (FactCollector::*addOne)(const Condition &, const Node *, bool))
{
    if (leaf.at == At::Plan)
        (this->*addOne)(leaf, nullptr, negated);
    const bool any = (leaf.at == At::Either) != negated;
    const bool decided = holds(leaf, m_subject) != negated;
    const auto isTold = [&](At end) {
        if (leaf.at == end)
            return true;
        if (leaf.at != At::Both && leaf.at != At::Either)
            return false;
        Condition one = leaf;
        one.at = end;
        return !any || !decided || holds(one, m_subject) != negated;
    };
    if (isTold(At::Source))
        (this->*addOne)(leaf, m_subject.source, negated);
    if (isTold(At::Destination))
        (this->*addOne)(leaf, m_subject.destination, negated);
}

void FactCollector::noteDefault(const Setting &setting, const EffectiveSetting &value, const Node *node)
{
    const DefaultRead read{&setting, node};
    if (value.from == EffectiveSetting::From::Default && !m_defaults.contains(read))
        m_defaults += read;
}

void FactCollector::addSetting(const Condition &leaf, const Node *node, bool negated)
{
    const Setting *definition = m_subject.pack.setting(leaf.name);
    if (!definition)
        return;
    const auto value = effectiveSetting(m_subject.plan, m_subject.pack, node, leaf.name);
    const QString text = comparisonText(*definition, leaf, negated, m_language);
    if (!value) {
        add({text, RuleText::tr("not set"), {}, false}, negated);
        return;
    }
    noteDefault(*definition, *value, node);
    add({text, settingText(value->value), originOf(*value, m_subject.pack, node),
         compares(definition->type, value->value, leaf), settingValueText(*definition, value->value, m_language)},
        negated);
}

void FactCollector::addNamed(const Condition &leaf, const Node *node, bool negated)
{
    const NamedCondition *named = m_subject.pack.condition(leaf.name);
    if (!named)
        return;
    FactCollector inner({m_subject.plan, m_subject.packs, m_subject.pack, node, nullptr, {}}, m_language);
    inner.collect(named->when, negated);
    m_defaults += inner.takeDefaults();
    for (const ConditionFact &fact : inner.take()) {
        if (!m_facts.contains(fact))
            m_facts += fact;
    }
}

QString FactCollector::roleTitle(const QString &reference) const
{
    const Role *role = m_subject.packs.role(m_subject.pack.roleRef(reference));
    return role && !role->title.isEmpty() ? role->title.in(m_language) : reference;
}

void FactCollector::addRole(const Condition &leaf, const Node *node, bool negated)
{
    if (!node)
        return;
    QStringList roles;
    QStringList titles;
    for (const SettingValue &role : leaf.values) {
        roles += settingText(role);
        titles += roleTitle(roles.last());
    }
    const QString text =
        negated ? RuleText::tr("the role of %1 is none of: %2") : RuleText::tr("the role of %1 is one of: %2");
    const Role *own = m_subject.packs.role(node->role);
    add({text.arg(m_subject.plan.topology.nameOf(node->id), titles.join(QStringLiteral(", "))), node->role.role,
         RuleText::tr("node %1").arg(node->id.text()), m_subject.pack.names(roles, node->role),
         own ? own->title.in(m_language) : QString()},
        negated);
}

void FactCollector::addDrawn(const Condition &leaf, bool negated)
{
    const bool drawn = holds(leaf, m_subject);
    const QString text = negated ? RuleText::tr("no node of the role \"%1\" is drawn")
                                 : RuleText::tr("a node of the role \"%1\" is drawn");
    add({text.arg(roleTitle(leaf.name)), drawn ? RuleText::tr("drawn") : RuleText::tr("not drawn"),
         RuleText::tr("plan"), drawn},
        negated);
}

void FactCollector::addMachine(const Condition &leaf, bool negated)
{
    const bool same = holds(leaf, m_subject);
    const QString text =
        negated ? RuleText::tr("the two live on different machines") : RuleText::tr("both live on one machine");
    add({text, same ? RuleText::tr("one machine") : RuleText::tr("different machines"), RuleText::tr("plan"), same},
        negated);
}

void FactCollector::addDiffers(const Condition &leaf, bool negated)
{
    QStringList values;
    QStringList origins;
    for (const Node *node : {m_subject.source, m_subject.destination}) {
        const auto value = effectiveSetting(m_subject.plan, m_subject.pack, node, leaf.name);
        values += value ? settingText(value->value) : RuleText::tr("not set");
        if (value)
            origins += originOf(*value, m_subject.pack, node);
    }
    const QString text =
        negated ? RuleText::tr("%1 is the same at both ends") : RuleText::tr("%1 differs between the two ends");
    const Setting *setting = m_subject.pack.setting(leaf.name);
    add({text.arg(setting ? settingName(*setting, m_language) : leaf.name), values.join(QStringLiteral(", ")),
         origins.join(QStringLiteral(", ")), holds(leaf, m_subject)},
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

QList<ConditionFact> factsOf(const Condition &condition, const Subject &subject, const QString &language)
{
    FactCollector collector(subject, language);
    collector.collect(condition, false);
    return collector.take();
}

QList<DefaultRead> defaultsReadBy(const Condition &condition, const Subject &subject)
{
    FactCollector collector(subject, QStringLiteral("en"));
    collector.collect(condition, false);
    return collector.takeDefaults();
}

} // namespace portwright
