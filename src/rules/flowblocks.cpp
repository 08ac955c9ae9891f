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
          m_used(used)
    {
        rules.findGiving(rule);
    }

    /// How many blocks are used now.
    size_t write()
    {
        const bool itself = m_rules.rule(m_rule).relation == Relation::Itself;
        for (int scope = 0; scope < m_sources.scopeCount(); ++scope) {
            m_sources.visitCells(scope, [&](int source) {
                if (itself)
                    ask(source, source);
                else if (m_rules.mayGive(m_rule, m_sources.cell(source)))
                    writeFrom(source, scope);
            });
        }
        return m_used;
    }

private:
    void writeFrom(int source, int scope)
    {
        // Only nodes in no zone at all are apart from what visitPeers() finds for them.
        const bool apart = scope == 0 && m_sources.reads().scope == Scope::Zone;
        const UsualOutcomes::Row usual = apart ? UsualOutcomes::Row() : m_rules.usual(m_rule, m_sources.cell(source));
        m_destinations.visitPeers(scope, [&](int destination) {
            const int known = usual.of(m_destinations.cell(destination));
            if (known >= 0)
                add({m_rule, source, destination, known, Pairs::All});
            else if (known == NotAsked)
                ask(source, destination);
        });
    }

    void ask(int source, int destination)
    {
        const RuleBook::Joint joint = m_rules.joint(m_rule, m_sources.cell(source), m_destinations.cell(destination));
        if (joint.pairs != Pairs::None)
            add({m_rule, source, destination, joint.outcome, joint.pairs});
    }

    void add(const FlowBlock &block)
    {
        if (m_used == m_blocks.size())
            m_blocks.resize(std::max<size_t>(64, m_used * 2));
        m_blocks[m_used++] = block;
    }

    const int m_rule;
    RuleBook &m_rules;
    const RuleEnd &m_sources;
    const RuleEnd &m_destinations;
    std::vector<FlowBlock> &m_blocks;
    size_t m_used;
};

} // namespace

void FlowIndex::listBlocks(std::vector<FlowBlock> &blocks)
{
    size_t used = 0;
    for (int rule = 0; rule < m_rules->size(); ++rule)
        used = BlockWriter(rule, *m_rules, blocks, used).write();
    blocks.resize(used);
}

} // namespace portwright
