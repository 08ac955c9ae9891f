// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvasview.h"
#include "desktop/presenter/session.h"

#include <QVariantAnimation>

namespace portwright {

/// Shows things move to where they were arranged. Any key or click jumps to the end.
class LayoutMotion : public QObject
{
    Q_OBJECT

public:
    LayoutMotion(CanvasView &view, Session &session);

    /// The next change of the plan is shown as movement, unless it is large or the desktop wants no motion.
    void expect();
    /// Starts the expected movement. False where the scene is to be shown at once.
    bool start();
    bool isRunning() const { return m_animation.state() == QAbstractAnimation::Running; }

Q_SIGNALS:
    /// The scene of the session is to be shown now.
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(double part);
    bool isWanted() const;

    CanvasView &m_view;
    Session &m_session;
    QVariantAnimation m_animation;
    std::optional<Layout> m_from;
    Layout m_to;
};

} // namespace portwright
