// SPDX-License-Identifier: Apache-2.0
#include "scene/zonecolumns.h"

#include "scene/autolayout.h"

#include <cmath>

namespace portwright {

namespace {

constexpr int NestingMargin = 16;
constexpr int ColumnGap = 88;
constexpr int FirewallGap = NodeSize.width() - 8 + 72; // the box on the left border, a label beside it
constexpr int TranslationGap = FirewallGap + 64;       // labels such as "443 -> 4287/tcp" are longer
constexpr int Sweeps = 4;

/// A zone with its nodes in cells; row 0 holds the title.
struct Block
{
    ZoneId zone;
    int rank = 0; // trust column
    int column = 0;
    int row = 0; // of the title
    int rows = 0;
    int columns = 1;
    int nesting = 0;            // levels of zones inside
    QList<QList<NodeId>> cells; // by column
    QList<Block> inner;
};

int trustRank(ZoneKind kind)
{
    switch (kind) {
    case ZoneKind::Internet:
    case ZoneKind::Vendor:
    case ZoneKind::Cloud:
        return 0;
    case ZoneKind::Lan:
        return 1;
    case ZoneKind::Dmz:
        return 2;
    case ZoneKind::Server:
    case ZoneKind::Management:
        break;
    }
    return 3;
}

int columnsFor(qsizetype nodes)
{
    if (nodes <= 5)
        return 1;
    return std::max(2, int(std::ceil(std::sqrt(double(nodes) * 0.5))));
}

/// Fills `list` column by column.
void addCells(QList<QList<NodeId>> &cells, const QList<NodeId> &list)
{
    if (list.isEmpty())
        return;
    const int columns = columnsFor(list.size());
    const qsizetype height = (list.size() + columns - 1) / columns;
    for (qsizetype start = 0; start < list.size(); start += height)
        cells.append(list.mid(start, height));
}

/// Arranges a set of free zones; see arrangeInColumns().
class Columns
{
public:
    Columns(const ZoneMembers &members, QPoint origin, Layout &layout)
        : m_members(members), m_origin(origin), m_layout(layout)
    {
    }

    void arrange(const QList<ZoneId> &zones)
    {
        for (const ZoneId &zone : zones)
            m_blocks.append(blockOf(zone));
        std::stable_sort(m_blocks.begin(), m_blocks.end(),
                         [](const Block &a, const Block &b) { return a.rank < b.rank; });
        stack();
        widen();
        for (const Block &block : std::as_const(m_blocks))
            place(block, block.column, block.row);
        for (int sweep = 0; sweep < Sweeps; ++sweep)
            settle();
    }

private:
    Block blockOf(const ZoneId &zone) const
    {
        Block block;
        block.zone = zone;
        block.rank = trustRank(m_members.plan().topology.zones.find(zone)->kind);
        QList<NodeId> own;
        QList<NodeId> shared;
        for (const Node *node : m_members.nodes(zone))
            (isShared(*node) ? shared : own).append(node->id);
        if (block.rank == 3 && own.size() + shared.size() > 3) {
            addCells(block.cells, own);
            addCells(block.cells, shared);
        } else {
            addCells(block.cells, own + shared);
        }
        qsizetype tallest = 1;
        for (const QList<NodeId> &column : std::as_const(block.cells))
            tallest = std::max(tallest, column.size());
        block.rows = 1 + int(block.cells.isEmpty() && !m_members.children(zone).isEmpty() ? 0 : tallest);
        block.columns = std::max(1, int(block.cells.size()));
        for (const ZoneId &child : m_members.children(zone))
            addInner(block, blockOf(child));
        return block;
    }

    static void addInner(Block &block, Block child)
    {
        child.row = block.rows;
        block.rows += child.rows;
        block.columns = std::max(block.columns, child.columns);
        block.nesting = std::max(block.nesting, child.nesting + 1);
        block.inner.append(std::move(child));
    }

    bool isShared(const Node &node) const
    {
        return m_members.plan().topology.machineOf(node).role.pack == QLatin1String("common");
    }

    /// Rows that a column may have, so that the whole is a little wider than high.
    int rowLimit() const
    {
        double area = 0;
        int limit = 9;
        for (const Block &block : m_blocks) {
            area += double(block.rows) * block.columns * NodePitch.width() * NodePitch.height();
            limit = std::max(limit, block.rows);
        }
        return std::max(limit, int(std::sqrt(area / 1.6) / NodePitch.height()));
    }

    /// One zone below the other, a new column for each trust rank; user networks stand below the Internet where both
    /// fit.
    void stack()
    {
        const int limit = rowLimit();
        int row = 0;
        int column = -1;
        int rank = -1;
        for (Block &block : m_blocks) {
            const bool sameSide = block.rank == rank || (rank == 0 && block.rank == 1);
            if (!sameSide || row + block.rows > limit) {
                ++column;
                row = 0;
            }
            rank = block.rank;
            block.column = column;
            block.row = row;
            row += block.rows;
        }
    }

    /// Gives each column its place: wide enough for its zones, with room for a firewall on its right border.
    void widen()
    {
        const int columns = m_blocks.isEmpty() ? 0 : m_blocks.back().column + 1;
        QList<int> widths(columns, 0);
        QList<int> nesting(columns, 0);
        for (const Block &block : std::as_const(m_blocks)) {
            widths[block.column] = std::max(widths.at(block.column), block.columns);
            nesting[block.column] = std::max(nesting.at(block.column), block.nesting);
        }
        const QMap<int, int> gaps = firewallGaps();
        int x = m_origin.x();
        for (int column = 0; column < columns; ++column) {
            const int margin = ZonePadding.left() + nesting.at(column) * NestingMargin;
            m_left.append(x + margin);
            x += 2 * margin + widths.at(column) * NodePitch.width() - (NodePitch.width() - NodeSize.width());
            x += gaps.value(column, ColumnGap);
        }
    }

    /// Wider gaps right of columns that carry a firewall: of the columns it joins, the one left of the middle.
    QMap<int, int> firewallGaps() const
    {
        QHash<ZoneId, int> columnOf;
        for (const Block &block : m_blocks)
            addColumn(block, block.column, columnOf);
        QMap<int, int> gaps;
        for (const Firewall &firewall : m_members.plan().topology.firewalls) {
            QMap<int, bool> columns;
            for (const ZoneId &zone : firewall.zones) {
                if (columnOf.contains(zone))
                    columns.insert(columnOf.value(zone), true);
            }
            if (columns.size() < 2)
                continue;
            int &gap = gaps[columns.keys().at((columns.size() - 1) / 2)];
            gap = std::max(gap, firewall.forwards.isEmpty() ? FirewallGap : TranslationGap);
        }
        return gaps;
    }

    static void addColumn(const Block &block, int column, QHash<ZoneId, int> &columnOf)
    {
        columnOf.insert(block.zone, column);
        for (const Block &child : block.inner)
            addColumn(child, column, columnOf);
    }

    /// The first node of a zone's cell column, `row` being the row of the zone's title.
    QPoint cellPlace(int column, int row, qsizetype cell) const
    {
        return {m_left.at(column) + int(cell) * NodePitch.width(),
                m_origin.y() + ZonePadding.top() + row * NodePitch.height()};
    }

    QRect place(const Block &block, int column, int row)
    {
        for (qsizetype cell = 0; cell < block.cells.size(); ++cell) {
            m_columns.append({block.cells.at(cell), cellPlace(column, row, cell)});
            putColumn(m_columns.back().first, m_columns.back().second);
        }
        const int ownRows = block.rows - 1 - innerRows(block);
        const int width = block.columns * NodePitch.width() - (NodePitch.width() - NodeSize.width());
        const int height = std::max(0, ownRows * NodePitch.height() - (NodePitch.height() - NodeSize.height()));
        QRect rect = QRect(cellPlace(column, row, 0), QSize(width, height)).marginsAdded(ZonePadding);
        for (const Block &child : block.inner) {
            const QRect inner = place(child, column, row + child.row);
            rect = rect.united(inner.marginsAdded({NestingMargin, 0, NestingMargin, NestingMargin}));
        }
        m_layout.zones.insert(block.zone, rect);
        return rect;
    }

    static int innerRows(const Block &block)
    {
        int rows = 0;
        for (const Block &child : block.inner)
            rows += child.rows;
        return rows;
    }

    void putColumn(const QList<NodeId> &nodes, QPoint top)
    {
        for (const NodeId &node : nodes) {
            m_layout.nodes.insert(node, top);
            top.ry() += NodePitch.height();
        }
    }

    /// Sorts nodes of one role in each column by the mean height of what they are tied to.
    void settle()
    {
        for (QPair<QList<NodeId>, QPoint> &column : m_columns) {
            auto first = column.first.begin();
            while (first != column.first.end()) {
                const RoleRef role = roleOf(*first);
                const auto last =
                    std::find_if(first, column.first.end(), [&](const NodeId &id) { return roleOf(id) != role; });
                sortByWish(first, last);
                first = last;
            }
            putColumn(column.first, column.second);
        }
    }

    void sortByWish(QList<NodeId>::iterator first, QList<NodeId>::iterator last) const
    {
        QHash<NodeId, double> wish;
        for (auto node = first; node != last; ++node)
            wish.insert(*node, wishOf(*node));
        std::stable_sort(first, last, [&](const NodeId &a, const NodeId &b) { return wish.value(a) < wish.value(b); });
    }

    RoleRef roleOf(const NodeId &node) const { return m_members.plan().topology.nodes.find(node)->role; }

    double wishOf(const NodeId &node) const
    {
        double sum = 0;
        int count = 0;
        for (const NodeId &other : m_members.neighbours(node)) {
            const auto place = m_layout.nodes.constFind(other);
            if (place == m_layout.nodes.constEnd())
                continue;
            sum += place->y();
            ++count;
        }
        return count ? sum / count : m_layout.nodes.value(node).y();
    }

    const ZoneMembers &m_members;
    QPoint m_origin;
    Layout &m_layout;
    QList<Block> m_blocks;
    QList<int> m_left;
    QList<QPair<QList<NodeId>, QPoint>> m_columns;
};

} // namespace

void arrangeInColumns(const ZoneMembers &members, const QList<ZoneId> &zones, QPoint origin, Layout &layout)
{
    Columns(members, origin, layout).arrange(zones);
}

} // namespace portwright
