// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/accessiblechildren.h"

#include <QAccessible>

namespace portwright {

/// Common to the things drawn on a canvas: no QObject; selected by its action.
class AccessibleDrawing : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleDrawing(CanvasView &view, AccessibleChildren &children) : m_view(view), m_children(children) {}

    bool isValid() const override { return true; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::State state() const override;
    QRect rect() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &name) override;

protected:
    virtual bool isSelected() const = 0;
    virtual QRect viewRect() const = 0;
    virtual void select() = 0;
    CanvasView &m_view;
    AccessibleChildren &m_children;
};

/// A node, a firewall, or a zone with what stands in it.
class AccessibleElement : public AccessibleDrawing
{
public:
    AccessibleElement(CanvasView &view, AccessibleChildren &children, const ElementId &id)
        : AccessibleDrawing(view, children), m_id(id)
    {
    }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override { return int(m_children.outline().childrenOf(m_id).size()); }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessible::Role role() const override { return QAccessible::TreeItem; }
    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;
    QList<QPair<QAccessibleInterface *, QAccessible::Relation>> relations(QAccessible::Relation match) const override;
    const ElementId &id() const { return m_id; }

protected:
    bool isSelected() const override { return m_view.selectedElements().contains(m_id); }
    QRect viewRect() const override { return m_view.viewRectOf(m_id); }
    void select() override { m_view.requestSelection({m_id}, {}); }

private:
    ElementId m_id;
};

/// A flow, whether it has a line of its own or shares one. Its source controls it, and it controls its destination.
class AccessibleFlow : public AccessibleDrawing
{
public:
    AccessibleFlow(CanvasView &view, AccessibleChildren &children, const FlowId &flow)
        : AccessibleDrawing(view, children), m_id(flow)
    {
    }
    QAccessibleInterface *parent() const override { return m_children.flowList(); }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text kind) const override;
    QList<QPair<QAccessibleInterface *, QAccessible::Relation>> relations(QAccessible::Relation match) const override;
    const FlowId &id() const { return m_id; }

protected:
    bool isSelected() const override { return m_view.selectedFlows().contains(m_id); }
    QRect viewRect() const override;
    void select() override { m_view.requestSelection({}, {m_id}); }

private:
    FlowId m_id;
};

/// Common to what holds the things drawn: as large as the canvas.
class AccessibleHolder : public QAccessibleInterface
{
public:
    AccessibleHolder(CanvasView &view, AccessibleChildren &children) : m_view(view), m_children(children) {}
    bool isValid() const override { return true; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(&m_view); }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override { return QRect(m_view.mapToGlobal(QPoint()), m_view.size()); }
    QAccessible::State state() const override { return {}; }

protected:
    CanvasView &m_view;
    AccessibleChildren &m_children;
};

/// The outermost zones, what stands in no zone, and the firewalls.
class AccessibleTree : public AccessibleHolder
{
public:
    using AccessibleHolder::AccessibleHolder;
    QAccessibleInterface *childAt(int x, int y) const override { return m_children.elementAt({x, y}); }
    QAccessibleInterface *child(int index) const override;
    int childCount() const override { return int(m_children.outline().childrenOf({}).size()); }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;
    QAccessible::Role role() const override { return QAccessible::Tree; }
};

class AccessibleFlowList : public AccessibleHolder
{
public:
    using AccessibleHolder::AccessibleHolder;
    QAccessibleInterface *child(int index) const override { return m_children.flow(index); }
    int childCount() const override { return m_children.flowCount(); }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;
    QAccessible::Role role() const override { return QAccessible::List; }
};

} // namespace portwright
