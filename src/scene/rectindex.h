// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QRectF>
#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace portwright {

/// Rectangles in square cells: says fast whether any of them overlaps a given one.
class RectIndex
{
public:
    void add(const QRectF &rect, int owner = -1)
    {
        forCells(rect, [&](quint64 cell) {
            m_cells[cell].push_back({rect, owner});
            return false;
        });
    }

    /// True if a rectangle of another owner overlaps; owner -1 is nobody's.
    bool hits(const QRectF &rect, int owner = -1) const
    {
        return forCells(rect, [&](quint64 cell) {
            const auto found = m_cells.constFind(cell);
            return found != m_cells.constEnd() && std::any_of(found->begin(), found->end(), [&](const Entry &entry) {
                       return (entry.owner < 0 || entry.owner != owner) && overlap(rect, entry.rect);
                   });
        });
    }

    /// The only owner of rectangles that overlap; nothing if there is none, or more than one.
    std::optional<int> onlyOwner(const QRectF &rect) const
    {
        std::optional<int> only;
        const bool several = forCells(rect, [&](quint64 cell) {
            const auto found = m_cells.constFind(cell);
            return found != m_cells.constEnd() && std::any_of(found->begin(), found->end(), [&](const Entry &entry) {
                       if (!overlap(rect, entry.rect))
                           return false;
                       const bool another = only && *only != entry.owner;
                       only = entry.owner;
                       return another;
                   });
        });
        return several ? std::nullopt : only;
    }

    /// Takes a rectangle out again.
    void remove(const QRectF &rect, int owner)
    {
        forCells(rect, [&](quint64 cell) {
            std::erase_if(m_cells[cell],
                          [&](const Entry &entry) { return entry.owner == owner && entry.rect == rect; });
            return false;
        });
    }

private:
    struct Entry
    {
        QRectF rect;
        int owner = -1;
    };
    static constexpr double CellSize = 160;

    static int cellOf(double value) { return int(std::floor(value / CellSize)); }

    static bool overlap(const QRectF &a, const QRectF &b)
    {
        return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
    }

    /// True as soon as `visit` is.
    template <class Visit>
    static bool forCells(const QRectF &rect, Visit visit)
    {
        for (int y = cellOf(rect.top()); y <= cellOf(rect.bottom()); ++y) {
            for (int x = cellOf(rect.left()); x <= cellOf(rect.right()); ++x) {
                if (visit((quint64(quint32(x)) << 32) | quint32(y)))
                    return true;
            }
        }
        return false;
    }

    QHash<quint64, std::vector<Entry>> m_cells;
};

} // namespace portwright
