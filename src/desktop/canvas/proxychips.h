// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvascore.h"

class QToolButton;

namespace portwright {

/// Chips at the border of the view for what the selected nodes talk to out of sight; a click goes there.
class ProxyChips : public QObject
{
    Q_OBJECT

public:
    explicit ProxyChips(CanvasCore &core);

    /// To be called when the view is painted: looks for changes of scene, selection or camera.
    void follow();

private:
    struct Chip
    {
        ElementId node;
        QString title;
        QPointF at; // centre, in the view
    };
    std::vector<Chip> wanted() const;
    void addFar(const ElementId &node, const ElementId &far, std::vector<Chip> &chips) const;
    void place();
    QToolButton *chipButton(size_t index);
    int lowest(const QWidget &chip) const;
    void keepApart(std::vector<QToolButton *> &shown) const;

    CanvasCore &m_core;
    QTimer m_timer;
    QList<QToolButton *> m_buttons;
    const Scene *m_scene = nullptr;
    QSet<ElementId> m_selected;
    Camera m_camera;
    QSize m_size;
};

} // namespace portwright
