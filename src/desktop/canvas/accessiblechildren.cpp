// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/accessiblechildren.h"

#include "desktop/canvas/accessibleitems.h"
#include "desktop/canvas/canvasaccessible.h"

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

template <class Keep>
void AccessibleChildren::forget(QHash<QString, QAccessible::Id> &ids, Keep keep)
{
    for (auto at = ids.begin(); at != ids.end();) {
        if (keep(at.key())) {
            ++at;
            continue;
        }
        QAccessible::deleteAccessibleInterface(*at);
        at = ids.erase(at);
    }
}

bool AccessibleChildren::isDrawn(const ElementId &id) const
{
    return m_view.scene().nodeIndex.contains(id) || m_view.scene().zoneIndex.contains(ZoneId(id.text()));
}

const AccessibleOutline &AccessibleChildren::outline()
{
    if (!m_outline)
        m_outline.emplace(m_view.scene(), canvasFacts(m_view) ? &canvasFacts(m_view)->topology() : nullptr);
    return *m_outline;
}

const QHash<FlowId, int> &AccessibleChildren::flowPlaces()
{
    if (!m_flowPlaces) {
        m_flowPlaces.emplace();
        m_flowPlaces->reserve(flowCount());
        for (int i = 0; i < flowCount(); ++i)
            m_flowPlaces->insert(m_view.scene().flowIds.at(i), i);
    }
    return *m_flowPlaces;
}

QAccessibleInterface *AccessibleChildren::tree()
{
    return known(m_lists, QStringLiteral("tree"), [&] { return new AccessibleTree(m_view, *this); });
}

QAccessibleInterface *AccessibleChildren::element(const ElementId &id)
{
    if (!isDrawn(id))
        return nullptr;
    return known(m_elements, id.text(), [&] { return new AccessibleElement(m_view, *this, id); });
}

QAccessibleInterface *AccessibleChildren::elementAt(QPoint global)
{
    const QPointF canvas = m_view.camera().toCanvas(m_view.mapFromGlobal(QPointF(global)));
    const Scene &scene = m_view.scene();
    if (const qsizetype node = scene.nodeAt(canvas); node >= 0)
        return element(scene.nodes.at(node).id);
    const qsizetype zone = scene.zoneAt(canvas);
    return zone < 0 ? nullptr : element(scene.zones.at(zone).id);
}

QAccessibleInterface *AccessibleChildren::flowList()
{
    return known(m_lists, QStringLiteral("flows"), [&] { return new AccessibleFlowList(m_view, *this); });
}

QAccessibleInterface *AccessibleChildren::flow(int index)
{
    if (index < 0 || index >= flowCount())
        return nullptr;
    const FlowId id = m_view.scene().flowIds.at(index);
    return known(m_flows, id.text(), [&] { return new AccessibleFlow(m_view, *this, id); });
}

int AccessibleChildren::placeOf(const FlowId &id)
{
    return flowPlaces().value(id, -1);
}

QAccessibleInterface *AccessibleChildren::current()
{
    const QSet<ElementId> &elements = m_view.selectedElements();
    const QSet<FlowId> &flows = m_view.selectedFlows();
    if (elements.size() + flows.size() != 1)
        return nullptr;
    return elements.isEmpty() ? flow(placeOf(*flows.cbegin())) : element(*elements.cbegin());
}

bool AccessibleChildren::refresh()
{
    const std::optional<AccessibleOutline> before = std::exchange(m_outline, std::nullopt);
    forget(m_elements, [this](const QString &id) { return isDrawn(ElementId(id)); });
    const bool sameFlows = m_listed == m_view.scene().flowIds;
    if (!sameFlows) {
        m_listed = m_view.scene().flowIds;
        m_flowPlaces.reset();
        forget(m_flows, [this](const QString &id) { return flowPlaces().contains(FlowId(id)); });
    }
    return !sameFlows || (before && *before != outline());
}

void AccessibleChildren::clear()
{
    const auto none = [](const QString &) { return false; };
    forget(m_elements, none);
    forget(m_flows, none);
    forget(m_lists, none);
}

} // namespace portwright
