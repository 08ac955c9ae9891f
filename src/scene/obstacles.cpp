// SPDX-License-Identifier: Apache-2.0
#include "scene/obstacles.h"

#include "scene/sortedvalues.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace portwright::lines {

namespace {

constexpr double Endless = 1e12;
constexpr double BucketWidth = 256; // at least
constexpr double MostBuckets = 65536;
constexpr double CellSize = 8; // at least
constexpr double MostCells = 65536;
constexpr double ChannelOffset = 16; // from a box to the nearest channel
constexpr double SameChannel = 4;
constexpr double WideGap = 40; // a channel in the middle from here on
constexpr double VeryWideGap = 600;
constexpr double SpanDistance = 5; // lines closer than this read as one

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

/// Lines beside each box, and in the middle of wide gaps. `across` is what lies across these lines.
std::vector<double> channels(const FreeLines &across, double clearance)
{
    const double offset = ChannelOffset - clearance;
    std::vector<double> before = across.begins();
    std::vector<double> behind = across.ends();
    for (double &edge : before)
        edge -= offset;
    for (double &edge : behind)
        edge += offset;
    std::vector<double> edges;
    edges.reserve(before.size() + behind.size());
    std::merge(before.begin(), before.end(), behind.begin(), behind.end(), std::back_inserter(edges));
    const auto close = [](double a, double b) { return b - a < SameChannel; };
    edges.erase(std::unique(edges.begin(), edges.end(), close), edges.end());
    std::vector<double> lines = edges;
    for (size_t index = 1; index < edges.size(); ++index) {
        const double gap = edges[index] - edges[index - 1];
        if (gap >= WideGap && gap <= VeryWideGap)
            lines.push_back((edges[index] + edges[index - 1]) / 2);
    }
    std::inplace_merge(lines.begin(), lines.begin() + std::ptrdiff_t(edges.size()), lines.end());
    return lines;
}

} // namespace

FreeLines::FreeLines(std::vector<Box> boxes) : m_boxes(std::move(boxes))
{
    m_lows.reserve(m_boxes.size());
    m_highs.reserve(m_boxes.size());
    for (const Box &box : m_boxes) {
        m_lows.push_back(box.across0);
        m_highs.push_back(box.across1);
    }
    sortValues(m_lows);
    sortValues(m_highs);
    dealIntoBuckets();
    makeStrips();
    makeCells();
}

int FreeLines::bucketOf(double across) const
{
    const double last = double(m_bucketIsSorted.size()) - 1;
    return int(std::clamp(std::floor((across - m_lows.front()) / m_bucketWidth), 0.0, last));
}

void FreeLines::dealIntoBuckets()
{
    if (m_boxes.empty())
        return;
    const double width = m_highs.back() - m_lows.front();
    m_bucketWidth = std::max(BucketWidth, width / MostBuckets);
    m_bucketIsSorted.resize(size_t(width / m_bucketWidth) + 1);
    m_bucketFirst.resize(m_bucketIsSorted.size() + 1);
    for (const Box &box : m_boxes) {
        for (int bucket = bucketOf(box.across0); bucket <= bucketOf(box.across1); ++bucket)
            ++m_bucketFirst[size_t(bucket) + 1];
    }
    for (size_t bucket = 1; bucket < m_bucketFirst.size(); ++bucket)
        m_bucketFirst[bucket] += m_bucketFirst[bucket - 1];
    m_bucketed.resize(size_t(m_bucketFirst.back()));
    std::vector<int> next(m_bucketFirst.begin(), m_bucketFirst.end() - 1);
    for (size_t index = 0; index < m_boxes.size(); ++index) {
        const Box &box = m_boxes[index];
        for (int bucket = bucketOf(box.across0); bucket <= bucketOf(box.across1); ++bucket)
            m_bucketed[size_t(next[size_t(bucket)]++)] = int(index);
    }
}

std::span<const int> FreeLines::bucket(int index) const
{
    const auto first = size_t(m_bucketFirst[size_t(index)]);
    const std::span<int> boxes = std::span(m_bucketed).subspan(first, size_t(m_bucketFirst[size_t(index) + 1]) - first);
    if (!m_bucketIsSorted[size_t(index)]) {
        m_bucketIsSorted[size_t(index)] = true;
        std::sort(boxes.begin(), boxes.end(),
                  [&](int a, int b) { return m_boxes[size_t(a)].along0 < m_boxes[size_t(b)].along0; });
    }
    return boxes;
}

/// At each edge of a box, less a distance that touches no box.
void FreeLines::makeStrips()
{
    using Edge = std::pair<double, double>; // with the distance, and without
    std::vector<Edge> edges;
    edges.reserve(m_lows.size() * 2);
    for (const double low : m_lows)
        edges.emplace_back(low + Epsilon, low);
    for (const double high : m_highs)
        edges.emplace_back(high - Epsilon, high);
    std::inplace_merge(edges.begin(), edges.begin() + std::ptrdiff_t(m_lows.size()), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    m_begins.reserve(edges.size() + 1);
    m_edges.reserve(edges.size() + 1);
    m_begins = {-Endless};
    m_edges = {-Endless};
    for (const auto &[begin, edge] : edges) {
        m_begins.push_back(begin);
        m_edges.push_back(edge);
    }
    m_strips.resize(m_begins.size());
    m_strips.front() = std::make_unique<Strip>();
    m_strips.back() = std::make_unique<Strip>();
}

void FreeLines::makeCells()
{
    if (m_boxes.empty())
        return;
    m_first = m_begins[1];
    const double last = m_begins.back();
    m_cellSize = std::max(CellSize, (last - m_first) / MostCells);
    size_t strip = 0;
    for (double begin = m_first; begin <= last; begin += m_cellSize) {
        while (strip + 1 < m_begins.size() && m_begins[strip + 1] < begin)
            ++strip;
        m_cells.push_back(int(strip));
    }
}

size_t FreeLines::stripAt(double across) const
{
    if (m_cells.empty() || across <= m_first)
        return 0;
    const double cell = (across - m_first) / m_cellSize;
    size_t index = cell < double(m_cells.size()) ? size_t(m_cells[size_t(cell)]) : size_t(m_cells.back());
    while (index + 1 < m_begins.size() && m_begins[index + 1] < across)
        ++index;
    return index;
}

const FreeLines::Strip &FreeLines::strip(size_t index) const
{
    if (m_strips[index])
        return *m_strips[index];
    m_strips[index] = std::make_unique<Strip>();
    Strip &strip = *m_strips[index];
    const double begin = m_begins[index];
    const double end = m_begins[index + 1];
    for (const int box : bucket(bucketOf((begin + end) / 2))) {
        const Box &at = m_boxes[size_t(box)];
        if (at.across0 + Epsilon > begin || at.across1 - Epsilon < end)
            continue;
        strip.boxes.push_back(box);
        if (!strip.merged.empty() && at.along0 <= strip.merged.back().to)
            strip.merged.back().to = std::max(strip.merged.back().to, at.along1);
        else
            strip.merged.push_back({at.along0, at.along1});
    }
    return strip;
}

bool FreeLines::isFree(double across, double from, double to, const Ignored &ignored) const
{
    return isFree(strip(stripAt(across)), std::min(from, to) + Epsilon, std::max(from, to) - Epsilon, ignored);
}

bool FreeLines::isFree(const Strip &strip, double low, double high, const Ignored &ignored) const
{
    const auto after = std::upper_bound(strip.merged.begin(), strip.merged.end(), low,
                                        [](double value, const Interval &interval) { return value < interval.to; });
    if (after == strip.merged.end() || after->from >= high)
        return true;
    if (ignored.isEmpty())
        return false;
    return std::none_of(strip.boxes.begin(), strip.boxes.end(), [&](int index) {
        const Box &box = m_boxes[size_t(index)];
        return box.along0 < high && box.along1 > low && !contains(ignored, index);
    });
}

std::pair<double, double> FreeLines::run(double across, double at, const Ignored &ignored) const
{
    const Strip &strip = this->strip(stripAt(across));
    double first = -Endless;
    double last = Endless;
    if (!ignored.isEmpty()) {
        for (const int index : strip.boxes) {
            const Box &box = m_boxes[size_t(index)];
            if (contains(ignored, index))
                continue;
            if (box.along0 < at - Epsilon)
                first = std::max(first, box.along1);
            if (box.along1 > at + Epsilon)
                last = std::min(last, box.along0);
        }
        return {first - Epsilon, last + Epsilon};
    }
    const auto after = std::upper_bound(strip.merged.begin(), strip.merged.end(), at + Epsilon,
                                        [](double value, const Interval &interval) { return value < interval.to; });
    if (after != strip.merged.end())
        last = after->from;
    if (after != strip.merged.end() && after->from < at - Epsilon)
        first = after->to;
    else if (after != strip.merged.begin())
        first = std::prev(after)->to;
    return {first - Epsilon, last + Epsilon};
}

std::pair<double, double> FreeLines::corridor(double across, double from, double to, double reach,
                                              const Ignored &ignored) const
{
    const double low = std::min(from, to) + Epsilon;
    const double high = std::max(from, to) - Epsilon;
    const size_t own = stripAt(across);
    if (!isFree(strip(own), low, high, ignored))
        return {across, across};
    double first = across - reach;
    double last = across + reach;
    for (size_t index = own; index > 0 && m_edges[index] > first; --index) {
        if (!isFree(strip(index - 1), low, high, ignored))
            first = m_edges[index];
    }
    for (size_t index = own + 1; index < m_strips.size() && m_edges[index] < last; ++index) {
        if (!isFree(strip(index), low, high, ignored))
            last = m_edges[index];
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
      columns(channels(vertical, clearance)),
      rows(channels(horizontal, clearance))
{
}

} // namespace portwright::lines
