// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/layerpainter.h"
#include "report/drawingoptions.h"

#include <QPageLayout>

class QPagedPaintDevice;

namespace portwright {

/// What stands on the pages besides the drawing.
struct PageFrame
{
    QString title;
    QString subtitle;
    bool legend = true;
    SheetFacts titleBlock; // takes the place of title and subtitle
    PaintState state;
    PageOptions page;
};

/// The piece of the drawing that one page shows.
struct PagePiece
{
    QRectF source;    // canvas units
    double scale = 1; // points a unit
};

/// Margins of a printed page, in points.
constexpr double PageMargin = 28;

QPageLayout pageLayoutOf(const PageOptions &options);

/// The pages for paper whose printable area is `area` points large; at least one.
QList<PagePiece> piecesOf(QSizeF area, const Scene &scene, const PageFrame &frame);

/// Paints one page in points, from the top left of its printable area.
void paintPage(QPainter &painter, QSizeF area, const Scene &scene, const PageFrame &frame,
               const QList<PagePiece> &pieces, qsizetype index);

/// Paints all pages on a printer or into a PDF whose page layout is set; false where that cannot be started.
/// `first` and `last` count from 1; 0 is all.
bool paintPages(QPagedPaintDevice &device, const Scene &scene, const PageFrame &frame, int first = 0, int last = 0);

/// Legend or title block in canvas units from its top left corner.
void paintSheetPart(QPainter &painter, const SheetPart &part, const QFont &font);

} // namespace portwright
