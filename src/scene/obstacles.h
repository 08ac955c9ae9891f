// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QRectF>
#include <QVarLengthArray>
#include <vector>

namespace portwright::lines {

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

    bool isFree(double across, double from, double to, const Ignored &ignored) const;
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
    struct Line
    {
        std::vector<Interval> merged; // disjoint, sorted
        std::vector<int> boxes;
        bool known = false;
    };
    const Line &line(double across) const;
    const std::vector<int> &bucket(int index) const;

    std::vector<Box> m_boxes;
    double m_longest = 0;
    QHash<int, std::vector<int>> m_buckets;
    mutable QHash<qint64, Line> m_lines;
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
