// SPDX-License-Identifier: Apache-2.0
#include "scene/waysearch.h"

#include "scene/gridsearch.h"

#include <cmath>

namespace portwright::lines {

namespace {

constexpr double SmallStep = 40;
constexpr double CrowdingCost = 20;

using Lines = QVarLengthArray<double, 16>;

QPointF transposed(QPointF point)
{
    return {point.y(), point.x()};
}

Side transposed(Side side)
{
    switch (side) {
    case Side::Left:
        return Side::Top;
    case Side::Right:
        return Side::Bottom;
    case Side::Top:
        return Side::Left;
    case Side::Bottom:
        break;
    }
    return Side::Right;
}

Port transposed(const Port &port)
{
    return {transposed(port.point), transposed(port.side)};
}

/// Bends that no way from `from` to `to` can do without.
int leastBends(const Port &from, const Port &to, QPointF s, QPointF t)
{
    const QPointF out = outward(from.side);
    const QPointF in = outward(to.side);
    const QPointF way = t - s;
    if (from.side == to.side)
        return 2;
    const double ahead = QPointF::dotProduct(way, out);
    if (QPointF::dotProduct(out, in) < 0) {
        const double aside = std::abs(out.x() != 0 ? way.y() : way.x());
        return ahead < -2 * Stub ? 4 : aside < 0.5 ? 0 : 2;
    }
    return ahead >= 0 && QPointF::dotProduct(way, in) <= 0 ? 1 : 3;
}

/// Up to `count` lines next to `at` on each side of it.
void addNear(Lines &lines, const std::vector<double> &channels, double at, int count)
{
    const auto place = std::lower_bound(channels.begin(), channels.end(), at);
    for (auto up = place; up != channels.end() && up - place < count; ++up)
        lines.append(*up);
    for (auto down = place; down != channels.begin() && place - down < count; --down)
        lines.append(*(down - 1));
}

/// The search in a frame in which the way starts horizontally.
class Frame
{
public:
    Frame(const Obstacles &obstacles, bool swapped, const Ignored &ignored, std::optional<int> bus)
        : m_rows(swapped ? obstacles.columns : obstacles.rows),
          m_columns(swapped ? obstacles.rows : obstacles.columns),
          m_horizontal(swapped ? obstacles.vertical : obstacles.horizontal),
          m_vertical(swapped ? obstacles.horizontal : obstacles.vertical),
          m_ignored(ignored),
          m_bus(bus)
    {
    }

    Way search(const Port &from, const Port &to)
    {
        m_from = from;
        m_to = to;
        m_s = from.point + outward(from.side) * Stub;
        m_t = to.point + outward(to.side) * Stub;
        if (tryStraight() || !stubsAreFree())
            return m_best;
        m_run = m_horizontal.run(m_s.y(), m_s.x(), m_ignored);
        if (isHorizontal(to.side))
            searchAcross();
        else
            searchAround();
        return m_best;
    }

private:
    bool row(double y, double from, double to) const { return m_horizontal.isFree(y, from, to, m_ignored); }
    bool column(double x, double from, double to) const { return m_vertical.isFree(x, from, to, m_ignored); }

    bool tryStraight()
    {
        const QPointF a = m_from.point;
        const QPointF b = m_to.point;
        const double direction = outward(m_from.side).x();
        const bool facing = isHorizontal(m_to.side) && m_to.side != m_from.side && (b.x() - a.x()) * direction > 0;
        if (!facing || std::abs(a.y() - b.y()) > 0.01)
            return false;
        const double from = a.x() + direction * Clearance;
        const double to = b.x() - direction * Clearance;
        if ((to - from) * direction > 0 && !row(a.y(), from, to))
            return false;
        offer({}, {});
        return true;
    }

    bool stubsAreFree() const
    {
        const QPointF out = outward(m_to.side);
        const QPointF first = m_to.point + out * (Clearance + 0.1);
        const bool end =
            isHorizontal(m_to.side) ? row(m_t.y(), first.x(), m_t.x()) : column(m_t.x(), first.y(), m_t.y());
        return end && row(m_s.y(), m_from.point.x() + outward(m_from.side).x() * (Clearance + 0.1), m_s.x());
    }

    /// Keeps the way through `middle` if it is the cheapest so far; `columns` are those that it chose.
    void offer(std::initializer_list<QPointF> middle, std::initializer_list<double> columns)
    {
        Way way;
        way.points.append(m_from.point);
        if (middle.size() > 0)
            way.points.append(m_s);
        for (const QPointF &point : middle)
            way.points.append(point);
        if (middle.size() > 0)
            way.points.append(m_t);
        way.points.append(m_to.point);
        simplify(way.points);
        way.cost = costOf(way.points);
        if (way.cost >= m_best.cost)
            return;
        for (const double x : columns)
            way.cost += columnExtra(x);
        if (way.cost >= m_best.cost)
            return;
        way.cost += overlapCost(way);
        if (way.cost < m_best.cost)
            m_best = way;
    }

    /// Lying on another line is worse than a detour.
    double overlapCost(const Way &way) const
    {
        if (!m_bus)
            return 0;
        double overlap = 0;
        for (qsizetype index = 1; index < way.points.size(); ++index) {
            const QPointF a = way.points[index - 1];
            const QPointF b = way.points[index];
            overlap += std::abs(a.y() - b.y()) < 0.01 ? m_horizontal.occupied(a.y(), a.x(), b.x(), *m_bus)
                                                      : m_vertical.occupied(a.x(), a.y(), b.y(), *m_bus);
        }
        return overlap > 1 ? CrowdingCost + overlap : 0;
    }

    /// Across, along, across: two bends; else four.
    void searchAcross()
    {
        Lines lines;
        lines.append(m_s.x());
        lines.append(m_t.x());
        addNear(lines, m_columns, m_t.x(), 3);
        addNear(lines, m_columns, (m_s.x() + m_t.x()) / 2, 2);
        addNear(lines, m_columns, m_s.x(), 3);
        const double least =
            2 * Stub + std::abs(m_s.y() - m_t.y()) + (std::abs(m_s.y() - m_t.y()) < 0.01 ? 0 : 2 * BendCost);
        const auto run = m_horizontal.run(m_t.y(), m_t.x(), m_ignored);
        for (const double x : lines) {
            if (!isWithin(m_run, x) || !isWithin(run, x))
                continue;
            if (least + std::abs(x - m_s.x()) + std::abs(x - m_t.x()) + leastExtra(x) >= m_best.cost)
                continue;
            if (column(x, m_s.y(), m_t.y()))
                offer({{x, m_s.y()}, {x, m_t.y()}}, {x});
        }
        if (!m_best.isFound())
            searchDetour();
    }

    static bool isWithin(std::pair<double, double> run, double at) { return at >= run.first && at <= run.second; }

    /// What columnExtra() is at least, of a column that lies before both stubs.
    double leastExtra(double x) const
    {
        const bool before =
            (x - m_s.x()) * outward(m_from.side).x() >= 0 && (x - m_t.x()) * outward(m_to.side).x() >= 0;
        return before ? std::abs(x - m_t.x()) * 0.002 : 0;
    }

    void searchDetour()
    {
        Lines starts = linesFrom(m_s, m_columns);
        Lines ends = linesFrom(m_t, m_columns);
        Lines rows;
        addNear(rows, m_rows, m_s.y(), 4);
        addNear(rows, m_rows, m_t.y(), 4);
        for (const double x1 : starts) {
            for (const double y : rows)
                searchDetour(x1, y, ends);
        }
    }

    void searchDetour(double x1, double y, const Lines &ends)
    {
        std::optional<bool> reached;
        for (const double x2 : ends) {
            const double aside = std::abs(x1 - m_from.point.x()) + std::abs(x1 - x2) + std::abs(x2 - m_to.point.x());
            if (differ(x1, x2) && differ(y, m_s.y()) && differ(y, m_t.y()) &&
                isTooLong(aside + std::abs(y - m_s.y()) + std::abs(y - m_t.y())))
                continue;
            if (!reached)
                reached = column(x1, m_s.y(), y);
            if (!*reached)
                return;
            if (row(y, x1, x2) && column(x2, y, m_t.y()))
                offer({{x1, m_s.y()}, {x1, y}, {x2, y}, {x2, m_t.y()}}, {x1, x2});
        }
    }

    static bool differ(double a, double b) { return std::abs(a - b) > 0.01; }

    /// A way of this length and more than one bend cannot be cheaper than what is found.
    bool isTooLong(double length) const { return length + 2 * BendCost > m_best.cost + 1e-6; }

    /// Columns that the straight line from a stub's end reaches.
    Lines linesFrom(QPointF end, const std::vector<double> &channels) const
    {
        Lines near;
        near.append(end.x());
        addNear(near, channels, end.x(), 3);
        const auto run = m_horizontal.run(end.y(), end.x(), m_ignored);
        Lines reached;
        for (const double x : near) {
            if (isWithin(run, x))
                reached.append(x);
        }
        return reached;
    }

    /// One corner; else three bends.
    void searchAround()
    {
        if (isWithin(m_run, m_t.x()) && column(m_t.x(), m_s.y(), m_t.y()))
            offer({{m_t.x(), m_s.y()}}, {});
        if (m_best.isFound())
            return;
        Lines rows;
        rows.append(m_t.y());
        addNear(rows, m_rows, m_t.y(), 3);
        addNear(rows, m_rows, m_s.y(), 3);
        for (const double x : linesFrom(m_s, m_columns)) {
            const double aside = std::abs(x - m_from.point.x()) + std::abs(x - m_t.x());
            for (const double y : rows) {
                const double along = std::abs(y - m_s.y()) + std::abs(y - m_to.point.y());
                if (differ(x, m_t.x()) && differ(y, m_s.y()) && isTooLong(aside + along))
                    continue;
                if (column(x, m_s.y(), y) && row(y, x, m_t.x()) && column(m_t.x(), y, m_t.y()))
                    offer({{x, m_s.y()}, {x, y}, {m_t.x(), y}}, {x});
            }
        }
    }

    /// Prefers the middle of a gap to places beside a box, and the end of the way to its start; a small step stands at
    /// the end, so that the piece before it has room for a label.
    double columnExtra(double x) const
    {
        const double fromEnd = std::abs(x - m_t.x());
        if (!m_bus)
            return fromEnd * 0.002;
        if (std::abs(m_s.y() - m_t.y()) < SmallStep)
            return fromEnd * 0.05;
        const auto range = m_vertical.corridor(x, m_s.y(), m_t.y(), 40, m_ignored);
        const double narrow = 80 - (range.second - range.first) + std::abs(range.first + range.second - 2 * x);
        return narrow * 0.1 + fromEnd * 0.002;
    }

    const std::vector<double> &m_rows;
    const std::vector<double> &m_columns;
    const FreeLines &m_horizontal;
    const FreeLines &m_vertical;
    const Ignored &m_ignored;
    std::optional<int> m_bus; // set: heed other lines
    Port m_from;
    Port m_to;
    QPointF m_s;
    QPointF m_t;
    std::pair<double, double> m_run; // how far the first stub's line may run
    Way m_best;
};

void transpose(Way &way)
{
    for (QPointF &point : way.points)
        point = transposed(point);
}

} // namespace

QPointF outward(Side side)
{
    switch (side) {
    case Side::Left:
        return {-1, 0};
    case Side::Right:
        return {1, 0};
    case Side::Top:
        return {0, -1};
    case Side::Bottom:
        break;
    }
    return {0, 1};
}

double leastCost(const Port &from, const Port &to)
{
    const QPointF s = from.point + outward(from.side) * Stub;
    const QPointF t = to.point + outward(to.side) * Stub;
    const QPointF direct = to.point - from.point;
    const int bends = leastBends(from, to, s, t);
    if (bends <= 1)
        return direct.manhattanLength() + bends * BendCost;
    return std::max(direct.manhattanLength(), (t - s).manhattanLength()) + bends * BendCost;
}

Way WaySearch::search(const Port &from, const Port &to, const Ignored &ignored, std::optional<int> bus) const
{
    const bool swapped = !isHorizontal(from.side);
    Frame frame(m_obstacles, swapped, ignored, bus);
    if (!swapped)
        return frame.search(from, to);
    Way way = frame.search(transposed(from), transposed(to));
    transpose(way);
    return way;
}

Way WaySearch::simple(const Port &from, const Port &to, const Ignored &ignored) const
{
    return search(from, to, ignored, {});
}

Way WaySearch::fine(const Port &from, const Port &to, const Ignored &ignored, int bus) const
{
    return search(from, to, ignored, bus);
}

Way WaySearch::thorough(const Port &from, const Port &to, const Ignored &ignored) const
{
    return gridWay(m_obstacles, from, to, ignored);
}

Way WaySearch::careless(const Port &from, const Port &to) const
{
    static const Obstacles none({}, Clearance);
    Way way = WaySearch(none).simple(from, to, {});
    if (way.isFound())
        return way;
    Way direct;
    const QPointF s = from.point + outward(from.side) * Stub;
    const QPointF t = to.point + outward(to.side) * Stub;
    direct.points = {from.point, s, {s.x(), t.y()}, t, to.point};
    simplify(direct.points);
    direct.cost = costOf(direct.points);
    return direct;
}

} // namespace portwright::lines
