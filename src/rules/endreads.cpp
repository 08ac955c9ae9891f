// SPDX-License-Identifier: Apache-2.0
#include "rules/endreads.h"

#include "packs/conditionwalk.h"
#include "rules/nodekind.h"

namespace portwright {

namespace {

bool concerns(At at, At end)
{
    return at != At::Plan && (at == At::Both || at == At::Either || end == At::Both || at == end);
}

/// The condition as it is asked of one node alone, which is then the source.
Condition askedOfOne(Condition condition)
{
    if (condition.at != At::Plan)
        condition.at = At::Source;
    for (Condition &child : condition.children)
        child = askedOfOne(std::move(child));
    return condition;
}

/// Collects what is asked of the node at one end.
class Reader
{
public:
    Reader(const Pack &pack, EndReads &reads) : m_pack(pack), m_reads(reads) {}

    /// The larger the part of a condition that reads this end alone, the fewer nodes have to be told apart.
    void read(const Condition &condition, At end)
    {
        if (readsOnly(condition, end))
            return addTest(condition, end);
        if (condition.kind != Condition::Kind::All && condition.kind != Condition::Kind::Any)
            return readParts(condition, end);
        Condition own;
        own.kind = condition.kind;
        for (const Condition &child : condition.children) {
            if (readsOnly(child, end))
                own.children += child;
            else
                read(child, end);
        }
        addTest(own, end);
    }

private:
    bool readsOnly(const Condition &condition, At end) const
    {
        bool only = true;
        walk(condition, [&](const Condition &leaf) {
            using Kind = Condition::Kind;
            const bool pair = leaf.kind == Kind::Drawn || leaf.kind == Kind::Machine || leaf.kind == Kind::Differs;
            const bool ofNode = leaf.kind == Kind::Setting || leaf.kind == Kind::Holds || leaf.kind == Kind::Role;
            const bool elsewhere = ofNode && leaf.at != At::Plan && leaf.at != end && end != At::Both;
            const bool drawn = leaf.kind == Kind::Holds && asksWhatIsDrawn(leaf.name);
            if (pair || elsewhere || drawn)
                only = false;
        });
        return only;
    }

    bool asksWhatIsDrawn(const QString &name) const
    {
        const NamedCondition *named = m_pack.condition(name);
        return named && !readsOnly(named->when, At::Both);
    }

    void readParts(const Condition &condition, At end)
    {
        for (const Condition &child : condition.children)
            read(child, end);
        if (condition.kind == Condition::Kind::Differs && !m_reads.values.contains(condition.name))
            m_reads.values += condition.name;
        if (!concerns(condition.at, end))
            return;
        if (condition.kind == Condition::Kind::Setting || condition.kind == Condition::Kind::Role)
            addTest(condition, end);
        if (condition.kind == Condition::Kind::Holds && !m_named.contains(condition.name))
            readNamed(condition.name);
    }

    /// A named condition is asked about one node, which it calls the source.
    void readNamed(const QString &name)
    {
        m_named += name;
        if (const NamedCondition *named = m_pack.condition(name))
            read(named->when, At::Source);
    }

    void addTest(const Condition &condition, At end)
    {
        bool reads = false;
        walk(condition, [&](const Condition &leaf) {
            using Kind = Condition::Kind;
            const bool ofNode = leaf.kind == Kind::Setting || leaf.kind == Kind::Holds || leaf.kind == Kind::Role;
            reads = reads || (ofNode && concerns(leaf.at, end));
        });
        const Condition test = askedOfOne(condition);
        if (reads && !m_reads.tests.contains(test))
            m_reads.tests += test;
    }

    const Pack &m_pack;
    EndReads &m_reads;
    QSet<QString> m_named;
};

QList<RoleRef> rolesAt(const Rule &rule, At end)
{
    if (end != At::Both)
        return end == At::Source ? rule.from : rule.to;
    QList<RoleRef> both;
    std::copy_if(rule.from.begin(), rule.from.end(), std::back_inserter(both),
                 [&](const RoleRef &role) { return rule.to.contains(role); });
    return both;
}

} // namespace

Scope scopeOf(Relation relation)
{
    return relation == Relation::SameSite   ? Scope::Site
           : relation == Relation::SameZone ? Scope::Zone
                                            : Scope::Anywhere;
}

EndReads readsOf(const Rule &rule, const Pack &pack, At end)
{
    EndReads reads;
    reads.pack = &pack;
    reads.roles = rolesAt(rule, end);
    reads.scope = scopeOf(rule.relation);
    reads.destinations = isOfDestinations(rule.relation);
    Reader reader(pack, reads);
    reader.read(rule.when, end);
    for (const NeedCase &one : rule.need)
        reader.read(one.when, end);
    if (end != At::Source && !rule.portSetting.isEmpty() && !reads.values.contains(rule.portSetting))
        reads.values += rule.portSetting;
    return reads;
}

} // namespace portwright
