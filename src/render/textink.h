// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/theme.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace portwright {

/// One line of text in a box.
struct TextLine
{
    QString text;
    QRectF box;
    double size = 13; // pixels
    QFont::Weight weight = QFont::Normal;
    Rgb colour = 0;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    bool struckThrough = false;
};

/// Draws text, or bars in its place (PORTWRIGHT_TEXT_BARS=1), so that pictures can be compared without fonts.
class TextInk
{
public:
    explicit TextInk(const QFont &font);

    double width(const QString &text, double size, QFont::Weight weight) const;
    /// Shortens what does not fit with an ellipsis.
    void draw(QPainter &painter, const TextLine &line) const;

private:
    QFont sized(double size, QFont::Weight weight) const;
    void drawBar(QPainter &painter, const TextLine &line) const;

    QFont m_font;
    bool m_bars;
};

/// Inter where it is installed, else the desktop's font.
QFont drawingFont();

} // namespace portwright
