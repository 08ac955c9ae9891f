// SPDX-License-Identifier: Apache-2.0
#include "scene/edges.h"

#include "scene/linestyle.h"

#include <tuple>

namespace portwright {

namespace {

/// One flow of an edge as its label and style see it.
struct Strand
{
    qsizetype index = 0;
    const Flow *flow = nullptr;
    const Route *route = nullptr;
    FlowState state = FlowState::Needed;
};

bool isDrawn(FlowState state, const SceneOptions &options)
{
    switch (state) {
    case FlowState::Choice:
    case FlowState::Shown:
    case FlowState::Declined:
        return options.showChoices;
    default:
        return true;
    }
}

/// A flow that a policy permits, or would if it were complete: it decides how its edge looks.
bool isPlanned(const Strand &strand)
{
    return strand.state == FlowState::Needed || strand.state == FlowState::NoPath ||
           strand.state == FlowState::Question;
}

int stateRank(FlowState state)
{
    switch (state) {
    case FlowState::NoPath:
        return 0;
    case FlowState::Needed:
        return 1;
    case FlowState::Question:
        return 2;
    case FlowState::Local:
        return 3;
    case FlowState::Choice:
        return 4;
    case FlowState::Shown:
        return 5;
    case FlowState::Declined:
        break;
    }
    return 6;
}

/// "4287/tcp"; with both ports where another one is dialled than arrives.
QString strandText(const Strand &strand)
{
    const Flow &flow = *strand.flow;
    QString text = serviceText(flow.ports, flow.transport);
    for (const Dialled &dialled : strand.route->dialled) {
        if (!dialled.forward.isEmpty() && !(dialled.ports == flow.ports)) {
            text = QStringLiteral("%1 \u2192 %2").arg(dialled.ports.toString(), text);
            break;
        }
    }
    return text;
}

/// Those strands that decide the look, strongest need first.
QList<Strand> leading(const QList<Strand> &strands)
{
    QList<Strand> chosen;
    std::copy_if(strands.begin(), strands.end(), std::back_inserter(chosen), isPlanned);
    if (chosen.isEmpty())
        chosen = strands;
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const Strand &a, const Strand &b) { return a.flow->need < b.flow->need; });
    return chosen;
}

/// The services of the strands in their order; "~" marks one that nothing but an assumption speaks for.
QStringList services(const QList<Strand> &strands)
{
    QStringList texts;
    QSet<QString> sure;
    for (const Strand &strand : strands) {
        const QString text = strandText(strand);
        if (!texts.contains(text))
            texts.append(text);
        if (strand.flow->valueState != ValueState::Assumed)
            sure.insert(text);
    }
    for (QString &text : texts) {
        if (!sure.contains(text))
            text.prepend(u'~');
    }
    return texts;
}

QString labelText(const QStringList &services)
{
    if (services.size() <= 3)
        return services.join(QStringLiteral("  "));
    return QStringLiteral("%1  +%2").arg(services.front()).arg(services.size() - 1);
}

double lineWidth(qsizetype services, Need need)
{
    if (services == 1)
        return need == Need::Recommended ? 1.2 : 1.6;
    return services <= 3 ? 2.4 : 3.2;
}

bool areOfOneClass(const QList<Strand> &strands)
{
    const QString first = strands.front().flow->flowClass();
    return std::all_of(strands.begin() + 1, strands.end(),
                       [&](const Strand &strand) { return strand.flow->flowClass() == first; });
}

/// The class of most flows; of equally many the one that the legend names first.
QString commonClass(const QList<Strand> &strands)
{
    if (areOfOneClass(strands))
        return strands.front().flow->flowClass();
    const QStringList order = flowClasses();
    QMap<qsizetype, int> counts;
    QMap<qsizetype, QString> names;
    for (const Strand &strand : strands) {
        const QString name = strand.flow->flowClass();
        const qsizetype place = order.indexOf(name) < 0 ? order.size() : order.indexOf(name);
        ++counts[place];
        names.insert(place, name);
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return names.value(most.key());
}

/// In legend order, unknown ones last; none if all are of one class.
QStringList allClasses(const QList<Strand> &strands)
{
    if (areOfOneClass(strands))
        return {};
    QStringList names;
    for (const QString &name : flowClasses()) {
        const auto has = [&](const Strand &strand) { return strand.flow->flowClass() == name; };
        if (std::any_of(strands.begin(), strands.end(), has))
            names.append(name);
    }
    for (const Strand &strand : strands) {
        if (const QString name = strand.flow->flowClass(); !names.contains(name))
            names.append(name);
    }
    return names;
}

bool hasArrow(const Strand &strand)
{
    return strand.flow->need != Need::Retired && strand.state != FlowState::Declined;
}

void style(Edge &edge, EdgeLabel &label, const QList<Strand> &strands)
{
    const QList<Strand> lead = leading(strands);
    const QStringList texts = services(lead);
    label.text = labelText(texts);
    edge.assumed = std::any_of(texts.begin(), texts.end(), [](const QString &text) { return text.startsWith(u'~'); });
    edge.need = lead.front().flow->need;
    edge.width = lineWidth(texts.size(), edge.need);
    edge.flowClass = commonClass(lead);
    edge.classes = allClasses(strands);
    edge.state = lead.front().state;
    for (const Strand &strand : lead) {
        if (stateRank(strand.state) < stateRank(edge.state))
            edge.state = strand.state;
        if (hasArrow(strand))
            (strand.flow->destination.text() == edge.b.text() ? edge.arrowAtB : edge.arrowAtA) = true;
    }
}

QList<ElementId> crossed(const QList<Strand> &strands)
{
    QMap<ElementId, bool> firewalls;
    for (const Strand &strand : strands) {
        for (const QList<Crossing> &path : strand.route->paths) {
            for (const Crossing &crossing : path)
                firewalls.insert(crossing.firewall, true);
        }
    }
    return firewalls.keys();
}

constexpr qsizetype SmallestBus = 5;

/// What the edges of a bus have in common.
struct BusKey
{
    QString node;
    QString zone; // of the other ends
    QString text;
    int arrows = 0;
    bool operator==(const BusKey &other) const = default;
    bool operator<(const BusKey &other) const
    {
        return std::tie(node, zone, text, arrows) < std::tie(other.node, other.zone, other.text, other.arrows);
    }
};

size_t qHash(const BusKey &key, size_t seed)
{
    return qHashMulti(seed, key.node, key.zone, key.text, key.arrows);
}

/// An edge of a bus, and whether the common node is its a.
using BusMember = QPair<qsizetype, bool>;

/// Groups that are large enough, in the order of what they have in common.
QMap<BusKey, QList<BusMember>> busGroups(const EdgeSet &set, const Topology &topology)
{
    QHash<ElementId, QString> zones;
    for (const Node &node : topology.nodes)
        zones.insert(node.id, topology.zoneOf(node).text());
    QHash<BusKey, QList<BusMember>> groups;
    for (qsizetype index = 0; index < set.edges.size(); ++index) {
        const Edge &edge = set.edges.at(index);
        const QString &text = set.labels.at(index).text;
        const int arrows = int(edge.arrowAtA) * 2 + int(edge.arrowAtB);
        const int turned = int(edge.arrowAtB) * 2 + int(edge.arrowAtA);
        groups[{edge.b.text(), zones.value(edge.a), text, arrows}].append({index, false});
        groups[{edge.a.text(), zones.value(edge.b), text, turned}].append({index, true});
    }
    QMap<BusKey, QList<BusMember>> large;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        if (group->size() >= SmallestBus)
            large.insert(group.key(), *group);
    }
    return large;
}

/// Edges that say the same, join one node and come from one zone become a bus.
void findBuses(EdgeSet &set, const Topology &topology)
{
    const QMap<BusKey, QList<BusMember>> groups = busGroups(set, topology);
    int bus = 0;
    for (const QList<BusMember> &group : groups) {
        const auto isFree = [&](const BusMember &member) { return set.edges.at(member.first).bus < 0; };
        if (std::count_if(group.begin(), group.end(), isFree) < SmallestBus)
            continue;
        for (const auto &[index, atA] : group) {
            if (set.edges.at(index).bus >= 0)
                continue;
            set.edges[index].bus = bus;
            set.edges[index].busAtA = atA;
        }
        ++bus;
    }
}

QPair<QString, QString> pairOf(const Flow &flow)
{
    return std::minmax(flow.source.text(), flow.destination.text());
}

} // namespace

EdgeSet mergedEdges(const Topology &topology, const Derivation &derivation, const Routing &routing,
                    const SceneOptions &options)
{
    EdgeSet set;
    QList<QList<Strand>> strands;
    QHash<QPair<QString, QString>, qsizetype> known;
    const Route none;
    for (qsizetype index = 0; index < derivation.flows.size(); ++index) {
        const Flow &flow = derivation.flows.at(index);
        const Route &route = index < routing.routes.size() ? routing.routes.at(index) : none;
        const FlowState state = stateOf(flow, route);
        if (!isDrawn(state, options))
            continue;
        const auto place = known.find(pairOf(flow));
        const qsizetype at = place == known.end() ? set.edges.size() : *place;
        if (place == known.end()) {
            known.insert(pairOf(flow), at);
            set.edges.append(Edge());
            set.edges.back().a = flow.source;
            set.edges.back().b = flow.destination;
            strands.append(QList<Strand>());
        }
        set.edges[at].flows.append(index);
        strands[at].append({index, &flow, &route, state});
    }
    QSet<QString> texts; // many labels say the same
    for (qsizetype edge = 0; edge < set.edges.size(); ++edge) {
        EdgeLabel label;
        label.edge = edge;
        style(set.edges[edge], label, strands.at(edge));
        label.text = *texts.insert(label.text);
        set.labels.append(label);
        set.edges[edge].through = crossed(strands.at(edge));
    }
    findBuses(set, topology);
    return set;
}

} // namespace portwright
