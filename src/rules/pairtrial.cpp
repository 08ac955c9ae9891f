// SPDX-License-Identifier: Apache-2.0
#include "rules/pairtrial.h"

#include "packs/conditionwalk.h"

namespace portwright {

namespace {

/// The pack with only those rules that fit the two roles, and nothing else that derives.
std::shared_ptr<const Pack> narrowed(const Pack &pack, const Node &source, const Node &destination)
{
    auto narrow = std::make_shared<Pack>(pack);
    narrow->rules.removeIf(
        [&](const Rule &rule) { return !rule.from.contains(source.role) || !rule.to.contains(destination.role); });
    narrow->requirements.clear();
    narrow->questions.clear();
    narrow->checks.clear();
    return narrow;
}

/// The roles for which the pack asks whether a node is drawn.
QList<RoleRef> drawnRoles(const Pack &pack)
{
    QList<RoleRef> roles;
    walkAll(pack, [&](const Condition &leaf) {
        if (leaf.kind == Condition::Kind::Drawn)
            roles += pack.roleRef(leaf.name);
    });
    return roles;
}

IdList<Node> nodesSeen(const Topology &topology, const QList<const Node *> &ends, const QList<RoleRef> &roles)
{
    QSet<NodeId> wanted;
    for (const Node *end : ends) {
        wanted.insert(end->id);
        wanted.insert(topology.machineOf(*end).id);
    }
    QList<Node> nodes;
    for (const Node &node : topology.nodes) {
        if (wanted.contains(node.id) || roles.contains(node.role))
            nodes += node;
    }
    return IdList<Node>(nodes);
}

} // namespace

PairTrial::PairTrial(const Plan &plan, const PackSet &packs, const NodeId &source, const NodeId &destination)
    : m_source(source), m_destination(destination), m_plan(plan)
{
    const Node *from = plan.topology.nodes.find(source);
    const Node *to = plan.topology.nodes.find(destination);
    if (!from || !to)
        return;
    QList<std::shared_ptr<const Pack>> narrow;
    QList<RoleRef> drawn;
    for (const auto &pack : packs.packs()) {
        narrow += narrowed(*pack, *from, *to);
        drawn += drawnRoles(*narrow.last());
    }
    m_packs = PackSet(narrow);
    m_plan.topology.nodes = nodesSeen(plan.topology, {from, to}, drawn);
    m_plan.topology.firewalls = {};
    m_plan.layout = {};
}

QList<PairTrial::Found> PairTrial::after(const QList<Change> &changes) const
{
    Plan plan = m_plan;
    for (const Change &change : changes)
        plan = withChange(std::move(plan), change);
    const Derivation derivation = derive(plan, m_packs);
    QList<Found> found;
    for (const Flow &flow : derivation.flows) {
        if (flow.source == m_source && flow.destination == m_destination)
            found += Found{flow.id(), flow.transport, flow.ports, flow.state};
    }
    return found;
}

bool PairTrial::Found::stands() const
{
    return state != FlowState::Shown && state != FlowState::Declined && state != FlowState::Choice;
}

} // namespace portwright
