// SPDX-License-Identifier: Apache-2.0
#include "model/edits.h"
#include "model/randomplan.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QRandomGenerator>

using namespace portwright;

/// Whatever is done to a plan, it can be saved and comes back as it was.
class TestEditedPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditKeepsAPlanLoadable();
    void fragmentsComeBack();
};

namespace {

class Editor
{
public:
    Editor(Plan plan, quint32 seed) : m_plan(std::move(plan)), m_random(seed) {}
    /// One edit picked at random.
    Plan next();

private:
    template <class T>
    std::optional<T> any(const IdList<T> &list)
    {
        return list.isEmpty() ? std::nullopt : std::optional(list.at(m_random.bounded(int(list.size()))));
    }
    ElementId anyElement();
    Plan changeNode();
    Plan changeZone();
    Plan changeFirewall();
    Plan changeOthers();
    Plan changeGroups();

    Plan m_plan;
    QRandomGenerator m_random;
};

ElementId Editor::anyElement()
{
    QList<ElementId> ids{ElementId(QStringLiteral("nothing"))};
    for (const Zone &zone : m_plan.topology.zones)
        ids += zone.id;
    for (const Firewall &firewall : m_plan.topology.firewalls)
        ids += firewall.id;
    for (const Node &node : m_plan.topology.nodes)
        ids += node.id;
    return ids.at(m_random.bounded(int(ids.size())));
}

Plan Editor::changeNode()
{
    std::optional<Node> node = any(m_plan.topology.nodes);
    const std::optional<Zone> zone = any(m_plan.topology.zones);
    if (!node || !zone)
        return m_plan;
    if (m_random.bounded(2)) {
        node->id = NodeId(freeId(m_plan, QStringLiteral("new")));
        node->zone = zone->id;
    }
    node->on = m_random.bounded(2) ? NodeId(anyElement().text()) : node->on;
    if (!m_plan.topology.nodes.contains(node->on))
        node->on = NodeId();
    if (node->on.isEmpty() && node->zone.isEmpty())
        node->zone = zone->id;
    node->uses.insert(QStringLiteral("ntp"), {any(m_plan.topology.nodes)->id, NodeId(QStringLiteral("nothing"))});
    node->settings.insert(QStringLiteral("environment"), QStringLiteral("test"));
    return withNode(m_plan, *node, QPoint(m_random.bounded(500), 3));
}

Plan Editor::changeZone()
{
    std::optional<Zone> zone = any(m_plan.topology.zones);
    if (!zone)
        return withZone(m_plan,
                        {ZoneId(freeId(m_plan, QStringLiteral("first"))), {}, ZoneKind::Dmz, {}, {}, {}, {}, {}});
    zone->parent = any(m_plan.topology.zones)->id;
    return withZone(m_plan, *zone, QRect(0, 0, 10, 10));
}

Plan Editor::changeFirewall()
{
    std::optional<Firewall> firewall = any(m_plan.topology.firewalls);
    const std::optional<Zone> zone = any(m_plan.topology.zones);
    const std::optional<Node> node = any(m_plan.topology.nodes);
    if (!firewall || !zone || !node)
        return m_plan;
    firewall->forwards +=
        Forward{QStringLiteral("forward-0"), zone->id, {}, Transport::Udp, 5, {node->id}, 5, true, {}};
    firewall->zones += {zone->id, ZoneId(QStringLiteral("nothing"))};
    return withFirewall(m_plan, *firewall, QPoint(1, 1));
}

Plan Editor::changeOthers()
{
    Decision decision;
    decision.target = QStringLiteral("common/rule/node-1/node-2");
    decision.state = DecisionState::Declined;
    const std::optional<Node> node = any(m_plan.topology.nodes);
    switch (m_random.bounded(6)) {
    case 0:
        return withDecision(m_plan, decision);
    case 1:
        return withoutDecision(m_plan, DecisionAbout::Flow, decision.target);
    case 2:
        return withPlanSetting(m_plan, QStringLiteral("common"), QStringLiteral("setting-1"), {});
    case 3:
        return withPlanSetting(m_plan, QStringLiteral("more"), QStringLiteral("x"), SettingValue(1.0));
    case 4:
        return withoutExtraFlow(m_plan, QStringLiteral("extra-0"));
    default:
        return node ? withExtraFlow(m_plan, {QStringLiteral("own"), node->id, node->id, {}, {}, {}, {}, {}, {}, {}, {}})
                    : m_plan;
    }
}

Plan Editor::changeGroups()
{
    const ElementId id = anyElement();
    switch (m_random.bounded(5)) {
    case 0:
        return withoutElements(m_plan, {id, anyElement()});
    case 1:
        return withMoved(m_plan, {id}, QPoint(-3, 3));
    case 2:
        return withNodesInZone(m_plan, {NodeId(id.text())}, ZoneId(anyElement().text()));
    case 3:
        return withRenamedId(m_plan, id, freeId(m_plan, QStringLiteral("renamed")));
    default:
        return pasted(m_plan, fragment(m_plan, {id, anyElement()}), QPoint(9, 9), ZoneId(anyElement().text())).plan;
    }
}

Plan Editor::next()
{
    switch (m_random.bounded(6)) {
    case 0:
        m_plan = changeNode();
        break;
    case 1:
        m_plan = changeZone();
        break;
    case 2:
        m_plan = changeFirewall();
        break;
    case 3:
        m_plan = changeOthers();
        break;
    default:
        m_plan = changeGroups();
    }
    return m_plan;
}

} // namespace

void TestEditedPlans::everyEditKeepsAPlanLoadable()
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        Editor editor(test::randomPlan(seed), seed);
        for (int step = 0; step < 25; ++step) {
            const Plan plan = editor.next();
            const QByteArray text = planText(plan);
            const Result<Plan> again = parsePlan(text, QStringLiteral("p"));
            QVERIFY2(again.isOk(), again ? "" : qPrintable(errorsText(again.errors())));
            QVERIFY2(*again == plan, text.constData());
        }
    }
}

void TestEditedPlans::fragmentsComeBack()
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        const Plan plan = test::randomPlan(seed);
        const Plan part = fragment(plan, {ElementId(QStringLiteral("node-1")), ElementId(QStringLiteral("fw-0"))});
        const Result<Plan> again = parseFragment(planText(part), QStringLiteral("clipboard"));
        QVERIFY2(again.isOk(), again ? "" : qPrintable(errorsText(again.errors())));
        QCOMPARE(*again, part);
    }
}

PORTWRIGHT_TEST(tst_editedplans, TestEditedPlans)
#include "tst_editedplans.moc"
