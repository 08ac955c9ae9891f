// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

#include <QGraphicsView>

namespace portwright {

class NaiveEdge;
class NaiveNode;

/// The same drawing as one would first write it: a QGraphicsItem for every zone, node, line and label, stroked by
/// QPainter. What the canvas is measured against.
class NaiveView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit NaiveView(const Scene &scene);

    void pan(QPoint by);
    void moveNode(qsizetype index, QPointF by);
    /// A coloured dot, as a verdict is shown.
    void setStatus(qsizetype index, Badge status);
    /// As if a line's verdict had changed.
    void repaintLine(qsizetype index);

private:
    QGraphicsScene m_items;
    QList<NaiveNode *> m_nodes;
    QList<NaiveEdge *> m_edges;
};

} // namespace portwright
