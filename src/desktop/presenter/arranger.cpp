// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/arranger.h"

#include "desktop/presenter/newcomers.h"
#include "desktop/presenter/planeditor.h"
#include "model/zoneedits.h"
#include "scene/autolayout.h"

namespace portwright {

namespace {

bool distributes(Arrangement how)
{
    return how == Arrangement::DistributeAcross || how == Arrangement::DistributeDown;
}

/// Zones large enough again after things in them, or they themselves, have got other places.
Plan withRoomForAll(Plan plan, const QSet<ElementId> &moved)
{
    for (const ElementId &id : moved) {
        const ZoneId zone(id.text());
        if (plan.topology.zones.contains(zone))
            plan = withRoomIn(std::move(plan), zone);
        else
            plan = withRoomFor(std::move(plan), NodeId(id.text()));
    }
    return plan;
}

QRect rectOf(const Plan &plan, const QSet<ElementId> &ids)
{
    QRect rect;
    for (const ElementId &id : ids) {
        rect |= plan.layout.zones.value(ZoneId(id.text()));
        const auto node = plan.layout.nodes.constFind(NodeId(id.text()));
        if (node != plan.layout.nodes.constEnd())
            rect |= QRect(*node, NodeSize);
    }
    return rect;
}

} // namespace

Arranger::Arranger(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::selectionChanged, this, &Arranger::noteLast);
}

/// One thing more than before is what was selected last; of several at once none is.
void Arranger::noteLast()
{
    const QSet<ElementId> now = m_session.selection().elements;
    const QSet<ElementId> added = now - m_before;
    if (!added.isEmpty())
        m_last = added.size() == 1 ? *added.begin() : ElementId();
    m_before = now;
}

QList<ZoneId> Arranger::selectedZones() const
{
    QList<ZoneId> zones;
    for (const Zone &zone : m_session.topology().zones) {
        if (m_session.selection().elements.contains(zone.id))
            zones.append(zone.id);
    }
    return zones;
}

QString Arranger::reasonAgainst(Arrangement how) const
{
    if (how == Arrangement::SameSize && selectedZones().size() < 2)
        return tr("Select two zones or more first.");
    const qsizetype count = arrangeable(m_session.topology(), m_session.selection().elements).size();
    if (distributes(how) && count < 3)
        return tr("Select three things or more first; what lies in a selected zone does not count.");
    return count < 2 ? tr("Select two things or more first; what lies in a selected zone does not count.") : QString();
}

QString Arranger::reasonAgainstGrouping() const
{
    const bool any = !groupable(m_session.topology(), m_session.selection().elements).isEmpty();
    return any ? QString() : tr("Select nodes or zones first.");
}

QString Arranger::reasonAgainstDissolving() const
{
    const QList<ZoneId> zones = selectedZones();
    if (zones.isEmpty())
        return tr("Select a zone first.");
    const auto stays = [this](const ZoneId &zone) { return !canDissolve(m_session.topology(), zone); };
    return std::any_of(zones.begin(), zones.end(), stays)
               ? tr("A zone with nodes can be dissolved only into a zone around it; move its nodes first.")
               : QString();
}

void Arranger::arrange(const QString &step, Arrangement how)
{
    if (!reasonAgainst(how).isEmpty())
        return;
    QSet<ElementId> ids = m_session.selection().elements;
    if (how == Arrangement::SameSize) {
        const QList<ZoneId> zones = selectedZones();
        ids = QSet<ElementId>(zones.begin(), zones.end());
    }
    Plan next = withArranged(withPinnedLayout(m_session.plan()), ids, how, m_last, NodeSize);
    m_session.apply(step, withRoomForAll(std::move(next), ids));
}

void Arranger::group()
{
    const QSet<ElementId> taken = groupable(m_session.topology(), m_session.selection().elements);
    if (taken.isEmpty())
        return;
    Plan next = withPinnedLayout(m_session.plan());
    const Zone *around = next.topology.zones.find(commonZone(next.topology, taken));
    const Zone zone = newZone(next, around ? around->kind : ZoneKind::Lan);
    const QRect rect = rectOf(next, taken).marginsAdded(ZonePadding);
    next = withRoomIn(withGrouped(std::move(next), taken, zone, rect), zone.id);
    m_session.apply(tr("Group into a zone"), std::move(next));
    m_session.select({{zone.id}, {}});
}

void Arranger::dissolve()
{
    if (!reasonAgainstDissolving().isEmpty())
        return;
    Plan next = withPinnedLayout(m_session.plan());
    QSet<ElementId> freed;
    for (const ZoneId &zone : selectedZones()) {
        for (const Node &node : next.topology.nodes) {
            if (node.zone == zone)
                freed.insert(node.id);
        }
        next = withDissolved(std::move(next), zone);
    }
    m_session.apply(tr("Dissolve the zone"), std::move(next));
    m_session.select({freed, {}});
}

} // namespace portwright
