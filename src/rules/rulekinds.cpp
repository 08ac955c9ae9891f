// SPDX-License-Identifier: Apache-2.0
#include "rules/rulekinds.h"

#include "packs/conditionwalk.h"

namespace portwright {

namespace {

/// What the conditions of a rule read of a node beside its role.
struct Reads
{
    QSet<QString> settings;
    QSet<QString> conditions;
    bool environment = false;
};

void addReads(const Condition &condition, const Pack &pack, Reads &reads)
{
    walk(condition, [&](const Condition &leaf) {
        if (leaf.kind == Condition::Kind::Setting || leaf.kind == Condition::Kind::Differs)
            reads.settings += leaf.name;
        reads.environment = reads.environment || leaf.kind == Condition::Kind::Drawn;
        if (leaf.kind != Condition::Kind::Holds || reads.conditions.contains(leaf.name))
            return;
        reads.conditions += leaf.name;
        if (const NamedCondition *named = pack.condition(leaf.name))
            addReads(named->when, pack, reads);
    });
}

Reads readsOf(const Rule &rule, const Pack &pack)
{
    Reads reads;
    addReads(rule.when, pack, reads);
    for (const NeedCase &one : rule.need)
        addReads(one.when, pack, reads);
    if (!rule.portSetting.isEmpty())
        reads.settings += rule.portSetting;
    return reads;
}

/// Equal for nodes that the rule cannot tell apart.
QString keyOf(const Node &node, const Reads &reads)
{
    QString key = node.role.pack + QLatin1Char('/') + node.role.role;
    if (reads.environment)
        key += QLatin1Char('\n') + environmentOf(node);
    for (auto it = node.settings.begin(); it != node.settings.end(); ++it) {
        if (reads.settings.contains(it.key()))
            key += QLatin1Char('\n') + it.key() + QLatin1Char('=') + settingText(it.value());
    }
    return key;
}

} // namespace

RuleKinds::RuleKinds(const Rule &rule, const Pack &pack, const NodeTable &table) : m_table(table)
{
    const Reads reads = readsOf(rule, pack);
    QHash<QString, int> numbers;
    m_ofKind.reserve(table.kinds().size());
    for (const Node *example : table.kinds()) {
        const QString key = keyOf(*example, reads);
        const auto found = numbers.constFind(key);
        m_ofKind.push_back(found != numbers.constEnd() ? *found : *numbers.insert(key, int(numbers.size())));
    }
    m_size = int(numbers.size());
}

} // namespace portwright
