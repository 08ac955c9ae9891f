// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvascore.h"

namespace portwright {

/// The zones of the whole plan in small, with the part that is in view; a click or drag goes there.
class MiniMap : public QWidget
{
    Q_OBJECT

public:
    explicit MiniMap(CanvasCore &core);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void showAt(QPointF at);
    double scale() const;
    QRectF toMap(const QRectF &canvas) const;
    CanvasCore &m_core;
};

} // namespace portwright
