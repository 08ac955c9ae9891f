// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/rasteriser.h"

#include <QList>
#include <QVarLengthArray>

namespace portwright {

/// How a line looks, in device pixels.
struct Stroke
{
    double width = 1;
    Rgb colour = 0;
    QList<double> dashes; // on, off, on, off, ...; empty: solid
};

/// A polyline whose right-angled corners are rounded, ready to be stroked several times.
class StrokePath
{
public:
    StrokePath(const QList<QPointF> &points, double radius);

    void draw(Rasteriser &raster, const Stroke &stroke) const;
    /// Shortens both ends, so that a thick line does not show beside the tip of an arrow.
    void shorten(double atStart, double atEnd);

private:
    struct Piece
    {
        QPointF from;
        QPointF to;
        bool curved = false;
        QPointF corner;
        double start = 0; // length of the path up to here
        double length = 0;
    };
    struct Run
    {
        double from = 0; // along a piece
        double to = 0;
    };
    static Run seenRun(const Piece &piece, const QRectF &clip, double margin);
    void addStraight(QPointF from, QPointF to);
    void addCorner(QPointF from, QPointF corner, QPointF to);
    void drawStraight(Rasteriser &raster, const Piece &piece, const Stroke &stroke) const;
    void drawDashed(Rasteriser &raster, const Piece &piece, const Stroke &stroke) const;
    void drawPart(Rasteriser &raster, const Piece &piece, double from, double to, const Stroke &stroke) const;
    void drawCorner(Rasteriser &raster, const Piece &piece, const Stroke &stroke) const;

    QVarLengthArray<Piece, 12> m_pieces;
    double m_length = 0;
};

} // namespace portwright
