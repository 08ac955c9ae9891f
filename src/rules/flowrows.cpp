// SPDX-License-Identifier: Apache-2.0
#include "rules/flowrows.h"

#include <numeric>

namespace portwright {

namespace {

/// The order of "<a>/" and "<b>/", which differs from that of the ids where one begins with the other.
std::strong_ordering orderInIds(const NodeId &a, const NodeId &b)
{
    const QString &first = a.text();
    const QString &second = b.text();
    const qsizetype common = std::min(first.size(), second.size());
    if (const int order = QStringView(first).left(common).compare(QStringView(second).left(common)); order != 0)
        return order <=> 0;
    const auto next = [](const QString &text, qsizetype at) { return at < text.size() ? text.at(at) : QChar(u'/'); };
    if (first.size() == second.size())
        return std::strong_ordering::equal;
    return next(first, common).unicode() <=> next(second, common).unicode();
}

/// By slot.
std::vector<int> ranksAsSources(const std::vector<NodeId> &ids)
{
    std::vector<int> bySource(ids.size());
    std::iota(bySource.begin(), bySource.end(), 0);
    const auto before = [&](int a, int b) { return orderInIds(ids[size_t(a)], ids[size_t(b)]) < 0; };
    if (!std::is_sorted(bySource.begin(), bySource.end(), before))
        std::sort(bySource.begin(), bySource.end(), before);
    std::vector<int> ranks(ids.size());
    for (size_t rank = 0; rank < bySource.size(); ++rank)
        ranks[size_t(bySource[rank])] = int(rank);
    return ranks;
}

} // namespace

FlowRows::FlowRows(const Plan &plan, const PackSet &packs) : m_index(plan, packs)
{
    listAll();
    listExtras(plan);
}

void FlowRows::rankRules()
{
    std::vector<std::pair<QString, int>> keys;
    for (int i = 0; i < m_index.rules().size(); ++i) {
        const Rule &rule = m_index.rules().rule(i);
        keys.emplace_back(rule.pack + QLatin1Char('/') + rule.id + QLatin1Char('/'), i);
    }
    std::sort(keys.begin(), keys.end());
    m_ranks.assign(keys.size(), 0);
    m_rulesBeforeExtras = 0;
    for (size_t rank = 0; rank < keys.size(); ++rank) {
        m_ranks[size_t(keys[rank].second)] = int(rank);
        m_rulesBeforeExtras += keys[rank].first < QLatin1String("plan/") ? 1 : 0;
    }
}

bool FlowRows::isBefore(const Item &a, const Item &b) const
{
    if (a.rule != b.rule)
        return m_ranks[size_t(a.rule)] < m_ranks[size_t(b.rule)];
    if (a.source != b.source)
        return orderInIds(m_ids[size_t(a.source)], m_ids[size_t(b.source)]) < 0;
    return a.destination != b.destination && m_ids[size_t(a.destination)] < m_ids[size_t(b.destination)];
}

void FlowRows::listAll()
{
    rankRules();
    std::vector<FlowBlock> blocks;
    m_index.listBlocks(blocks);
    HostFlows flows;
    m_index.listHostFlows(blocks, flows);
    m_ids.clear();
    m_ids.reserve(size_t(m_index.nodes().slotCount()));
    for (int slot = 0; slot < m_index.nodes().slotCount(); ++slot)
        m_ids.push_back(m_index.nodes().idOf(slot));
    const std::vector<int> sourceRanks = ranksAsSources(m_ids);
    std::vector<Item> items;
    items.reserve(flows.size());
    for (const HostFlow &flow : flows) {
        const FlowBlock &block = blocks[size_t(flow.block)];
        items.push_back({block.rule, flow.source, flow.destination, block.outcome});
    }
    // A new index numbers its slots in the order of the nodes' ids.
    std::sort(items.begin(), items.end(), [&](const Item &a, const Item &b) {
        return std::tuple(m_ranks[size_t(a.rule)], sourceRanks[size_t(a.source)], a.destination) <
               std::tuple(m_ranks[size_t(b.rule)], sourceRanks[size_t(b.source)], b.destination);
    });
    m_items.assign(items);
}

/// The slots of nodes that are new.
void FlowRows::nameSlots(const PlanDiff &diff)
{
    const NodeStore &nodes = m_index.nodes();
    m_ids.resize(size_t(nodes.slotCount()));
    for (const QSet<ElementId> &ids : {diff.added, diff.changed}) {
        for (const ElementId &id : ids) {
            const NodeId node(id.text());
            if (const int slot = nodes.slotOf(node); slot >= 0)
                m_ids[size_t(slot)] = node;
        }
    }
}

void FlowRows::listExtras(const Plan &plan)
{
    m_all = plan.extraFlows;
    m_extras.clear();
    for (const ExtraFlow &extra : m_all) {
        if (plan.topology.nodes.contains(extra.from) && plan.topology.nodes.contains(extra.to))
            m_extras += &extra;
    }
    std::sort(m_extras.begin(), m_extras.end(), [](const ExtraFlow *a, const ExtraFlow *b) {
        return a->id + QLatin1Char('/') < b->id + QLatin1Char('/');
    });
    m_beforeExtras = m_items.rowOf(
        m_items.firstNot([this](const Item &item) { return m_ranks[size_t(item.rule)] < m_rulesBeforeExtras; }));
}

void FlowRows::apply(const FlowDelta &delta)
{
    const auto placeOf = [this](const Item &item) {
        return m_items.firstNot([&](const Item &other) { return isBefore(other, item); });
    };
    for (const Item &item : delta.removed)
        m_items.remove(placeOf(item));
    for (const Item &item : delta.added)
        m_items.insert(placeOf(item), item);
    m_items.renumber();
}

bool FlowRows::update(const Plan &next, const PlanDiff &diff)
{
    if (diff.isLayoutOnly())
        return false;
    const FlowDelta delta = m_index.update(next, diff);
    const bool changed = delta.all || !delta.removed.empty() || !delta.added.empty() || diff.decisions;
    if (delta.all) {
        listAll();
    } else {
        nameSlots(diff);
        apply(delta);
    }
    const qsizetype extras = m_extras.size();
    listExtras(next);
    return changed || extras != m_extras.size();
}

const ExtraFlow *FlowRows::extraAt(qsizetype row) const
{
    const qsizetype place = row - m_beforeExtras;
    return place >= 0 && place < m_extras.size() ? m_extras.at(place) : nullptr;
}

const FlowDelta::Item *FlowRows::itemAt(qsizetype row) const
{
    if (extraAt(row))
        return nullptr;
    return &m_items.at(row < m_beforeExtras ? row : row - m_extras.size());
}

const Rule *FlowRows::ruleAt(qsizetype row) const
{
    const Item *item = itemAt(row);
    return item ? &m_index.rules().rule(item->rule) : nullptr;
}

const NodeId &FlowRows::sourceAt(qsizetype row) const
{
    const ExtraFlow *extra = extraAt(row);
    return extra ? extra->from : m_ids[size_t(itemAt(row)->source)];
}

const NodeId &FlowRows::destinationAt(qsizetype row) const
{
    const ExtraFlow *extra = extraAt(row);
    return extra ? extra->to : m_ids[size_t(itemAt(row)->destination)];
}

Flow FlowRows::flowAt(qsizetype row) const
{
    Flow flow;
    flow.source = sourceAt(row);
    flow.destination = destinationAt(row);
    if (const ExtraFlow *extra = extraAt(row)) {
        flow.extra = extra;
        flow.transport = extra->transport;
        flow.ports = extra->ports;
        flow.valueState = ValueState::Planner;
        return flow;
    }
    const Item &item = *itemAt(row);
    const Outcome &outcome = m_index.rules().outcome(item.outcome);
    flow.rule = &m_index.rules().rule(item.rule);
    flow.transport = flow.rule->transport;
    flow.ports = outcome.ports;
    flow.need = outcome.need;
    flow.valueState = outcome.valueState;
    return flow;
}

qsizetype FlowRows::placeOf(const Item &item) const
{
    const ItemRows::Place place = m_items.firstNot([&](const Item &other) { return isBefore(other, item); });
    const Item *found = m_items.at(place);
    if (!found || isBefore(item, *found))
        return -1;
    const qsizetype index = m_items.rowOf(place);
    return index < m_beforeExtras ? index : index + m_extras.size();
}

qsizetype FlowRows::rowOf(const FlowId &id) const
{
    const QStringList parts = id.text().split(QLatin1Char('/'));
    if (parts.size() != 4)
        return -1;
    const NodeId source(parts.at(2));
    const NodeId destination(parts.at(3));
    for (qsizetype i = 0; i < m_extras.size(); ++i) {
        const ExtraFlow &extra = *m_extras.at(i);
        if (parts.at(0) == QLatin1String("plan") && extra.id == parts.at(1) && extra.from == source &&
            extra.to == destination)
            return m_beforeExtras + i;
    }
    const Item item{m_index.rules().find(parts.at(0), parts.at(1)), m_index.nodes().slotOf(source),
                    m_index.nodes().slotOf(destination), 0};
    return item.rule < 0 || item.source < 0 || item.destination < 0 ? -1 : placeOf(item);
}

} // namespace portwright
