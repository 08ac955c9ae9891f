// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/overlays.h"

#include "desktop/canvas/canvastext.h"
#include "desktop/canvas/legendbutton.h"
#include "scene/linestyle.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <array>

namespace portwright {

namespace {

constexpr std::array ZoomStops = {0.05, 0.10, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0};
constexpr int PanelHeight = 30;

QPalette paletteFor(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(theme.panel));
    palette.setColor(QPalette::Button, QColor(theme.panel));
    palette.setColor(QPalette::WindowText, QColor(theme.text));
    palette.setColor(QPalette::ButtonText, QColor(theme.text));
    palette.setColor(QPalette::Text, QColor(theme.muted));
    palette.setColor(QPalette::Highlight, QColor(theme.accent));
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(theme.muted));
    return palette;
}

QStringList classesOf(const QList<Edge> &edges)
{
    QStringList names;
    for (const Edge &edge : edges) {
        for (const QString &name : portwright::classesOf(edge)) {
            if (!names.contains(name))
                names.append(name);
        }
    }
    return names;
}

} // namespace

OverlayPanel::OverlayPanel(QWidget *parent) : QFrame(parent), m_theme(lightTheme()), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(8, 2, 8, 2);
    m_row->setSpacing(4);
    setFixedHeight(PanelHeight);
    setCursor(Qt::ArrowCursor);
}

void OverlayPanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    setPalette(paletteFor(theme));
    update();
}

void OverlayPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(m_theme.hairline), 1));
    painter.setBrush(QColor(m_theme.panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void OverlayPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        parentWidget()->setFocus(Qt::ShortcutFocusReason);
    else
        QFrame::keyPressEvent(event);
}

QToolButton *OverlayPanel::addButton(const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_row->addWidget(button);
    return button;
}

ZoomGroup::ZoomGroup(QWidget *parent) : OverlayPanel(parent)
{
    setAccessibleName(CanvasText::tr("Zoom"));
    const QToolButton *out = addButton(QStringLiteral("\u2212"), CanvasText::tr("Zoom out"));
    m_percent = addButton({}, CanvasText::tr("Zoom to 100 %"));
    const QToolButton *in = addButton(QStringLiteral("+"), CanvasText::tr("Zoom in"));
    const QToolButton *fit = addButton(CanvasText::tr("Fit"), CanvasText::tr("Fit the whole plan"));
    m_percent->setMinimumWidth(56);
    connect(out, &QToolButton::clicked, this, [this] { stepTo(false); });
    connect(in, &QToolButton::clicked, this, [this] { stepTo(true); });
    connect(m_percent, &QToolButton::clicked, this, [this] { Q_EMIT zoomRequested(1); });
    connect(fit, &QToolButton::clicked, this, &ZoomGroup::fitRequested);
}

void ZoomGroup::setZoom(double zoom)
{
    m_zoom = zoom;
    m_percent->setText(CanvasText::tr("%1 %").arg(QLocale().toString(qRound(zoom * 100))));
}

/// The next of the usual stops in that direction.
void ZoomGroup::stepTo(bool up)
{
    double next = up ? ZoomStops.back() : ZoomStops.front();
    for (const double stop : ZoomStops) {
        if (up && stop > m_zoom * 1.01)
            next = std::min(next, stop);
        if (!up && stop < m_zoom * 0.99)
            next = std::max(next, stop);
    }
    Q_EMIT zoomRequested(next);
}

CanvasLegend::CanvasLegend(QWidget *parent) : OverlayPanel(parent)
{
    setAccessibleName(CanvasText::tr("Legend of flow classes"));
    row()->setSpacing(0);
}

/// In legend order. Only those edges are looked at that the drawing before did not have.
QStringList CanvasLegend::namesIn(const Scene &scene)
{
    const SharedList<Edge> before = std::exchange(m_edges, scene.edges);
    m_ofEdges.resize(scene.edges.chunks().size());
    QSet<QString> used;
    for (qsizetype chunk = 0; chunk < m_ofEdges.size(); ++chunk) {
        const QList<Edge> &edges = m_edges.chunks().at(chunk);
        if (chunk >= before.chunks().size() || !before.chunks().at(chunk).isSharedWith(edges))
            m_ofEdges[chunk] = classesOf(edges);
        for (const QString &name : std::as_const(m_ofEdges[chunk]))
            used.insert(name);
    }
    QStringList names;
    for (const QString &name : flowClasses())
        if (used.remove(name))
            names.append(name);
    QStringList others = used.values();
    others.sort();
    return names + others;
}

void CanvasLegend::setClasses(const Scene &scene)
{
    const QStringList names = namesIn(scene);
    if (names == m_names)
        return;
    m_names = names;
    qDeleteAll(std::exchange(m_buttons, {}));
    for (const QString &name : std::as_const(m_names)) {
        auto *button = new LegendButton(
            flowClassTitle(name), [this, name] { return theme().flowClass(name); }, this);
        button->setToolTip(flowClassTitle(name) + u'\n' +
                           CanvasText::tr("Click to show or hide, Alt+click to show only this class"));
        row()->addWidget(button);
        button->show(); // a hidden one has no part in the panel's size
        m_buttons.append(button);
        connect(button, &QToolButton::clicked, this, [this, name] { click(name); });
    }
    setHidden(m_hidden);
}

void CanvasLegend::fitInto(int room)
{
    const auto setCompact = [this](bool compact) {
        for (LegendButton *button : std::as_const(m_buttons))
            button->setCompact(compact);
        row()->invalidate();
    };
    setCompact(false);
    if (sizeHint().width() > room)
        setCompact(true);
    adjustSize();
}

void CanvasLegend::setHidden(const QSet<QString> &hidden)
{
    m_hidden = hidden;
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(!hidden.contains(m_names[i]));
}

void CanvasLegend::click(const QString &name)
{
    QSet<QString> hidden = m_hidden;
    if (QGuiApplication::keyboardModifiers() & Qt::AltModifier) {
        hidden = QSet<QString>(m_names.cbegin(), m_names.cend()) - QSet<QString>{name};
        hidden = hidden == m_hidden ? QSet<QString>() : hidden;
    } else if (!hidden.remove(name)) {
        hidden.insert(name);
    }
    setHidden(m_hidden); // a button shows the state, it does not hold it
    Q_EMIT hiddenRequested(hidden);
}

} // namespace portwright
