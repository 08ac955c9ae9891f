// SPDX-License-Identifier: Apache-2.0
#include "scene/detour.h"

#include "scene/gridsearch.h"

#include <algorithm>
#include <cmath>

namespace portwright::lines {

namespace {

constexpr double Pitch = 5.2; // of the tracks in a channel
constexpr int Tracks = 9;     // beside each box
constexpr double Close = 3;
constexpr double FirstTrack = Clearance + 0.1;

/// Every track beside every box.
std::vector<double> tracksBeside(const std::vector<QRectF> &boxes, bool columns)
{
    std::vector<double> tracks;
    for (const QRectF &box : boxes) {
        for (int track = 0; track < Tracks; ++track) {
            tracks.push_back((columns ? box.left() : box.top()) - FirstTrack - Pitch * track);
            tracks.push_back((columns ? box.right() : box.bottom()) + FirstTrack + Pitch * track);
        }
    }
    std::sort(tracks.begin(), tracks.end());
    const auto close = [](double a, double b) { return b - a < Close; };
    tracks.erase(std::unique(tracks.begin(), tracks.end(), close), tracks.end());
    return tracks;
}

Side sideOf(QPointF end, QPointF next)
{
    if (std::abs(end.y() - next.y()) < 0.01)
        return next.x() < end.x() ? Side::Left : Side::Right;
    return next.y() < end.y() ? Side::Top : Side::Bottom;
}

/// Lines and the tracks that they take.
class Tracked
{
public:
    Tracked(std::vector<NudgeLine> &lines, const std::vector<QRectF> &boxes)
        : m_lines(lines), m_obstacles(boxes, Clearance)
    {
        m_obstacles.columns = tracksBeside(boxes, true);
        m_obstacles.rows = tracksBeside(boxes, false);
        for (size_t line = 0; line < m_lines.size(); ++line)
            take(int(line), true);
    }

    void reroute(int index)
    {
        NudgeLine &line = m_lines[size_t(index)];
        const auto &points = line.points;
        const qsizetype last = points.size() - 1;
        if (line.fixed || last < 1)
            return;
        const Port from{points[0], sideOf(points[0], points[1])};
        const Port to{points[last], sideOf(points[last], points[last - 1])};
        take(index, false);
        const Way way = gridWay(m_obstacles, from, to, line.ignored, ownerOf(index));
        if (way.isFound())
            line.points = way.points;
        take(index, true);
    }

private:
    /// Lines of one bus do not disturb each other.
    int ownerOf(int line) const
    {
        const int bus = m_lines[size_t(line)].bus;
        return bus >= 0 ? int(m_lines.size()) + bus : line;
    }

    void take(int index, bool on)
    {
        const auto &points = m_lines[size_t(index)].points;
        for (qsizetype at = 1; at < points.size(); ++at) {
            const QPointF a = points[at - 1];
            const QPointF b = points[at];
            const bool level = std::abs(a.y() - b.y()) < 0.01;
            FreeLines &free = level ? m_obstacles.horizontal : m_obstacles.vertical;
            const double across = level ? a.y() : a.x();
            if (on)
                free.occupy(across, level ? a.x() : a.y(), level ? b.x() : b.y(), ownerOf(index));
            else
                free.vacate(across, level ? a.x() : a.y(), level ? b.x() : b.y(), ownerOf(index));
        }
    }

    std::vector<NudgeLine> &m_lines;
    Obstacles m_obstacles;
};

} // namespace

void detour(std::vector<NudgeLine> &lines, const std::vector<int> &stuck, const std::vector<QRectF> &boxes)
{
    Tracked tracked(lines, boxes);
    for (const int line : stuck)
        tracked.reroute(line);
}

} // namespace portwright::lines
