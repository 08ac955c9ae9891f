// SPDX-License-Identifier: Apache-2.0
#include "scene/fan.h"

#include <cmath>

namespace portwright {

namespace {

constexpr double Stub = 14;    // along the line, while a track leaves its end
constexpr double Between = 6;  // labels
constexpr double FromEnds = 8; // of the piece that labels stand on

QPointF unit(QPointF way)
{
    const double length = std::hypot(way.x(), way.y());
    return length > 0 ? way / length : QPointF();
}

QPointF besides(QPointF way)
{
    return {-way.y(), way.x()};
}

/// The line without points that are no corners.
QList<QPointF> cornersOf(const QList<QPointF> &line)
{
    QList<QPointF> corners;
    for (const QPointF point : line) {
        if (!corners.isEmpty() && corners.back() == point)
            continue;
        const qsizetype last = corners.size() - 1;
        if (last > 0 && unit(corners.at(last) - corners.at(last - 1)) == unit(point - corners.at(last)))
            corners.removeLast();
        corners.append(point);
    }
    return corners;
}

/// A parallel of the corners, which pieces at right angles join.
QList<QPointF> parallel(const QList<QPointF> &corners, double off)
{
    QList<QPointF> moved;
    for (qsizetype i = 0; i < corners.size(); ++i) {
        const QPointF in = i > 0 ? besides(unit(corners.at(i) - corners.at(i - 1))) : QPointF();
        const QPointF out = i + 1 < corners.size() ? besides(unit(corners.at(i + 1) - corners.at(i))) : QPointF();
        const bool straight = in.isNull() || out.isNull() || in == out;
        moved.append(corners.at(i) + (straight ? (in.isNull() ? out : in) : in + out) * off);
    }
    return moved;
}

/// Draws the beginning of a parallel in, to `share` of its distance, where its first piece has the length for that.
void drawIn(QList<QPointF> &track, QPointF end, double share)
{
    const QPointF way = unit(track.at(1) - track.at(0));
    const double length = std::hypot(track.at(1).x() - track.at(0).x(), track.at(1).y() - track.at(0).y());
    const QPointF attached = end + (track.at(0) - end) * share;
    const double stub = std::min(Stub, length / 2);
    track[0] += way * stub;
    track.prepend(attached);
}

double shareOf(double room, double widest)
{
    return widest > 0 ? std::clamp(room / widest, 0.0, 1.0) : 1;
}

/// The number of the longest piece, horizontal ones first; 0 is the piece before point 1.
qsizetype longestPiece(const QList<QPointF> &track)
{
    qsizetype best = 0;
    double most = -1;
    for (qsizetype i = 0; i + 1 < track.size(); ++i) {
        const QPointF way = track.at(i + 1) - track.at(i);
        const double worth = std::abs(way.x()) * 1.5 + std::abs(way.y());
        if (std::min(std::abs(way.x()), std::abs(way.y())) < 0.01 && worth > most) {
            most = worth;
            best = i;
        }
    }
    return best;
}

} // namespace

EdgeSet strandsOf(const DrawnPlan &drawn, const Edge &trunk, const SceneOptions &options)
{
    EdgeSet strands;
    for (const qsizetype flow : trunk.flows) {
        Derivation alone;
        alone.packs = drawn.derivation.packs;
        alone.extraFlows = drawn.derivation.extraFlows;
        alone.flows = {drawn.derivation.flows.at(flow)};
        Routing way;
        way.routes = {drawn.routing.routes.at(flow)};
        EdgeSet one = mergedEdges(drawn.plan.topology, alone, way, options);
        if (one.edges.isEmpty())
            continue;
        Edge edge = one.edges.front();
        if (edge.a != trunk.a) {
            std::swap(edge.a, edge.b);
            std::swap(edge.arrowAtA, edge.arrowAtB);
        }
        edge.flows = {flow};
        one.labels.front().edge = strands.edges.size();
        strands.edges.append(std::move(edge));
        strands.labels.append(one.labels.front());
    }
    return strands;
}

QList<QList<QPointF>> fannedLines(const QList<QPointF> &line, qsizetype count, double gap, FanRoom room)
{
    const QList<QPointF> corners = cornersOf(line);
    QList<QList<QPointF>> tracks;
    if (corners.size() < 2)
        return tracks;
    const double widest = gap * double(count - 1) / 2;
    for (qsizetype i = 0; i < count; ++i) {
        QList<QPointF> track = parallel(corners, gap * double(i) - widest);
        drawIn(track, corners.front(), shareOf(room.atStart, widest));
        std::reverse(track.begin(), track.end());
        drawIn(track, corners.back(), shareOf(room.atEnd, widest));
        std::reverse(track.begin(), track.end());
        tracks.append(std::move(track));
    }
    return tracks;
}

QList<QRectF> fannedLabels(const QList<QList<QPointF>> &tracks, const QList<QSizeF> &sizes)
{
    if (tracks.isEmpty() || tracks.size() != sizes.size())
        return {};
    const qsizetype piece = longestPiece(tracks.front());
    const QPointF way = tracks.front().at(piece + 1) - tracks.front().at(piece);
    const bool across = std::abs(way.x()) > std::abs(way.y());
    const auto extent = [&](const QSizeF &size) { return across ? size.width() : size.height(); };
    double needed = -Between;
    double first = -1e9; // the part of the piece that all tracks have in common
    double last = 1e9;
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        needed += extent(sizes.at(i)) + Between;
        const QPointF from = tracks.at(i).at(piece);
        const QPointF to = tracks.at(i).at(piece + 1);
        first = std::max(first, across ? std::min(from.x(), to.x()) : std::min(from.y(), to.y()));
        last = std::min(last, across ? std::max(from.x(), to.x()) : std::max(from.y(), to.y()));
    }
    if (needed > last - first - 2 * FromEnds)
        return {};
    QList<QRectF> places;
    double at = (first + last - needed) / 2;
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        const QPointF on = tracks.at(i).at(piece);
        const double middle = at + extent(sizes.at(i)) / 2;
        QRectF place(QPointF(), sizes.at(i));
        place.moveCenter(across ? QPointF(middle, on.y()) : QPointF(on.x(), middle));
        places.append(place);
        at += extent(sizes.at(i)) + Between;
    }
    return places;
}

} // namespace portwright
