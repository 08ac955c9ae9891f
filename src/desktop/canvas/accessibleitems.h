// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/accessiblechildren.h"

#include <QAccessible>

namespace portwright {

/// Common to the things drawn on a canvas: no QObject, no children, selected by its action.
class AccessibleDrawing : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    explicit AccessibleDrawing(CanvasView &view) : m_view(view) {}

    bool isValid() const override { return true; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override { return QAccessible::ListItem; }
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
};

/// A node, a firewall or a zone.
class AccessibleElement : public AccessibleDrawing
{
public:
    AccessibleElement(CanvasView &view, const ElementId &id) : AccessibleDrawing(view), m_id(id) {}
    QAccessibleInterface *parent() const override;
    QString text(QAccessible::Text kind) const override;
    const ElementId &id() const { return m_id; }

protected:
    bool isSelected() const override { return m_view.selectedElements().contains(m_id); }
    QRect viewRect() const override { return m_view.viewRectOf(m_id); }
    void select() override { m_view.requestSelection({m_id}, {}); }

private:
    QString name() const;
    QString description() const;
    ElementId m_id;
};

/// A drawn line: the flows between two nodes.
class AccessibleFlow : public AccessibleDrawing
{
public:
    AccessibleFlow(CanvasView &view, AccessibleChildren &children, const FlowId &flow)
        : AccessibleDrawing(view), m_children(children), m_flow(flow)
    {
    }
    QAccessibleInterface *parent() const override { return m_children.flowList(); }
    QString text(QAccessible::Text kind) const override;

protected:
    bool isSelected() const override { return m_view.selectedFlows().contains(m_flow); }
    QRect viewRect() const override;
    void select() override;

private:
    qsizetype edge() const { return m_view.scene().edgeOfFlow.value(m_flow, -1); }
    AccessibleChildren &m_children;
    FlowId m_flow;
};

/// The list that holds the lines.
class AccessibleFlowList : public QAccessibleInterface
{
public:
    AccessibleFlowList(CanvasView &view, AccessibleChildren &children) : m_view(view), m_children(children) {}
    bool isValid() const override { return true; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(&m_view); }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *child(int index) const override { return m_children.flow(index); }
    int childCount() const override { return m_children.flowCount(); }
    int indexOfChild(const QAccessibleInterface *child) const override { return m_children.indexOfFlow(child); }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override { return QRect(m_view.mapToGlobal(QPoint()), m_view.size()); }
    QAccessible::Role role() const override { return QAccessible::List; }
    QAccessible::State state() const override { return {}; }

private:
    CanvasView &m_view;
    AccessibleChildren &m_children;
};

} // namespace portwright
