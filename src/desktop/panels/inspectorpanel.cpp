// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/inspectorpanel.h"

#include "desktop/panels/firewallsection.h"
#include "desktop/panels/flowsection.h"
#include "desktop/panels/nodesection.h"
#include "desktop/panels/pairsection.h"
#include "desktop/panels/plansection.h"
#include "desktop/panels/wraplayout.h"
#include "desktop/panels/zonesection.h"
#include "ui_inspectorpanel.h"

#include <QFormLayout>
#include <QScrollArea>

namespace portwright {

namespace {

/// The selected values of one kind, in the plan's order.
template <class T>
QList<T> selected(const IdList<T> &values, const QSet<ElementId> &elements)
{
    QList<T> list;
    for (const T &value : values) {
        if (elements.contains(ElementId(value.id)))
            list.append(value);
    }
    return list;
}

} // namespace

InspectorPanel::InspectorPanel(Session &session, PlanEditor &editor, const ProbeSession &probes, QWidget *parent)
    : QWidget(parent), m_session(session), m_ui(std::make_unique<Ui::InspectorPanel>())
{
    m_ui->setupUi(this);
    m_node = new NodeSection(session, editor, m_ui->contents);
    m_pair = new PairSection(session, m_ui->contents);
    m_zone = new ZoneSection(session, editor, m_ui->contents);
    m_firewall = new FirewallSection(session, editor, m_ui->contents);
    m_flow = new FlowSection(session, editor, probes, m_ui->contents);
    m_plan = new PlanSection(session, m_ui->contents);
    for (QWidget *section : QList<QWidget *>{m_pair, m_node, m_zone, m_firewall, m_flow, m_plan}) {
        letRowsWrap(section);
        m_ui->sections->addWidget(section);
    }
    m_ui->sections->addStretch(1);
    const auto forms = m_ui->contents->findChildren<QFormLayout *>();
    for (QFormLayout *form : forms)
        form->setRowWrapPolicy(QFormLayout::WrapLongRows); // in large text a label stands above its field
    connect(&session, &Session::selectionChanged, this, &InspectorPanel::showSelection);
    connect(&session, &Session::planChanged, this, &InspectorPanel::showSelection);
    connect(&session, &Session::boxesChanged, this, &InspectorPanel::showSelection);
    showSelection();
}

InspectorPanel::~InspectorPanel() = default;

void InspectorPanel::showSelection()
{
    const Selection &selection = m_session.selection();
    const Topology &topology = m_session.topology();
    const QList<Node> nodes = selected(topology.nodes, selection.elements);
    const QList<Zone> zones = selected(topology.zones, selection.elements);
    const QList<Firewall> firewalls = selected(topology.firewalls, selection.elements);
    QList<FlowId> flows(selection.flows.begin(), selection.flows.end());
    std::sort(flows.begin(), flows.end());
    m_node->setVisible(!nodes.isEmpty());
    m_pair->setVisible(nodes.size() == 2);
    m_zone->setVisible(!zones.isEmpty());
    m_firewall->setVisible(!firewalls.isEmpty());
    m_flow->setVisible(!flows.isEmpty());
    m_plan->setVisible(selection.isEmpty());
    if (!nodes.isEmpty())
        m_node->show(nodes);
    if (nodes.size() == 2)
        m_pair->show(nodes.first().id, nodes.last().id);
    if (!zones.isEmpty())
        m_zone->show(zones);
    if (!firewalls.isEmpty())
        m_firewall->show(firewalls);
    if (!flows.isEmpty())
        m_flow->show(flows);
    if (selection.isEmpty())
        m_plan->show();
}

void InspectorPanel::editSetting(const QString &key)
{
    const auto editors = m_ui->contents->findChildren<QWidget *>(key);
    for (QWidget *editor : editors) {
        if (!editor->isVisibleTo(this))
            continue;
        editor->setFocus(Qt::ShortcutFocusReason);
        if (auto *area = findChild<QScrollArea *>())
            area->ensureWidgetVisible(editor);
    }
}

void InspectorPanel::editName()
{
    if (m_node->isVisibleTo(this))
        m_node->editName();
    else if (m_zone->isVisibleTo(this))
        m_zone->editName();
    else if (m_firewall->isVisibleTo(this))
        m_firewall->editName();
}

} // namespace portwright
