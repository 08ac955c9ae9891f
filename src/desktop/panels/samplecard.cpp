// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/samplecard.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace portwright {

namespace {

constexpr int Padding = 12;
constexpr int Gap = 14;
constexpr double Radius = 8;
constexpr int TitleGap = 6;
constexpr int Endless = 10000; // height enough for any text

} // namespace

SampleCard::SampleCard(const QString &title, const QString &sentence, QWidget *parent)
    : QAbstractButton(parent), m_sentence(sentence)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SampleCard::setPictureSize(QSize size)
{
    m_pictureSize = size;
    updateGeometry();
    update();
}

void SampleCard::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void SampleCard::setLines(const QStringList &lines)
{
    m_lines = lines;
    updateGeometry();
    update();
}

void SampleCard::setFaded(bool faded)
{
    m_faded = faded;
    update();
}

QSize SampleCard::sizeHint() const
{
    return {300, std::max(fontMetrics().height() * 4, m_pictureSize.height()) + 2 * Padding};
}

int SampleCard::heightForWidth(int width) const
{
    const int taken = m_pictureSize.isEmpty() ? 0 : m_pictureSize.width() + Gap;
    const int room = std::max(1, width - 2 * Padding - taken);
    const int line = fontMetrics().height();
    const int text = m_lines.isEmpty()
                         ? fontMetrics().boundingRect(QRect(0, 0, room, Endless), Qt::TextWordWrap, m_sentence).height()
                         : int(m_lines.size()) * (line + 2);
    return std::max(sizeHint().height(), titleHeight(room) + TitleGap + text + 2 * Padding);
}

QFont SampleCard::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

/// A title that is too long for one line goes on in the next; a file's name is shortened.
int SampleCard::titleHeight(int width) const
{
    const QFontMetrics metrics(titleFont());
    return m_lines.isEmpty() ? metrics.boundingRect(QRect(0, 0, width, Endless), Qt::TextWordWrap, text()).height()
                             : metrics.height();
}

void SampleCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = hasFocus() || underMouse();
    painter.setPen(QPen(palette().color(marked ? QPalette::Link : QPalette::Mid), hasFocus() ? 2 : 1));
    painter.setBrush(palette().color(isDown() ? QPalette::Highlight : QPalette::AlternateBase));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Radius, Radius);
    QRect inner = rect().adjusted(Padding, Padding, -Padding, -Padding);
    if (!m_pictureSize.isEmpty()) {
        paintPicture(painter, QStyle::visualRect(layoutDirection(), inner, {inner.topLeft(), m_pictureSize}));
        const int taken = m_pictureSize.width() + Gap;
        isRightToLeft() ? inner.adjust(0, 0, -taken, 0) : inner.adjust(taken, 0, 0, 0);
    }
    paintTexts(painter, inner);
}

void SampleCard::paintPicture(QPainter &painter, const QRect &place) const
{
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(place).adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3);
    if (m_picture.isNull())
        return;
    painter.setOpacity(m_faded ? 0.4 : 1);
    const QSize pixels = (QSizeF(place.size()) * devicePixelRatioF()).toSize();
    painter.drawImage(place, m_picture.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    painter.setOpacity(1);
}

void SampleCard::paintTexts(QPainter &painter, const QRect &inner) const
{
    painter.setFont(titleFont());
    painter.setPen(palette().color(m_faded ? QPalette::PlaceholderText : QPalette::WindowText));
    const bool wraps = m_lines.isEmpty();
    const QString title = wraps ? text() : QFontMetrics(titleFont()).elidedText(text(), Qt::ElideMiddle, inner.width());
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeading | (wraps ? Qt::TextWordWrap : 0), title);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    QRect rest = inner.adjusted(0, titleHeight(inner.width()) + TitleGap, 0, 0);
    if (m_lines.isEmpty())
        painter.drawText(rest, Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap, m_sentence);
    for (const QString &line : m_lines) {
        painter.drawText(rest, Qt::AlignTop | Qt::AlignLeading,
                         fontMetrics().elidedText(line, Qt::ElideMiddle, rest.width()));
        rest.translate(0, fontMetrics().height() + 2);
    }
}

void SampleCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    if (event->key() == Qt::Key_Delete)
        return Q_EMIT removeRequested();
    QAbstractButton::keyPressEvent(event);
}

bool SampleCard::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

} // namespace portwright
