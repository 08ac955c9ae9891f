// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/crossfade.h"

#include "desktop/canvas/motion.h"

#include <QPainter>

namespace portwright {

namespace {

constexpr int Duration = 120; // ms

} // namespace

CrossFade::CrossFade(QWidget &view) : m_view(view)
{
    m_fading.setStartValue(1.0);
    m_fading.setEndValue(0.0);
    m_fading.setDuration(Duration);
    QObject::connect(&m_fading, &QVariantAnimation::valueChanged, &view, qOverload<>(&QWidget::update));
    QObject::connect(&m_fading, &QVariantAnimation::finished, &view, [this] { m_picture = QImage(); });
}

void CrossFade::begin(const QImage &picture, const Camera &camera)
{
    m_fading.stop();
    if (!isMotionWanted(m_view))
        return;
    m_picture = picture;
    m_camera = camera;
    m_fading.start();
}

void CrossFade::paint(QPainter &painter, const Camera &now) const
{
    if (!isRunning() || m_picture.isNull())
        return;
    const QSizeF size = QSizeF(m_picture.size()) / m_picture.devicePixelRatio();
    painter.setOpacity(m_fading.currentValue().toDouble());
    painter.drawImage(QRectF(now.toView(m_camera.topLeft), size * (now.zoom / m_camera.zoom)), m_picture);
    painter.setOpacity(1);
}

} // namespace portwright
