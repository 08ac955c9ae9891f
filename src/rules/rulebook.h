// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/partanswers.h"
#include "rules/ruleend.h"
#include "rules/ruleoutcome.h"

#include <memory>

namespace portwright {

/// Which pairs of nodes a rule joins between two cells.
enum class Pairs : quint8 {
    None,
    All,    // each with each; no node is in both cells
    Others, // each with each other, and the machines of one group
    Itself, // each with itself
    Groups  // the machines of one group
};

/// The rules of the packs that a plan uses, asked about parts of nodes; remembers the answers.
class RuleBook
{
public:
    /// What a rule gives between two cells.
    struct Joint
    {
        Pairs pairs = Pairs::None;
        int outcome = 0; // where there are pairs
    };
    /// Two parts between which a rule gives an outcome wherever they meet.
    struct Given
    {
        int source = 0;
        int destination = 0;
        int outcome = 0;
    };

    RuleBook(const Plan &plan, const PackSet &packs, const NodeStore &store);

    int size() const { return int(m_rules.size()); }
    const Rule &rule(int index) const { return *m_rules[size_t(index)].rule; }
    /// -1 where there is no such rule.
    int find(const QString &pack, const QString &rule) const;
    const Outcome &outcome(int index) const { return m_outcomes[size_t(index)]; }
    const RuleEnd &source(int rule) const { return *m_rules[size_t(rule)].source; }
    const RuleEnd &destination(int rule) const { return *m_rules[size_t(rule)].destination; }
    /// Rules whose flows begin (end) at nodes of a role.
    const std::vector<int> &from(int role) const { return m_from[size_t(role)]; }
    const std::vector<int> &to(int role) const { return m_to[size_t(role)]; }
    const QSet<QString> &packs() const { return m_packNames; }

    Joint joint(int rule, const RuleEnd::Cell &source, const RuleEnd::Cell &destination)
    {
        Entry &entry = m_rules[size_t(rule)];
        const int usual = entry.usual.of(source).of(destination);
        if (usual == NotAsked || (usual >= 0 && areApart(entry, source, destination)))
            return unusualJoint(entry, source, destination);
        return usual == NotGiven ? Joint() : Joint{usualPairs(rule, source.scope, destination.scope), usual};
    }
    /// Of the nodes of two parts that give an outcome, and are not alone.
    Pairs usualPairs(int rule, int sourceScope, int destinationScope) const
    {
        return m_rules[size_t(rule)].mixed && sourceScope == destinationScope ? Pairs::Others : Pairs::All;
    }
    /// Stands until nodes are added.
    UsualOutcomes::Row usual(int rule, const RuleEnd::Cell &source) const
    {
        return m_rules[size_t(rule)].usual.of(source);
    }

    /// All that comes of the rule between nodes that are not alone and in one scope; null where more has to be asked.
    /// Stands until nodes are added.
    const std::vector<Given> *given(int rule);
    /// Finds which parts of the rule's source give anything, once for those there are.
    void findGiving(int rule);
    /// False if the rule gives nothing from the cell, whatever the other end. May say true where it gives nothing.
    bool mayGive(int rule, const RuleEnd::Cell &source) const
    {
        const std::vector<char> &giving = m_rules[size_t(rule)].giving;
        return source.alone >= 0 || giving.empty() || giving[size_t(source.part)] != 0;
    }

    /// A node that stands is counted, or no longer.
    void add(int slot);
    void remove(int slot);
    /// True if a role that conditions ask for is now drawn, or no longer, in some environment.
    bool isDrawnOtherwise() const;

private:
    struct Entry
    {
        const Rule *rule = nullptr;
        const Pack *pack = nullptr;
        bool meshed = false;
        bool itself = false;
        bool mixed = false; // some role is at both ends
        const RuleEnd *source = nullptr;
        const RuleEnd *destination = nullptr;
        PartAnswers answers{};
        UsualOutcomes usual{};
        std::vector<char> giving{}; // parts of the source that give anything to some part; empty: not known
        int knownDestinations = -1; // how many parts were looked at for that
        std::vector<Given> given{};
        bool isAllGiven = false;
        std::pair<int, int> askedParts{-1, -1}; // at source and destination, for that
    };

    void addRule(const Plan &plan, const Pack &pack, const Rule &rule);
    const RuleEnd *endFor(EndReads reads);
    RuleEnd::Traits traitsFor(const Pack &pack);
    void findRules();
    DrawnRoles drawnNow() const;
    int answer(Entry &entry, int source, int destination, bool local);
    Joint unusualJoint(Entry &entry, const RuleEnd::Cell &source, const RuleEnd::Cell &destination);
    void widenUsual();
    int learnUsual(Entry &entry, int source, int destination);
    void findGiven(Entry &entry);
    /// At different sites or in different zones, where that counts.
    static bool areApart(const Entry &entry, const RuleEnd::Cell &source, const RuleEnd::Cell &destination)
    {
        const Scope scope = entry.source->reads().scope;
        if (scope == Scope::Site)
            return source.scope != destination.scope && source.scope != 0 && destination.scope != 0;
        return scope == Scope::Zone && (source.scope != destination.scope || source.scope == 0);
    }
    bool isFiltered(const Entry &entry, const RuleEnd::Cell &source, const RuleEnd::Cell &destination) const;
    bool isUsed(const Entry &entry, const RuleEnd::Cell &source, const RuleEnd::Cell &destination) const;
    Node named(Node example, int alone) const;

    const Plan m_plan;
    const PackSet m_packs;
    const NodeStore &m_store;
    std::vector<Entry> m_rules;
    QHash<const Pack *, std::vector<KindTraits>> m_traits; // by kind
    std::vector<std::unique_ptr<RuleEnd>> m_ends;
    std::vector<std::vector<size_t>> m_endsOf; // by role
    std::vector<Outcome> m_outcomes;
    std::vector<std::vector<int>> m_from;
    std::vector<std::vector<int>> m_to;
    QSet<RoleRef> m_asked; // roles of which conditions ask whether any node is drawn
    DrawnRoles m_drawn;
    QSet<QString> m_packNames;
    int m_knownKinds = 0;
};

} // namespace portwright
