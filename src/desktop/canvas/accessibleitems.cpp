// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/accessibleitems.h"

#include "desktop/canvas/canvasaccessible.h"

#include <QCoreApplication>
#include <QWindow>

namespace portwright {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CanvasView)
};

QString badgeText(Badge badge)
{
    switch (badge) {
    case Badge::Unknown:
        return Text::tr("not probed");
    case Badge::Running:
        return Text::tr("probe running");
    case Badge::Verified:
        return Text::tr("verified");
    case Badge::Open:
        return Text::tr("open");
    case Badge::Failed:
        return Text::tr("failed");
    case Badge::Barred:
        return Text::tr("blocked as planned");
    case Badge::None:
        break;
    }
    return {};
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
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
    return QAccessible::queryAccessibleInterface(&m_view);
}

QString AccessibleElement::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Name)
        return name();
    return kind == QAccessible::Description ? description() : QString();
}

QString AccessibleElement::name() const
{
    const Scene &scene = m_view.scene();
    if (const qsizetype node = scene.nodeIndex.value(m_id, -1); node >= 0)
        return scene.nodes[node].title;
    const qsizetype zone = scene.zoneIndex.value(ZoneId(m_id.text()), -1);
    return zone < 0 ? QString() : scene.zones[zone].title;
}

QString AccessibleElement::description() const
{
    const Scene &scene = m_view.scene();
    if (const qsizetype zone = scene.zoneIndex.value(ZoneId(m_id.text()), -1); zone >= 0) {
        const ZoneBox &box = scene.zones[zone];
        return joined({Text::tr("Zone"), box.subtitle, Text::tr("%n node(s)", nullptr, box.members)});
    }
    const qsizetype index = scene.nodeIndex.value(m_id, -1);
    if (index < 0)
        return {};
    const NodeBox &node = scene.nodes[index];
    const qsizetype zone = scene.zoneAt(node.rect.center());
    const QString where = zone < 0 || node.firewall ? QString() : Text::tr("in %1").arg(scene.zones[zone].title);
    const QString kind = node.firewall ? Text::tr("Firewall") : Text::tr("Node");
    const QString role =
        node.subtitle.isEmpty() || node.firewall ? node.subtitle : Text::tr("role %1").arg(node.subtitle);
    const QString count = node.count > 1 ? Text::tr("group of %n", nullptr, int(node.count)) : QString();
    return joined({kind, role, count, where, node.address, badgeText(m_view.badges().value(m_id, Badge::None))});
}

QString AccessibleFlow::text(QAccessible::Text kind) const
{
    if (edge() < 0)
        return {};
    if (kind == QAccessible::Name)
        return canvasEdgeName(m_view.scene(), edge());
    return kind == QAccessible::Description ? canvasEdgeDescription(m_view.scene(), edge()) : QString();
}

QRect AccessibleFlow::viewRect() const
{
    return edge() < 0 ? QRect() : m_view.viewRectOfEdge(edge());
}

void AccessibleFlow::select()
{
    if (edge() >= 0)
        m_view.requestSelection({}, m_view.flowsOfEdge(edge()));
}

QString AccessibleFlowList::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name ? Text::tr("Flows") : QString();
}

} // namespace portwright
