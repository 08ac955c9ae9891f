// SPDX-License-Identifier: Apache-2.0
#include "rules/flowindex.h"

namespace portwright {

namespace {

/// The blocks of one rule, written behind those of others.
class BlockWriter
{
public:
    BlockWriter(int rule, RuleBook &rules, std::vector<FlowBlock> &blocks, size_t used)
        : m_rule(rule),
          m_rules(rules),
          m_sources(rules.source(rule)),
          m_destinations(rules.destination(rule)),
          m_blocks(blocks),
          m_used(used),
          m_given(rules.given(rule))
    {
        rules.findGiving(rule);
    }

    /// How many blocks are used now.
    size_t write()
    {
        const bool itself = m_rules.rule(m_rule).relation == Relation::Itself;
        const bool isPlain = m_given && isPlainBeyondScopes();
        for (int scope = 0; scope < m_sources.counts().scopeCount(); ++scope) {
            if (isPlain && isPlainIn(scope)) {
                writeGiven(scope);
                continue;
            }
            m_sources.visitCells(scope, [&](const RuleEnd::Cell &source) {
                if (itself)
                    ask(source, source);
                else if (m_rules.mayGive(m_rule, source))
                    writeFrom(source);
            });
        }
        return m_used;
    }

private:
    /// No node of a scope has peers in another.
    bool isPlainBeyondScopes() const
    {
        return m_sources.reads().scope != Scope::Site ||
               (m_destinations.counts().isEmpty(0) && m_destinations.aloneIn(0).empty());
    }

    /// Nodes in no site have peers at every one, nodes in no zone have none.
    bool isPlainIn(int scope) const
    {
        return (scope > 0 || m_sources.reads().scope == Scope::Anywhere) && m_sources.aloneIn(scope).empty() &&
               m_destinations.aloneIn(scope).empty();
    }

    /// Without a question for each: what does not come about is written over.
    void writeGiven(int scope)
    {
        if (scope >= m_destinations.counts().scopeCount())
            return;
        makeRoom(m_given->size());
        const int *const sources = m_sources.counts().row(scope);
        const int *const destinations = m_destinations.counts().row(scope);
        const Pairs pairs = m_rules.usualPairs(m_rule, scope, scope);
        FlowBlock *block = m_blocks.data() + m_used;
        for (const auto &[source, destination, outcome] : *m_given) {
            *block = {m_rule, {scope, source}, {scope, destination}, outcome, pairs};
            block += int(sources[source] > 0) & int(destinations[destination] > 0);
        }
        m_used = size_t(block - m_blocks.data());
    }

    void writeFrom(const RuleEnd::Cell &source)
    {
        // Only nodes in no zone at all are apart from what visitPeers() finds for them.
        const bool apart = source.scope == 0 && m_sources.reads().scope == Scope::Zone;
        const UsualOutcomes::Row usual = apart ? UsualOutcomes::Row() : m_rules.usual(m_rule, source);
        m_destinations.visitPeers(source.scope, [&](const RuleEnd::Cell &destination) {
            const int known = usual.of(destination);
            if (known >= 0)
                add(source, destination, {m_rules.usualPairs(m_rule, source.scope, destination.scope), known});
            else if (known == NotAsked)
                ask(source, destination);
        });
    }

    void ask(const RuleEnd::Cell &source, const RuleEnd::Cell &destination)
    {
        const RuleBook::Joint joint = m_rules.joint(m_rule, source, destination);
        if (joint.pairs != Pairs::None)
            add(source, destination, joint);
    }

    void add(const RuleEnd::Cell &source, const RuleEnd::Cell &destination, const RuleBook::Joint &joint)
    {
        makeRoom(1);
        m_blocks[m_used++] = {m_rule, source.name(), destination.name(), joint.outcome, joint.pairs};
    }

    void makeRoom(size_t more)
    {
        if (m_used + more >= m_blocks.size()) // one is written over
            m_blocks.resize(std::max<size_t>(64, (m_used + more) * 2));
    }

    const int m_rule;
    RuleBook &m_rules;
    const RuleEnd &m_sources;
    const RuleEnd &m_destinations;
    std::vector<FlowBlock> &m_blocks;
    size_t m_used;
    const std::vector<RuleBook::Given> *m_given;
};

} // namespace

void FlowIndex::listBlocks(std::vector<FlowBlock> &blocks)
{
    size_t used = 0;
    for (int rule = 0; rule < m_rules->size(); ++rule)
        used = BlockWriter(rule, *m_rules, blocks, used).write();
    blocks.resize(used);
}

void FlowIndex::listHostFlows(const std::vector<FlowBlock> &blocks, HostFlows &flows) const
{
    portwright::listHostFlows(blocks, *m_rules, *m_nodes, flows);
}

} // namespace portwright
