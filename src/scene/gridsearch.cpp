// SPDX-License-Identifier: Apache-2.0
#include "scene/gridsearch.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace portwright::lines {

namespace {

constexpr int MostStates = 60000;
constexpr double OverlapCost = 8;       // for each unit of length on another line
constexpr double HeedingBendCost = 160; // of a line that heeds others: rather a longer channel than many bends

bool isNear(double a, double b)
{
    return std::abs(a - b) < Epsilon;
}

/// b lies on the straight line through a and c.
bool isBetween(QPointF a, QPointF b, QPointF c)
{
    return (isNear(a.x(), b.x()) && isNear(b.x(), c.x())) || (isNear(a.y(), b.y()) && isNear(b.y(), c.y()));
}

std::vector<double> linesWithin(const std::vector<double> &channels, double low, double high, double a, double b)
{
    std::vector<double> lines(std::lower_bound(channels.begin(), channels.end(), low),
                              std::upper_bound(channels.begin(), channels.end(), high));
    lines.push_back(a);
    lines.push_back(b);
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

int indexOf(const std::vector<double> &lines, double value)
{
    return int(std::lower_bound(lines.begin(), lines.end(), value) - lines.begin());
}

/// A* over crossings of channels; a state is a crossing and the direction in which it was reached.
class Grid
{
public:
    Grid(const Obstacles &obstacles, const Ignored &ignored, QPointF s, QPointF t, double margin)
        : m_obstacles(obstacles),
          m_ignored(ignored),
          m_t(t),
          m_xs(linesWithin(obstacles.columns, std::min(s.x(), t.x()) - margin, std::max(s.x(), t.x()) + margin, s.x(),
                           t.x())),
          m_ys(linesWithin(obstacles.rows, std::min(s.y(), t.y()) - margin, std::max(s.y(), t.y()) + margin, s.y(),
                           t.y())),
          m_start(indexOf(m_ys, s.y()) * int(m_xs.size()) + indexOf(m_xs, s.x())),
          m_end(indexOf(m_ys, t.y()) * int(m_xs.size()) + indexOf(m_xs, t.x()))
    {
    }

    void setOwner(std::optional<int> owner) { m_owner = owner; }
    size_t size() const { return m_xs.size() * m_ys.size(); }

    /// Crossings from start to end; empty where there is no way.
    std::vector<QPointF> run(bool startHorizontal, bool endHorizontal)
    {
        m_cost.assign(size() * 2, 1e12f);
        m_from.assign(size() * 2, -1);
        m_endHorizontal = endHorizontal;
        reach(m_start * 2 + (startHorizontal ? 1 : 0), 0, -1);
        const int goal = m_end * 2 + (endHorizontal ? 1 : 0);
        int visited = 0;
        while (!m_open.empty() && visited < MostStates) {
            const auto [estimate, state] = m_open.top();
            m_open.pop();
            if (estimate > m_cost[size_t(state)] + rest(state) + 0.01f)
                continue;
            if (state == goal)
                return trace(goal);
            ++visited;
            expand(state);
        }
        return {};
    }

private:
    QPointF pointOf(int state) const
    {
        const int crossing = state / 2;
        return {m_xs[size_t(crossing) % m_xs.size()], m_ys[size_t(crossing) / m_xs.size()]};
    }

    double bendCost() const { return m_owner ? HeedingBendCost : BendCost; }

    float rest(int state) const
    {
        const QPointF way = m_t - pointOf(state);
        const bool aside = !isNear(way.x(), 0) && !isNear(way.y(), 0);
        const bool turned = bool(state & 1) != m_endHorizontal;
        return float(way.manhattanLength() + (turned ? bendCost() : aside ? 2 * bendCost() : 0));
    }

    void reach(int state, float cost, int from)
    {
        if (cost >= m_cost[size_t(state)] - 0.001f)
            return;
        m_cost[size_t(state)] = cost;
        m_from[size_t(state)] = from;
        m_open.push({cost + rest(state), state});
    }

    void expand(int state)
    {
        const float cost = m_cost[size_t(state)];
        reach(state ^ 1, cost + float(bendCost()), state);
        for (const int step : {-1, 1})
            move(state, step, cost);
    }

    void move(int state, int step, float cost)
    {
        const int width = int(m_xs.size());
        const int crossing = state / 2;
        const bool across = state & 1;
        const int column = crossing % width + (across ? step : 0);
        const int row = crossing / width + (across ? 0 : step);
        if (column < 0 || row < 0 || column >= width || row >= int(m_ys.size()))
            return;
        const int next = (row * width + column) * 2 + (across ? 1 : 0);
        const QPointF a = pointOf(state);
        const QPointF b = pointOf(next);
        if (cost + float((b - a).manhattanLength()) >= m_cost[size_t(next)])
            return;
        const bool isFree = across ? m_obstacles.horizontal.isFree(a.y(), a.x(), b.x(), m_ignored)
                                   : m_obstacles.vertical.isFree(a.x(), a.y(), b.y(), m_ignored);
        if (isFree)
            reach(next, cost + float((b - a).manhattanLength() + overlapCost(a, b, across)), state);
    }

    double overlapCost(QPointF a, QPointF b, bool across) const
    {
        if (!m_owner)
            return 0;
        const double overlap = across ? m_obstacles.horizontal.occupied(a.y(), a.x(), b.x(), *m_owner)
                                      : m_obstacles.vertical.occupied(a.x(), a.y(), b.y(), *m_owner);
        return overlap * OverlapCost;
    }

    std::vector<QPointF> trace(int goal) const
    {
        std::vector<QPointF> points;
        for (int state = goal; state >= 0; state = m_from[size_t(state)])
            points.push_back(pointOf(state));
        std::reverse(points.begin(), points.end());
        return points;
    }

    using Entry = std::pair<float, int>;

    const Obstacles &m_obstacles;
    const Ignored &m_ignored;
    std::optional<int> m_owner; // set: heed other lines
    QPointF m_t;
    std::vector<double> m_xs;
    std::vector<double> m_ys;
    int m_start;
    int m_end;
    bool m_endHorizontal = true;
    std::vector<float> m_cost;
    std::vector<int> m_from;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_open;
};

bool isInside(const Obstacles &obstacles, QPointF point, const Ignored &ignored)
{
    return !obstacles.horizontal.isFree(point.y(), point.x() - 0.1, point.x() + 0.1, ignored);
}

} // namespace

double costOf(const QVarLengthArray<QPointF, 8> &points)
{
    double length = 0;
    for (qsizetype index = 1; index < points.size(); ++index)
        length += (points.at(index) - points.at(index - 1)).manhattanLength();
    return length + BendCost * double(std::max<qsizetype>(0, points.size() - 2));
}

void simplify(QVarLengthArray<QPointF, 8> &points)
{
    qsizetype kept = 0;
    for (const QPointF point : points) {
        if (kept > 0 && isNear(points[kept - 1].x(), point.x()) && isNear(points[kept - 1].y(), point.y()))
            continue;
        while (kept > 1 && isBetween(points[kept - 2], points[kept - 1], point))
            --kept;
        points[kept++] = point;
    }
    points.resize(kept);
}

Way gridWay(const Obstacles &obstacles, const Port &from, const Port &to, const Ignored &ignored,
            std::optional<int> owner)
{
    const QPointF s = from.point + outward(from.side) * Stub;
    const QPointF t = to.point + outward(to.side) * Stub;
    Way way;
    if (isInside(obstacles, s, ignored) || isInside(obstacles, t, ignored))
        return way;
    for (const double margin : {150.0, 600.0, 4000.0}) {
        Grid grid(obstacles, ignored, s, t, margin);
        if (grid.size() > size_t(MostStates) * 4)
            break;
        grid.setOwner(owner);
        const std::vector<QPointF> middle = grid.run(isHorizontal(from.side), isHorizontal(to.side));
        if (middle.empty())
            continue;
        way.points.append(from.point);
        for (const QPointF &point : middle)
            way.points.append(point);
        way.points.append(to.point);
        simplify(way.points);
        way.cost = costOf(way.points);
        break;
    }
    return way;
}

} // namespace portwright::lines
