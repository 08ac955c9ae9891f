// SPDX-License-Identifier: Apache-2.0
#include "render/rasteriser.h"

#include <algorithm>
#include <cmath>

namespace portwright {

namespace {

constexpr int NarrowBox = 8; // pixels

/// std::floor() and std::ceil() of numbers that fit an int, without a library call.
int floorInt(double value)
{
    const int whole = int(value);
    return whole - (value < whole);
}

int ceilInt(double value)
{
    const int whole = int(value);
    return whole + (value > whole);
}

/// How much of the pixel starting at `pixel` lies between the two edges.
double covered(int pixel, double from, double to)
{
    return std::clamp(std::min(to, pixel + 1.0) - std::max(from, double(pixel)), 0.0, 1.0);
}

/// Signed distance from a point to a box with round corners; negative inside.
double roundedDistance(const QRectF &box, double radius, double x, double y)
{
    const double dx = std::abs(x - box.center().x()) - box.width() / 2 + radius;
    const double dy = std::abs(y - box.center().y()) - box.height() / 2 + radius;
    const double farther = std::max(dx, dy);
    const double outside = dx > 0 && dy > 0 ? std::hypot(dx, dy) : std::max(farther, 0.0);
    return outside + std::min(farther, 0.0) - radius;
}

/// Signed distance to the left of the line from a to b.
double sideDistance(QPointF a, QPointF b, QPointF p)
{
    const QPointF d = b - a;
    const double length = std::max(std::hypot(d.x(), d.y()), 1e-9);
    return (d.x() * (p.y() - a.y()) - d.y() * (p.x() - a.x())) / length;
}

} // namespace

Rgb mixed(Rgb a, Rgb b, double share)
{
    if (share == 0 || share == 1)
        return (share == 0 ? a : b) & 0xffffff;
    const auto channel = [&](int shift) {
        const double from = (a >> shift) & 0xff;
        const double to = (b >> shift) & 0xff;
        return Rgb(std::lround(from + (to - from) * share)) << shift;
    };
    return channel(16) | channel(8) | channel(0);
}

Rasteriser::Rasteriser(QImage &image, const QRect &clip)
    : m_bits(image.bits()), m_stride(image.bytesPerLine()), m_clip(clip & QRect(QPoint(), image.size()))
{
    Q_ASSERT(image.format() == QImage::Format_RGB32);
}

QRect Rasteriser::reach(const QRectF &box) const
{
    const int left = floorInt(std::clamp(box.left(), m_clip.left() - 1.0, m_clip.right() + 2.0));
    const int top = floorInt(std::clamp(box.top(), m_clip.top() - 1.0, m_clip.bottom() + 2.0));
    const int right = ceilInt(std::clamp(box.right(), m_clip.left() - 1.0, m_clip.right() + 2.0));
    const int bottom = ceilInt(std::clamp(box.bottom(), m_clip.top() - 1.0, m_clip.bottom() + 2.0));
    return QRect(QPoint(left, top), QPoint(right, bottom)) & m_clip;
}

/// Written so that the compiler makes it work on several pixels at once.
void Rasteriser::Ink::on(quint32 *first, qsizetype count) const
{
    if (m_part >= 256)
        return void(std::fill_n(first, count, m_colour));
    auto *bytes = reinterpret_cast<quint8 *>(first); // of one pixel: blue, green, red, alpha
    const auto rest = quint16(m_rest);
    quint16 added[4];
    for (int channel = 0; channel < 4; ++channel)
        added[channel] = quint16(((m_colour >> (8 * channel)) & 0xff) * m_part + 0x80);
    for (qsizetype pixel = 0; pixel < count; ++pixel) {
        for (int channel = 0; channel < 4; ++channel) {
            quint8 &byte = bytes[4 * pixel + channel];
            byte = quint8(quint16(quint16(byte * rest) + added[channel]) >> 8);
        }
    }
}

void Rasteriser::fill(const QRect &rect, Rgb colour)
{
    const QRect area = rect & m_clip;
    for (int y = area.top(); y <= area.bottom(); ++y)
        std::fill_n(row(y) + area.left(), area.width(), 0xff000000 | colour);
}

void Rasteriser::fillBox(const QRectF &box, Rgb colour)
{
    const QRect area = reach(box);
    if (area.isEmpty())
        return;
    // Only the outermost columns can be covered in part.
    Columns columns;
    columns.left = area.left();
    columns.right = covered(area.right(), box.left(), box.right()) > 0 ? area.right() : area.right() - 1;
    if (columns.right < columns.left)
        return;
    columns.leftShare = covered(columns.left, box.left(), box.right());
    columns.rightShare = covered(columns.right, box.left(), box.right());
    columns.first = columns.leftShare < 1 ? columns.left + 1 : columns.left;
    columns.end = columns.rightShare < 1 && columns.right >= columns.first ? columns.right : columns.right + 1;
    const int whole = std::clamp(ceilInt(box.top()), area.top(), area.bottom() + 1);
    const int part = std::clamp(floorInt(box.bottom()), whole, area.bottom() + 1);
    for (int y = area.top(); y < whole; ++y)
        fillRows(columns, y, y + 1, colour, covered(y, box.top(), box.bottom()));
    if (part > whole)
        fillRows(columns, whole, part, colour, 1);
    for (int y = part; y <= area.bottom(); ++y)
        fillRows(columns, y, y + 1, colour, covered(y, box.top(), box.bottom()));
}

void Rasteriser::fillRows(const Columns &columns, int from, int to, Rgb colour, double share)
{
    const bool hasLeft = columns.first > columns.left;
    const bool hasRight = columns.end <= columns.right;
    const Ink left = hasLeft ? Ink(colour, share * columns.leftShare) : Ink();
    const Ink right = hasRight ? Ink(colour, share * columns.rightShare) : Ink();
    const Ink ink(colour, share);
    const int count = columns.end - columns.first;
    const bool narrow = count <= NarrowBox; // not worth a call for each row
    for (int y = from; y < to; ++y) {
        quint32 *pixels = row(y);
        if (hasLeft)
            left.on(pixels[columns.left]);
        for (int x = columns.first; narrow && x < columns.end; ++x)
            ink.on(pixels[x]);
        if (!narrow)
            ink.on(pixels + columns.first, count);
        if (hasRight)
            right.on(pixels[columns.right]);
    }
}

void Rasteriser::roundedSpan(int y, int from, int to, const Rounded &shape)
{
    for (int x = std::max(from, m_clip.left()); x < std::min(to, m_clip.right() + 1); ++x) {
        const double distance = roundedDistance(shape.box, shape.radius, x + 0.5, y + 0.5);
        const double whole = std::clamp(0.5 - distance, 0.0, 1.0);
        if (whole <= 0)
            continue;
        const double inner = std::clamp(0.5 - distance - shape.borderWidth, 0.0, 1.0);
        blend(row(y)[x], mixed(shape.border, shape.fill, inner / whole), whole);
    }
}

void Rasteriser::roundedRow(int y, const Rounded &shape)
{
    const double edge = std::max(shape.radius, shape.borderWidth) + 1;
    const int left = int(std::floor(shape.box.left()));
    const int right = int(std::ceil(shape.box.right()));
    const int innerLeft = std::min(int(std::ceil(shape.box.left() + edge)), right);
    const int innerRight = std::max(int(std::floor(shape.box.right() - edge)), innerLeft);
    const bool plain = y >= shape.box.top() + edge && y + 1 <= shape.box.bottom() - edge;
    roundedSpan(y, left, innerLeft, shape);
    if (plain)
        fill(QRect(innerLeft, y, innerRight - innerLeft, 1), shape.fill);
    else
        roundedSpan(y, innerLeft, innerRight, shape);
    roundedSpan(y, innerRight, right, shape);
}

void Rasteriser::fillRounded(const Rounded &shape)
{
    Rounded bounded = shape;
    bounded.radius = std::min({shape.radius, shape.box.width() / 2, shape.box.height() / 2});
    const QRect area = reach(shape.box);
    for (int y = area.top(); y <= area.bottom() && !area.isEmpty(); ++y)
        roundedRow(y, bounded);
}

void Rasteriser::drawSegment(QPointF from, QPointF to, double width, Rgb colour)
{
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    const double margin = width / 2 + 1;
    const QRect area = reach(QRectF(from, to).normalized().adjusted(-margin, -margin, margin, margin));
    if (length < 1e-6 || area.isEmpty())
        return;
    const double steep = std::abs(along.y()) / length;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        int first = area.left(), last = area.right();
        if (steep > 0.02) {
            const double middle = from.x() + (y + 0.5 - from.y()) * along.x() / along.y();
            first = std::max(first, int(std::floor(middle - margin / steep - 1)));
            last = std::min(last, int(std::ceil(middle + margin / steep + 1)));
        }
        for (int x = first; x <= last; ++x) {
            const QPointF p = QPointF(x + 0.5, y + 0.5) - from;
            const double across = std::abs(p.x() * along.y() - p.y() * along.x()) / length;
            const double run = (p.x() * along.x() + p.y() * along.y()) / length;
            const double side = std::clamp(width / 2 + 0.5 - across, 0.0, std::min(width, 1.0));
            const double ends = std::clamp(std::min(run, length - run) + 0.5, 0.0, 1.0);
            if (side * ends > 0)
                blend(row(y)[x], colour, side * ends);
        }
    }
}

void Rasteriser::fillTriangle(QPointF a, QPointF b, QPointF c, Rgb colour)
{
    if (sideDistance(a, b, c) < 0)
        std::swap(b, c);
    const double left = std::min({a.x(), b.x(), c.x()}), right = std::max({a.x(), b.x(), c.x()});
    const double top = std::min({a.y(), b.y(), c.y()}), bottom = std::max({a.y(), b.y(), c.y()});
    const QRect area = reach(QRectF(QPointF(left, top), QPointF(right, bottom)).adjusted(-1, -1, 1, 1));
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QPointF p(x + 0.5, y + 0.5);
            const double inside = std::min({sideDistance(a, b, p), sideDistance(b, c, p), sideDistance(c, a, p)});
            if (inside > -0.5)
                blend(row(y)[x], colour, std::min(inside + 0.5, 1.0));
        }
    }
}

void Rasteriser::hatch(const QRect &box, int gap, int phase, Rgb colour)
{
    const QRect area = box & m_clip;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const int shift = ((area.left() + y + phase) % gap + gap) % gap;
        for (int x = area.left() + (gap - shift) % gap; x <= area.right(); x += gap)
            blend(row(y)[x], colour, 1);
    }
}

} // namespace portwright
