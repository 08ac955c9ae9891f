// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/legendbutton.h"

#include <QFontInfo>
#include <QPainter>

namespace portwright {

namespace {

constexpr int LineLength = 16;
constexpr int TitleGap = 5;
constexpr int ButtonPadding = 6;

QFont legendFont(const QFont &base)
{
    QFont font = base;
    font.setPixelSize(std::max(11, QFontInfo(base).pixelSize() - 2));
    return font;
}

} // namespace

LegendButton::LegendButton(const QString &title, std::function<Rgb()> colour, QWidget *parent)
    : QToolButton(parent), m_colour(std::move(colour))
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
}

QSize LegendButton::sizeHint() const
{
    const QFontMetrics metrics(legendFont(font()));
    const int title = m_compact ? 0 : TitleGap + metrics.horizontalAdvance(text());
    return {2 * ButtonPadding + LineLength + title, metrics.height() + 6};
}

void LegendButton::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

void LegendButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont small = legendFont(font());
    small.setStrikeOut(!isChecked());
    painter.setFont(small);
    painter.setOpacity(isChecked() ? 1 : 0.6);
    const double middle = height() / 2.0;
    painter.fillRect(QRectF(ButtonPadding, middle - 1.5, LineLength, 3), QColor(m_colour()));
    painter.setPen(palette().color(QPalette::Text));
    if (!m_compact)
        painter.drawText(rect().adjusted(ButtonPadding + LineLength + TitleGap, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, text());
    if (!hasFocus())
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
    painter.drawRect(rect().adjusted(1, 1, -2, -2));
}

} // namespace portwright
