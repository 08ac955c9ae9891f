// SPDX-License-Identifier: Apache-2.0
#include "render/picturefile.h"

#include "render/textink.h"
#include "render/vectorpainter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageWriter>
#include <QPainter>
#include <QPdfWriter>

namespace portwright {

namespace {

constexpr double Header = 52;
constexpr double Footer = 28;
constexpr double SmallestText = 11; // canvas units
constexpr double SmallestPrint = 6; // points

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Render)
};

void paintTitle(QPainter &painter, const QRectF &box, const PictureOptions &options)
{
    const TextInk ink(drawingFont());
    const QRectF upper(box.left(), box.top(), box.width(), 26);
    ink.draw(painter, {options.title, upper, 20, QFont::DemiBold, lightTheme().text});
    ink.draw(painter, {options.subtitle, upper.translated(0, 24), 11, QFont::Normal, lightTheme().muted});
}

double headerOf(const PictureOptions &options)
{
    return options.title.isEmpty() && options.subtitle.isEmpty() ? 0 : Header;
}

/// The image of the scene with title above and legend below.
QImage framedImage(const Scene &scene, const PictureOptions &options)
{
    const QImage body = sceneImage(scene, options.state, options.scale);
    const double scale = std::min(options.scale, body.width() / std::max(1.0, scene.bounds.width()));
    const int above = qRound(headerOf(options) * scale);
    const int below = options.legend ? qRound(Footer * scale) : 0;
    QImage image(body.width(), body.height() + above + below, QImage::Format_RGB32);
    image.fill(QColor(lightTheme().canvas));
    QPainter painter(&image);
    painter.drawImage(0, above, body);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    paintTitle(painter, QRectF(24, 14, body.width() / scale - 48, Header), options);
    if (below > 0)
        paintLegend(painter, QRectF(24, (image.height() - below) / scale, 0, Footer - 6), usedClasses(scene),
                    drawingFont());
    return image;
}

Result<QByteArray> pngBytes(const Scene &scene, const PictureOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    if (!writer.write(framedImage(scene, options)))
        return Error{Text::tr("The picture cannot be made: %1. Use a smaller scale.").arg(writer.errorString()), {}};
    return bytes;
}

/// Points a canvas unit when `area` fills the page.
double fittingScale(const QPdfWriter &pdf, const QRectF &area, double reserved)
{
    const QRectF page = pdf.pageLayout().paintRect(QPageLayout::Point);
    return std::min({page.width() / area.width(), (page.height() - reserved) / area.height(), 1.0});
}

void paintPage(QPdfWriter &pdf, QPainter &painter, const Scene &scene, const PictureOptions &options,
               const QRectF &area)
{
    painter.save();
    painter.scale(pdf.resolution() / 72.0, pdf.resolution() / 72.0);
    const QRectF page(QPointF(), pdf.pageLayout().paintRect(QPageLayout::Point).size());
    paintTitle(painter, page, options);
    if (options.legend)
        paintLegend(painter, QRectF(0, page.height() - Footer, 0, Footer), usedClasses(scene), drawingFont());
    const double above = headerOf(options);
    const double scale = fittingScale(pdf, area, above + Footer);
    painter.translate(0, above);
    painter.scale(scale, scale);
    painter.translate(-area.topLeft());
    painter.setClipRect(area);
    paintVector(painter, scene, options.state, drawingFont());
    painter.restore();
}

QList<QRectF> pagesOf(const QPdfWriter &pdf, const Scene &scene, const PictureOptions &options)
{
    QList<QRectF> pages = {scene.bounds.adjusted(-12, -12, 12, 12)};
    const double scale = fittingScale(pdf, pages.first(), headerOf(options) + Footer);
    if (SmallestText * scale >= SmallestPrint)
        return pages;
    for (const ZoneBox &zone : scene.zones)
        if (zone.depth == 0)
            pages.append(zone.rect.adjusted(-60, -30, 60, 30));
    return pages;
}

/// Sets the digits of the creation date, the only thing that would differ between two runs (PDF 32000-1, 7.9.4).
void fixDate(QByteArray &bytes, const QDate &date)
{
    const QByteArray key = "/CreationDate (D:";
    const qsizetype from = bytes.indexOf(key);
    const qsizetype to = from < 0 ? -1 : bytes.indexOf(')', from);
    if (to < 0)
        return;
    const QDate day = date.isValid() ? date : QDate(2000, 1, 1);
    const QByteArray stamp = day.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000Z00'00'";
    const qsizetype start = from + key.size();
    for (qsizetype i = start; i < to; ++i)
        bytes[i] = i - start < stamp.size() ? stamp[i - start] : ' ';
}

Result<QByteArray> pdfBytes(const Scene &scene, const PictureOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setTitle(options.title);
    pdf.setCreator(QStringLiteral("Portwright"));
    pdf.setResolution(1200);
    pdf.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A3), QPageLayout::Landscape, QMarginsF(28, 28, 28, 28), QPageLayout::Point));
    QPainter painter(&pdf);
    if (!painter.isActive())
        return Error{Text::tr("The PDF cannot be started. Try another format."), {}};
    const QList<QRectF> pages = pagesOf(pdf, scene, options);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            pdf.newPage();
        paintPage(pdf, painter, scene, options, pages[i]);
    }
    painter.end();
    fixDate(bytes, options.date);
    return bytes;
}

} // namespace

std::optional<PictureFormat> pictureFormatFor(const QString &path)
{
    if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return PictureFormat::Png;
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return PictureFormat::Pdf;
    return {};
}

Result<QByteArray> pictureBytes(PictureFormat format, const Scene &scene, const PictureOptions &options)
{
    return format == PictureFormat::Png ? pngBytes(scene, options) : pdfBytes(scene, options);
}

Result<void> writePicture(FileSystem &files, const QString &path, PictureFormat format, const Scene &scene,
                          const PictureOptions &options)
{
    const Result<QByteArray> bytes = pictureBytes(format, scene, options);
    if (!bytes)
        return bytes.errors();
    return files.write(path, *bytes);
}

} // namespace portwright
