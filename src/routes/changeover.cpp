// SPDX-License-Identifier: Apache-2.0
#include "routes/changeover.h"

#include "model/plandiff.h"
#include "rules/evaluate.h"

#include <set>

namespace portwright {

namespace {

/// Settings with their values before and after.
using ChangedSettings = QMap<QString, QPair<std::optional<SettingValue>, std::optional<SettingValue>>>;

/// A node whose effective settings differ.
struct Changing
{
    NodeId node;
    ChangedSettings settings;
};

std::optional<SettingValue> valueOf(const PlanSide &side, const QString &packId, const Node &node,
                                    const QString &setting)
{
    const Pack *pack = side.packs.pack(packId);
    const auto value = pack ? effectiveSetting(side.plan, *pack, &node, setting) : std::nullopt;
    return value ? std::optional(value->value) : std::nullopt;
}

Changing changingOf(const PlanSide &before, const PlanSide &after, const Node &old, const Node &fresh)
{
    Changing changing{old.id, {}};
    for (const auto &pack : after.packs.packs()) {
        for (const Setting &setting : pack->settings) {
            if (!pack->isOn(setting, fresh.role))
                continue;
            const auto was = valueOf(before, pack->id, old, setting.id);
            const auto is = valueOf(after, pack->id, fresh, setting.id);
            if (was != is)
                changing.settings.insert(setting.id, {was, is});
        }
    }
    return changing;
}

QList<Changing> changingNodes(const PlanSide &before, const PlanSide &after)
{
    QList<Changing> result;
    for (const Node &old : before.plan.topology.nodes) {
        const Node *fresh = after.plan.topology.nodes.find(old.id);
        if (!fresh)
            continue;
        const Changing changing = changingOf(before, after, old, *fresh);
        if (!changing.settings.isEmpty())
            result += changing;
    }
    return result;
}

/// True where the plans differ in a setting that no node can have: it changes at a time of its own.
bool changesByItself(const PlanSide &before, const PlanSide &after)
{
    for (const auto &pack : after.packs.packs()) {
        for (const Setting &setting : pack->settings) {
            if (!setting.onRoles.isEmpty())
                continue;
            const auto was = effectiveSetting(before.plan, *pack, nullptr, setting.id);
            const auto is = effectiveSetting(after.plan, *pack, nullptr, setting.id);
            if (was.has_value() != is.has_value() || (was && was->value != is->value))
                return true;
        }
    }
    return false;
}

/// Which nodes have changed already, and whether the plan's own settings have.
struct State
{
    std::set<NodeId> changed;
    bool plan = false;
};

/// Numbers that differ do so in some bit: one state for each bit and one for its contrary give, for every two that
/// change, both states in which only one of them has.
QList<State> statesBetween(const QList<Changing> &nodes, bool planChanges)
{
    const qsizetype count = nodes.size() + (planChanges ? 1 : 0);
    QList<State> states;
    for (int bit = 0; (qsizetype(1) << bit) < count; ++bit) {
        for (const qsizetype wanted : {1, 0}) {
            State state;
            for (qsizetype i = 0; i < nodes.size(); ++i) {
                if (((i >> bit) & 1) == wanted)
                    state.changed.insert(nodes.at(i).node);
            }
            state.plan = ((nodes.size() >> bit) & 1) == wanted;
            states += state;
        }
    }
    return states;
}

void setOn(Node &node, const QString &setting, const std::optional<SettingValue> &value)
{
    if (value)
        node.settings.insert(setting, *value);
    else
        node.settings.remove(setting);
}

/// Works out one change.
class Work
{
public:
    Work(const PlanSide &before, const PlanSide &after) : m_before(before), m_after(after) {}

    Changeover run();

private:
    void enter(const PlanSide &side, Phase phase);
    void enterMeanwhile(const PlanSide &base);
    Plan inState(const Plan &base, const State &state) const;
    bool sameButSettings() const;

    const PlanSide &m_before;
    const PlanSide &m_after;
    QList<Changing> m_nodes;
    QHash<NodeId, ChangedSettings> m_settings;
    bool m_planChanges = false;
    OpeningLedger m_ledger;
    std::set<FlowId> m_undecided;
    Changeover m_result;
};

void Work::enter(const PlanSide &side, Phase phase)
{
    const RoutedFlows flows = routedFlows(side.plan, side.packs);
    m_ledger.enter(side.plan, flows, phase);
    for (qsizetype i = 0; i < flows.derivation.flows.size(); ++i) {
        const Flow &flow = flows.derivation.flows.at(i);
        if (stateOf(flow, flows.routing.routes.at(i)) == FlowState::Question)
            m_undecided.insert(flow.id());
    }
}

Plan Work::inState(const Plan &base, const State &state) const
{
    Plan plan = base;
    if (m_planChanges)
        plan.settings = state.plan ? m_after.plan.settings : m_before.plan.settings;
    QList<Node> nodes(base.topology.nodes.begin(), base.topology.nodes.end());
    for (Node &node : nodes) {
        const auto changing = m_settings.constFind(node.id);
        if (changing == m_settings.constEnd())
            continue;
        for (auto at = changing->begin(); at != changing->end(); ++at)
            setOn(node, at.key(), state.changed.contains(node.id) ? at.value().second : at.value().first);
    }
    plan.topology.nodes = IdList<Node>(nodes);
    return plan;
}

void Work::enterMeanwhile(const PlanSide &base)
{
    for (const State &state : statesBetween(m_nodes, m_planChanges)) {
        enter({inState(base.plan, state), base.packs}, Phase::Meanwhile);
        ++m_result.meanwhile;
    }
}

bool Work::sameButSettings() const
{
    const PlanDiff diff = difference(m_before.plan, m_after.plan);
    return diff.added.isEmpty() && diff.removed.isEmpty() && !diff.decisions && diff.changed.isEmpty() &&
           m_before.packs.packs() == m_after.packs.packs();
}

Changeover Work::run()
{
    m_nodes = changingNodes(m_before, m_after);
    m_planChanges = changesByItself(m_before, m_after);
    for (const Changing &changing : std::as_const(m_nodes)) {
        m_settings.insert(changing.node, changing.settings);
        m_result.changing += changing.node;
    }
    enter(m_before, Phase::Before);
    enter(m_after, Phase::After);
    enterMeanwhile(m_before);
    if (!sameButSettings())
        enterMeanwhile(m_after);
    m_result.openings = m_ledger.openings();
    m_result.undecided = QList<FlowId>(m_undecided.begin(), m_undecided.end());
    m_result.flows = flowChanges(routedFlows(m_before.plan, m_before.packs), routedFlows(m_after.plan, m_after.packs));
    return std::move(m_result);
}

} // namespace

QList<Opening> Changeover::openBefore() const
{
    QList<Opening> result;
    for (const Opening &opening : openings) {
        if (opening.isOpenedBefore())
            result += opening;
    }
    return result;
}

QList<Opening> Changeover::closeAfter() const
{
    QList<Opening> result;
    for (const Opening &opening : openings) {
        if (opening.isClosedAfter())
            result += opening;
    }
    return result;
}

Changeover changeover(const PlanSide &before, const PlanSide &after)
{
    return Work(before, after).run();
}

} // namespace portwright
