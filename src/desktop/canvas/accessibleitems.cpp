// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/accessibleitems.h"

#include "desktop/canvas/accessiblewords.h"
#include "desktop/canvas/canvasaccessible.h"
#include "desktop/canvas/canvastext.h"

#include <QWindow>

namespace portwright {

namespace {

using Relations = QList<QPair<QAccessibleInterface *, QAccessible::Relation>>;

void relate(Relations &relations, QAccessibleInterface *other, QAccessible::Relation relation,
            QAccessible::Relation match)
{
    if (other && (match & relation))
        relations.append({other, relation});
}

QAccessibleInterface *childOf(AccessibleChildren &children, const ElementId &parent, int index)
{
    const QList<ElementId> ids = children.outline().childrenOf(parent);
    return index < 0 || index >= ids.size() ? nullptr : children.element(ids.at(index));
}

/// -1 for what does not stand in `parent`.
int placeIn(AccessibleChildren &children, const ElementId &parent, const QAccessibleInterface *child)
{
    const auto *element = dynamic_cast<const AccessibleElement *>(child);
    if (!element || element != children.element(element->id()))
        return -1; // of another canvas
    return children.outline().parentOf(element->id()) == parent ? children.outline().placeOf(element->id()) : -1;
}

QString textOf(QAccessible::Text kind, const AccessibleWords &words, const auto &id)
{
    if (kind == QAccessible::Name)
        return words.nameOf(id);
    return kind == QAccessible::Description ? words.describe(id) : QString();
}

} // namespace

QWindow *AccessibleDrawing::window() const
{
    return m_view.window()->windowHandle();
}

QRect AccessibleDrawing::rect() const
{
    const QRect inView = viewRect();
    return QRect(m_view.mapToGlobal(inView.topLeft()), inView.size());
}

QAccessible::State AccessibleDrawing::state() const
{
    QAccessible::State state;
    state.focusable = true;
    state.selectable = true;
    state.multiSelectable = true;
    state.selected = isSelected();
    state.focused = isSelected() && m_view.hasFocus();
    state.offscreen = !m_view.rect().intersects(viewRect());
    state.invisible = !m_view.isVisible();
    return state;
}

void *AccessibleDrawing::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

void AccessibleDrawing::doAction(const QString &name)
{
    if (name != pressAction() && name != setFocusAction())
        return;
    m_view.setFocus(Qt::OtherFocusReason);
    select();
}

QAccessibleInterface *AccessibleElement::parent() const
{
    const ElementId parent = m_children.outline().parentOf(m_id);
    return parent.isEmpty() ? m_children.tree() : m_children.element(parent);
}

QAccessibleInterface *AccessibleElement::child(int index) const
{
    return childOf(m_children, m_id, index);
}

int AccessibleElement::indexOfChild(const QAccessibleInterface *child) const
{
    return placeIn(m_children, m_id, child);
}

QAccessible::State AccessibleElement::state() const
{
    QAccessible::State state = AccessibleDrawing::state();
    state.expandable = childCount() > 0;
    state.expanded = state.expandable;
    return state;
}

QString AccessibleElement::text(QAccessible::Text kind) const
{
    return textOf(kind, AccessibleWords(m_view), m_id);
}

/// A firewall stands in no zone; it controls those that it joins.
Relations AccessibleElement::relations(QAccessible::Relation match) const
{
    Relations relations;
    if (!canvasFacts(m_view))
        return relations;
    if (const Firewall *firewall = canvasFacts(m_view)->topology().firewalls.find(FirewallId(m_id.text()))) {
        for (const ZoneId &zone : firewall->zones)
            relate(relations, m_children.element(zone), QAccessible::Controlled, match);
    }
    return relations;
}

QString AccessibleFlow::text(QAccessible::Text kind) const
{
    return textOf(kind, AccessibleWords(m_view), m_id);
}

Relations AccessibleFlow::relations(QAccessible::Relation match) const
{
    Relations relations;
    if (const Flow *flow = canvasFacts(m_view) ? canvasFacts(m_view)->flow(m_id) : nullptr) {
        relate(relations, m_children.element(flow->source), QAccessible::Controller, match);
        relate(relations, m_children.element(flow->destination), QAccessible::Controlled, match);
    }
    return relations;
}

/// The place of its line; none where it is not drawn.
QRect AccessibleFlow::viewRect() const
{
    const qsizetype edge = m_view.scene().edgeOfFlow.value(m_id, -1);
    return edge < 0 ? QRect() : m_view.viewRectOfEdge(edge);
}

QWindow *AccessibleHolder::window() const
{
    return m_view.window()->windowHandle();
}

QAccessibleInterface *AccessibleTree::child(int index) const
{
    return childOf(m_children, {}, index);
}

int AccessibleTree::indexOfChild(const QAccessibleInterface *child) const
{
    return placeIn(m_children, {}, child);
}

QString AccessibleTree::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name ? CanvasText::tr("Zones, nodes and firewalls") : QString();
}

int AccessibleFlowList::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *flow = dynamic_cast<const AccessibleFlow *>(child);
    const int place = flow ? m_children.placeOf(flow->id()) : -1;
    return place >= 0 && m_children.flow(place) == child ? place : -1;
}

QString AccessibleFlowList::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name ? CanvasText::tr("Flows") : QString();
}

} // namespace portwright
