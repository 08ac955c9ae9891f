// SPDX-License-Identifier: Apache-2.0
#pragma once

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
        const RuleEnd::Part &from = entry.source->part(source.part);
        const RuleEnd::Part &to = entry.destination->part(destination.part);
        if (from.environment != to.environment && from.environment != 0 && to.environment != 0)
            return {};
        const bool usual = source.alone < 0 && destination.alone < 0 && from.role != to.role && !from.uses && !to.uses;
        const int known = usual ? entry.answers.known(source.part, destination.part) : NotAsked;
        if (known == NotGiven || known == NotAsked || known % 2 == 0 || areApart(entry, source, destination))
            return known == NotGiven ? Joint() : unusualJoint(entry, source, destination);
        return {Pairs::All, known / 2};
    }

    /// False if the rule gives nothing from the cell, whatever the other end. May say true where it gives nothing.
    bool mayGive(int rule, const RuleEnd::Cell &source)
    {
        Entry &entry = m_rules[size_t(rule)];
        if (source.alone >= 0 || entry.destination->partCount() > FewParts)
            return true;
        if (entry.giving.size() != size_t(entry.source->partCount()) ||
            entry.knownDestinations != entry.destination->partCount())
            findGiving(entry);
        return entry.giving[size_t(source.part)];
    }

    /// A node that stands is counted, or no longer.
    void add(int slot);
    void remove(int slot);
    /// True if a role that conditions ask for is now drawn, or no longer, in some environment.
    bool isDrawnOtherwise() const;

private:
    static constexpr int FewParts = 128;
    static constexpr int NotAsked = -2;
    static constexpr int NotGiven = -1;

    /// Answers by parts of source and destination: NotAsked, NotGiven, or twice the outcome's index and one more where
    /// the two parts share a destination.
    class Answers
    {
    public:
        int &of(int source, int destination, bool local);
        /// The answer for two nodes on two machines, if it was asked and is at hand.
        int known(int source, int destination) const
        {
            return std::max(source, destination) < m_width
                       ? m_few[(size_t(source) * size_t(m_width) + size_t(destination)) * 2]
                       : NotAsked;
        }

    private:
        int m_width = 0;
        std::vector<int> m_few; // while there are few parts
        QHash<quint64, int> m_many;
    };
    struct Entry
    {
        const Rule *rule = nullptr;
        const Pack *pack = nullptr;
        bool meshed = false;
        bool itself = false;
        const RuleEnd *source = nullptr;
        const RuleEnd *destination = nullptr;
        Answers answers{};
        std::vector<bool> giving{}; // parts of the source that give anything to some part, alone ones aside
        int knownDestinations = -1; // how many parts were looked at for that
    };

    void addRule(const Plan &plan, const Pack &pack, const Rule &rule);
    const RuleEnd *endFor(EndReads reads);
    void findRules();
    DrawnRoles drawnNow() const;
    void findGiving(Entry &entry);
    int answer(Entry &entry, int source, int destination, bool local);
    Joint unusualJoint(Entry &entry, const RuleEnd::Cell &source, const RuleEnd::Cell &destination);
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
