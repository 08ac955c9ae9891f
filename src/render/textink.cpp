// SPDX-License-Identifier: Apache-2.0
#include "render/textink.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

namespace portwright {

TextInk::TextInk(const QFont &font) : m_font(font), m_bars(qEnvironmentVariableIntValue("PORTWRIGHT_TEXT_BARS") > 0)
{
    m_font.setHintingPreference(QFont::PreferNoHinting);
}

QFont TextInk::sized(double size, QFont::Weight weight) const
{
    QFont font = m_font;
    font.setPixelSize(std::max(1, qRound(size)));
    font.setWeight(weight);
    return font;
}

double TextInk::width(const QString &text, double size, QFont::Weight weight) const
{
    if (m_bars)
        return double(text.size()) * size * 0.55;
    return QFontMetricsF(sized(size, weight)).horizontalAdvance(text);
}

void TextInk::drawBar(QPainter &painter, const TextLine &line) const
{
    const double wide = std::min(width(line.text, line.size, line.weight), line.box.width());
    QRectF bar(0, 0, wide, std::max(1.0, line.size * 0.5));
    bar.moveCenter(line.box.center());
    if (line.alignment & Qt::AlignLeft)
        bar.moveLeft(line.box.left());
    if (line.alignment & Qt::AlignRight)
        bar.moveRight(line.box.right());
    painter.fillRect(bar.toAlignedRect(), QColor(line.colour));
}

void TextInk::draw(QPainter &painter, const TextLine &line) const
{
    if (line.text.isEmpty() || line.box.width() < line.size / 2)
        return;
    if (m_bars)
        return drawBar(painter, line);
    QFont font = sized(line.size, line.weight);
    font.setStrikeOut(line.struckThrough);
    const QString shown = QFontMetricsF(font).elidedText(line.text, Qt::ElideRight, line.box.width() + 0.5);
    painter.setFont(font);
    painter.setPen(QColor(line.colour));
    painter.drawText(line.box, int(line.alignment) | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

QFont drawingFont()
{
    QFont font = QGuiApplication::font();
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    return font;
}

} // namespace portwright
