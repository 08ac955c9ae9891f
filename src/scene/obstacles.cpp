// SPDX-License-Identifier: Apache-2.0
#include "scene/obstacles.h"

#include <algorithm>
#include <cmath>

namespace portwright::lines {

namespace {

constexpr double Epsilon = 0.01;
constexpr double BucketWidth = 256;
constexpr double ChannelOffset = 16; // from a box to the nearest channel
constexpr double WideGap = 40;       // a channel in the middle from here on
constexpr double VeryWideGap = 600;
constexpr double SpanDistance = 5; // lines closer than this read as one

int bucketOf(double across)
{
    return int(std::floor(across / BucketWidth));
}

bool contains(const QVarLengthArray<int, 4> &list, int value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

std::vector<FreeLines::Box> asBoxes(const std::vector<QRectF> &rects, double clearance, bool horizontal)
{
    std::vector<FreeLines::Box> boxes;
    boxes.reserve(rects.size());
    for (const QRectF &rect : rects) {
        const QRectF r = rect.adjusted(-clearance, -clearance, clearance, clearance);
        if (horizontal)
            boxes.push_back({r.top(), r.bottom(), r.left(), r.right()});
        else
            boxes.push_back({r.left(), r.right(), r.top(), r.bottom()});
    }
    return boxes;
}

void sortUnique(std::vector<double> &values, double tolerance)
{
    std::sort(values.begin(), values.end());
    const auto close = [&](double a, double b) { return b - a < tolerance; };
    values.erase(std::unique(values.begin(), values.end(), close), values.end());
}

/// Lines beside each box, and in the middle of wide gaps.
std::vector<double> channels(const std::vector<QRectF> &rects, bool columns)
{
    std::vector<double> edges;
    edges.reserve(rects.size() * 2);
    for (const QRectF &rect : rects) {
        edges.push_back((columns ? rect.left() : rect.top()) - ChannelOffset);
        edges.push_back((columns ? rect.right() : rect.bottom()) + ChannelOffset);
    }
    sortUnique(edges, 4);
    std::vector<double> lines = edges;
    for (size_t index = 1; index < edges.size(); ++index) {
        const double gap = edges[index] - edges[index - 1];
        if (gap >= WideGap && gap <= VeryWideGap)
            lines.push_back((edges[index] + edges[index - 1]) / 2);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

FreeLines::FreeLines(std::vector<Box> boxes) : m_boxes(std::move(boxes))
{
    for (size_t index = 0; index < m_boxes.size(); ++index) {
        const Box &box = m_boxes[index];
        for (int bucket = bucketOf(box.across0); bucket <= bucketOf(box.across1); ++bucket)
            m_buckets[bucket].push_back(int(index));
        m_longest = std::max(m_longest, box.along1 - box.along0);
    }
    for (std::vector<int> &bucket : m_buckets) {
        std::sort(bucket.begin(), bucket.end(),
                  [&](int a, int b) { return m_boxes[size_t(a)].along0 < m_boxes[size_t(b)].along0; });
    }
}

const std::vector<int> &FreeLines::bucket(int index) const
{
    static const std::vector<int> none;
    const auto found = m_buckets.constFind(index);
    return found == m_buckets.constEnd() ? none : *found;
}

const FreeLines::Line &FreeLines::line(double across) const
{
    Line &line = m_lines[qRound64(across * 8)];
    if (line.known)
        return line;
    line.known = true;
    for (const int index : bucket(bucketOf(across))) {
        const Box &box = m_boxes[size_t(index)];
        if (box.across0 < across - Epsilon && box.across1 > across + Epsilon)
            line.boxes.push_back(index);
    }
    std::vector<Interval> all;
    all.reserve(line.boxes.size());
    for (const int index : line.boxes)
        all.push_back({m_boxes[size_t(index)].along0, m_boxes[size_t(index)].along1});
    std::sort(all.begin(), all.end(), [](const Interval &a, const Interval &b) { return a.from < b.from; });
    for (const Interval &interval : all) {
        if (!line.merged.empty() && interval.from <= line.merged.back().to)
            line.merged.back().to = std::max(line.merged.back().to, interval.to);
        else
            line.merged.push_back(interval);
    }
    return line;
}

bool FreeLines::isFree(double across, double from, double to, const Ignored &ignored) const
{
    const double low = std::min(from, to) + Epsilon;
    const double high = std::max(from, to) - Epsilon;
    const Line &boxes = line(across);
    const auto after = std::upper_bound(boxes.merged.begin(), boxes.merged.end(), low,
                                        [](double value, const Interval &interval) { return value < interval.to; });
    if (after == boxes.merged.end() || after->from >= high)
        return true;
    if (ignored.isEmpty())
        return false;
    return std::none_of(boxes.boxes.begin(), boxes.boxes.end(), [&](int index) {
        const Box &box = m_boxes[size_t(index)];
        return box.along0 < high && box.along1 > low && !contains(ignored, index);
    });
}

std::pair<double, double> FreeLines::corridor(double across, double from, double to, double reach,
                                              const Ignored &ignored) const
{
    const double low = std::min(from, to) + Epsilon;
    const double high = std::max(from, to) - Epsilon;
    double first = across - reach;
    double last = across + reach;
    for (int index = bucketOf(across - reach); index <= bucketOf(across + reach); ++index) {
        const std::vector<int> &boxes = bucket(index);
        const auto begin = std::lower_bound(boxes.begin(), boxes.end(), low - m_longest,
                                            [&](int box, double value) { return m_boxes[size_t(box)].along0 < value; });
        for (auto at = begin; at != boxes.end() && m_boxes[size_t(*at)].along0 < high; ++at) {
            const Box &box = m_boxes[size_t(*at)];
            if (box.along1 <= low || contains(ignored, *at))
                continue;
            if (box.across1 <= across + Epsilon)
                first = std::max(first, box.across1);
            else if (box.across0 >= across - Epsilon)
                last = std::min(last, box.across0);
            else
                return {across, across};
        }
    }
    return {std::min(first, across), std::max(last, across)};
}

void FreeLines::occupy(double across, double from, double to, int bus)
{
    m_spans[int(std::floor(across / SpanDistance))].push_back({across, std::min(from, to), std::max(from, to), bus});
}

void FreeLines::vacate(double across, double from, double to, int bus)
{
    std::vector<Span> &spans = m_spans[int(std::floor(across / SpanDistance))];
    const auto found = std::find_if(spans.begin(), spans.end(), [&](const Span &span) {
        return span.bus == bus && span.across == across && span.from == std::min(from, to) &&
               span.to == std::max(from, to);
    });
    if (found != spans.end())
        spans.erase(found);
}

double FreeLines::occupied(double across, double from, double to, int bus) const
{
    if (m_spans.isEmpty())
        return 0;
    const double low = std::min(from, to);
    const double high = std::max(from, to);
    const int row = int(std::floor(across / SpanDistance));
    double sum = 0;
    for (const int key : {row - 1, row, row + 1}) {
        const auto found = m_spans.constFind(key);
        if (found == m_spans.constEnd())
            continue;
        for (const Span &span : *found) {
            if (std::abs(span.across - across) < SpanDistance && (bus < 0 || span.bus != bus))
                sum += std::max(0.0, std::min(high, span.to) - std::max(low, span.from));
        }
    }
    return sum;
}

Obstacles::Obstacles(const std::vector<QRectF> &boxes, double clearance)
    : horizontal(asBoxes(boxes, clearance, true)),
      vertical(asBoxes(boxes, clearance, false)),
      columns(channels(boxes, true)),
      rows(channels(boxes, false))
{
}

} // namespace portwright::lines
