// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/join.h"
#include "rules/nodeclasses.h"
#include "rules/rulekinds.h"

namespace portwright {

/// Which pairs of nodes a rule joins between two classes.
enum class Pairs : quint8 {
    None,
    All,             // between two classes
    Others,          // of one class, each with each other
    OthersAndItself, // the same, and the machines of one group
    Itself
};

/// The rules of the packs that a plan uses, asked about classes of nodes; remembers the answers.
class RuleBook
{
public:
    RuleBook(const Plan &plan, const PackSet &packs, const NodeClasses &classes);

    int size() const { return int(m_rules.size()); }
    const Rule &rule(int index) const { return *m_rules[size_t(index)].rule; }
    const Outcome &outcome(int index) const { return m_outcomes[size_t(index)]; }
    /// Rules whose flows begin (end) at nodes of a role.
    const std::vector<int> &from(int role) const { return m_from[size_t(role)]; }
    const std::vector<int> &to(int role) const { return m_to[size_t(role)]; }
    /// Role numbers at a rule's ends; those that no node has are left out.
    const std::vector<int> &sourceRoles(int rule) const { return m_rules[size_t(rule)].sourceRoles; }
    const std::vector<int> &destinationRoles(int rule) const { return m_rules[size_t(rule)].destinationRoles; }
    /// Roles that conditions ask for: whether any node is drawn.
    const QSet<RoleRef> &drawnRoles() const { return m_drawnRoles; }
    const QSet<QString> &packs() const { return m_packNames; }

    /// What a rule gives between two classes that may talk by their environments; `outcome` is set where it gives any.
    Pairs pairs(int rule, int source, int destination, int &outcome);
    /// Must be called when classes were added.
    void grow();

private:
    struct Traits
    {
        bool everyDestination = true;
        bool filtered = false;
        int destination = 0;
        std::vector<int> destinations; // empty: all
    };
    struct Entry
    {
        const Rule *rule = nullptr;
        const Pack *pack = nullptr;
        int packNumber = 0;
        bool meshed = false;
        RuleReads reads;
        std::vector<int> sourceRoles;
        std::vector<int> destinationRoles;
        QHash<QString, int> numbers{}; // of the rule's kinds
        std::vector<int> ofKind{};     // node kind -> the rule's kind
        std::vector<int> outcomes{};   // by source, destination and local: NotAsked, NotGiven or an index
        int width = 0;                 // how many of the rule's kinds `outcomes` has room for
    };

    void addRule(const Plan &plan, const Pack &pack, const Rule &rule, int packNumber);
    void findRoles();
    void addKind(const NodeClass &its);
    void widen(Entry &entry);
    int outcomeOf(Entry &entry, const NodeClass &source, const NodeClass &destination, bool local);
    const Traits &traits(const Entry &entry, const NodeClass &its) const;
    bool shareDestination(const Entry &entry, const NodeClass &source, const NodeClass &destination) const;
    bool isFiltered(const Entry &entry, const NodeClass &its) const;
    Pairs pairsByRelation(const Entry &entry, const NodeClass &source, const NodeClass &destination, bool &local) const;
    Pairs pairsWithin(const Entry &entry, const NodeClass &its) const;
    bool isService(const NodeClass &its) const;

    const Plan m_plan;
    const PackSet m_packs;
    const NodeClasses &m_classes;
    std::vector<Entry> m_rules;
    std::vector<std::vector<Traits>> m_traits; // by pack and kind
    std::vector<const Pack *> m_packList;
    QHash<QString, int> m_destinations;
    std::vector<Outcome> m_outcomes;
    std::vector<std::vector<int>> m_from;
    std::vector<std::vector<int>> m_to;
    QSet<RoleRef> m_drawnRoles;
    QSet<QString> m_packNames;
    size_t m_knownClasses = 0;
};

} // namespace portwright
