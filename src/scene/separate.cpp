// SPDX-License-Identifier: Apache-2.0
#include "scene/separate.h"

#include "scene/waysearch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>

namespace portwright::lines {

namespace {

constexpr int Rounds = 4;
constexpr double Reach = 120;      // how far a piece may be shifted
constexpr double LeastOverlap = 2; // along the pieces
constexpr double CellSize = 16;    // at least the largest pitch
constexpr std::array<double, 5> Pitches = {TrackPitch, 6, 4, 3, LeastPitch};

/// A piece of a line, seen as if it ran vertically.
struct Piece
{
    int line = 0;
    int index = 0; // of its first point
    double x = 0;
    double from = 0;
    double to = 0;
    bool movable = false;
    int bus = -1;
};

/// Separates the pieces of one direction.
class Separator
{
public:
    Separator(std::vector<NudgeLine> &lines, const Obstacles &obstacles, bool vertical)
        : m_lines(lines), m_free(vertical ? obstacles.vertical : obstacles.horizontal), m_vertical(vertical)
    {
        for (size_t line = 0; line < m_lines.size(); ++line)
            collect(int(line));
    }

    /// True if something was moved.
    bool run()
    {
        bool moved = false;
        for (size_t index = 0; index < m_pieces.size(); ++index) {
            if (m_pieces[index].movable && isTight(int(index), m_pieces[index].x, Pitches[2]))
                moved = improve(int(index)) || moved;
        }
        return moved;
    }

    void addStuck(std::set<int> &lines) const
    {
        for (size_t index = 0; index < m_pieces.size(); ++index) {
            if (isTight(int(index), m_pieces[index].x, LeastPitch))
                lines.insert(m_pieces[index].line);
        }
    }

private:
    double along(QPointF point) const { return m_vertical ? point.y() : point.x(); }
    double across(QPointF point) const { return m_vertical ? point.x() : point.y(); }
    static int cellOf(double x) { return int(std::floor(x / CellSize)); }

    void collect(int line)
    {
        const NudgeLine &owner = m_lines[size_t(line)];
        for (int index = 0; index + 1 < owner.points.size(); ++index) {
            const QPointF a = owner.points[index];
            const QPointF b = owner.points[index + 1];
            if ((std::abs(a.x() - b.x()) < 0.01) != m_vertical)
                continue;
            const bool inner = index > 0 && index + 2 < owner.points.size();
            const auto [low, high] = endRange(owner, index);
            m_cells[cellOf(across(a))].push_back(int(m_pieces.size()));
            m_pieces.push_back({line, index, across(a), std::min(along(a), along(b)), std::max(along(a), along(b)),
                                !owner.fixed && (inner || low < high), owner.bus});
        }
    }

    /// Where a piece may stand because of the boxes that it leaves.
    static std::pair<double, double> endRange(const NudgeLine &line, int index)
    {
        double low = -1e12;
        double high = 1e12;
        for (const bool last : {false, true}) {
            if (index != (last ? line.points.size() - 2 : 0))
                continue;
            low = std::max(low, line.ends[last ? 1 : 0].first);
            high = std::min(high, line.ends[last ? 1 : 0].second);
        }
        return {low, high};
    }

    bool touches(const Piece &a, const Piece &b) const
    {
        const bool same = a.line == b.line || (a.bus >= 0 && a.bus == b.bus);
        return !same && std::min(a.to, b.to) - std::max(a.from, b.from) > LeastOverlap;
    }

    template <class Visit>
    bool anyNear(int piece, double x, double reach, Visit visit) const
    {
        for (int cell = cellOf(x - reach); cell <= cellOf(x + reach); ++cell) {
            const auto found = m_cells.constFind(cell);
            if (found == m_cells.constEnd())
                continue;
            for (const int other : *found) {
                if (touches(m_pieces[size_t(piece)], m_pieces[size_t(other)]) && visit(m_pieces[size_t(other)]))
                    return true;
            }
        }
        return false;
    }

    bool isTight(int piece, double x, double pitch) const
    {
        return anyNear(piece, x, pitch, [&](const Piece &other) { return std::abs(other.x - x) < pitch - 0.05; });
    }

    std::pair<double, double> corridor(const Piece &piece) const
    {
        const NudgeLine &owner = m_lines[size_t(piece.line)];
        const int last = int(owner.points.size()) - 1;
        auto [low, high] = openCorridor(piece, owner, last);
        for (const int neighbour : {piece.index - 1, piece.index + 2}) {
            if (neighbour < 0 || neighbour > last)
                continue;
            const double end = across(owner.points[neighbour]);
            const double room = neighbour == 0 || neighbour == last ? Stub - 4 : 0;
            if (end < piece.x)
                low = std::max(low, std::min(piece.x, end + room));
            else
                high = std::min(high, std::max(piece.x, end - room));
        }
        const auto [lowest, highest] = endRange(owner, piece.index);
        return {std::max(low, lowest), std::min(high, highest)};
    }

    /// Between boxes; an end need not keep off the box that it leaves.
    std::pair<double, double> openCorridor(const Piece &piece, const NudgeLine &owner, int last) const
    {
        double from = along(owner.points[piece.index]);
        double to = along(owner.points[piece.index + 1]);
        const double way = from < to ? Clearance : -Clearance;
        if (piece.index == 0)
            from += way;
        if (piece.index == last - 1)
            to -= way;
        if ((to - from) * way <= 0)
            return {piece.x - Reach, piece.x + Reach};
        return m_free.corridor(piece.x, from, to, Reach, owner.ignored);
    }

    /// Moves the piece to the nearest place that keeps the largest distance to others that can be kept.
    bool improve(int index)
    {
        Piece &piece = m_pieces[size_t(index)];
        const auto [low, high] = corridor(piece);
        std::vector<double> others;
        anyNear(index, (low + high) / 2, (high - low) / 2 + TrackPitch, [&](const Piece &other) {
            others.push_back(other.x);
            return false;
        });
        for (const double pitch : Pitches) {
            if (!isTight(index, piece.x, pitch))
                return false;
            const std::optional<double> place = placeFor(index, low, high, others, pitch);
            if (!place)
                continue;
            move(index, *place);
            return true;
        }
        return false;
    }

    std::optional<double> placeFor(int index, double low, double high, const std::vector<double> &others,
                                   double pitch) const
    {
        const double x = m_pieces[size_t(index)].x;
        std::vector<double> places = {low, high};
        for (const double other : others) {
            places.push_back(other - pitch);
            places.push_back(other + pitch);
        }
        std::sort(places.begin(), places.end(), [&](double a, double b) { return std::abs(a - x) < std::abs(b - x); });
        const auto place = std::find_if(places.begin(), places.end(), [&](double at) {
            return at >= low && at <= high && std::none_of(others.begin(), others.end(), [&](double other) {
                       return std::abs(other - at) < pitch - 0.05;
                   });
        });
        return place == places.end() ? std::nullopt : std::optional(*place);
    }

    void move(int index, double x)
    {
        Piece &piece = m_pieces[size_t(index)];
        std::erase(m_cells[cellOf(piece.x)], index);
        m_cells[cellOf(x)].push_back(index);
        piece.x = x;
        auto &points = m_lines[size_t(piece.line)].points;
        for (const int point : {piece.index, piece.index + 1})
            (m_vertical ? points[point].rx() : points[point].ry()) = x;
    }

    std::vector<NudgeLine> &m_lines;
    const FreeLines &m_free;
    bool m_vertical;
    std::vector<Piece> m_pieces;
    QHash<int, std::vector<int>> m_cells;
};

} // namespace

std::vector<int> separate(std::vector<NudgeLine> &lines, const Obstacles &obstacles)
{
    for (int round = 0; round < Rounds; ++round) {
        const bool upright = Separator(lines, obstacles, true).run();
        const bool level = Separator(lines, obstacles, false).run();
        if (!upright && !level)
            break;
    }
    std::set<int> stuck;
    for (const bool vertical : {true, false})
        Separator(lines, obstacles, vertical).addStuck(stuck);
    return {stuck.begin(), stuck.end()};
}

} // namespace portwright::lines
