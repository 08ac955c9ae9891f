// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/layerpainter.h"
#include "scene/edges.h"

#include <QWidget>
#include <functional>
#include <optional>

namespace portwright {

/// What a palette item stands for, as it travels by drag and drop (MIME type canvasItemMimeType()).
struct CanvasItem
{
    enum class Kind { Role, Zone, Firewall };
    Kind kind = Kind::Role;
    RoleRef role;                      // Kind::Role
    ZoneKind zoneKind = ZoneKind::Lan; // Kind::Zone
    QString title;                     // what a person calls it

    QByteArray toMime() const;
    static std::optional<CanvasItem> fromMime(const QByteArray &bytes);
};
QString canvasItemMimeType();

/// Shows a Scene in a kept layer and turns gestures into requests; it changes no plan and has no data of its own.
class CanvasView : public QWidget
{
    Q_OBJECT

public:
    enum class Tool { Select, Connect, Zone };

    explicit CanvasView(QWidget *parent = nullptr);
    ~CanvasView() override;

    /// `whole` is the scene of which `scene` is a part: the legend lists its classes.
    void setScene(std::shared_ptr<const Scene> scene, std::shared_ptr<const Scene> whole = {});
    const Scene &scene() const;
    void setTheme(const Theme &theme);
    void setTool(Tool tool);

    /// Selection is the caller's: the view reports gestures by selectionRequested().
    void setSelection(const QSet<ElementId> &elements, const QSet<FlowId> &flows);
    /// Marks what a search has found.
    void setFound(const QSet<ElementId> &elements, const QSet<FlowId> &flows);
    void setBadges(const QHash<ElementId, Badge> &nodes, const QHash<FlowId, Badge> &flows);
    void setHiddenClasses(const QSet<QString> &classes);
    void setProbeMode(bool on);
    void setGridVisible(bool on);
    /// What the card says that appears when the pointer rests on a node or a line, as rich text; one of the two is
    /// empty. An empty answer leaves what the scene itself says.
    using HoverText = std::function<QString(const ElementId &element, const QSet<FlowId> &flows)>;
    void setHoverText(HoverText text);
    /// What the flows of a line look like each for itself: a line with several then fans out.
    using Strands = std::function<EdgeSet(const Edge &)>;
    void setStrands(Strands strands);
    /// Tones down all but these flows and their ends; absent: nothing.
    void setStressed(const std::optional<QSet<FlowId>> &flows);

    double zoom() const;
    /// Zoom about the centre of the view; bounded to 0.05 to 8.
    void setZoom(double zoom);
    void fitAll();
    void fitSelection();
    void showElement(const ElementId &element);
    /// The canvas point at the centre of the view.
    QPointF centre() const;

    const QSet<ElementId> &selectedElements() const;
    const QSet<FlowId> &selectedFlows() const;
    const QHash<ElementId, Badge> &badges() const;
    const Camera &camera() const;
    Tool tool() const;
    /// Where an element, or the label or middle of an edge, is in the view.
    QRect viewRectOf(const ElementId &element) const;
    /// Where its name stands.
    QRect nameRectOf(const ElementId &element) const;
    QRect viewRectOfEdge(qsizetype edge) const;
    QSet<FlowId> flowsOfEdge(qsizetype edge) const;
    /// The line that is fanned out; -1: none.
    qsizetype fannedEdge() const;
    /// Asks for a selection, as a click there would.
    void requestSelection(const QSet<ElementId> &elements, const QSet<FlowId> &flows);
    /// Dims all but the selection and what it talks to, or ends that.
    void setFocusPinned(bool on);
    void setMiniMapShown(bool on);
    void setLegendShown(bool on);
    void setZoomGroupShown(bool on);
    void pan(QPointF offset);

Q_SIGNALS:
    void selectionRequested(const QSet<portwright::ElementId> &elements, const QSet<portwright::FlowId> &flows);
    /// One finished drag, or one nudge; `zone` is the zone in which nodes or, if nothing else is dragged, zones were
    /// dropped: empty after a nudge and where no zone is.
    void moveRequested(const QSet<portwright::ElementId> &elements, QPoint offset, const portwright::ZoneId &zone);
    void zoneRectRequested(const portwright::ZoneId &zone, QRect rect);
    void newZoneRequested(QRect rect);
    void itemDropped(const portwright::CanvasItem &item, QPoint position, const portwright::ZoneId &zone);
    void connectRequested(const portwright::NodeId &from, const portwright::NodeId &to);
    void renameRequested(const portwright::ElementId &element);
    void activated(const portwright::ElementId &element);
    void contextMenuAt(QPoint globalPosition);
    void zoomChanged(double zoom);
    /// The legend was used as a filter; the caller answers with setHiddenClasses().
    void hiddenClassesRequested(const QSet<QString> &classes);
    /// Esc with nothing to cancel, or a tool that has done its work.
    void toolRequested(portwright::CanvasView::Tool tool);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    /// Tab goes from node to node, and out of the canvas after the last.
    bool focusNextPrevChild(bool next) override;

private:
    void applyScene();
    bool showToolTip(const QPoint &at, const QPoint &global);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace portwright
