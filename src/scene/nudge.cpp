// SPDX-License-Identifier: Apache-2.0
#include "scene/nudge.h"

#include "scene/skyline.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>

namespace portwright::lines {

namespace {

constexpr int Rounds = 2;
constexpr double Reach = 48; // how far a piece may be shifted
constexpr double Apart = 24; // ends farther from each other are at different places
constexpr double FanMargin = 8;

/// A piece between two bends, seen as if it ran vertically.
struct Piece
{
    int line = 0;
    int index = 0; // of its first point
    double x = 0;
    double from = 0; // upper end
    double to = 0;
    double low = 0; // corridor
    double high = 0;
    int shape = 0;    // -1: both ends go left; 0: through; 1: both ends go right
    double order = 0; // within its shape
    double left = 0;  // where its ends leave, of a piece that goes through
    double right = 0;
    int track = 0;
    int bus = -1;
};

/// Shifts the pieces of one direction.
class Nudger
{
public:
    Nudger(std::vector<NudgeLine> &lines, const Obstacles &obstacles, bool vertical)
        : m_lines(lines), m_free(vertical ? obstacles.vertical : obstacles.horizontal), m_vertical(vertical)
    {
    }

    void run()
    {
        collect();
        std::sort(m_pieces.begin(), m_pieces.end(), [](const Piece &a, const Piece &b) {
            return std::tie(a.x, a.from, a.line, a.index) < std::tie(b.x, b.from, b.line, b.index);
        });
        size_t first = 0;
        for (size_t next = 1; next <= m_pieces.size(); ++next) {
            if (next < m_pieces.size() && m_pieces[next].x - m_pieces[next - 1].x < TrackPitch - 0.5)
                continue;
            splitByRange(first, next);
            first = next;
        }
    }

private:
    double along(QPointF point) const { return m_vertical ? point.y() : point.x(); }
    double across(QPointF point) const { return m_vertical ? point.x() : point.y(); }

    void collect()
    {
        for (size_t line = 0; line < m_lines.size(); ++line) {
            if (m_lines[line].fixed)
                continue;
            const auto &points = m_lines[line].points;
            for (int index = 1; index + 2 < points.size(); ++index) {
                const bool isVertical = std::abs(points[index].x() - points[index + 1].x()) < 0.01;
                if (isVertical == m_vertical)
                    m_pieces.push_back(pieceOf(int(line), index));
            }
        }
    }

    Piece pieceOf(int line, int index) const
    {
        const NudgeLine &owner = m_lines[size_t(line)];
        const QPointF *p = owner.points.constData() + index;
        Piece piece;
        piece.line = line;
        piece.index = index;
        piece.bus = owner.bus;
        piece.x = across(p[0]);
        const bool down = along(p[0]) <= along(p[1]);
        piece.from = along(p[down ? 0 : 1]);
        piece.to = along(p[down ? 1 : 0]);
        const double before = across(p[down ? -1 : 2]); // the neighbour of the upper end
        const double after = across(p[down ? 2 : -1]);
        std::tie(piece.low, piece.high) = m_free.corridor(piece.x, piece.from, piece.to, Reach, owner.ignored);
        for (const double end : {before, after})
            (end < piece.x ? piece.low : piece.high) =
                end < piece.x ? std::max(piece.low, end) : std::min(piece.high, end);
        shape(piece, before < piece.x, after < piece.x);
        return piece;
    }

    /// How a piece's ends leave decides where it lies among its neighbours.
    static void shape(Piece &piece, bool upperLeft, bool lowerLeft)
    {
        const double length = piece.to - piece.from;
        if (upperLeft && lowerLeft) {
            piece.shape = -1;
            piece.order = length;
        } else if (!upperLeft && !lowerLeft) {
            piece.shape = 1;
            piece.order = -length;
        } else {
            piece.order = upperLeft ? -piece.from : piece.from;
            piece.left = upperLeft ? piece.from : piece.to;
            piece.right = upperLeft ? piece.to : piece.from;
        }
    }

    /// Pieces of one channel whose ranges touch, in turn, belong together.
    void splitByRange(size_t first, size_t last)
    {
        const auto begin = m_pieces.begin() + std::ptrdiff_t(first);
        const auto end = m_pieces.begin() + std::ptrdiff_t(last);
        std::sort(begin, end, [](const Piece &a, const Piece &b) {
            return std::tie(a.from, a.to, a.line, a.index) < std::tie(b.from, b.to, b.line, b.index);
        });
        auto group = begin;
        double reached = -1e12;
        for (auto piece = begin; piece != end; ++piece) {
            if (piece->from > reached + TrackPitch && piece != group) {
                spread({&*group, size_t(piece - group)});
                group = piece;
            }
            reached = std::max(reached, piece->to);
        }
        if (group != end)
            spread({&*group, size_t(end - group)});
    }

    void spread(std::span<Piece> group)
    {
        if (group.size() < 2)
            return;
        std::sort(group.begin(), group.end(), [](const Piece &a, const Piece &b) {
            return std::tie(a.shape, a.order, a.bus, a.line, a.index) <
                   std::tie(b.shape, b.order, b.bus, b.line, b.index);
        });
        const int tracks = dealTracks(group);
        if (tracks > 1)
            apply(group, tracks);
    }

    /// Each piece lies right of all before it that it would touch.
    static int dealTracks(std::span<Piece> group)
    {
        int tracks = 0;
        Skyline dealt;
        for (Piece &piece : group) {
            piece.track = dealt.trackBeyond(piece.from - TrackPitch, piece.to + TrackPitch, piece.bus);
            dealt.cover(piece.from, piece.to, piece.track, piece.bus);
            tracks = std::max(tracks, piece.track + 1);
        }
        return tracks;
    }

    /// Places that lie apart on the right of the pieces, less those on their left.
    static int fanOf(std::span<const Piece> group)
    {
        std::vector<double> left;
        std::vector<double> right;
        for (const Piece &piece : group) {
            if (piece.shape != 0)
                continue;
            left.push_back(piece.left);
            right.push_back(piece.right);
        }
        return placesApart(right) - placesApart(left);
    }

    static int placesApart(std::vector<double> &all)
    {
        std::sort(all.begin(), all.end());
        int places = 0;
        for (size_t index = 0; index < all.size(); ++index)
            places += index == 0 || all[index] - all[index - 1] > Apart ? 1 : 0;
        return places;
    }

    /// Where lines fan out, they bend early: the pieces that follow, of which each is alone, have room for labels.
    void apply(std::span<Piece> group, int tracks)
    {
        double low = -1e12;
        double high = 1e12;
        double mean = 0;
        for (const Piece &piece : group) {
            low = std::max(low, piece.low);
            high = std::min(high, piece.high);
            mean += piece.x / double(group.size());
        }
        if (high < low)
            low = high = mean;
        const double pitch = std::min(TrackPitch, (high - low) / (tracks - 1));
        const double width = pitch * (tracks - 1);
        const int fan = m_vertical ? fanOf(group) : 0;
        const double wanted = fan > 0 ? low + FanMargin : fan < 0 ? high - width - FanMargin : mean - width / 2;
        const double first = std::clamp(wanted, low, high - width);
        for (const Piece &piece : group)
            move(piece, std::clamp(first + pitch * piece.track, piece.low, piece.high));
    }

    void move(const Piece &piece, double x)
    {
        auto &points = m_lines[size_t(piece.line)].points;
        for (const int index : {piece.index, piece.index + 1})
            (m_vertical ? points[index].rx() : points[index].ry()) = x;
    }

    std::vector<NudgeLine> &m_lines;
    const FreeLines &m_free;
    bool m_vertical;
    std::vector<Piece> m_pieces;
};

} // namespace

void nudge(std::vector<NudgeLine> &lines, const Obstacles &obstacles)
{
    for (int round = 0; round < Rounds; ++round) {
        Nudger(lines, obstacles, true).run();
        Nudger(lines, obstacles, false).run();
    }
}

} // namespace portwright::lines
