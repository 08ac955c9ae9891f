// SPDX-License-Identifier: Apache-2.0
#include "naiveview.h"

#include "scene/linestyle.h"
#include "scene/theme.h"

#include <QGraphicsItem>
#include <QPainter>
#include <QScrollBar>

namespace portwright {

class NaiveEdge;

/// A rounded box with two texts.
class NaiveNode : public QGraphicsItem
{
public:
    explicit NaiveNode(const NodeBox &box) : m_box(box)
    {
        setPos(box.rect.topLeft());
        setFlag(ItemSendsGeometryChanges);
    }
    QRectF boundingRect() const override { return QRectF(QPointF(-2, -2), m_box.rect.size() + QSizeF(4, 4)); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;
    void addEdge(NaiveEdge *edge) { m_edges.append(edge); }
    void setStatus(Badge status)
    {
        m_status = status;
        update();
    }

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant &value) override;

private:
    NodeBox m_box;
    QList<NaiveEdge *> m_edges;
    Badge m_status = Badge::None;
};

/// A port label that follows its line.
class NaiveLabel : public QGraphicsItem
{
public:
    explicit NaiveLabel(const EdgeLabel &label)
        : m_text(label.text), m_pill(QPointF(-label.rect.width() / 2, -label.rect.height() / 2), label.rect.size())
    {
        setPos(label.rect.center());
        setZValue(-0.5);
    }
    QRectF boundingRect() const override { return m_pill.adjusted(-1, -1, 1, 1); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    QString m_text;
    QRectF m_pill;
};

/// A line that follows its nodes and takes its label along.
class NaiveEdge : public QGraphicsItem
{
public:
    NaiveEdge(const Edge &edge, NaiveLabel *label, const QGraphicsItem *from, const QGraphicsItem *to)
        : m_style(lineStyle(edge, lightTheme())),
          m_arrowAtA(edge.arrowAtA),
          m_arrowAtB(edge.arrowAtB),
          m_label(label),
          m_from(from),
          m_to(to),
          m_start(edge.points.first() - from->pos()),
          m_end(edge.points.last() - to->pos()),
          m_lane(edge.points.value(1).x())
    {
        setZValue(-1);
        follow();
    }
    void follow();
    QRectF boundingRect() const override
    {
        return m_path.boundingRect().adjusted(-ArrowSize, -ArrowSize, ArrowSize, ArrowSize);
    }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    void drawArrow(QPainter *painter, QPointF tip, QPointF from) const;

    LineStyle m_style;
    bool m_arrowAtA;
    bool m_arrowAtB;
    NaiveLabel *m_label;
    const QGraphicsItem *m_from;
    const QGraphicsItem *m_to;
    QPointF m_start;
    QPointF m_end;
    double m_lane;
    QPainterPath m_path;
};

void NaiveNode::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setPen(QColor(lightTheme().nodeBorder));
    painter->setBrush(QColor(lightTheme().nodeFill));
    painter->drawRoundedRect(QRectF(QPointF(), m_box.rect.size()), 8, 8);
    painter->setPen(QColor(lightTheme().text));
    painter->drawText(QPointF(44, 20), m_box.title);
    painter->setPen(QColor(lightTheme().muted));
    painter->drawText(QPointF(44, 36), m_box.subtitle);
    if (m_status == Badge::None)
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(lightTheme().badge(m_status)));
    painter->drawEllipse(QPointF(m_box.rect.width() - 8, 8), 6, 6);
}

QVariant NaiveNode::itemChange(GraphicsItemChange change, const QVariant &value)
{
    if (change == ItemPositionHasChanged)
        for (NaiveEdge *edge : std::as_const(m_edges))
            edge->follow();
    return QGraphicsItem::itemChange(change, value);
}

void NaiveEdge::follow()
{
    prepareGeometryChange();
    const QPointF from = m_from->pos() + m_start;
    const QPointF to = m_to->pos() + m_end;
    m_path = QPainterPath(from);
    m_path.lineTo(m_lane, from.y());
    m_path.lineTo(m_lane, to.y());
    m_path.lineTo(to);
    m_label->setPos(m_lane, (from.y() + to.y()) / 2);
}

void NaiveEdge::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    constexpr double Halo = 4;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(QColor(lightTheme().canvas), m_style.width + Halo, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter->drawPath(m_path);
    QPen pen(QColor(m_style.colour), m_style.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!m_style.dashes.isEmpty()) {
        QList<qreal> pattern;
        for (const double dash : m_style.dashes)
            pattern.append(dash / m_style.width);
        pen.setDashPattern(pattern);
    }
    painter->setPen(pen);
    painter->drawPath(m_path);
    if (m_arrowAtA)
        drawArrow(painter, m_path.elementAt(0), m_path.elementAt(1));
    if (m_arrowAtB)
        drawArrow(painter, m_path.elementAt(3), m_path.elementAt(2));
}

void NaiveEdge::drawArrow(QPainter *painter, QPointF tip, QPointF from) const
{
    const QLineF along = QLineF(tip, from).unitVector();
    const QPointF back(along.dx() * ArrowSize, along.dy() * ArrowSize);
    const QPointF side(-back.y() / 2, back.x() / 2);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(m_style.colour));
    painter->drawPolygon(QPolygonF({tip, tip + back + side, tip + back - side}));
}

void NaiveLabel::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setPen(QColor(lightTheme().hairline));
    painter->setBrush(QColor(lightTheme().canvas));
    painter->drawRoundedRect(m_pill, 9, 9);
    painter->setPen(QColor(lightTheme().text));
    painter->drawText(m_pill, Qt::AlignCenter, m_text);
}

NaiveView::NaiveView(const Scene &scene)
{
    setRenderHint(QPainter::Antialiasing);
    for (const ZoneBox &zone : scene.zones)
        m_items.addRect(zone.rect, QColor(lightTheme().zoneBorder), QColor(lightTheme().zoneFill))->setZValue(-2);
    for (const NodeBox &node : scene.nodes) {
        m_nodes.append(new NaiveNode(node));
        m_items.addItem(m_nodes.last());
    }
    for (qsizetype i = 0; i < scene.edges.size(); ++i) {
        NaiveNode *from = m_nodes[scene.nodeIndex.value(scene.edges[i].a)];
        NaiveNode *to = m_nodes[scene.nodeIndex.value(scene.edges[i].b)];
        auto *label = new NaiveLabel(scene.labels[i]);
        m_items.addItem(label);
        auto *edge = new NaiveEdge(scene.edges[i], label, from, to);
        from->addEdge(edge);
        to->addEdge(edge);
        m_items.addItem(edge);
        m_edges.append(edge);
    }
    // Room around it, so that it can be scrolled with all in view.
    setSceneRect(scene.bounds.marginsAdded(
        {scene.bounds.width(), scene.bounds.height(), scene.bounds.width(), scene.bounds.height()}));
    setScene(&m_items);
}

void NaiveView::pan(QPoint by)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
}

void NaiveView::setStatus(qsizetype index, Badge status)
{
    m_nodes[index]->setStatus(status);
}

void NaiveView::repaintLine(qsizetype index)
{
    m_edges[index]->update();
}

void NaiveView::moveNode(qsizetype index, QPointF by)
{
    m_nodes[index]->moveBy(by.x(), by.y());
}

} // namespace portwright
