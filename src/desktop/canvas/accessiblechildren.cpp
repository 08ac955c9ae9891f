// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/accessiblechildren.h"

#include "desktop/canvas/accessibleitems.h"

namespace portwright {

AccessibleChildren::~AccessibleChildren()
{
    clear();
}

template <class Make>
QAccessibleInterface *AccessibleChildren::known(QHash<QString, QAccessible::Id> &ids, const QString &key, Make make)
{
    const auto found = ids.constFind(key);
    if (found != ids.constEnd())
        return QAccessible::accessibleInterface(*found);
    QAccessibleInterface *made = make();
    ids.insert(key, QAccessible::registerAccessibleInterface(made)); // which owns it from now on
    return made;
}

void AccessibleChildren::forget(QHash<QString, QAccessible::Id> &ids, const QSet<QString> &keep)
{
    for (auto at = ids.begin(); at != ids.end();) {
        if (keep.contains(at.key())) {
            ++at;
            continue;
        }
        QAccessible::deleteAccessibleInterface(*at);
        at = ids.erase(at);
    }
}

int AccessibleChildren::elementCount() const
{
    return int(m_view.scene().nodes.size() + m_view.scene().zones.size());
}

ElementId AccessibleChildren::idAt(int index) const
{
    const Scene &scene = m_view.scene();
    return index < scene.nodes.size() ? scene.nodes.at(index).id
                                      : ElementId(scene.zones.at(index - scene.nodes.size()).id);
}

QAccessibleInterface *AccessibleChildren::element(int index)
{
    if (index < 0 || index >= elementCount())
        return nullptr;
    const ElementId id = idAt(index);
    return known(m_elements, id.text(), [&] { return new AccessibleElement(m_view, id); });
}

QAccessibleInterface *AccessibleChildren::elementAt(QPoint global)
{
    const QPointF canvas = m_view.camera().toCanvas(m_view.mapFromGlobal(QPointF(global)));
    if (const qsizetype node = m_view.scene().nodeAt(canvas); node >= 0)
        return element(int(node));
    const qsizetype zone = m_view.scene().zoneAt(canvas);
    return zone < 0 ? nullptr : element(int(m_view.scene().nodes.size() + zone));
}

QAccessibleInterface *AccessibleChildren::flowList()
{
    return known(m_lists, QStringLiteral("flows"), [&] { return new AccessibleFlowList(m_view, *this); });
}

QAccessibleInterface *AccessibleChildren::flow(int index)
{
    if (index < 0 || index >= flowCount() || m_view.scene().edges[index].flows.isEmpty())
        return nullptr;
    const FlowId id = m_view.scene().flowIds.at(m_view.scene().edges[index].flows.first());
    return known(m_flows, id.text(), [&] { return new AccessibleFlow(m_view, *this, id); });
}

QAccessibleInterface *AccessibleChildren::current()
{
    if (m_view.selectedElements().size() != 1)
        return nullptr;
    const ElementId id = *m_view.selectedElements().cbegin();
    const Scene &scene = m_view.scene();
    if (const qsizetype node = scene.nodeIndex.value(id, -1); node >= 0)
        return element(int(node));
    const qsizetype zone = scene.zoneIndex.value(ZoneId(id.text()), -1);
    return zone < 0 ? nullptr : element(int(scene.nodes.size() + zone));
}

int AccessibleChildren::indexOf(const QAccessibleInterface *child) const
{
    for (int i = 0; i < elementCount(); ++i) {
        const auto id = m_elements.constFind(idAt(i).text());
        if (id != m_elements.constEnd() && QAccessible::accessibleInterface(*id) == child)
            return i;
    }
    const auto list = m_lists.constFind(QStringLiteral("flows"));
    const bool isList = list != m_lists.constEnd() && QAccessible::accessibleInterface(*list) == child;
    return isList ? elementCount() : -1;
}

int AccessibleChildren::indexOfFlow(const QAccessibleInterface *child) const
{
    const Scene &scene = m_view.scene();
    for (int i = 0; i < flowCount(); ++i) {
        if (scene.edges[i].flows.isEmpty())
            continue;
        const auto id = m_flows.constFind(scene.flowIds.at(scene.edges[i].flows.first()).text());
        if (id != m_flows.constEnd() && QAccessible::accessibleInterface(*id) == child)
            return i;
    }
    return -1;
}

void AccessibleChildren::refresh()
{
    const Scene &scene = m_view.scene();
    QSet<QString> elements, flows;
    for (int i = 0; i < elementCount(); ++i)
        elements.insert(idAt(i).text());
    for (const Edge &edge : scene.edges)
        if (!edge.flows.isEmpty())
            flows.insert(scene.flowIds.at(edge.flows.first()).text());
    forget(m_elements, elements);
    forget(m_flows, flows);
}

void AccessibleChildren::clear()
{
    forget(m_elements, {});
    forget(m_flows, {});
    forget(m_lists, {});
}

} // namespace portwright
