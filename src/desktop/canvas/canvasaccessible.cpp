// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/canvasaccessible.h"

#include "desktop/canvas/accessiblechildren.h"
#include "desktop/canvas/canvasfacts.h"
#include "desktop/canvas/canvastext.h"
#include "render/edgestyle.h"

#include <QAccessibleWidget>

namespace portwright {

namespace {

QString nameOf(const Scene &scene, const ElementId &id)
{
    const qsizetype node = scene.nodeIndex.value(id, -1);
    return node < 0 ? id.text() : scene.nodes[node].title;
}

constexpr int OwnChildren = 2; // the tree and the list, before the widgets

/// The canvas: the tree of what stands where, then the list of flows, then the floating panels.
class CanvasAccessible : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(CanvasView *view);
    ~CanvasAccessible() override;

    int childCount() const override { return OwnChildren + QAccessibleWidget::childCount(); }
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    AccessibleChildren &children() { return m_children; }

    /// Null where nobody has asked for one; whether or not somebody listens now.
    static CanvasAccessible *of(const CanvasView *view) { return made().value(view); }

private:
    static QHash<const CanvasView *, CanvasAccessible *> &made();
    const CanvasView *m_view;
    mutable AccessibleChildren m_children;
};

CanvasAccessible::CanvasAccessible(CanvasView *view)
    : QAccessibleWidget(view, QAccessible::Canvas), m_view(view), m_children(*view)
{
    made().insert(view, this);
}

CanvasAccessible::~CanvasAccessible()
{
    if (of(m_view) == this)
        made().remove(m_view);
}

QHash<const CanvasView *, CanvasAccessible *> &CanvasAccessible::made()
{
    static QHash<const CanvasView *, CanvasAccessible *> interfaces;
    return interfaces;
}

QAccessibleInterface *CanvasAccessible::child(int index) const
{
    if (index < 0)
        return nullptr;
    if (index >= OwnChildren)
        return QAccessibleWidget::child(index - OwnChildren);
    return index == 0 ? m_children.tree() : m_children.flowList();
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (child == m_children.tree())
        return 0;
    if (child == m_children.flowList())
        return 1;
    const int widget = QAccessibleWidget::indexOfChild(child);
    return widget < 0 ? -1 : OwnChildren + widget;
}

QAccessibleInterface *CanvasAccessible::childAt(int x, int y) const
{
    if (!widget()->isVisible() || !rect().contains(x, y))
        return nullptr;
    for (int i = OwnChildren; i < childCount(); ++i) {
        QAccessibleInterface *panel = child(i);
        if (panel && !panel->state().invisible && panel->rect().contains(x, y))
            return panel;
    }
    return m_children.elementAt({x, y});
}

QAccessibleInterface *CanvasAccessible::focusChild() const
{
    QAccessibleInterface *current = m_children.current();
    return current && widget()->hasFocus() ? current : QAccessibleWidget::focusChild();
}

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<CanvasView *>(object);
    return view ? new CanvasAccessible(view) : nullptr;
}

void keepUp(CanvasAccessible &accessible)
{
    if (!accessible.children().refresh())
        return;
    for (QAccessibleInterface *holder : {accessible.children().tree(), accessible.children().flowList()}) {
        QAccessibleEvent event(holder, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace

void installCanvasAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

void setCanvasFacts(CanvasView *view, CanvasFacts *facts)
{
    delete canvasFacts(*view);
    if (facts)
        facts->setParent(view);
    canvasSceneChanged(view);
}

const CanvasFacts *canvasFacts(const CanvasView &view)
{
    for (const QObject *child : view.children()) {
        if (const auto *facts = dynamic_cast<const CanvasFacts *>(child))
            return facts;
    }
    return nullptr;
}

void canvasSceneChanged(CanvasView *view)
{
    if (CanvasAccessible *accessible = CanvasAccessible::of(view))
        keepUp(*accessible);
}

void canvasSelectionChanged(CanvasView *view)
{
    CanvasAccessible *accessible = CanvasAccessible::of(view);
    if (!accessible)
        return;
    keepUp(*accessible); // with a scene that comes together with the selection
    QAccessibleEvent selection(view, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&selection);
    QAccessibleInterface *current = accessible->children().current();
    if (!current || !view->hasFocus())
        return;
    QAccessibleEvent focus(current, QAccessible::Focus);
    QAccessible::updateAccessibility(&focus);
}

void forgetCanvasChildren(CanvasView *view)
{
    if (CanvasAccessible *accessible = CanvasAccessible::of(view))
        accessible->children().clear();
}

QString canvasEdgeName(const Scene &scene, qsizetype index)
{
    const Edge &edge = scene.edges.at(index);
    const bool backwards = edge.arrowAtA && !edge.arrowAtB;
    const QString from = nameOf(scene, backwards ? edge.b : edge.a);
    const QString to = nameOf(scene, backwards ? edge.a : edge.b);
    if (const EdgeLabel *label = labelOf(scene, index))
        return CanvasText::tr("%1 to %2: %3").arg(from, to, label->text);
    return CanvasText::tr("%1 to %2").arg(from, to);
}

QString canvasEdgeDescription(const Scene &scene, qsizetype index)
{
    const Edge &edge = scene.edges.at(index);
    return CanvasText::tr("%1, %2, %n flow(s)", nullptr, int(edge.flows.size()))
        .arg(flowClassTitle(edge.flowClass), flowStateTitle(edge.state));
}

} // namespace portwright
