// SPDX-License-Identifier: Apache-2.0
#include "render/strokepath.h"

#include <cmath>
#include <numbers>
#include <numeric>

namespace portwright {

namespace {

double lengthOf(QPointF v)
{
    return std::hypot(v.x(), v.y());
}

QPointF unit(QPointF v)
{
    const double length = lengthOf(v);
    return length > 0 ? v / length : QPointF();
}

bool isRightAngle(QPointF before, QPointF after)
{
    const bool turns = std::abs(before.x() * after.x() + before.y() * after.y()) < 1e-6;
    return turns && (before.x() == 0 || before.y() == 0);
}

QRectF boxAround(QPointF a, QPointF b, double across, double down)
{
    const auto [left, right] = std::minmax({a.x(), b.x()});
    const auto [top, bottom] = std::minmax({a.y(), b.y()});
    return {left - across, top - down, right - left + 2 * across, bottom - top + 2 * down};
}

bool isLit(const QList<double> &dashes, double total, double at)
{
    if (dashes.isEmpty())
        return true;
    double rest = std::fmod(at, total);
    for (qsizetype i = 0; i < dashes.size(); ++i) {
        rest -= dashes[i];
        if (rest < 0)
            return i % 2 == 0;
    }
    return true;
}

} // namespace

StrokePath::StrokePath(const QList<QPointF> &points, double radius)
{
    if (points.size() < 2)
        return;
    QPointF at = points.first();
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QPointF before = points[i] - points[i - 1];
        const QPointF after = points[i + 1] - points[i];
        const double room = std::min({radius, lengthOf(before) / 2, lengthOf(after) / 2});
        if (room < 1 || !isRightAngle(before, after)) {
            addStraight(at, points[i]);
            at = points[i];
            continue;
        }
        const QPointF in = points[i] - unit(before) * room;
        const QPointF out = points[i] + unit(after) * room;
        addStraight(at, in);
        addCorner(in, points[i], out);
        at = out;
    }
    addStraight(at, points.last());
}

void StrokePath::addStraight(QPointF from, QPointF to)
{
    const double length = lengthOf(to - from);
    if (length <= 0)
        return;
    m_pieces.push_back({from, to, false, {}, m_length, length});
    m_length += length;
}

void StrokePath::addCorner(QPointF from, QPointF corner, QPointF to)
{
    const double length = lengthOf(corner - from) * std::numbers::pi / 2;
    m_pieces.push_back({from, to, true, corner, m_length, length});
    m_length += length;
}

void StrokePath::shorten(double atStart, double atEnd)
{
    if (m_pieces.isEmpty())
        return;
    Piece &first = m_pieces.first();
    if (!first.curved && first.length > atStart + atEnd) {
        first.from += unit(first.to - first.from) * atStart;
        first.length -= atStart;
        first.start += atStart;
    }
    Piece &last = m_pieces.last();
    if (!last.curved && last.length > atEnd) {
        last.to -= unit(last.to - last.from) * atEnd;
        last.length -= atEnd;
    }
}

void StrokePath::draw(Rasteriser &raster, const Stroke &stroke) const
{
    const QRectF clip = raster.clip();
    const double margin = stroke.width + 1;
    for (const Piece &piece : m_pieces) {
        const QRectF hull = boxAround(piece.from, piece.to, margin, margin);
        if (!hull.intersects(clip))
            continue;
        if (piece.curved)
            drawCorner(raster, piece, stroke);
        else
            drawStraight(raster, piece, stroke);
    }
}

void StrokePath::drawStraight(Rasteriser &raster, const Piece &piece, const Stroke &stroke) const
{
    if (stroke.dashes.isEmpty())
        drawPart(raster, piece, 0, piece.length, stroke);
    else
        drawDashed(raster, piece, stroke);
}

/// Draws from the first dash that can be seen to the last one.
void StrokePath::drawDashed(Rasteriser &raster, const Piece &piece, const Stroke &stroke) const
{
    const Run seen = seenRun(piece, QRectF(raster.clip()), stroke.width + 1);
    const double total = std::accumulate(stroke.dashes.begin(), stroke.dashes.end(), 0.0);
    double at = -std::fmod(piece.start, total);
    at += std::floor(std::max(0.0, seen.from - at) / total) * total;
    while (at < seen.to) {
        for (qsizetype i = 0; i < stroke.dashes.size(); ++i) {
            const double end = at + stroke.dashes[i];
            if (i % 2 == 0 && end > 0 && at < piece.length)
                drawPart(raster, piece, std::max(at, 0.0), std::min(end, piece.length), stroke);
            at = end;
        }
    }
}

/// The part of an upright or level piece that may lie in `clip`; of others all of it.
StrokePath::Run StrokePath::seenRun(const Piece &piece, const QRectF &clip, double margin)
{
    const QPointF way = piece.to - piece.from;
    if (way.x() != 0 && way.y() != 0)
        return {0, piece.length};
    const bool level = way.y() == 0;
    const double begin = level ? piece.from.x() : piece.from.y();
    const double sign = (level ? way.x() : way.y()) < 0 ? -1 : 1;
    const double low = (level ? clip.left() : clip.top()) - margin;
    const double high = (level ? clip.right() : clip.bottom()) + margin;
    const double a = (low - begin) * sign;
    const double b = (high - begin) * sign;
    return {std::max(0.0, std::min(a, b)), std::min(piece.length, std::max(a, b))};
}

void StrokePath::drawPart(Rasteriser &raster, const Piece &piece, double from, double to, const Stroke &stroke) const
{
    const QPointF direction = (piece.to - piece.from) / piece.length;
    const QPointF a = piece.from + direction * from;
    const QPointF b = piece.from + direction * to;
    const double half = stroke.width / 2;
    if (direction.y() == 0)
        raster.fillBox(boxAround(a, b, 0, half), stroke.colour);
    else if (direction.x() == 0)
        raster.fillBox(boxAround(a, b, half, 0), stroke.colour);
    else
        raster.drawSegment(a, b, stroke.width, stroke.colour);
}

void StrokePath::drawCorner(Rasteriser &raster, const Piece &piece, const Stroke &stroke) const
{
    const QPointF centre = piece.from + piece.to - piece.corner;
    const QPointF towards = piece.corner - centre;
    const QPoint quadrant(towards.x() > 0 ? 1 : -1, towards.y() > 0 ? 1 : -1);
    const bool startsOnX = piece.from.y() == centre.y();
    const double radius = lengthOf(piece.corner - piece.from);
    const Rasteriser::Quarter quarter{centre, quadrant, radius, stroke.width};
    if (stroke.dashes.isEmpty())
        return raster.drawQuarter(quarter, stroke.colour, [](double, double) { return true; });
    const double total = std::accumulate(stroke.dashes.begin(), stroke.dashes.end(), 0.0);
    raster.drawQuarter(quarter, stroke.colour, [&](double dx, double dy) {
        const double share = std::atan2(dy, dx) / (std::numbers::pi / 2); // 0 at the x axis, 1 at the y axis
        const double run = startsOnX ? share : 1 - share;
        return isLit(stroke.dashes, total, piece.start + run * piece.length);
    });
}

} // namespace portwright
