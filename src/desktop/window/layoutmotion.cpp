// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/layoutmotion.h"

#include "scene/arrange.h"
#include "scene/autolayout.h"

#include <QEvent>
#include <QStyle>

namespace portwright {

namespace {

constexpr int Duration = 300; // ms
constexpr qsizetype MostNodes = 200;

} // namespace

LayoutMotion::LayoutMotion(CanvasView &view, Session &session) : m_view(view), m_session(session)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setDuration(Duration);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &part) { show(part.toDouble()); });
    view.installEventFilter(this);
}

void LayoutMotion::expect()
{
    m_animation.stop();
    m_from.reset();
    if (isWanted())
        m_from = completeLayout(m_session.plan());
}

bool LayoutMotion::start()
{
    if (isRunning()) { // another change, which nobody expected
        m_animation.stop();
        m_from.reset();
    }
    if (!m_from)
        return false;
    m_to = m_session.plan().layout;
    m_animation.start();
    return true;
}

bool LayoutMotion::isWanted() const
{
    return m_session.topology().nodes.size() <= MostNodes && m_view.isVisible() &&
           m_view.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &m_view) > 0;
}

void LayoutMotion::show(double part)
{
    if (!m_from)
        return;
    if (part >= 1) {
        m_from.reset();
        Q_EMIT ended();
        return;
    }
    Plan plan = m_session.plan();
    plan.layout = layoutBetween(*m_from, m_to, part);
    SceneOptions options;
    options.language = m_session.language();
    m_view.setScene(withLayoutOf(*m_session.scene(), plan, m_session.derivation().packs, TableMeasure(), options));
}

bool LayoutMotion::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (isRunning() && (type == QEvent::MouseButtonPress || type == QEvent::KeyPress || type == QEvent::Wheel)) {
        m_animation.stop();
        show(1);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace portwright
