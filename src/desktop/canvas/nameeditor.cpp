// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/nameeditor.h"

#include <QKeyEvent>
#include <QToolTip>

namespace portwright {

namespace {

constexpr double NameSize = 13; // canvas units
constexpr int SmallestText = 12;
constexpr int LeastWidth = 140;

} // namespace

NameEditor::NameEditor(CanvasView &view) : QLineEdit(&view), m_view(view)
{
    setObjectName(QStringLiteral("name-editor"));
    setAccessibleName(tr("Name on the canvas"));
    setAccessibleDescription(tr("Enter keeps the name, Escape the old one."));
    hide();
    view.installEventFilter(this);
}

void NameEditor::begin(const ElementId &element, const QString &name)
{
    QRect place = m_view.nameRectOf(element);
    if (place.isNull())
        return;
    m_element = element;
    m_before = name;
    QFont font = m_view.font();
    font.setPixelSize(std::max(SmallestText, qRound(NameSize * m_view.zoom())));
    font.setWeight(QFont::DemiBold);
    setFont(font);
    setText(name);
    selectAll();
    const QSize size(std::max(LeastWidth, place.width()), std::max(sizeHint().height(), place.height()));
    place = QRect({place.left(), place.center().y() - size.height() / 2}, size);
    setGeometry(place);
    m_open = true;
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void NameEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return leave();
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QLineEdit::keyPressEvent(event);
    if (!text().trimmed().isEmpty())
        return keep();
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), tr("A name is needed, so that people can tell things apart."),
                       this);
}

void NameEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (m_open && event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        keep();
}

/// The name must not float over a picture that moves away below it.
bool NameEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (m_open && (event->type() == QEvent::Wheel || event->type() == QEvent::Resize))
        keep();
    return QLineEdit::eventFilter(watched, event);
}

void NameEditor::keep()
{
    const QString name = text().trimmed();
    const ElementId element = m_element;
    leave();
    if (!name.isEmpty() && name != m_before)
        Q_EMIT named(element, name);
}

void NameEditor::leave()
{
    m_open = false;
    if (hasFocus()) // a hidden field would hand the focus to whatever comes next
        m_view.setFocus(Qt::OtherFocusReason);
    hide();
}

} // namespace portwright
