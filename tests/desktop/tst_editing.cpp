// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/panels/settinglines.h"
#include "desktop/presenter/clipboard.h"
#include "desktop/presenter/newcomers.h"
#include "model/edits.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QSignalSpy>

using namespace portwright;
using namespace portwright::test;

namespace {

const QString vendor = QStringLiteral("code42-onprem");

} // namespace

class TestEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyEditIsUndone();
    void aPlacedNodeGetsAFreeNameAndPlace();
    void aPlanNamesThePacksOfItsNodes();
    void aDroppedNodeBelongsToItsZone();
    void aDroppedFirewallJoinsTheZonesItTouches();
    void movingANodeChangesItsZone();
    void selectionFollowsThePlan();
    void declinedFlowsComeBack();
    void aFragmentSurvivesTheClipboard();
    void pastedThingsGetFreeNames();
    void layoutOnlyEditsKeepTheFlows();
    void arrangingIsOneStep();

private:
    Session &session() { return m_fixture->session(); }
    PlanEditor &editor() { return m_fixture->desk().editor; }
    void placeThree();

    std::unique_ptr<DeskFixture> m_fixture;
};

void TestEditing::init()
{
    m_fixture = std::make_unique<DeskFixture>();
}

void TestEditing::arrangingIsOneStep()
{
    placeThree();
    const ElementId zone = named(session().topology(), zoneKindTitle(ZoneKind::Lan));
    QVERIFY(!zone.isEmpty());
    editor().move({zone}, {700, 900}, {});
    const Plan scattered = session().plan();
    const int steps = session().document().undoStack()->count();
    editor().arrangeRest();
    QCOMPARE(session().document().undoStack()->count(), steps);
    editor().arrangeAll();
    QCOMPARE(session().document().undoStack()->count(), steps + 1);
    QCOMPARE(session().plan().topology, scattered.topology);
    QVERIFY(session().plan().layout != scattered.layout);
    session().document().undoStack()->undo();
    QCOMPARE(session().plan(), scattered);
    session().select({{zone}, {}});
    editor().arrangeSelection();
    QCOMPARE(session().plan().layout.zones.value(ZoneId(zone.text())).topLeft(),
             scattered.layout.zones.value(ZoneId(zone.text())).topLeft());
}

void TestEditing::placeThree()
{
    editor().placeFreely(zoneItem(ZoneKind::Server), {0, 0});
    editor().placeFreely(zoneItem(ZoneKind::Lan), {600, 0});
    editor().placeFreely(roleItem(vendor, QStringLiteral("authority")), {0, 0});
    session().select({});
    editor().placeFreely(roleItem(vendor, QStringLiteral("storage")), {0, 0});
    session().select({});
    editor().placeFreely(roleItem(vendor, QStringLiteral("client")), {0, 0});
}

void TestEditing::everyEditIsUndone()
{
    QList<Plan> states{session().plan()};
    QUndoStack *stack = session().document().undoStack();
    const auto done = [&] {
        QCOMPARE(stack->count(), int(states.size()));
        states.append(session().plan());
    };
    editor().placeFreely(zoneItem(ZoneKind::Server), {0, 0});
    done();
    const ElementId zone = *session().selection().elements.begin();
    editor().placeFreely(roleItem(vendor, QStringLiteral("authority")), {0, 0});
    done();
    const ElementId node = *session().selection().elements.begin();
    CanvasItem firewall;
    firewall.kind = CanvasItem::Kind::Firewall;
    editor().placeFreely(firewall, {0, 300});
    done();
    editor().rename(node, QStringLiteral("Backup authority"));
    done();
    editor().move({node}, QPoint(40, 20), {});
    done();
    editor().resizeZone(ZoneId(zone.text()), QRect(0, 0, 500, 400));
    done();
    session().select({{node}, {}});
    editor().duplicateSelection();
    done();
    editor().removeSelection();
    done();
    for (qsizetype at = states.size() - 1; at > 0; --at) {
        QVERIFY2(session().plan() == states.at(at), qPrintable(QString::number(at)));
        stack->undo();
    }
    QVERIFY(session().plan() == states.first());
    for (qsizetype at = 1; at < states.size(); ++at) {
        stack->redo();
        QVERIFY2(session().plan() == states.at(at), qPrintable(QString::number(at)));
    }
}

void TestEditing::aPlacedNodeGetsAFreeNameAndPlace()
{
    placeThree();
    session().select({});
    editor().placeFreely(roleItem(vendor, QStringLiteral("storage")), {0, 0});
    const Topology &topology = session().topology();
    QCOMPARE(topology.nodes.size(), 4);
    QSet<QString> names;
    QSet<QPair<int, int>> places;
    for (const Node &node : topology.nodes) {
        names.insert(node.name);
        const QPoint at = session().plan().layout.nodes.value(node.id);
        places.insert({at.x(), at.y()});
    }
    QCOMPARE(names.size(), 4);
    QCOMPARE(places.size(), 4);
}

void TestEditing::aPlanNamesThePacksOfItsNodes()
{
    QVERIFY(session().plan().packs.isEmpty());
    QVERIFY(planSettingLines(session()).isEmpty());
    editor().placeFreely(roleItem(QStringLiteral("zabbix"), QStringLiteral("zabbix-server")), {0, 0});
    editor().placeFreely(roleItem(QStringLiteral("zabbix"), QStringLiteral("zabbix-proxy")), {0, 0});
    QCOMPARE(session().plan().packs.size(), 1);
    QCOMPARE(session().plan().packs.first().edition, session().packs().pack(QStringLiteral("zabbix"))->edition);
    const QList<SettingLine> lines = planSettingLines(session());
    QVERIFY(!lines.isEmpty());
    for (const SettingLine &line : lines)
        QCOMPARE(line.pack, QStringLiteral("zabbix"));

    Node other = session().topology().nodes.at(0);
    other.role = {QStringLiteral("microsoft-ad"), QStringLiteral("dc")};
    editor().setNodes(QStringLiteral("Role"), {other});
    QCOMPARE(session().plan().packs.size(), 2);
    QCOMPARE(session().plan().packs.first().id, QStringLiteral("microsoft-ad"));
}

void TestEditing::aDroppedNodeBelongsToItsZone()
{
    editor().place(zoneItem(ZoneKind::Dmz), {100, 100}, {});
    const ElementId zone = *session().selection().elements.begin();
    editor().place(roleItem(vendor, QStringLiteral("authority")), {200, 200}, ZoneId(zone.text()));
    const ElementId node = *session().selection().elements.begin();
    QCOMPARE(session().topology().nodes.find(NodeId(node.text()))->zone.text(), zone.text());
    const Layout &layout = session().plan().layout;
    QCOMPARE(layout.nodes.value(NodeId(node.text())), QPoint(200, 200)); // where the pointer let it go
    QVERIFY(layout.zones.value(ZoneId(zone.text())).contains(QPoint(200, 200)));
}

void TestEditing::aDroppedFirewallJoinsTheZonesItTouches()
{
    Plan plan;
    const auto place = [&plan](ZoneKind kind, const QRect &rect) {
        const Zone zone = newZone(plan, kind);
        plan = withZone(plan, zone, rect);
        return zone.id;
    };
    const ZoneId lan = place(ZoneKind::Lan, {0, 0, 400, 400});
    const ZoneId dmz = place(ZoneKind::Dmz, {440, 0, 400, 400});
    const ZoneId server = place(ZoneKind::Server, {1000, 0, 400, 400});
    QCOMPARE(joinedZones(plan, {860, 700}), QList<ZoneId>()); // what it does not touch is for a person to say
    QCOMPARE(joinedZones(plan, {340, 200}), (QList<ZoneId>{dmz, lan}));
    QCOMPARE(joinedZones(plan, {1100, 200}), (QList<ZoneId>{server}));
    QCOMPARE(joinedZones(plan, {860, 900}), QList<ZoneId>());
    Zone inner = newZone(plan, ZoneKind::Management);
    inner.parent = server;
    plan = withZone(plan, inner, QRect(1020, 60, 300, 300));
    QCOMPARE(joinedZones(plan, {1100, 200}), (QList<ZoneId>{inner.id}));
    QCOMPARE(joinedZones(plan, {1220, 200}), (QList<ZoneId>{inner.id, server}));
}

void TestEditing::movingANodeChangesItsZone()
{
    placeThree();
    const ElementId lan = named(session().topology(), QStringLiteral("User network"));
    const ElementId authority = named(session().topology(), QStringLiteral("Authority server"));
    QVERIFY(!lan.isEmpty());
    QVERIFY(!authority.isEmpty());
    editor().move({authority}, QPoint(300, 0), ZoneId(lan.text()));
    QCOMPARE(session().topology().nodes.find(NodeId(authority.text()))->zone.text(), lan.text());
}

void TestEditing::selectionFollowsThePlan()
{
    placeThree();
    const Selection selected = session().selection();
    QCOMPARE(selected.elements.size(), 1);
    QSignalSpy spy(&session(), &Session::selectionChanged);
    session().document().undoStack()->undo();
    QVERIFY(session().selection().isEmpty());
    QCOMPARE(spy.count(), 1);
}

void TestEditing::declinedFlowsComeBack()
{
    placeThree();
    QVERIFY(!session().derivation().flows.isEmpty());
    const FlowId flow = session().derivation().flows.first().id();
    session().select({{}, {flow}});
    editor().removeSelection();
    QCOMPARE(session().stateOf(*session().flow(flow)), FlowState::Declined);
    editor().decideFlows({flow}, {});
    QVERIFY(session().stateOf(*session().flow(flow)) != FlowState::Declined);
}

void TestEditing::aFragmentSurvivesTheClipboard()
{
    placeThree();
    const Topology &topology = session().topology();
    const ElementId node = topology.nodes.at(0).id;
    const auto data = fragmentToMime(session().plan(), {node});
    QVERIFY(data->hasText());
    QVERIFY(data->text().contains(topology.nodes.at(0).name));
    const auto part = fragmentFromMime(data.get());
    QVERIFY(part.has_value());
    QCOMPARE(part->topology.nodes.size(), 1);
    const qsizetype before = topology.nodes.size();
    editor().paste(*part, QPoint(30, 30), QStringLiteral("Paste"));
    QCOMPARE(session().topology().nodes.size(), before + 1);
    QCOMPARE(session().topology().zones.size(), 2);
    const Node *pasted = session().topology().nodes.find(NodeId(session().selection().elements.begin()->text()));
    QVERIFY(pasted);
    QCOMPARE(pasted->zone, session().topology().nodes.find(NodeId(node.text()))->zone);
}

void TestEditing::pastedThingsGetFreeNames()
{
    placeThree();
    const ElementId node = named(session().topology(), QStringLiteral("Client group"));
    session().select({{node}, {}});
    editor().duplicateSelection();
    const ElementId second = named(session().topology(), QStringLiteral("Client group 2"));
    QVERIFY(!second.isEmpty());
    session().select({{second}, {}});
    editor().duplicateSelection();
    QVERIFY(!named(session().topology(), QStringLiteral("Client group 3")).isEmpty());
    const auto data = fragmentToMime(session().plan(), {second});
    m_fixture->desk().files.startNew();
    editor().paste(*fragmentFromMime(data.get()), {}, QStringLiteral("Paste"));
    QVERIFY(!named(session().topology(), QStringLiteral("Client group 2")).isEmpty());
}

void TestEditing::layoutOnlyEditsKeepTheFlows()
{
    placeThree();
    const Flow *before = session().derivation().flows.constData();
    editor().move({session().topology().nodes.at(0).id}, QPoint(4, 0), {});
    QCOMPARE(session().derivation().flows.constData(), before);
    QVERIFY(session().workspace().plan == session().plan());
}

PORTWRIGHT_TEST(tst_editing, TestEditing)
#include "tst_editing.moc"
