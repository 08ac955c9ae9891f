// SPDX-License-Identifier: Apache-2.0
#include "rules/rulekinds.h"

#include "packs/conditionwalk.h"

namespace portwright {

RuleReads::RuleReads(const Rule &rule, const Pack &pack)
{
    add(rule.when, pack);
    for (const NeedCase &one : rule.need)
        add(one.when, pack);
    if (!rule.portSetting.isEmpty())
        m_settings += rule.portSetting;
}

void RuleReads::add(const Condition &condition, const Pack &pack)
{
    walk(condition, [&](const Condition &leaf) {
        if (leaf.kind == Condition::Kind::Setting || leaf.kind == Condition::Kind::Differs)
            m_settings += leaf.name;
        if (leaf.kind == Condition::Kind::Drawn)
            m_drawn += pack.roleRef(leaf.name);
        if (leaf.kind != Condition::Kind::Holds || m_conditions.contains(leaf.name))
            return;
        m_conditions += leaf.name;
        if (const NamedCondition *named = pack.condition(leaf.name))
            add(named->when, pack);
    });
}

QString RuleReads::keyOf(const Node &node) const
{
    QString key = node.role.pack + QLatin1Char('/') + node.role.role;
    if (!m_drawn.isEmpty())
        key += QLatin1Char('\n') + environmentOf(node);
    for (auto it = node.settings.begin(); it != node.settings.end(); ++it) {
        if (m_settings.contains(it.key()))
            key += QLatin1Char('\n') + it.key() + QLatin1Char('=') + QString::number(it.value().index()) +
                   settingText(it.value());
    }
    return key;
}

RuleKinds::RuleKinds(const Rule &rule, const Pack &pack, const NodeTable &table) : m_table(table)
{
    const RuleReads reads(rule, pack);
    QHash<QString, int> numbers;
    m_ofKind.reserve(table.kinds().size());
    for (const Node *example : table.kinds())
        m_ofKind.push_back(numberOf(numbers, reads.keyOf(*example)));
    m_size = int(numbers.size());
}

} // namespace portwright
