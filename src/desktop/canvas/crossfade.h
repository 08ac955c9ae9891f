// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/layerpainter.h"

#include <QVariantAnimation>

class QPainter;
class QWidget;

namespace portwright {

/// Lets a picture of the canvas go over into the next one, where the zoom shows other things.
class CrossFade
{
public:
    explicit CrossFade(QWidget &view);

    /// Starts with a picture as it was shown, and what it showed; does nothing where no motion is wanted.
    void begin(const QImage &picture, const Camera &camera);
    void stop() { m_fading.stop(); }
    bool isRunning() const { return m_fading.state() == QAbstractAnimation::Running; }
    /// Draws what is left of the picture over the next one.
    void paint(QPainter &painter, const Camera &now) const;

private:
    QWidget &m_view;
    QVariantAnimation m_fading;
    QImage m_picture;
    Camera m_camera;
};

} // namespace portwright
