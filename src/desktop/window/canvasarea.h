// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/nameeditor.h"
#include "desktop/look/look.h"
#include "desktop/presenter/desk.h"
#include "desktop/presenter/hovercards.h"
#include "desktop/window/filterchips.h"
#include "desktop/window/findbar.h"
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
    /// Edits the name of the one selected element in place; false if there is no such place.
    bool renameSelected();
    /// Where "here" is, in canvas units: a place kept, else the pointer if it is over the canvas, else the centre.
    QPointF pastePlace() const;
    /// Keeps a place of the screen as "here"; absent: no longer.
    void keepPlace(std::optional<QPoint> screen) { m_kept = screen; }
    void startFinding() { m_find->start(); }
    /// The filter in force, shown over the canvas.
    FilterChips &chips() { return *m_chips; }

Q_SIGNALS:
    void connectRequested(const portwright::NodeId &from, const portwright::NodeId &to);
    void editRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectGestures();
    void connectNews();
    void connectFilter();
    void showScene();
    void hideClasses(const QSet<QString> &hidden);
    EdgeSet strandsOf(const Edge &edge) const;
    void showBadges();
    void placeBars();

    Desk &m_desk;
    const Look &m_look;
    CanvasView *m_view;
    NameEditor *m_name;
    std::optional<QPoint> m_kept;
    FindBar *m_find;
    FilterChips *m_chips;
    HoverCards m_cards;
    LayoutMotion m_motion;
};

} // namespace portwright
