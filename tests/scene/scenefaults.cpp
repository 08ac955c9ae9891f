// SPDX-License-Identifier: Apache-2.0
#include "scene/scenefaults.h"

#include "scene/boxes.h"

#include <QSet>
#include <numeric>
#include <tuple>

namespace portwright::test {

namespace {

constexpr double Touch = 0.01;
constexpr double Apart = 1.9; // lines closer than this are one to the eye
constexpr double LeastOverlap = 4;

/// A straight part of a line, seen as if it ran along its first coordinate.
struct Piece
{
    int edge = 0;
    bool vertical = false;
    double across = 0;
    double from = 0;
    double to = 0;
};

bool overlap(const QRectF &a, const QRectF &b)
{
    return a.left() < b.right() - Touch && b.left() < a.right() - Touch && a.top() < b.bottom() - Touch &&
           b.top() < a.bottom() - Touch;
}

Piece pieceOf(int edge, QPointF a, QPointF b)
{
    const bool vertical = std::abs(a.x() - b.x()) < Touch;
    if (vertical)
        return {edge, true, a.x(), std::min(a.y(), b.y()), std::max(a.y(), b.y())};
    return {edge, false, a.y(), std::min(a.x(), b.x()), std::max(a.x(), b.x())};
}

/// Counts and describes.
class Counter
{
public:
    Counter(const Scene &scene, const Topology &topology) : m_scene(scene), m_topology(topology) {}

    SceneFaults count()
    {
        countLabels();
        countTrespasses();
        countOverlaps();
        countNodes();
        countZones();
        return m_faults;
    }

private:
    void add(const char *kind, const QString &what)
    {
        SceneFaults::Kind &faults = m_faults.kinds[QString::fromLatin1(kind)];
        if (faults.count++ == 0)
            faults.example = what;
    }

    QString nameOf(qsizetype edge) const
    {
        const Edge &line = m_scene.edges.at(edge);
        return QStringLiteral("%1-%2").arg(line.a.text(), line.b.text());
    }

    void countLabels()
    {
        const TableMeasure measure;
        for (qsizetype index = 0; index < m_scene.labels.size(); ++index) {
            const EdgeLabel &label = m_scene.labels.at(index);
            if (!label.placed)
                continue;
            for (const NodeBox &node : m_scene.nodes) {
                if (overlap(label.rect, node.rect))
                    add("label on node", QStringLiteral("label of %1 on %2").arg(nameOf(index), node.id.text()));
            }
            for (const ZoneBox &zone : m_scene.zones) {
                if (overlap(label.rect, titleRect(zone, measure)))
                    add("label on title",
                        QStringLiteral("label of %1 on title of %2").arg(nameOf(index), zone.id.text()));
            }
            for (qsizetype other = index + 1; other < m_scene.labels.size(); ++other) {
                if (m_scene.labels.at(other).placed && overlap(label.rect, m_scene.labels.at(other).rect))
                    add("label on label",
                        QStringLiteral("label of %1 on that of %2").arg(nameOf(index), nameOf(other)));
            }
        }
    }

    void countTrespasses()
    {
        for (qsizetype index = 0; index < m_scene.edges.size(); ++index) {
            const Edge &edge = m_scene.edges.at(index);
            for (const NodeBox &node : m_scene.nodes) {
                if (node.id == edge.a || node.id == edge.b ? passesOwn(edge, node) : passesOther(edge, node))
                    add("line through node", QStringLiteral("%1 through %2").arg(nameOf(index), node.id.text()));
            }
        }
    }

    static bool passesThrough(QPointF a, QPointF b, const QRectF &box)
    {
        return overlap(QRectF(a, b).normalized().adjusted(-0.02, -0.02, 0.02, 0.02),
                       box.adjusted(0.1, 0.1, -0.1, -0.1));
    }

    static bool passesOwn(const Edge &edge, const NodeBox &node)
    {
        if (edge.a == edge.b)
            return false;
        for (qsizetype point = 1; point < edge.points.size(); ++point) {
            if (passesThrough(edge.points.at(point - 1), edge.points.at(point), node.rect))
                return true;
        }
        return false;
    }

    static bool passesOther(const Edge &edge, const NodeBox &node)
    {
        return !edge.through.contains(node.id) && passesOwn(edge, node);
    }

    void countOverlaps()
    {
        std::vector<Piece> pieces;
        for (qsizetype index = 0; index < m_scene.edges.size(); ++index) {
            const QList<QPointF> &points = m_scene.edges.at(index).points;
            for (qsizetype point = 1; point < points.size(); ++point)
                pieces.push_back(pieceOf(int(index), points.at(point - 1), points.at(point)));
        }
        std::sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) {
            return std::tie(a.vertical, a.across) < std::tie(b.vertical, b.across);
        });
        for (size_t first = 0; first < pieces.size(); ++first) {
            for (size_t next = first + 1; next < pieces.size() && mayTouch(pieces[first], pieces[next]); ++next)
                compare(pieces[first], pieces[next]);
        }
    }

    static bool mayTouch(const Piece &a, const Piece &b)
    {
        return a.vertical == b.vertical && b.across - a.across <= Apart;
    }

    /// A pair of lines is one fault, wherever they lie on each other.
    void compare(const Piece &a, const Piece &b)
    {
        const double shared = std::min(a.to, b.to) - std::max(a.from, b.from);
        const QPair<int, int> pair = std::minmax(a.edge, b.edge);
        if (shared < LeastOverlap || mayShare(a.edge, b.edge) || m_pairs.contains(pair))
            return;
        m_pairs.insert(pair);
        add("line on line", QStringLiteral("%1 on %2 for %3 at %4 %5, %6 apart")
                                .arg(nameOf(a.edge), nameOf(b.edge))
                                .arg(shared)
                                .arg(a.vertical ? u'x' : u'y')
                                .arg(a.across)
                                .arg(b.across - a.across));
    }

    bool mayShare(int a, int b) const
    {
        const int bus = m_scene.edges.at(a).bus;
        return a == b || (bus >= 0 && bus == m_scene.edges.at(b).bus);
    }

    void countNodes()
    {
        const TableMeasure measure;
        for (qsizetype index = 0; index < m_scene.nodes.size(); ++index) {
            const NodeBox &box = m_scene.nodes.at(index);
            for (qsizetype other = index + 1; other < m_scene.nodes.size(); ++other) {
                if (overlap(box.rect, m_scene.nodes.at(other).rect))
                    add("node on node",
                        QStringLiteral("%1 on %2").arg(box.id.text(), m_scene.nodes.at(other).id.text()));
            }
            for (const ZoneBox &zone : m_scene.zones) {
                if (overlap(box.rect, titleRect(zone, measure)))
                    add("node on title", QStringLiteral("%1 on title of %2").arg(box.id.text(), zone.id.text()));
            }
            countStranger(box);
        }
    }

    /// A node stands in its own zone, in those around it and in no other.
    void countStranger(const NodeBox &box)
    {
        if (box.firewall)
            return;
        const ZoneId own = m_topology.zoneOf(*m_topology.nodes.find(NodeId(box.id.text())));
        for (const ZoneBox &zone : m_scene.zones) {
            const bool mine = isWithin(own, zone.id);
            if (mine ? !zone.rect.contains(box.rect) : overlap(zone.rect, box.rect))
                add("node outside zone",
                    QStringLiteral("%1 of %2 %3 %4")
                        .arg(box.id.text(), own.text(), mine ? QStringLiteral("outside") : QStringLiteral("within"),
                             zone.id.text()));
        }
    }

    bool isWithin(const ZoneId &inner, const ZoneId &outer) const
    {
        for (const Zone *zone = m_topology.zones.find(inner); zone; zone = m_topology.zones.find(zone->parent)) {
            if (zone->id == outer)
                return true;
        }
        return false;
    }

    void countZones()
    {
        for (qsizetype index = 0; index < m_scene.zones.size(); ++index) {
            const ZoneBox &a = m_scene.zones.at(index);
            for (qsizetype other = index + 1; other < m_scene.zones.size(); ++other) {
                const ZoneBox &b = m_scene.zones.at(other);
                const bool aInside = isWithin(a.id, b.id);
                const bool bInside = isWithin(b.id, a.id);
                const QString both = QStringLiteral("%1 and %2").arg(a.id.text(), b.id.text());
                if (!aInside && !bInside && overlap(a.rect, b.rect))
                    add("zone on zone", both);
                if ((aInside && !b.rect.contains(a.rect)) || (bInside && !a.rect.contains(b.rect)))
                    add("zone outside parent", both);
            }
        }
    }

    const Scene &m_scene;
    const Topology &m_topology;
    SceneFaults m_faults;
    QSet<QPair<int, int>> m_pairs;
};

} // namespace

int SceneFaults::count() const
{
    return std::accumulate(kinds.begin(), kinds.end(), 0, [](int sum, const Kind &kind) { return sum + kind.count; });
}

QString SceneFaults::text() const
{
    QStringList lines;
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind)
        lines.append(QStringLiteral("%1 x %2: %3").arg(kind->count).arg(kind.key(), kind->example));
    return lines.join(u'\n');
}

SceneFaults faultsOf(const Scene &scene, const Topology &topology)
{
    return Counter(scene, topology).count();
}

} // namespace portwright::test
