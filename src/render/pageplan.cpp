// SPDX-License-Identifier: Apache-2.0
#include "render/pageplan.h"

#include "render/rendertext.h"
#include "render/textink.h"
#include "render/vectorpainter.h"

#include <QPagedPaintDevice>
#include <QPainter>
#include <cmath>

namespace portwright {

namespace {

constexpr double PageHeader = 52;
constexpr double Gap = 8;
constexpr double NumberLine = 14;
constexpr double PartScale = 0.75;  // points a unit of legend and title block
constexpr double SmallestText = 11; // canvas units
constexpr double SmallestPrint = 6; // points
constexpr double PointsPerMillimetre = 72 / 25.4;
constexpr qsizetype MostPages = 2000;

/// Where things stand on a page, in points.
struct PageParts
{
    SheetPart legend;
    SheetPart block;
    QRectF header;
    QRectF drawing;
    double legendTop = 0;
    double blockTop = 0;
    double numberTop = 0;
};

/// Without shaping: shapes that stand for others, such as the hyphen between figures, are not found by a search.
QFont printFont()
{
    QFont font = drawingFont();
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

bool hasHeader(const PageFrame &frame)
{
    return frame.titleBlock.isEmpty() && !(frame.title.isEmpty() && frame.subtitle.isEmpty());
}

double heightOf(const SheetPart &part)
{
    return part.size.isEmpty() ? 0 : part.size.height() * PartScale + Gap;
}

/// With the page's number in the block, so that its height does not depend on the number of pages.
SheetFacts numbered(const SheetFacts &facts, qsizetype page, qsizetype pages)
{
    return facts.isEmpty() ? facts
                           : SheetFacts(facts)
                                 << qMakePair(RenderText::tr("Page"), RenderText::tr("%1 of %2").arg(page).arg(pages));
}

PageParts partsOf(QSizeF area, const Scene &scene, const PageFrame &frame, qsizetype page, qsizetype pages)
{
    PageParts parts;
    const double width = area.width() / PartScale;
    if (frame.legend)
        parts.legend = legendPart(scene, width);
    parts.block = titleBlockPart(numbered(frame.titleBlock, page, pages), width - 1);
    parts.header = QRectF(0, 0, area.width(), hasHeader(frame) ? PageHeader : 0);
    parts.numberTop = area.height() - NumberLine;
    parts.blockTop = area.height() - (frame.titleBlock.isEmpty() ? NumberLine : 1) - heightOf(parts.block) + Gap / 2;
    parts.legendTop = parts.blockTop - heightOf(parts.legend);
    const double room = std::max(40.0, parts.legendTop - Gap / 2 - parts.header.height());
    parts.drawing = QRectF(0, parts.header.height(), area.width(), room);
    return parts;
}

QRectF wholeOf(const Scene &scene)
{
    const QRectF bounds = scene.bounds.isEmpty() ? QRectF(0, 0, 320, 120) : scene.bounds;
    return bounds.adjusted(-12, -12, 12, 12);
}

/// Points a unit when `source` fills the page; never larger than a unit a point.
double fittingScale(QSizeF room, const QRectF &source)
{
    return std::min({room.width() / source.width(), room.height() / source.height(), 1.0});
}

PagePiece fitted(QSizeF room, const QRectF &source)
{
    return {source, fittingScale(room, source)};
}

QList<PagePiece> tiles(QSizeF room, const QRectF &whole, const PageOptions &options)
{
    const double scale = 0.75 * options.percent / 100;
    const QSizeF tile = room / scale;
    const double most = std::min(tile.width(), tile.height()) / 2;
    const double overlap = std::clamp(options.overlap * PointsPerMillimetre / scale, 0.0, most);
    const QSizeF step = tile - QSizeF(overlap, overlap);
    const auto count = [&](double length, double first, double further) {
        return length <= first ? 1 : 1 + qsizetype(std::ceil((length - first) / further - 1e-9));
    };
    const qsizetype columns = count(whole.width(), tile.width(), step.width());
    const qsizetype rows = count(whole.height(), tile.height(), step.height());
    QList<PagePiece> pieces;
    for (qsizetype row = 0; row < rows && pieces.size() < MostPages; ++row)
        for (qsizetype column = 0; column < columns && pieces.size() < MostPages; ++column)
            pieces.append(
                {QRectF(whole.topLeft() + QPointF(double(column) * step.width(), double(row) * step.height()), tile),
                 scale});
    return pieces;
}

void paintTitle(QPainter &painter, const QRectF &box, const PageFrame &frame)
{
    const TextInk ink(printFont());
    const QRectF upper(box.left(), box.top(), box.width(), 26);
    ink.draw(painter, {frame.title, upper, 20, QFont::DemiBold, lightTheme().text});
    ink.draw(painter, {frame.subtitle, upper.translated(0, 24), 11, QFont::Normal, lightTheme().muted});
}

void paintPart(QPainter &painter, const SheetPart &part, double top)
{
    painter.save();
    painter.translate(0, top);
    painter.scale(PartScale, PartScale);
    paintSheetPart(painter, part, printFont());
    painter.restore();
}

void paintNumber(QPainter &painter, QSizeF area, double top, qsizetype page, qsizetype pages)
{
    const QString text = RenderText::tr("Page %1 of %2").arg(page).arg(pages);
    TextInk(printFont())
        .draw(painter, {text, QRectF(0, top, area.width(), NumberLine), 8.5, QFont::Normal, lightTheme().muted,
                        Qt::AlignRight | Qt::AlignVCenter});
}

void paintDrawing(QPainter &painter, const QRectF &room, const Scene &scene, const PageFrame &frame,
                  const PagePiece &piece)
{
    painter.save();
    painter.setClipRect(QRectF(room.topLeft(), piece.source.size() * piece.scale).intersected(room));
    painter.translate(room.topLeft());
    painter.scale(piece.scale, piece.scale);
    painter.translate(-piece.source.topLeft());
    paintVector(painter, scene, frame.state, printFont());
    painter.restore();
}

} // namespace

QPageLayout pageLayoutOf(const PageOptions &options)
{
    QSizeF size(297, 420);
    for (const PaperSize &paper : paperSizes()) {
        if (paper.name == options.paper)
            size = paper.size;
    }
    return {QPageSize(size, QPageSize::Millimeter, options.paper, QPageSize::FuzzyMatch),
            options.landscape ? QPageLayout::Landscape : QPageLayout::Portrait,
            QMarginsF(PageMargin, PageMargin, PageMargin, PageMargin), QPageLayout::Point};
}

QList<PagePiece> piecesOf(QSizeF area, const Scene &scene, const PageFrame &frame)
{
    const QSizeF room = partsOf(area, scene, frame, 1, 100).drawing.size();
    const QRectF whole = wholeOf(scene);
    if (frame.page.spread == PageSpread::Tiled)
        return tiles(room, whole, frame.page);
    QList<PagePiece> pieces = {fitted(room, whole)};
    if (frame.page.spread == PageSpread::OnePage || SmallestText * pieces.first().scale >= SmallestPrint)
        return pieces;
    for (const ZoneBox &zone : scene.zones)
        if (zone.depth == 0)
            pieces.append(fitted(room, zone.rect.adjusted(-60, -30, 60, 30)));
    return pieces;
}

void paintPage(QPainter &painter, QSizeF area, const Scene &scene, const PageFrame &frame,
               const QList<PagePiece> &pieces, qsizetype index)
{
    const PageParts parts = partsOf(area, scene, frame, index + 1, pieces.size());
    if (hasHeader(frame))
        paintTitle(painter, parts.header, frame);
    paintDrawing(painter, parts.drawing, scene, frame, pieces.at(index));
    paintPart(painter, parts.legend, parts.legendTop);
    paintPart(painter, parts.block, parts.blockTop);
    if (frame.titleBlock.isEmpty() && pieces.size() > 1)
        paintNumber(painter, area, parts.numberTop, index + 1, pieces.size());
}

bool paintPages(QPagedPaintDevice &device, const Scene &scene, const PageFrame &frame, int first, int last)
{
    QPainter painter(&device);
    if (!painter.isActive())
        return false;
    const QSizeF area = device.pageLayout().paintRect(QPageLayout::Point).size();
    const QList<PagePiece> pieces = piecesOf(area, scene, frame);
    const qsizetype end = last > 0 ? std::min<qsizetype>(last, pieces.size()) : pieces.size();
    for (qsizetype index = std::max(0, first - 1); index < end; ++index) {
        if (index > std::max(0, first - 1))
            device.newPage();
        painter.save();
        painter.scale(device.logicalDpiX() / 72.0, device.logicalDpiY() / 72.0);
        paintPage(painter, area, scene, frame, pieces, index);
        painter.restore();
    }
    return painter.end();
}

void paintSheetPart(QPainter &painter, const SheetPart &part, const QFont &font)
{
    const Theme &theme = lightTheme();
    const TextInk ink(font);
    painter.setPen(QPen(QColor(theme.zoneBorder), 1));
    painter.drawLines(part.rules);
    for (const SheetSample &sample : part.samples) {
        QPen pen(QColor(sample.style.colour), sample.style.width, Qt::SolidLine, Qt::FlatCap);
        QList<qreal> pattern;
        for (const double dash : sample.style.dashes)
            pattern.append(dash / sample.style.width);
        if (!pattern.isEmpty())
            pen.setDashPattern(pattern);
        painter.setPen(pen);
        painter.drawLine(sample.left, sample.left + QPointF(20, 0));
    }
    for (const SheetText &text : part.texts)
        ink.draw(painter, {text.text, text.box, text.size, text.strong ? QFont::DemiBold : QFont::Normal,
                           text.muted ? theme.muted : theme.text});
}

} // namespace portwright
