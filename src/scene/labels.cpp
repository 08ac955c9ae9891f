// SPDX-License-Identifier: Apache-2.0
#include "scene/labels.h"

#include "scene/boxes.h"
#include "scene/rectindex.h"

#include <array>
#include <numeric>
#include <tuple>

namespace portwright {

namespace {

constexpr double ArrowRoom = 12;
constexpr double LabelStep = 28;
constexpr double Gap = 2;                   // between labels
constexpr qsizetype MostLinesHeeded = 2000; // beyond it, labels may lie over other edges' lines

struct Piece
{
    QPointF from;
    QPointF to;
    bool horizontal = true;
    bool trunk = false; // shared by a bus
    double length() const { return (to - from).manhattanLength(); }
};

/// Horizontal pieces before vertical ones, long before short; a bus' trunk first.
std::vector<Piece> piecesOf(const Edge &edge)
{
    std::vector<Piece> pieces;
    const qsizetype last = edge.points.size() - 1;
    for (qsizetype index = 0; index < last; ++index) {
        Piece piece{edge.points.at(index), edge.points.at(index + 1), true, false};
        piece.horizontal = std::abs(piece.from.y() - piece.to.y()) < 0.01;
        piece.trunk = edge.bus >= 0 && index == (edge.busAtA ? 0 : last - 1);
        const QPointF way = piece.horizontal ? QPointF(piece.to.x() < piece.from.x() ? -1 : 1, 0)
                                             : QPointF(0, piece.to.y() < piece.from.y() ? -1 : 1);
        if (index == 0 && edge.arrowAtA)
            piece.from += way * ArrowRoom;
        if (index == last - 1 && edge.arrowAtB)
            piece.to -= way * ArrowRoom;
        pieces.push_back(piece);
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) {
        return std::make_tuple(!a.trunk, !a.horizontal, -a.length()) <
               std::make_tuple(!b.trunk, !b.horizontal, -b.length());
    });
    return pieces;
}

using Candidates = QVarLengthArray<QPointF, 32>;

/// Centres to try, best first: on the line, piece by piece, then beside it.
Candidates candidates(const Edge &edge, double width)
{
    Candidates centres;
    const std::vector<Piece> pieces = piecesOf(edge);
    for (const Piece &piece : pieces) {
        for (const double part : {1.0 / 2, 1.0 / 3, 2.0 / 3})
            centres.append(piece.from + (piece.to - piece.from) * part);
    }
    for (const Piece &piece : pieces) {
        if (piece.length() > width)
            centres.append(piece.to + (piece.from - piece.to) * ((width / 2 + Gap) / piece.length()));
        for (double at = width / 2 + 8; at < piece.length() - width / 2 - 8; at += LabelStep)
            centres.append(piece.from + (piece.to - piece.from) * (at / piece.length()));
    }
    for (const Piece &piece : pieces) {
        const QPointF beside = piece.horizontal ? QPointF(0, -LabelHeight / 2 - 4) : QPointF(width / 2 + 4, 0);
        for (const double part : {1.0 / 2, 1.0 / 3, 2.0 / 3})
            centres.append(piece.from + (piece.to - piece.from) * part + beside);
    }
    return centres;
}

/// Places labels one after the other, in the order in which they matter.
class Placer
{
public:
    Placer(Scene &scene, const TextMeasure &measure) : m_scene(scene), m_measure(measure) {}

    void place(const QList<qsizetype> &edges)
    {
        addFixed(edges);
        for (const qsizetype index : inOrder(edges))
            placeOne(index);
    }

private:
    void addFixed(const QList<qsizetype> &edges)
    {
        for (const NodeBox &node : std::as_const(m_scene.nodes))
            m_fixed.add(node.rect);
        for (const ZoneBox &zone : std::as_const(m_scene.zones))
            m_fixed.add(titleRect(zone, m_measure));
        if (edges.size() < m_scene.labels.size()) {
            const QSet<qsizetype> moving(edges.begin(), edges.end());
            for (const EdgeLabel &label : std::as_const(m_scene.labels)) {
                if (label.placed && !moving.contains(label.edge))
                    m_fixed.add(label.rect.adjusted(-Gap, -Gap, Gap, Gap));
            }
        }
        m_heedLines = m_scene.edges.size() <= MostLinesHeeded && edges.size() == m_scene.edges.size();
        if (m_heedLines)
            addLines();
    }

    void addLines()
    {
        for (qsizetype edge = 0; edge < m_scene.edges.size(); ++edge) {
            const QList<QPointF> &points = m_scene.edges.at(edge).points;
            for (qsizetype index = 1; index < points.size(); ++index)
                m_lines.add(lineRect(points.at(index - 1), points.at(index)), ownerOf(edge));
        }
    }

    static QRectF lineRect(QPointF a, QPointF b) { return QRectF(a, b).normalized().adjusted(-0.5, -0.5, 0.5, 0.5); }

    /// Failed before needed, then by need; equals stay in plan order.
    QList<qsizetype> inOrder(QList<qsizetype> edges) const
    {
        const auto rank = [&](qsizetype index) {
            const Edge &edge = m_scene.edges.at(index);
            const bool quiet = edge.state != FlowState::Needed && edge.state != FlowState::Question;
            return std::make_tuple(edge.state != FlowState::NoPath, quiet, edge.need, index);
        };
        std::sort(edges.begin(), edges.end(), [&](qsizetype a, qsizetype b) { return rank(a) < rank(b); });
        return edges;
    }

    void placeOne(qsizetype index)
    {
        EdgeLabel &label = m_scene.labels[index];
        const Edge &edge = m_scene.edges.at(index);
        const double width = widthOf(label.text);
        const Candidates centres = candidates(edge, width);
        label.rect = around(centres.front(), width);
        label.placed = false;
        if (edge.bus >= 0 && m_labelled.contains(edge.bus))
            return;
        for (const bool heedLines : {true, false}) {
            if (!heedLines || m_heedLines)
                label.placed = settle(label, centres, heedLines);
            if (label.placed)
                break;
        }
        if (label.placed && edge.bus >= 0)
            m_labelled.insert(edge.bus);
    }

    bool settle(EdgeLabel &label, const Candidates &centres, bool heedLines)
    {
        const double width = label.rect.width();
        for (const QPointF &centre : centres) {
            const QRectF rect = around(centre, width);
            if (m_fixed.hits(rect) || (heedLines && m_lines.hits(rect, ownerOf(label.edge))))
                continue;
            label.rect = rect;
            m_fixed.add(rect.adjusted(-Gap, -Gap, Gap, Gap));
            return true;
        }
        return false;
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
    RectIndex m_lines;
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
