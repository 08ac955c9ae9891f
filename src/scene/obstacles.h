// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QRectF>
#include <QVarLengthArray>
#include <memory>
#include <span>
#include <vector>

namespace portwright::lines {

/// Places this near to each other are the same, in canvas units.
inline constexpr double Epsilon = 0.01;

/// Boxes that one line may pass through, by index.
using Ignored = QVarLengthArray<int, 4>;

/// Answers for lines of one direction whether boxes stand in their way. "Along" runs with the lines, "across" counts
/// them.
class FreeLines
{
public:
    struct Box
    {
        double across0 = 0;
        double across1 = 0;
        double along0 = 0;
        double along1 = 0;
    };

    explicit FreeLines(std::vector<Box> boxes);

    /// Where boxes begin and end across the lines, ascending.
    const std::vector<double> &begins() const { return m_lows; }
    const std::vector<double> &ends() const { return m_highs; }

    bool isFree(double across, double from, double to, const Ignored &ignored) const;
    /// How far a line may run from a place on it: lowest and highest end.
    std::pair<double, double> run(double across, double at, const Ignored &ignored) const;
    /// How far a piece may be shifted sideways, at most `reach` to each side: lowest and highest place.
    std::pair<double, double> corridor(double across, double from, double to, double reach,
                                       const Ignored &ignored) const;

    /// Remembers a piece of a line that will not be moved any more; lines of one bus do not disturb each other.
    void occupy(double across, double from, double to, int bus);
    /// Forgets a remembered piece.
    void vacate(double across, double from, double to, int bus);
    /// The length along which a piece would lie on remembered ones.
    double occupied(double across, double from, double to, int bus) const;

private:
    struct Span
    {
        double across;
        double from;
        double to;
        int bus;
    };
    struct Interval
    {
        double from;
        double to;
    };
    /// All lines between two neighbouring edges of boxes meet the same boxes.
    struct Strip
    {
        std::vector<Interval> merged; // where boxes stand; disjoint, sorted
        std::vector<int> boxes;
    };
    size_t stripAt(double across) const;
    const Strip &strip(size_t index) const;
    void dealIntoBuckets();
    void makeStrips();
    void makeCells();
    bool isFree(const Strip &strip, double low, double high, const Ignored &ignored) const;
    int bucketOf(double across) const;
    std::span<const int> bucket(int index) const;

    std::vector<Box> m_boxes;
    std::vector<double> m_lows;
    std::vector<double> m_highs;
    double m_bucketWidth = 1;
    std::vector<int> m_bucketFirst;             // of each bucket and behind the last one, in m_bucketed
    mutable std::vector<int> m_bucketed;        // boxes by where they are across; a bucket is sorted when asked for
    mutable std::vector<bool> m_bucketIsSorted; // by where they are along
    std::vector<double> m_begins;               // of the strips; the first and the last are empty and without end
    std::vector<double> m_edges;                // of the box that begins or ends there, exactly
    mutable std::vector<std::unique_ptr<Strip>> m_strips; // made when asked for
    std::vector<int> m_cells;                             // the strip in which each cell begins
    double m_first = 0;                                   // where the cells begin
    double m_cellSize = 1;
    QHash<int, std::vector<Span>> m_spans;
};

/// The boxes of a drawing as seen by horizontal and by vertical lines, and the channels between them.
class Obstacles
{
public:
    /// Lines keep `clearance` away from each box.
    Obstacles(const std::vector<QRectF> &boxes, double clearance);

    FreeLines horizontal;
    FreeLines vertical;
    std::vector<double> columns; // x of channels for vertical pieces, sorted
    std::vector<double> rows;    // y of channels for horizontal pieces, sorted
};

} // namespace portwright::lines
