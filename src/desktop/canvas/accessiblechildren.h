// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvasview.h"

#include <QAccessible>

namespace portwright {

/// The accessible objects of what a canvas draws, made when they are asked for.
class AccessibleChildren
{
public:
    explicit AccessibleChildren(CanvasView &view) : m_view(view) {}
    ~AccessibleChildren();
    AccessibleChildren(const AccessibleChildren &) = delete;
    AccessibleChildren &operator=(const AccessibleChildren &) = delete;

    int elementCount() const;
    QAccessibleInterface *element(int index);
    QAccessibleInterface *elementAt(QPoint global);
    QAccessibleInterface *flowList();
    int flowCount() const { return int(m_view.scene().edges.size()); }
    QAccessibleInterface *flow(int index);
    /// The selected element, if it is one.
    QAccessibleInterface *current();
    /// -1 for an object of another canvas.
    int indexOf(const QAccessibleInterface *child) const;
    int indexOfFlow(const QAccessibleInterface *child) const;

    /// Forgets what the scene no longer has.
    void refresh();
    void clear();
    CanvasView &view() { return m_view; }

private:
    template <class Make>
    QAccessibleInterface *known(QHash<QString, QAccessible::Id> &ids, const QString &key, Make make);
    void forget(QHash<QString, QAccessible::Id> &ids, const QSet<QString> &keep);
    ElementId idAt(int index) const;

    CanvasView &m_view;
    QHash<QString, QAccessible::Id> m_elements;
    QHash<QString, QAccessible::Id> m_flows;
    QHash<QString, QAccessible::Id> m_lists;
};

} // namespace portwright
