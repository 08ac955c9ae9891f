// SPDX-License-Identifier: Apache-2.0
#include "scene/edgerouter.h"

#include "scene/detour.h"
#include "scene/gridsearch.h"
#include "scene/nudge.h"
#include "scene/separate.h"
#include "scene/sideslots.h"

#include <array>
#include <numeric>

namespace portwright {

using namespace lines;

namespace {

constexpr std::array<Side, 4> Sides = {Side::Right, Side::Left, Side::Top, Side::Bottom};
constexpr double CrowdedCost = 40; // of a side that is full
constexpr double PerLineCost = 8;
constexpr double MostCrowdedCost = 400;
constexpr size_t MostHeeded = 8000;    // lines that heed each other
constexpr size_t MostSeparated = 1000; // lines of a drawing in which what is left on others is shifted
constexpr size_t MostDetoured = 300;   // lines of a drawing in which detours are sought
constexpr int DetourRounds = 6;
constexpr double UprightCost = 6; // labels sit better on lines that leave sideways

double alongOf(Side side, QPointF point)
{
    return isHorizontal(side) ? point.y() : point.x();
}

double middleOf(const QRectF &box, Side side)
{
    return alongOf(side, box.center());
}

/// An edge on its way: its boxes, sides and line.
struct Task
{
    qsizetype edge = 0;
    int a = 0;
    int b = 0;
    Side sideA = Side::Right;
    Side sideB = Side::Left;
    bool busAtA = false;
    NudgeLine line;
};

/// A line from a box to itself.
struct Loop
{
    qsizetype edge = 0;
    int node = 0;
    int end = 0;
};

/// Two sides to try, with the least they can cost.
struct Choice
{
    Side a = Side::Right;
    Side b = Side::Left;
    double least = 0;
    double crowded = 0;
};

/// Routes some edges of a scene around all its boxes.
class Router
{
public:
    explicit Router(Scene &scene)
        : m_scene(scene),
          m_boxes(boxesOf(scene)),
          m_obstacles(m_boxes, Clearance),
          m_search(m_obstacles),
          m_load(m_boxes.size() * 4, 0),
          m_slots(m_boxes)
    {
    }

    void route(const QList<qsizetype> &edges)
    {
        for (const qsizetype edge : edges)
            addTask(edge);
        for (const Loop &loop : m_loops) {
            ++load(loop.node, Side::Right);
            ++load(loop.node, Side::Bottom);
        }
        for (Task &task : m_tasks)
            chooseSides(task);
        settleSlots();
        for (Task &task : m_tasks)
            draw(task);
        spread();
    }

private:
    static std::vector<QRectF> boxesOf(const Scene &scene)
    {
        std::vector<QRectF> boxes;
        boxes.reserve(size_t(scene.nodes.size()));
        for (const NodeBox &node : scene.nodes)
            boxes.push_back(node.rect);
        return boxes;
    }

    void addTask(qsizetype index)
    {
        Edge &edge = m_scene.edges[index];
        Task task;
        task.edge = index;
        task.a = int(m_scene.nodeIndex.value(edge.a));
        task.b = int(m_scene.nodeIndex.value(edge.b));
        for (const ElementId &firewall : std::as_const(edge.through)) {
            const auto found = m_scene.nodeIndex.constFind(firewall);
            if (found != m_scene.nodeIndex.constEnd())
                task.line.ignored.append(int(*found));
        }
        task.line.bus = edge.bus;
        task.busAtA = edge.busAtA;
        if (task.a == task.b)
            m_loops.push_back({index, task.a});
        else
            m_tasks.push_back(std::move(task));
    }

    /// A group that talks among itself: a small loop at the lower right corner, the last line of both sides.
    NudgeLine loopOf(const Loop &loop) const
    {
        const QPointF corner = box(loop.node).bottomRight();
        const double y = m_slots.place(loop.end);
        const double x = m_slots.place(loop.end + 1);
        NudgeLine line;
        line.points.append({corner.x(), y});
        line.points.append({corner.x() + Stub, y});
        line.points.append(corner + QPointF(Stub, Stub));
        line.points.append({x, corner.y() + Stub});
        line.points.append({x, corner.y()});
        line.fixed = true;
        return line;
    }

    const QRectF &box(int index) const { return m_boxes[size_t(index)]; }
    int &load(int node, Side side) { return m_load[size_t(node) * 4 + size_t(side)]; }

    double crowdedCost(int node, Side side)
    {
        const int over = load(node, side) + 1 - slotCapacity(box(node), side);
        const double upright = isHorizontal(side) ? 0 : UprightCost;
        return upright + (over > 0 ? std::min(MostCrowdedCost, CrowdedCost + PerLineCost * over) : 0);
    }

    QVarLengthArray<Choice, 16> choices(const Task &task)
    {
        QVarLengthArray<Choice, 16> all;
        for (const Side a : Sides) {
            for (const Side b : Sides) {
                const Port from = middlePort(task.a, a);
                const Port to = facingPort(from, task.b, b);
                if (!busAllows(task, a, b))
                    continue;
                const double crowded = crowdedCost(task.a, a) + crowdedCost(task.b, b);
                all.append({a, b, leastCost(from, to) + crowded, crowded});
            }
        }
        std::stable_sort(all.begin(), all.end(), [](const Choice &x, const Choice &y) { return x.least < y.least; });
        return all;
    }

    /// All lines of a bus reach the common node at one side.
    bool busAllows(const Task &task, Side a, Side b) const
    {
        const auto side = m_busSides.constFind(task.line.bus);
        return side == m_busSides.constEnd() || *side == (task.busAtA ? a : b);
    }

    void take(const Task &task)
    {
        const bool joined = m_busSides.contains(task.line.bus);
        if (!joined || !task.busAtA)
            ++load(task.a, task.sideA);
        if (!joined || task.busAtA)
            ++load(task.b, task.sideB);
        if (task.line.bus >= 0)
            m_busSides.insert(task.line.bus, task.busAtA ? task.sideA : task.sideB);
    }

    Port middlePort(int node, Side side) const { return portAt(box(node), side, middleOf(box(node), side)); }

    /// The middle of the side, or the place straight opposite `from` where the side has it.
    Port facingPort(const Port &from, int node, Side side) const
    {
        const double along = alongOf(side, from.point);
        const QRectF &to = box(node);
        const double low = (isHorizontal(side) ? to.top() : to.left()) + SlotMargin;
        const double high = (isHorizontal(side) ? to.bottom() : to.right()) - SlotMargin;
        const bool opposite = from.side != side && isHorizontal(from.side) == isHorizontal(side);
        if (opposite && along >= low && along <= high)
            return portAt(to, side, along);
        return middlePort(node, side);
    }

    /// Finds the sides between which the line is cheapest.
    void chooseSides(Task &task)
    {
        Way best;
        double least = 1e12;
        for (const Choice &choice : choices(task)) {
            if (choice.least >= least)
                break;
            const Port from = middlePort(task.a, choice.a);
            Way way = m_search.simple(from, facingPort(from, task.b, choice.b), task.line.ignored);
            if (!way.isFound() || way.cost + choice.crowded >= least)
                continue;
            least = way.cost + choice.crowded;
            best = std::move(way);
            task.sideA = choice.a;
            task.sideB = choice.b;
        }
        if (!best.isFound())
            best = searchFurther(task);
        task.line.points = best.points;
        take(task);
    }

    /// Where no simple way exists: any way between the four most promising pairs of sides.
    Way searchFurther(Task &task)
    {
        Way best;
        int tried = 0;
        for (const Choice &choice : choices(task)) {
            Way way = m_search.thorough(middlePort(task.a, choice.a), middlePort(task.b, choice.b), task.line.ignored);
            if (way.cost + choice.crowded < best.cost) {
                best = std::move(way);
                best.cost += choice.crowded;
                task.sideA = choice.a;
                task.sideB = choice.b;
            }
            if (best.isFound() && ++tried >= 4)
                break;
        }
        if (best.isFound())
            return best;
        const Choice first = choices(task).front();
        task.sideA = first.a;
        task.sideB = first.b;
        return m_search.careless(middlePort(task.a, first.a), middlePort(task.b, first.b));
    }

    void settleSlots()
    {
        std::vector<StraightPair> pairs;
        for (size_t index = 0; index < m_tasks.size(); ++index) {
            const Task &task = m_tasks[index];
            const auto &points = task.line.points;
            const int end = int(index) * 2;
            m_slots.add(task.a, task.sideA, slotEnd(task, end, false));
            m_slots.add(task.b, task.sideB, slotEnd(task, end + 1, true));
            if (points.size() == 2)
                pairs.push_back({end, end + 1});
        }
        int end = int(m_tasks.size()) * 2;
        for (Loop &loop : m_loops) {
            loop.end = end;
            m_slots.add(loop.node, Side::Right, {end++, 1e9, 1e9});
            m_slots.add(loop.node, Side::Bottom, {end++, 1e9, 1e9});
        }
        m_slots.settle(end, pairs);
    }

    SlotEnd slotEnd(const Task &task, int end, bool atB) const
    {
        const auto &points = task.line.points;
        const Side side = atB ? task.sideB : task.sideA;
        const qsizetype last = points.size() - 1;
        const qsizetype turn = std::min<qsizetype>(2, last);
        SlotEnd slot;
        slot.end = end;
        slot.order = alongOf(side, points.at(atB ? last - turn : turn));
        slot.farther = alongOf(side, points.at(atB ? 0 : last));
        slot.bus = atB != task.busAtA ? task.line.bus : -1;
        return slot;
    }

    /// The line between the places that both ends were given.
    void draw(Task &task)
    {
        const int end = int(&task - m_tasks.data()) * 2;
        const Port from = portAt(box(task.a), task.sideA, m_slots.place(end));
        const Port to = portAt(box(task.b), task.sideB, m_slots.place(end + 1));
        const bool fine = m_tasks.size() <= MostHeeded;
        Way way = fine ? m_search.fine(from, to, task.line.ignored, task.line.bus)
                       : m_search.simple(from, to, task.line.ignored);
        if (!way.isFound())
            way = m_search.thorough(from, to, task.line.ignored);
        if (!way.isFound())
            way = m_search.careless(from, to);
        task.line.points = way.points;
        task.line.ends = {endRange(task, false), endRange(task, true)};
        if (fine)
            occupyEnds(task);
    }

    /// The part of a side along which a line may end; the common end of a bus stays.
    std::pair<double, double> endRange(const Task &task, bool atB) const
    {
        if (task.line.bus >= 0 && atB != task.busAtA)
            return {};
        const QRectF &end = box(atB ? task.b : task.a);
        const bool level = isHorizontal(atB ? task.sideB : task.sideA);
        return {(level ? end.top() : end.left()) + SlotMargin, (level ? end.bottom() : end.right()) - SlotMargin};
    }

    /// First and last pieces stay where they are; later lines keep off them.
    void occupyEnds(const Task &task)
    {
        const auto &points = task.line.points;
        for (const qsizetype index : {qsizetype(1), points.size() - 1}) {
            const QPointF a = points.at(index - 1);
            const QPointF b = points.at(index);
            if (std::abs(a.y() - b.y()) < 0.01)
                m_obstacles.horizontal.occupy(a.y(), a.x(), b.x(), task.line.bus);
            else
                m_obstacles.vertical.occupy(a.x(), a.y(), b.y(), task.line.bus);
        }
    }

    void spread()
    {
        std::vector<NudgeLine> lines;
        lines.reserve(m_tasks.size());
        for (Task &task : m_tasks)
            lines.push_back(std::move(task.line));
        for (const Loop &loop : m_loops)
            lines.push_back(loopOf(loop));
        nudge(lines, m_obstacles);
        if (lines.size() <= MostSeparated)
            keepApart(lines);
        for (size_t index = 0; index < m_tasks.size(); ++index)
            store(m_scene.edges[m_tasks[index].edge], lines[index]);
        for (size_t index = 0; index < m_loops.size(); ++index)
            store(m_scene.edges[m_loops[index].edge], lines[m_tasks.size() + index]);
    }

    void keepApart(std::vector<NudgeLine> &lines) const
    {
        std::vector<int> stuck = separate(lines, m_obstacles);
        for (int round = 0; round < DetourRounds && !stuck.empty() && lines.size() <= MostDetoured; ++round) {
            detour(lines, stuck, m_boxes);
            stuck = separate(lines, m_obstacles);
        }
    }

    static void store(Edge &edge, NudgeLine &line)
    {
        const QPointF end = line.points.back();
        simplify(line.points);
        if (line.points.size() < 2)
            line.points.append(end); // boxes on top of each other
        edge.points = QList<QPointF>(line.points.begin(), line.points.end());
        QRectF bounds(edge.points.front(), edge.points.back());
        bounds = bounds.normalized();
        for (const QPointF &point : std::as_const(edge.points)) {
            bounds.setLeft(std::min(bounds.left(), point.x()));
            bounds.setRight(std::max(bounds.right(), point.x()));
            bounds.setTop(std::min(bounds.top(), point.y()));
            bounds.setBottom(std::max(bounds.bottom(), point.y()));
        }
        edge.bounds = bounds.adjusted(-6, -6, 6, 6);
    }

    Scene &m_scene;
    std::vector<QRectF> m_boxes;
    Obstacles m_obstacles;
    WaySearch m_search;
    std::vector<int> m_load;
    SideSlots m_slots;
    QHash<int, Side> m_busSides;
    std::vector<Task> m_tasks;
    std::vector<Loop> m_loops;
};

} // namespace

void routeEdges(Scene &scene)
{
    QList<qsizetype> all(scene.edges.size());
    std::iota(all.begin(), all.end(), 0);
    routeEdges(scene, all);
}

void routeEdges(Scene &scene, const QList<qsizetype> &edges)
{
    Router(scene).route(edges);
}

} // namespace portwright
