// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/accessibleoutline.h"
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

    CanvasView &view() { return m_view; }
    const AccessibleOutline &outline();

    /// The tree of zones, nodes and firewalls.
    QAccessibleInterface *tree();
    QAccessibleInterface *element(const ElementId &id);
    QAccessibleInterface *elementAt(QPoint global);
    /// The list of all flows, drawn or not, each by itself.
    QAccessibleInterface *flowList();
    int flowCount() const { return int(m_view.scene().flowIds.size()); }
    QAccessibleInterface *flow(int index);
    /// -1 for what is no flow of the scene.
    int placeOf(const FlowId &id);
    /// The selected element or flow, if it is one.
    QAccessibleInterface *current();

    /// Forgets what the scene no longer has. True if there are other things than before, or in other places of the
    /// tree.
    bool refresh();
    void clear();

private:
    template <class Make>
    QAccessibleInterface *known(QHash<QString, QAccessible::Id> &ids, const QString &key, Make make);
    template <class Keep>
    void forget(QHash<QString, QAccessible::Id> &ids, Keep keep);
    bool isDrawn(const ElementId &id) const;
    const QHash<FlowId, int> &flowPlaces();

    CanvasView &m_view;
    std::optional<AccessibleOutline> m_outline;
    QList<FlowId> m_listed; // the flows when last refreshed
    std::optional<QHash<FlowId, int>> m_flowPlaces;
    QHash<QString, QAccessible::Id> m_elements;
    QHash<QString, QAccessible::Id> m_flows;
    QHash<QString, QAccessible::Id> m_lists;
};

} // namespace portwright
