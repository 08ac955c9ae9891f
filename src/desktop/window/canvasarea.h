// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/look/look.h"
#include "desktop/presenter/desk.h"
#include "desktop/presenter/hovercards.h"
#include "desktop/window/layoutmotion.h"

namespace portwright {

/// The canvas, tied to the session: gestures become edits, news becomes pictures.
class CanvasArea : public QWidget
{
    Q_OBJECT

public:
    CanvasArea(Desk &desk, const Look &look, QWidget *parent = nullptr);

    CanvasView &view() { return *m_view; }
    void placeFreely(const CanvasItem &item);

Q_SIGNALS:
    void connectRequested(const portwright::NodeId &from, const portwright::NodeId &to);
    void editRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectGestures();
    void connectNews();
    void showBadges();

    Desk &m_desk;
    const Look &m_look;
    CanvasView *m_view;
    HoverCards m_cards;
    LayoutMotion m_motion;
};

} // namespace portwright
