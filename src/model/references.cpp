// SPDX-License-Identifier: Apache-2.0
#include "model/references.h"

#include <QRect>

namespace portwright {

namespace {

template <class Id>
std::optional<Id> mapped(const Id &id, const IdMap &map)
{
    const std::optional<QString> text = id.isEmpty() ? QString() : map(id.text());
    return text ? std::optional(Id(*text)) : std::nullopt;
}

template <class Id>
QList<Id> mappedList(const QList<Id> &ids, const IdMap &map)
{
    QList<Id> result;
    for (const Id &id : ids) {
        const std::optional<Id> other = mapped(id, map);
        if (other && !result.contains(*other))
            result += *other;
    }
    return result;
}

std::optional<Forward> mappedForward(Forward forward, const IdMap &map)
{
    const std::optional<ZoneId> zone = mapped(forward.zone, map);
    const bool hadNodes = !forward.nodes.isEmpty();
    forward.nodes = mappedList(forward.nodes, map);
    if (!zone || (hadNodes && forward.nodes.isEmpty()))
        return std::nullopt;
    forward.zone = *zone;
    return forward;
}

std::optional<Masquerade> mappedMasquerade(Masquerade masquerade, const IdMap &map)
{
    const std::optional<ZoneId> zone = mapped(masquerade.zone, map);
    const std::optional<ZoneId> toward = mapped(masquerade.toward, map);
    if (!zone || !toward)
        return std::nullopt;
    masquerade.zone = *zone;
    masquerade.toward = *toward;
    return masquerade;
}

template <class T, class Map>
QList<T> mappedValues(const QList<T> &values, const Map &map)
{
    QList<T> result;
    for (const T &value : values) {
        if (const std::optional<T> other = map(value))
            result += *other;
    }
    return result;
}

/// A service that lost all nodes named for it is served by every drawn one again.
QMap<QString, QList<NodeId>> mappedUses(const QMap<QString, QList<NodeId>> &uses, const IdMap &map)
{
    QMap<QString, QList<NodeId>> result;
    for (auto it = uses.begin(); it != uses.end(); ++it) {
        const QList<NodeId> nodes = mappedList(it.value(), map);
        if (!nodes.isEmpty() || it.value().isEmpty())
            result.insert(it.key(), nodes);
    }
    return result;
}

bool isElement(DecisionAbout about, const QStringList &parts, qsizetype index);

/// Ids of findings begin with the check and the elements, check.h has the form; behind the elements of these checks
/// stand other things (forwards, settings, services, packs), which may well have a name that is also an element's.
std::optional<qsizetype> elementsNamedBy(const QString &check)
{
    static const QHash<QString, qsizetype> named{{QStringLiteral("required-service-not-drawn"), 0},
                                                 {QStringLiteral("notice"), 0},
                                                 {QStringLiteral("destination-without-server"), 1},
                                                 {QStringLiteral("forward-to-unused-port"), 1},
                                                 {QStringLiteral("setting-unknown"), 1},
                                                 {QStringLiteral("setting-not-for-role"), 1},
                                                 {QStringLiteral("setting-wrong-type"), 1},
                                                 {QStringLiteral("uses-unknown-role"), 1},
                                                 {QStringLiteral("uses-wrong-role"), 2}};
    if (check.startsWith(QLatin1String("pack-")))
        return 0;
    const auto found = named.constFind(check);
    return found == named.constEnd() ? std::nullopt : std::optional(*found);
}

/// These checks name two equals, the smaller id first.
bool namesEquals(const QString &check)
{
    return check == QLatin1String("duplicate-address") || check == QLatin1String("two-services-on-one-port") ||
           check == QLatin1String("zones-overlap");
}

/// "decision-expired/flow/<flow>": the finding is about a decision, and names what that names.
bool isElementOfDecision(const QStringList &parts, qsizetype index)
{
    for (const DecisionAbout about : {DecisionAbout::Flow, DecisionAbout::Finding, DecisionAbout::Question}) {
        if (parts.value(1) == decisionAboutName(about))
            return index >= 2 && isElement(about, parts.mid(2), index - 2);
    }
    return false;
}

bool isElementOfFinding(const QStringList &parts, qsizetype index)
{
    const QString &check = parts.first();
    if (check.startsWith(QLatin1String("decision-")))
        return isElementOfDecision(parts, index);
    if (check == QLatin1String("same-published-pair")) // "<firewall>/<forward>/[<firewall>/]<forward>"
        return index == 1 || (index == 3 && parts.size() == 5);
    return index >= 1 && index <= elementsNamedBy(check).value_or(parts.size());
}

/// True if a part of what a decision names is the id of an element; flow.h and check.h have the forms.
bool isElement(DecisionAbout about, const QStringList &parts, qsizetype index)
{
    switch (about) {
    case DecisionAbout::Flow:
        return index >= 2;
    case DecisionAbout::Finding:
        return isElementOfFinding(parts, index);
    case DecisionAbout::Question:
        break;
    }
    return (parts.size() == 2 && index == 0) ||
           (parts.size() == 3 && index == 2 && parts.at(2) != QLatin1String("port"));
}

template <class T>
std::optional<T> withMappedId(const T &value, const IdMap &map)
{
    const auto id = mapped(value.id, map);
    if (!id)
        return std::nullopt;
    std::optional<T> result = withMappedReferences(value, map);
    if (result)
        result->id = *id;
    return result;
}

/// Which ids a map changes; without a set it may be any.
class Touched
{
public:
    Touched() = default;
    Touched(const Topology &topology, const QSet<ElementId> &ids) : m_ids(&ids)
    {
        const auto isZone = [&](const ElementId &id) { return topology.zones.contains(ZoneId(id.text())); };
        m_zones = std::any_of(ids.begin(), ids.end(), isZone);
        for (const ElementId &id : ids)
            m_links.add(id.text());
    }

    bool isAny() const { return !m_ids; }
    const QSet<ElementId> &ids() const { return *m_ids; }
    /// True if what is known by the id may be another; false for no id.
    bool has(const ElementId &id) const { return !id.isEmpty() && m_ids->contains(id); }
    /// False if no value of the chunk refers to any of the ids.
    template <class T>
    bool mayReach(const IdChunk<T> &chunk) const
    {
        if constexpr (HasLinks<T>)
            return m_zones || chunk.links.mayMeet(m_links);
        else
            return m_zones || !std::is_same_v<T, Zone>;
    }
    bool hasZones() const { return m_zones; }

private:
    const QSet<ElementId> *m_ids = nullptr;
    LinkFilter m_links;
    bool m_zones = true;
};

bool refers(const Zone &zone, const Touched &touched)
{
    return touched.hasZones() && touched.has(zone.parent);
}

bool refers(const Firewall &, const Touched &)
{
    return true; // they are few and refer to much
}

bool refersToZone(const Node &node, const Touched &touched)
{
    return touched.has(node.zone) || std::any_of(node.addresses.begin(), node.addresses.end(),
                                                 [&](const NodeAddress &address) { return touched.has(address.zone); });
}

bool refers(const Node &node, const Touched &touched)
{
    if ((touched.hasZones() && refersToZone(node, touched)) || (!node.on.isEmpty() && touched.has(node.on)))
        return true;
    return std::any_of(node.uses.begin(), node.uses.end(), [&](const QList<NodeId> &nodes) {
        return std::any_of(nodes.begin(), nodes.end(), [&](const NodeId &id) { return touched.has(id); });
    });
}

bool refers(const ExtraFlow &flow, const Touched &touched)
{
    return touched.has(flow.from) || touched.has(flow.to);
}

/// What may differ when it is mapped: the elements themselves and those that refer to them.
template <class T>
QList<const T *> touchedIn(const IdList<T> &elements, const Touched &touched)
{
    QList<const T *> found;
    for (const IdChunk<T> &chunk : elements.chunks()) {
        if (!touched.mayReach(chunk))
            continue;
        for (const T &element : chunk.values) {
            if (touched.isAny() || refers(element, touched))
                found += &element;
        }
    }
    if constexpr (!std::is_same_v<T, ExtraFlow>) {
        if (touched.isAny())
            return found;
        for (const ElementId &id : touched.ids()) {
            const T *element = elements.find(typename IdList<T>::Id(id.text()));
            if (element && !refers(*element, touched))
                found += element;
        }
    }
    return found;
}

template <class T, class Map>
IdList<T> mappedElements(const IdList<T> &elements, const Touched &touched, const Map &map)
{
    IdList<T> result = elements;
    QList<T> changed;
    for (const T *element : touchedIn(elements, touched)) {
        std::optional<T> other = map(*element);
        if (other == *element)
            continue;
        if (!other || other->id != element->id)
            result.remove(element->id);
        if (other)
            changed += *std::move(other);
    }
    for (T &element : changed)
        result.set(std::move(element));
    return result;
}

template <class Id, class Place>
PlaceMap<Id, Place> mappedPlaces(const PlaceMap<Id, Place> &places, const Touched &touched, const IdMap &map)
{
    PlaceMap<Id, Place> result = places;
    const auto mapOne = [&](const Id &id) {
        const std::optional<Id> other = mapped(id, map);
        if (other == id || !places.contains(id))
            return;
        result.remove(id);
        if (other)
            result.insert(*other, places.value(id));
    };
    if (touched.isAny()) {
        for (auto it = places.begin(); it != places.end(); ++it)
            mapOne(it.key());
    } else {
        for (const ElementId &id : touched.ids())
            mapOne(Id(id.text()));
    }
    return result;
}

Plan withMapped(Plan plan, const Touched &touched, const IdMap &map)
{
    const auto element = [&map](const auto &value) { return withMappedId(value, map); };
    const auto reference = [&map](const auto &value) { return withMappedReferences(value, map); };
    plan.topology.zones = mappedElements(plan.topology.zones, touched, element);
    plan.topology.firewalls = mappedElements(plan.topology.firewalls, touched, element);
    plan.topology.nodes = mappedElements(plan.topology.nodes, touched, element);
    plan.extraFlows = mappedElements(plan.extraFlows, touched, reference);
    QList<Decision> decisions = mappedValues(plan.decisions, reference);
    if (decisions != plan.decisions) {
        sortDecisions(decisions);
        plan.decisions = decisions;
    }
    plan.layout.zones = mappedPlaces(plan.layout.zones, touched, map);
    plan.layout.firewalls = mappedPlaces(plan.layout.firewalls, touched, map);
    plan.layout.nodes = mappedPlaces(plan.layout.nodes, touched, map);
    return plan;
}

} // namespace

Zone withMappedReferences(Zone zone, const IdMap &map)
{
    zone.parent = mapped(zone.parent, map).value_or(ZoneId());
    return zone;
}

Firewall withMappedReferences(Firewall firewall, const IdMap &map)
{
    firewall.zones = mappedList(firewall.zones, map);
    firewall.forwards = mappedValues(firewall.forwards, [&](const Forward &one) { return mappedForward(one, map); });
    firewall.masquerades =
        mappedValues(firewall.masquerades, [&](const Masquerade &one) { return mappedMasquerade(one, map); });
    return firewall;
}

std::optional<Node> withMappedReferences(Node node, const IdMap &map)
{
    const std::optional<ZoneId> zone = mapped(node.zone, map);
    const std::optional<NodeId> on = mapped(node.on, map);
    if (!zone || !on)
        return std::nullopt;
    node.zone = *zone;
    node.on = *on;
    node.addresses = mappedValues(node.addresses, [&map](NodeAddress address) -> std::optional<NodeAddress> {
        const std::optional<ZoneId> leg = mapped(address.zone, map);
        address.zone = leg.value_or(ZoneId());
        return leg ? std::optional(address) : std::nullopt;
    });
    node.uses = mappedUses(node.uses, map);
    return node;
}

std::optional<ExtraFlow> withMappedReferences(ExtraFlow flow, const IdMap &map)
{
    const std::optional<NodeId> from = mapped(flow.from, map);
    const std::optional<NodeId> to = mapped(flow.to, map);
    if (!from || !to)
        return std::nullopt;
    flow.from = *from;
    flow.to = *to;
    return flow;
}

std::optional<Decision> withMappedReferences(Decision decision, const IdMap &map)
{
    QStringList parts = decision.target.split(QLatin1Char('/'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (!isElement(decision.about, parts, i))
            continue;
        const std::optional<QString> other = map(parts.at(i));
        if (!other)
            return std::nullopt;
        parts[i] = *other;
    }
    if (decision.about == DecisionAbout::Finding && namesEquals(parts.first()))
        std::sort(parts.begin() + 1, parts.end());
    decision.target = parts.join(QLatin1Char('/'));
    return decision;
}

void sortDecisions(QList<Decision> &decisions)
{
    const auto key = [](const Decision &decision) { return std::tie(decision.about, decision.target); };
    std::stable_sort(decisions.begin(), decisions.end(),
                     [&key](const Decision &a, const Decision &b) { return key(a) < key(b); });
    const auto same = [&key](const Decision &a, const Decision &b) { return key(a) == key(b); };
    decisions.erase(std::unique(decisions.begin(), decisions.end(), same), decisions.end());
}

Plan withMappedIds(Plan plan, const IdMap &map)
{
    return withMapped(std::move(plan), Touched(), map);
}

Plan withMappedIds(Plan plan, const QSet<ElementId> &touched, const IdMap &map)
{
    const Touched ids(plan.topology, touched);
    return withMapped(std::move(plan), ids, map);
}

} // namespace portwright
