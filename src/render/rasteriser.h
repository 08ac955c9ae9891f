// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/theme.h"

#include <QImage>
#include <QRect>

namespace portwright {

/// `share` of `b` in `a`, 0 to 1.
Rgb mixed(Rgb a, Rgb b, double share);

/// Draws anti-aliased shapes straight into the pixels of an RGB32 image, within a clip; device pixels throughout.
/// A pixel's value does not depend on the clip, so a part painted alone equals the same part of the whole.
class Rasteriser
{
public:
    /// `image` must be RGB32 and outlive this object.
    Rasteriser(QImage &image, const QRect &clip);

    const QRect &clip() const { return m_clip; }
    void fill(const QRect &rect, Rgb colour);
    /// An axis-parallel box with fractional edges.
    void fillBox(const QRectF &box, Rgb colour);
    struct Rounded
    {
        QRectF box;
        double radius = 0;
        Rgb fill = 0;
        Rgb border = 0;
        double borderWidth = 0;
    };
    void fillRounded(const Rounded &shape);
    /// A straight line with flat ends.
    void drawSegment(QPointF from, QPointF to, double width, Rgb colour);
    /// The quarter of a ring that lies towards `quadrant` (signs of x and y) of the centre. `lit` says
    /// for a way from the centre whether the ring is drawn there.
    struct Quarter
    {
        QPointF centre;
        QPoint quadrant;
        double radius = 0;
        double width = 1;
    };
    template <class Lit>
    void drawQuarter(const Quarter &quarter, Rgb colour, Lit lit);
    void fillTriangle(QPointF a, QPointF b, QPointF c, Rgb colour);
    /// Diagonal hairlines in a box, `gap` pixels apart, in phase with `phase`.
    void hatch(const QRect &box, int gap, int phase, Rgb colour);

private:
    quint32 *row(int y) { return reinterpret_cast<quint32 *>(m_bits + qsizetype(y) * m_stride); }
    /// A colour at a share, made once for many pixels.
    class Ink
    {
    public:
        Ink() = default;
        Ink(Rgb colour, double share)
            : m_part(quint32(qRound(share * 256))),
              m_rest(m_part >= 256 ? 0 : 256 - m_part),
              m_colour(0xff000000 | colour)
        {
        }
        void on(quint32 &pixel) const
        {
            if (m_part >= 256) {
                pixel = m_colour;
                return;
            }
            const quint32 odd = ((m_colour & 0xff00ff) * m_part + (pixel & 0xff00ff) * m_rest + 0x800080) >> 8;
            const quint32 even = ((m_colour & 0x00ff00) * m_part + (pixel & 0x00ff00) * m_rest + 0x008000) >> 8;
            pixel = 0xff000000 | (odd & 0xff00ff) | (even & 0x00ff00);
        }
        void on(quint32 *first, qsizetype count) const;

    private:
        quint32 m_part = 0;
        quint32 m_rest = 0;
        quint32 m_colour = 0;
    };
    /// Of a box: the outermost columns, which it may cover in part, and those between them.
    struct Columns
    {
        int left = 0;
        int first = 0;
        int end = 0;
        int right = 0;
        double leftShare = 1;
        double rightShare = 1;
    };
    void fillRows(const Columns &columns, int from, int to, Rgb colour, double share);
    static void blend(quint32 &pixel, Rgb colour, double share) { Ink(colour, share).on(pixel); }
    QRect reach(const QRectF &box) const;
    void roundedRow(int y, const Rounded &shape);
    void roundedSpan(int y, int from, int to, const Rounded &shape);

    uchar *m_bits;
    qsizetype m_stride;
    QRect m_clip;
};

template <class Lit>
void Rasteriser::drawQuarter(const Quarter &quarter, Rgb colour, Lit lit)
{
    const QPointF outer = quarter.centre + QPointF(quarter.quadrant) * (quarter.radius + quarter.width);
    const QRect area = reach(QRectF(quarter.centre, outer).normalized());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const double dy = (y + 0.5 - quarter.centre.y()) * quarter.quadrant.y();
        for (int x = area.left(); x <= area.right(); ++x) {
            const double dx = (x + 0.5 - quarter.centre.x()) * quarter.quadrant.x();
            if (dx < 0 || dy < 0)
                continue;
            const double share = quarter.width / 2 + 0.5 - qAbs(std::sqrt(dx * dx + dy * dy) - quarter.radius);
            if (share > 0 && lit(dx, dy))
                blend(row(y)[x], colour, std::min({share, quarter.width, 1.0}));
        }
    }
}

} // namespace portwright
