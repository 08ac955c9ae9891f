// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/samplecard.h"

#include <QEvent>
#include <QPainter>

namespace portwright {

namespace {

constexpr int Padding = 16;
constexpr double Radius = 8;

} // namespace

SampleCard::SampleCard(const QString &title, const QString &sentence, QWidget *parent)
    : QAbstractButton(parent), m_sentence(sentence)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SampleCard::sizeHint() const
{
    return {300, fontMetrics().height() * 4 + 2 * Padding};
}

void SampleCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = hasFocus() || underMouse();
    painter.setPen(palette().color(marked ? QPalette::Link : QPalette::Mid));
    painter.setBrush(palette().color(isDown() ? QPalette::Highlight : QPalette::AlternateBase));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    const QRect inner = rect().adjusted(Padding, Padding, -Padding, -Padding);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeft, text());
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(inner.adjusted(0, fontMetrics().height() + 6, 0, 0), Qt::AlignTop | Qt::TextWordWrap, m_sentence);
}

bool SampleCard::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

} // namespace portwright
