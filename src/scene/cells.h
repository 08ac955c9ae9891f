// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <algorithm>
#include <vector>

namespace portwright {

/// Square cells of an area, some of which are marked: says fast what lies far from all that was added.
class Cells
{
public:
    Cells() = default;
    explicit Cells(const QRectF &area)
        : m_area(area),
          m_size(std::max({LeastSize, area.width() / Most, area.height() / Most})),
          m_columns(int(area.width() / m_size) + 1),
          m_rows(int(area.height() / m_size) + 1),
          m_marks(size_t(m_columns) * size_t(m_rows))
    {
    }

    void add(const QRectF &rect)
    {
        forCells(rect, [this](size_t cell) {
            m_marks[cell] = true;
            return false;
        });
    }

    /// False only if the rectangle overlaps nothing that was added.
    bool meet(const QRectF &rect) const
    {
        const bool inside = rect.left() <= m_area.right() && rect.right() >= m_area.left() &&
                            rect.top() <= m_area.bottom() && rect.bottom() >= m_area.top();
        return inside && forCells(rect, [this](size_t cell) { return bool(m_marks[cell]); });
    }

private:
    static constexpr double LeastSize = 80;
    static constexpr double Most = 1024; // to a side

    int column(double x) const { return int(std::clamp((x - m_area.left()) / m_size, 0.0, m_columns - 1.0)); }
    int row(double y) const { return int(std::clamp((y - m_area.top()) / m_size, 0.0, m_rows - 1.0)); }

    template <class Visit>
    bool forCells(const QRectF &rect, Visit visit) const
    {
        const int last = column(rect.right());
        for (int y = row(rect.top()); y <= row(rect.bottom()); ++y) {
            for (int x = column(rect.left()); x <= last; ++x) {
                if (visit(size_t(y) * size_t(m_columns) + size_t(x)))
                    return true;
            }
        }
        return false;
    }

    QRectF m_area;
    double m_size = LeastSize;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<bool> m_marks;
};

} // namespace portwright
