// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/proxychips.h"

#include "desktop/canvas/canvastext.h"

#include <QPainter>
#include <QToolButton>

namespace portwright {

namespace {

constexpr size_t MostChips = 12;
constexpr double Margin = 8;
constexpr double BottomMargin = 56; // the panels stand there
constexpr QSize MapArea(208, 138);  // the overview map with its margin
constexpr int ChipGap = 4;
constexpr int LongestTitle = 180; // pixels

/// Where the way from a point inside to one outside leaves the box.
QPointF borderPoint(const QRectF &box, QPointF inside, QPointF outside)
{
    const QPointF way = outside - inside;
    double part = 1;
    if (way.x() != 0)
        part = std::min(part, ((way.x() > 0 ? box.right() : box.left()) - inside.x()) / way.x());
    if (way.y() != 0)
        part = std::min(part, ((way.y() > 0 ? box.bottom() : box.top()) - inside.y()) / way.y());
    return inside + way * std::max(0.0, part);
}

/// The chip's arrow: towards where the node is.
QString arrowFor(QPointF way)
{
    if (std::abs(way.x()) >= std::abs(way.y()))
        return way.x() < 0 ? QStringLiteral("\u2190 ") : QStringLiteral("\u2192 ");
    return way.y() < 0 ? QStringLiteral("\u2191 ") : QStringLiteral("\u2193 ");
}

/// A pill in the colours of the canvas.
class ChipButton : public QToolButton
{
public:
    explicit ChipButton(CanvasCore &core) : QToolButton(&core.view), m_core(core) {}
    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 20, fontMetrics().height() + 8};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_core.layer.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(QColor(underMouse() ? theme.accent : theme.nodeBorder), 1));
        painter.setBrush(QColor(theme.panel));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), height() / 2.0, height() / 2.0);
        painter.setPen(QColor(theme.text));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    CanvasCore &m_core;
};

} // namespace

ProxyChips::ProxyChips(CanvasCore &core) : m_core(core)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &ProxyChips::place);
}

void ProxyChips::follow()
{
    const Camera &camera = m_core.layer.camera();
    const QSize size = m_core.view.size();
    if (m_scene == &m_core.scene() && m_selected == m_core.selected && m_camera == camera && m_size == size)
        return;
    m_scene = &m_core.scene();
    m_selected = m_core.selected;
    m_camera = camera;
    m_size = size;
    m_timer.start();
}

std::vector<ProxyChips::Chip> ProxyChips::wanted() const
{
    std::vector<Chip> chips;
    if (m_core.selected.isEmpty())
        return chips;
    for (const Edge &edge : m_core.scene().edges) {
        const bool a = m_core.selected.contains(edge.a);
        const bool b = m_core.selected.contains(edge.b);
        if (a != b)
            addFar(a ? edge.a : edge.b, a ? edge.b : edge.a, chips);
        if (chips.size() >= MostChips)
            break;
    }
    return chips;
}

void ProxyChips::addFar(const ElementId &node, const ElementId &far, std::vector<Chip> &chips) const
{
    const Camera &camera = m_core.layer.camera();
    const QRectF view(m_core.view.rect());
    const QRectF here = camera.toView(m_core.rectOf(node));
    const QRectF there = camera.toView(m_core.rectOf(far));
    const auto known = [&](const Chip &chip) { return chip.node == far; };
    if (!view.intersects(here) || view.intersects(there) || std::any_of(chips.begin(), chips.end(), known))
        return;
    const QRectF inner = view.adjusted(Margin, Margin, -Margin, -BottomMargin);
    const QPointF from(std::clamp(here.center().x(), inner.left(), inner.right()),
                       std::clamp(here.center().y(), inner.top(), inner.bottom()));
    const QString title = m_core.scene().nodes.at(m_core.scene().nodeIndex.value(far)).title;
    chips.push_back({far, arrowFor(there.center() - here.center()) + title, borderPoint(inner, from, there.center())});
}

QToolButton *ProxyChips::chipButton(size_t index)
{
    while (size_t(m_buttons.size()) <= index) {
        auto *button = new ChipButton(m_core);
        button->setObjectName(QStringLiteral("proxy-chip"));
        button->setCursor(Qt::PointingHandCursor);
        button->setFocusPolicy(Qt::NoFocus);
        button->setMaximumWidth(LongestTitle);
        connect(button, &QToolButton::clicked, this,
                [this, button] { m_core.view.showElement(ElementId(button->property("element").toString())); });
        m_buttons.append(button);
    }
    return m_buttons.at(qsizetype(index));
}

void ProxyChips::place()
{
    const std::vector<Chip> chips = wanted();
    std::vector<QToolButton *> shown;
    for (size_t index = 0; index < chips.size(); ++index) {
        const Chip &chip = chips[index];
        QToolButton *button = chipButton(index);
        button->setProperty("element", chip.node.text());
        button->setText(button->fontMetrics().elidedText(chip.title, Qt::ElideRight, LongestTitle - 16));
        button->setAccessibleName(CanvasText::tr("Go to %1").arg(chip.title.mid(2)));
        button->setToolTip(button->accessibleName());
        button->adjustSize();
        const QPointF corner = chip.at - QRectF(button->rect()).center();
        button->move(std::clamp(int(corner.x()), int(Margin),
                                std::max(int(Margin), m_size.width() - button->width() - int(Margin))),
                     std::clamp(int(corner.y()), int(Margin),
                                std::max(int(Margin), m_size.height() - button->height() - int(BottomMargin))));
        shown.push_back(button);
    }
    keepApart(shown);
    for (QToolButton *button : std::as_const(m_buttons)) {
        const bool isWanted = std::find(shown.begin(), shown.end(), button) != shown.end();
        button->setVisible(isWanted && button->geometry().bottom() <= lowest(*button));
    }
}

/// Above the panels; those in the lower right corner are higher.
int ProxyChips::lowest(const QWidget &chip) const
{
    const bool atMap = chip.geometry().right() > m_size.width() - MapArea.width();
    return m_size.height() - (atMap ? MapArea.height() : int(BottomMargin));
}

/// Chips that touch stand below each other.
void ProxyChips::keepApart(std::vector<QToolButton *> &shown) const
{
    std::stable_sort(shown.begin(), shown.end(), [](const QWidget *a, const QWidget *b) { return a->y() < b->y(); });
    for (size_t index = 1; index < shown.size(); ++index) {
        for (size_t other = 0; other < index; ++other) {
            if (shown[index]->geometry().intersects(shown[other]->geometry()))
                shown[index]->move(shown[index]->x(), shown[other]->geometry().bottom() + ChipGap);
        }
    }
}

} // namespace portwright
