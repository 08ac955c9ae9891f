// SPDX-License-Identifier: Apache-2.0
#include "desktop/models/outlinemodel.h"

#include "desktop/models/itemroles.h"

namespace portwright {

OutlineModel::OutlineModel(Session &session, QObject *parent) : QStandardItemModel(parent), m_session(session)
{
    rebuild();
    connect(&session, &Session::planChanged, this, &OutlineModel::follow);
    connect(&session, &Session::boxesChanged, this, &OutlineModel::follow);
}

QModelIndex OutlineModel::indexOf(const ElementId &element) const
{
    QStandardItem *item = m_items.value(element);
    return item ? item->index() : QModelIndex();
}

ElementId OutlineModel::elementAt(const QModelIndex &index)
{
    return ElementId(index.data(IdRole).toString());
}

bool OutlineModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole)
        return QStandardItemModel::setData(index, value, role);
    const QString name = value.toString().trimmed();
    if (!name.isEmpty() && name != index.data().toString())
        Q_EMIT renameRequested(elementAt(index), name);
    return false;
}

void OutlineModel::follow(const PlanDiff &diff)
{
    if (!diff.isLayoutOnly() && !renameOnly(diff))
        rebuild();
}

/// True if other names were all that the tree had to show.
bool OutlineModel::renameOnly(const PlanDiff &diff)
{
    if (!diff.added.isEmpty() || !diff.removed.isEmpty())
        return false;
    const Topology &topology = m_session.topology();
    for (const ElementId &id : diff.changed) {
        const Node *node = topology.nodes.find(NodeId(id.text()));
        QStandardItem *item = m_items.value(id);
        if (!node || !item || item->parent() != m_items.value(ElementId(topology.zoneOf(*node))))
            return false;
    }
    for (const ElementId &id : diff.changed)
        m_items.value(id)->setText(m_session.nameOf(id));
    return true;
}

void OutlineModel::rebuild()
{
    clear();
    m_items.clear();
    setColumnCount(1);
    addZones();
    for (const Firewall &firewall : m_session.topology().firewalls)
        add(firewall.id, m_session.nameOf(firewall.id), invisibleRootItem());
    addNodes();
}

QStandardItem *OutlineModel::add(const ElementId &id, const QString &name, QStandardItem *parent)
{
    auto *item = new QStandardItem(name);
    item->setData(id.text(), IdRole);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
    parent->appendRow(item);
    m_items.insert(id, item);
    return item;
}

/// Parents before children; what is left over (a cycle in the file) stands at the top.
void OutlineModel::addZones()
{
    QList<Zone> waiting = m_session.topology().zones.values();
    while (!waiting.isEmpty()) {
        const qsizetype before = waiting.size();
        waiting.removeIf([this](const Zone &zone) {
            QStandardItem *parent = zone.parent.isEmpty() ? invisibleRootItem() : m_items.value(ElementId(zone.parent));
            return parent && add(zone.id, m_session.nameOf(zone.id), parent);
        });
        if (waiting.size() == before) {
            const Zone zone = waiting.takeFirst();
            add(zone.id, m_session.nameOf(zone.id), invisibleRootItem());
        }
    }
}

void OutlineModel::addNodes()
{
    for (const Node &node : m_session.topology().nodes) {
        QStandardItem *zone = m_items.value(ElementId(m_session.topology().zoneOf(node)));
        add(node.id, m_session.nameOf(node.id), zone ? zone : invisibleRootItem());
    }
}

} // namespace portwright
