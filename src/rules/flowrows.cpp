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
    const NodeStore &nodes = m_index.nodes();
    if (a.source != b.source)
        return orderInIds(nodes.idOf(a.source), nodes.idOf(b.source)) < 0;
    return a.destination != b.destination && nodes.idOf(a.destination) < nodes.idOf(b.destination);
}

void FlowRows::listAll()
{
    rankRules();
    std::vector<FlowBlock> blocks;
    m_index.listBlocks(blocks);
    std::vector<HostFlow> flows;
    m_index.listHostFlows(blocks, flows);
    const NodeStore &nodes = m_index.nodes();
    std::vector<int> bySource(size_t(nodes.slotCount()));
    std::iota(bySource.begin(), bySource.end(), 0);
    std::vector<int> sourceRanks(bySource.size());
    std::sort(bySource.begin(), bySource.end(),
              [&](int a, int b) { return orderInIds(nodes.idOf(a), nodes.idOf(b)) < 0; });
    for (size_t rank = 0; rank < bySource.size(); ++rank)
        sourceRanks[size_t(bySource[rank])] = int(rank);
    m_items.clear();
    m_items.reserve(flows.size());
    for (const HostFlow &flow : flows) {
        const FlowBlock &block = blocks[size_t(flow.block)];
        m_items.push_back({block.rule, flow.source, flow.destination, block.outcome});
    }
    // A new index numbers its slots in the order of the nodes' ids.
    std::sort(m_items.begin(), m_items.end(), [&](const Item &a, const Item &b) {
        return std::tuple(m_ranks[size_t(a.rule)], sourceRanks[size_t(a.source)], a.destination) <
               std::tuple(m_ranks[size_t(b.rule)], sourceRanks[size_t(b.source)], b.destination);
    });
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
    const auto isAfter = [this](const Item &item) { return m_ranks[size_t(item.rule)] < m_rulesBeforeExtras; };
    m_beforeExtras = size_t(std::partition_point(m_items.begin(), m_items.end(), isAfter) - m_items.begin());
}

/// Goes over the rows once: what lies between two changes is copied as a whole.
void FlowRows::apply(FlowDelta delta)
{
    const auto before = [this](const Item &a, const Item &b) { return isBefore(a, b); };
    std::sort(delta.removed.begin(), delta.removed.end(), before);
    std::sort(delta.added.begin(), delta.added.end(), before);
    std::vector<Item> items;
    items.reserve(m_items.size() + delta.added.size());
    auto from = m_items.cbegin();
    const auto copyUpTo = [&](const Item &item) {
        const auto to = std::lower_bound(from, m_items.cend(), item, before);
        items.insert(items.end(), from, to);
        from = to;
    };
    auto removed = delta.removed.cbegin();
    for (const Item &added : delta.added) {
        for (; removed != delta.removed.cend() && !isBefore(added, *removed); ++removed) {
            copyUpTo(*removed);
            ++from;
        }
        copyUpTo(added);
        items.push_back(added);
    }
    for (; removed != delta.removed.cend(); ++removed) {
        copyUpTo(*removed);
        ++from;
    }
    items.insert(items.end(), from, m_items.cend());
    m_items = std::move(items);
}

bool FlowRows::update(const Plan &next, const PlanDiff &diff)
{
    if (diff.isLayoutOnly())
        return false;
    FlowDelta delta = m_index.update(next, diff);
    const bool changed = delta.all || !delta.removed.empty() || !delta.added.empty() || diff.decisions;
    if (delta.all)
        listAll();
    else if (changed)
        apply(std::move(delta));
    const qsizetype extras = m_extras.size();
    listExtras(next);
    return changed || extras != m_extras.size();
}

const ExtraFlow *FlowRows::extraAt(qsizetype row) const
{
    const qsizetype place = row - qsizetype(m_beforeExtras);
    return place >= 0 && place < m_extras.size() ? m_extras.at(place) : nullptr;
}

const FlowDelta::Item *FlowRows::itemAt(qsizetype row) const
{
    if (extraAt(row))
        return nullptr;
    const size_t place = size_t(row) < m_beforeExtras ? size_t(row) : size_t(row - m_extras.size());
    return &m_items[place];
}

const Rule *FlowRows::ruleAt(qsizetype row) const
{
    const Item *item = itemAt(row);
    return item ? &m_index.rules().rule(item->rule) : nullptr;
}

const NodeId &FlowRows::sourceAt(qsizetype row) const
{
    const ExtraFlow *extra = extraAt(row);
    return extra ? extra->from : m_index.nodes().idOf(itemAt(row)->source);
}

const NodeId &FlowRows::destinationAt(qsizetype row) const
{
    const ExtraFlow *extra = extraAt(row);
    return extra ? extra->to : m_index.nodes().idOf(itemAt(row)->destination);
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
    const auto before = [this](const Item &a, const Item &b) { return isBefore(a, b); };
    const auto place = std::lower_bound(m_items.begin(), m_items.end(), item, before);
    if (place == m_items.end() || isBefore(item, *place))
        return -1;
    const qsizetype index = place - m_items.begin();
    return size_t(index) < m_beforeExtras ? index : index + m_extras.size();
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
            return qsizetype(m_beforeExtras) + i;
    }
    const Item item{m_index.rules().find(parts.at(0), parts.at(1)), m_index.nodes().slotOf(source),
                    m_index.nodes().slotOf(destination), 0};
    return item.rule < 0 || item.source < 0 || item.destination < 0 ? -1 : placeOf(item);
}

} // namespace portwright
