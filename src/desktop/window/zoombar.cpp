// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/zoombar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace portwright {

namespace {

const QList<double> &stops()
{
    static const QList<double> list{0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8};
    return list;
}

} // namespace

void paintFloatingPanel(QWidget &widget)
{
    QPainter painter(&widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(widget.palette().color(QPalette::Mid));
    painter.setBrush(widget.palette().color(QPalette::Window));
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

ZoomBar::ZoomBar(QWidget *parent) : QFrame(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 2, 4, 2);
    row->setSpacing(0);
    connect(add(QStringLiteral("−"), tr("Zoom out")), &QToolButton::clicked, this,
            [this] { Q_EMIT zoomRequested(stopBelow()); });
    m_value = add(QString(), tr("Zoom to 100 %"));
    connect(m_value, &QToolButton::clicked, this, [this] { Q_EMIT zoomRequested(1); });
    connect(add(QStringLiteral("+"), tr("Zoom in")), &QToolButton::clicked, this,
            [this] { Q_EMIT zoomRequested(stopAbove()); });
    connect(add(tr("Fit"), tr("Fit everything")), &QToolButton::clicked, this, &ZoomBar::fitRequested);
    showZoom(1);
}

QToolButton *ZoomBar::add(const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void ZoomBar::showZoom(double zoom)
{
    m_zoom = zoom;
    m_value->setText(tr("%1 %").arg(qRound(zoom * 100)));
}

double ZoomBar::stopAbove() const
{
    for (const double stop : stops()) {
        if (stop > m_zoom * 1.01)
            return stop;
    }
    return stops().last();
}

double ZoomBar::stopBelow() const
{
    double below = stops().first();
    for (const double stop : stops()) {
        if (stop < m_zoom * 0.99)
            below = stop;
    }
    return below;
}

void ZoomBar::paintEvent(QPaintEvent *)
{
    paintFloatingPanel(*this);
}

} // namespace portwright
