// SPDX-License-Identifier: Apache-2.0
#include "scene/labels.h"

#include "scene/boxes.h"
#include "scene/cells.h"
#include "scene/labelplaces.h"
#include "scene/rectindex.h"

#include <array>
#include <numeric>
#include <tuple>

namespace portwright {

namespace {

constexpr double BendRoom = 6;              // around a bend or an end
constexpr double Gap = 2;                   // between labels
constexpr double AreaMargin = 16;           // around lines with labels beside them
constexpr qsizetype MostLinesHeeded = 2000; // beyond it, labels may lie over other edges' lines

/// Places labels one after the other, in the order in which they matter.
class Placer
{
public:
    Placer(Scene &scene, const TextMeasure &measure) : m_scene(scene), m_measure(measure) {}

    void place(const QList<qsizetype> &edges)
    {
        addFixed(edges);
        const QList<qsizetype> ordered = inOrder(edges);
        for (const qsizetype index : ordered)
            placeOne(index);
        for (const qsizetype index : ordered) {
            if (m_heedLines && m_scene.edges.at(index).bus < 0 && !m_scene.labels.at(index).placed)
                makeRoom(m_scene.labels[index]);
        }
    }

private:
    void addFixed(const QList<qsizetype> &edges)
    {
        const bool all = edges.size() == m_scene.edges.size();
        const Cells area = all ? Cells() : areaOf(edges);
        const auto isNear = [&](const QRectF &rect) { return all || area.meet(rect); };
        for (const NodeBox &node : std::as_const(m_scene.nodes)) {
            if (isNear(node.rect))
                m_fixed.add(node.rect);
        }
        for (const ZoneBox &zone : std::as_const(m_scene.zones)) {
            if (isNear(titleStrip(zone)))
                m_fixed.add(titleRect(zone, m_measure));
        }
        if (!all)
            addOtherLabels(edges, area);
        m_heedLines = m_scene.edges.size() <= MostLinesHeeded && all;
        if (m_heedLines)
            addLines();
    }

    void addOtherLabels(const QList<qsizetype> &edges, const Cells &area)
    {
        const QSet<qsizetype> moving(edges.begin(), edges.end());
        for (const EdgeLabel &label : std::as_const(m_scene.labels)) {
            if (label.placed && area.meet(label.rect) && !moving.contains(label.edge))
                m_taken.add(roomFor(label.rect), int(label.edge));
        }
    }

    /// Where labels of these edges may come to stand.
    Cells areaOf(const QList<qsizetype> &edges)
    {
        QRectF bounds;
        double room = LabelHeight;
        for (const qsizetype edge : edges) {
            bounds |= m_scene.edges.at(edge).bounds;
            room = std::max(room, widthOf(m_scene.labels.at(edge).text));
        }
        room += AreaMargin;
        Cells area(bounds.adjusted(-room, -room, room, room));
        for (const qsizetype edge : edges) {
            const QList<QPointF> &points = m_scene.edges.at(edge).points;
            for (qsizetype index = 1; index < points.size(); ++index)
                area.add(lineRect(points.at(index - 1), points.at(index)).adjusted(-room, -room, room, room));
        }
        return area;
    }

    void addLines()
    {
        for (qsizetype edge = 0; edge < m_scene.edges.size(); ++edge) {
            const QList<QPointF> &points = m_scene.edges.at(edge).points;
            for (qsizetype index = 1; index < points.size(); ++index)
                m_lines.add(lineRect(points.at(index - 1), points.at(index)), ownerOf(edge));
            for (const QPointF &bend : points)
                m_bends.add(lineRect(bend, bend).adjusted(-BendRoom, -BendRoom, BendRoom, BendRoom), ownerOf(edge));
        }
    }

    static QRectF lineRect(QPointF a, QPointF b) { return QRectF(a, b).normalized().adjusted(-0.5, -0.5, 0.5, 0.5); }

    /// Failed before needed, then by need; of equals those that have the fewest good places. Equals stay in plan order.
    QList<qsizetype> inOrder(const QList<qsizetype> &edges)
    {
        using Rank = std::tuple<bool, bool, Need, int, qsizetype>;
        std::vector<Rank> ranks;
        ranks.reserve(size_t(edges.size()));
        for (const qsizetype index : edges) {
            const Edge &edge = m_scene.edges.at(index);
            const bool quiet = edge.state != FlowState::Needed && edge.state != FlowState::Question;
            ranks.emplace_back(edge.state != FlowState::NoPath, quiet, edge.need, goodPlaces(index), index);
        }
        std::sort(ranks.begin(), ranks.end());
        QList<qsizetype> ordered;
        for (const Rank &rank : ranks)
            ordered.append(std::get<qsizetype>(rank));
        return ordered;
    }

    /// How many places a label has before others are placed; 0 in drawings so large that lines are not heeded.
    int goodPlaces(qsizetype index)
    {
        if (!m_heedLines)
            return 0;
        const double width = widthOf(m_scene.labels.at(index).text);
        const LabelPlaces places = labelPlaces(m_scene.edges.at(index), width);
        return int(std::count_if(places.begin(), places.end(), [&](const LabelPlace &place) {
            const QRectF rect = around(place.centre, width);
            return place.fits && !m_fixed.hits(rect) && !m_lines.hits(rect, ownerOf(index));
        }));
    }

    void placeOne(qsizetype index)
    {
        EdgeLabel &label = m_scene.labels[index];
        const Edge &edge = m_scene.edges.at(index);
        const double width = widthOf(label.text);
        const LabelPlaces places = labelPlaces(edge, width);
        label.rect = around(places.front().centre, width);
        label.placed = false;
        if (edge.bus >= 0 && m_labelled.contains(edge.bus))
            return;
        if (settle(label, places) && edge.bus >= 0)
            m_labelled.insert(edge.bus);
    }

    /// What a place must have.
    struct Demand
    {
        bool fits = false;
        bool clearOfLines = false; // of other edges
        bool clearOfBends = false; // of other edges, and of their ends
    };
    static constexpr std::array<Demand, 6> Demands = {{{true, true, true},
                                                       {false, true, true},
                                                       {true, false, true},
                                                       {false, false, true},
                                                       {true, false, false},
                                                       {false, false, false}}};

    bool settle(EdgeLabel &label, const LabelPlaces &places)
    {
        const size_t count = m_heedLines ? Demands.size() : 2;
        return std::any_of(Demands.begin(), Demands.begin() + count,
                           [&](Demand demand) { return settle(label, places, demand); });
    }

    bool settle(EdgeLabel &label, const LabelPlaces &places, Demand demand)
    {
        const double width = label.rect.width();
        for (const LabelPlace &place : places) {
            const QRectF rect = around(place.centre, width);
            if (!suits(place, rect, label.edge, demand) || m_taken.hits(rect))
                continue;
            put(label, rect);
            return true;
        }
        return false;
    }

    /// Gives a label that found no place that of another one, where that one finds another.
    bool makeRoom(EdgeLabel &label)
    {
        const double width = label.rect.width();
        const LabelPlaces places = labelPlaces(m_scene.edges.at(label.edge), width);
        for (const Demand demand : Demands) {
            for (const LabelPlace &place : places) {
                const QRectF rect = around(place.centre, width);
                if (suits(place, rect, label.edge, demand) && swapIn(label, rect))
                    return true;
            }
        }
        return false;
    }

    bool swapIn(EdgeLabel &label, const QRectF &rect)
    {
        const std::optional<int> owner = m_taken.onlyOwner(rect);
        if (!owner || m_scene.edges.at(*owner).bus >= 0)
            return false;
        EdgeLabel &other = m_scene.labels[*owner];
        const QRectF wanted = label.rect;
        const QRectF before = other.rect;
        m_taken.remove(roomFor(before), *owner);
        put(label, rect);
        if (settle(other, labelPlaces(m_scene.edges.at(*owner), before.width())))
            return true;
        m_taken.remove(roomFor(rect), int(label.edge));
        label.rect = wanted;
        label.placed = false;
        put(other, before);
        return false;
    }

    void put(EdgeLabel &label, const QRectF &rect)
    {
        label.rect = rect;
        label.placed = true;
        m_taken.add(roomFor(rect), int(label.edge));
    }

    static QRectF roomFor(const QRectF &rect) { return rect.adjusted(-Gap, -Gap, Gap, Gap); }

    bool suits(const LabelPlace &place, const QRectF &rect, qsizetype edge, Demand demand) const
    {
        return (place.fits || !demand.fits) && !m_fixed.hits(rect) && !misleads(place, rect, edge, demand);
    }

    /// Whether a label there could be taken for another line's. One beside its line must not touch others at all.
    bool misleads(const LabelPlace &place, const QRectF &rect, qsizetype edge, Demand demand) const
    {
        if (demand.clearOfLines || place.beside)
            return m_lines.hits(rect, ownerOf(edge));
        return demand.clearOfBends && m_bends.hits(rect, ownerOf(edge));
    }

    /// Edges of one bus own their lines together.
    int ownerOf(qsizetype index) const
    {
        const int bus = m_scene.edges.at(index).bus;
        return bus >= 0 ? int(m_scene.edges.size()) + bus : int(index);
    }

    double widthOf(const QString &text)
    {
        const auto known = m_widths.constFind(text);
        if (known != m_widths.constEnd())
            return *known;
        const double width = std::ceil(m_measure.width(text, 11, TextMeasure::Face::Medium)) + LabelPadding;
        m_widths.insert(text, width);
        return width;
    }

    static QRectF around(QPointF centre, double width)
    {
        return {centre.x() - width / 2, centre.y() - LabelHeight / 2, width, LabelHeight};
    }

    Scene &m_scene;
    const TextMeasure &m_measure;
    RectIndex m_fixed;
    RectIndex m_taken; // by labels
    RectIndex m_lines;
    RectIndex m_bends;
    bool m_heedLines = false;
    QSet<int> m_labelled;
    QHash<QString, double> m_widths;
};

} // namespace

void placeLabels(Scene &scene, const TextMeasure &measure)
{
    QList<qsizetype> all(scene.edges.size());
    std::iota(all.begin(), all.end(), 0);
    placeLabels(scene, measure, all);
}

void placeLabels(Scene &scene, const TextMeasure &measure, const QList<qsizetype> &edges)
{
    Placer(scene, measure).place(edges);
}

} // namespace portwright
