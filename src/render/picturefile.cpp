// SPDX-License-Identifier: Apache-2.0
#include "render/picturefile.h"

#include "render/rendertext.h"
#include "render/textink.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>
#include <QPdfWriter>

namespace portwright {

namespace {

constexpr double TitleHeight = 52;
constexpr double PartGap = 12;
constexpr double SheetMargin = 24;

void paintTitle(QPainter &painter, const QRectF &box, const PictureOptions &options)
{
    const TextInk ink(drawingFont());
    const QRectF upper(box.left(), box.top(), box.width(), 26);
    ink.draw(painter, {options.title, upper, 20, QFont::DemiBold, lightTheme().text});
    ink.draw(painter, {options.subtitle, upper.translated(0, 24), 11, QFont::Normal, lightTheme().muted});
}

double headerOf(const PictureOptions &options)
{
    const bool plain = options.title.isEmpty() && options.subtitle.isEmpty();
    return plain || !options.titleBlock.isEmpty() ? 0 : TitleHeight;
}

/// Legend and title block, one below the other, in canvas units.
QList<SheetPart> partsBelow(const Scene &scene, const PictureOptions &options, double width)
{
    QList<SheetPart> parts;
    if (options.legend)
        parts += legendPart(scene, width);
    if (!options.titleBlock.isEmpty())
        parts += titleBlockPart(options.titleBlock, width);
    parts.removeIf([](const SheetPart &part) { return part.size.isEmpty(); });
    return parts;
}

Result<QByteArray> pngBytes(const Scene &scene, const PictureOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    if (!writer.write(pictureImage(scene, options)))
        return Error{RenderText::tr("The picture cannot be made: %1. Use a smaller scale.").arg(writer.errorString()),
                     {}};
    return bytes;
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
    pdf.setPageLayout(pageLayoutOf(options.page));
    if (!paintPages(pdf, scene, options))
        return Error{RenderText::tr("The PDF cannot be started. Try another format."), {}};
    fixDate(bytes, options.date);
    return bytes;
}

} // namespace

PictureOptions pictureOptions(const Plan &plan, const PackSet &packs, const QString &programVersion,
                              const DrawingOptions &options)
{
    PictureOptions picture;
    picture.title = plan.name;
    picture.subtitle = subtitleOf(plan);
    picture.legend = options.legend;
    if (options.titleBlock)
        picture.titleBlock = titleFacts(plan, packs, programVersion);
    picture.page = options.page;
    picture.scale = options.scale;
    picture.state.grid = false;
    picture.date = QDate::fromString(plan.about.date, Qt::ISODate);
    return picture;
}

std::optional<PictureFormat> pictureFormatFor(const QString &path)
{
    if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return PictureFormat::Png;
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return PictureFormat::Pdf;
    return {};
}

QImage pictureImage(const Scene &scene, const PictureOptions &options)
{
    const QImage body = sceneImage(scene, options.state, options.scale);
    const double scale = std::min(options.scale, body.width() / std::max(1.0, scene.bounds.width() + 2 * SheetMargin));
    const double width = std::max(body.width() / scale, options.titleBlock.isEmpty() ? 0.0 : 640.0);
    const QList<SheetPart> parts = partsBelow(scene, options, width - 2 * SheetMargin);
    double below = 0;
    for (const SheetPart &part : parts)
        below += part.size.height() + PartGap;
    const int above = qRound(headerOf(options) * scale);
    QImage image(std::max(body.width(), qRound(width * scale)), body.height() + above + qRound(below * scale),
                 QImage::Format_RGB32);
    image.fill(QColor(lightTheme().canvas));
    image.setDotsPerMeterX(qRound(scale * 96 / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter painter(&image);
    painter.drawImage(0, above, body);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    if (above > 0)
        paintTitle(painter, QRectF(24, 14, width - 48, TitleHeight), options);
    painter.translate(SheetMargin, (body.height() + above) / scale);
    for (const SheetPart &part : parts) {
        paintSheetPart(painter, part, drawingFont());
        painter.translate(0, part.size.height() + PartGap);
    }
    return image;
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
