// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/presenter/arranger.h"
#include "desktop/presenter/clipboard.h"
#include "desktop/presenter/likeness.h"
#include "desktop/presenter/pasting.h"
#include "desktop/presenter/planfinder.h"
#include "desktop/window/contextcommands.h"
#include "model/edits.h"
#include "testmain.h"

#include <QImage>
#include <QSignalSpy>

using namespace portwright;
using namespace portwright::test;

namespace {

const QString vendor = QStringLiteral("code42-onprem");

} // namespace

class TestArranging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theLastSelectedIsTheKeyObject();
    void everyArrangementIsOneStep();
    void whatDoesNotFitHasAReason();
    void aZoneGrowsWithItsMembers();
    void groupingAndDissolving();
    void aZoneIsNotResizedOverItsMembers();
    void aZoneDroppedInAnotherBelongsToIt();
    void likeNodes();
    void pastedNodesFindTheirZoneByName();
    void pastedHereGoesIntoTheZoneThere();
    void lostReferencesAreSaid();
    void theClipboardSpeaksToOtherPrograms();
    void theFinderLooksEverywhere();
    void menusFitWhatIsSelected();
    void aFirewallAsksForTheRestOfItsZones();

private:
    Session &session() { return m_fixture->session(); }
    PlanEditor &editor() { return m_fixture->desk().editor; }
    NodeId place(const char *role, QPoint at, const ZoneId &zone);
    ZoneId placeZone(ZoneKind kind, QPoint at);
    QPoint at(const NodeId &node) { return session().plan().layout.nodes.value(node); }
    QRect rect(const ZoneId &zone) { return session().plan().layout.zones.value(zone); }
    int steps() { return session().document().undoStack()->count(); }

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<Arranger> m_arranger;
    ZoneId m_lan;
    ZoneId m_server;
    NodeId m_client;
    NodeId m_authority;
    NodeId m_storage;
};

void TestArranging::init()
{
    m_arranger.reset();
    m_fixture = std::make_unique<DeskFixture>();
    m_arranger = std::make_unique<Arranger>(session());
    m_lan = placeZone(ZoneKind::Lan, {0, 0});
    m_server = placeZone(ZoneKind::Server, {600, 0});
    m_client = place("client", {40, 60}, m_lan);
    m_authority = place("authority", {640, 60}, m_server);
    m_storage = place("storage", {660, 140}, m_server);
}

NodeId TestArranging::place(const char *role, QPoint at, const ZoneId &zone)
{
    editor().place(roleItem(vendor, QString::fromLatin1(role)), at, zone);
    return NodeId(session().selection().elements.begin()->text());
}

ZoneId TestArranging::placeZone(ZoneKind kind, QPoint at)
{
    editor().place(zoneItem(kind), at, {});
    return ZoneId(session().selection().elements.begin()->text());
}

void TestArranging::theLastSelectedIsTheKeyObject()
{
    session().select({{m_storage}, {}});
    session().select({{m_storage, m_authority}, {}});
    m_arranger->arrange(QStringLiteral("Align"), Arrangement::AlignLeft);
    QCOMPARE(at(m_storage).x(), 640);
    session().select({});
    session().document().undoStack()->undo();
    session().select({{m_authority}, {}});
    session().select({{m_storage, m_authority}, {}});
    m_arranger->arrange(QStringLiteral("Align"), Arrangement::AlignLeft);
    QCOMPARE(at(m_authority).x(), 660);
}

void TestArranging::everyArrangementIsOneStep()
{
    for (int how = 0; how <= int(Arrangement::SameSize); ++how) {
        const Plan before = session().plan();
        session().select({{m_client, m_authority, m_storage}, {}});
        if (Arrangement(how) == Arrangement::SameSize)
            session().select({{m_lan, m_server}, {}});
        editor().resizeZone(m_lan, QRect(0, 0, 320 + how, 240));
        const int count = steps();
        m_arranger->arrange(QStringLiteral("Arrange"), Arrangement(how));
        QVERIFY2(steps() <= count + 1, qPrintable(QString::number(how)));
        while (session().plan() != before)
            session().document().undoStack()->undo();
    }
}

void TestArranging::whatDoesNotFitHasAReason()
{
    session().select({{m_client}, {}});
    QVERIFY(!m_arranger->reasonAgainst(Arrangement::AlignTop).isEmpty());
    session().select({{m_client, m_authority}, {}});
    QVERIFY(m_arranger->reasonAgainst(Arrangement::AlignTop).isEmpty());
    QVERIFY(!m_arranger->reasonAgainst(Arrangement::DistributeDown).isEmpty());
    QVERIFY(!m_arranger->reasonAgainst(Arrangement::SameSize).isEmpty());
    session().select({{m_lan, m_client}, {}});
    QVERIFY(!m_arranger->reasonAgainst(Arrangement::AlignTop).isEmpty()); // the client lies in the zone
    session().select({});
    QVERIFY(!m_arranger->reasonAgainstGrouping().isEmpty());
    QVERIFY(!m_arranger->reasonAgainstDissolving().isEmpty());
}

void TestArranging::aZoneGrowsWithItsMembers()
{
    session().select({{m_client}, {}});
    session().select({{m_client, m_authority, m_storage}, {}});
    m_arranger->arrange(QStringLiteral("Align"), Arrangement::AlignBottom);
    const QRect lan = rect(m_lan);
    QVERIFY(lan.contains(QRect(at(m_client), QSize(160, 48))));
    QVERIFY(rect(m_server).contains(QRect(at(m_storage), QSize(160, 48))));
}

void TestArranging::groupingAndDissolving()
{
    session().select({{m_authority, m_storage}, {}});
    const Plan before = session().plan();
    const int count = steps();
    m_arranger->group();
    QCOMPARE(steps(), count + 1);
    const ZoneId zone(session().selection().elements.begin()->text());
    QCOMPARE(session().topology().zones.find(zone)->parent, m_server);
    QCOMPARE(session().topology().zones.find(zone)->kind, ZoneKind::Server);
    QCOMPARE(session().topology().nodes.find(m_storage)->zone, zone);
    QVERIFY(rect(zone).contains(at(m_storage)));
    QVERIFY(rect(m_server).contains(rect(zone)));
    QVERIFY(m_arranger->reasonAgainstDissolving().isEmpty());
    m_arranger->dissolve();
    QVERIFY(!session().topology().zones.contains(zone));
    QCOMPARE(session().topology().nodes.find(m_storage)->zone, m_server);
    QCOMPARE(session().selection().elements, (QSet<ElementId>{m_authority, m_storage}));
    session().document().undoStack()->undo();
    session().document().undoStack()->undo();
    QVERIFY(session().plan() == before);
    session().select({{m_server}, {}});
    QVERIFY(!m_arranger->reasonAgainstDissolving().isEmpty());
    m_arranger->dissolve();
    QVERIFY(session().plan() == before);
}

void TestArranging::aZoneIsNotResizedOverItsMembers()
{
    editor().resizeZone(m_server, QRect(600, 0, 60, 60));
    for (const NodeId &node : {m_authority, m_storage})
        QVERIFY(rect(m_server).contains(QRect(at(node), QSize(160, 48))));
}

void TestArranging::aZoneDroppedInAnotherBelongsToIt()
{
    const ZoneId dmz = placeZone(ZoneKind::Dmz, {0, 600});
    editor().resizeZone(dmz, QRect(0, 600, 120, 80));
    editor().move({dmz}, QPoint(620, -400), m_server);
    QCOMPARE(session().topology().zones.find(dmz)->parent, m_server);
    QVERIFY(rect(m_server).contains(rect(dmz)));
    editor().move({dmz}, QPoint(1, 0), {}); // a nudge
    QCOMPARE(session().topology().zones.find(dmz)->parent, m_server);
    editor().move({dmz}, QPoint(0, 2000), {});
    QVERIFY(session().topology().zones.find(dmz)->parent.isEmpty());
}

void TestArranging::likeNodes()
{
    const Topology &topology = session().topology();
    QCOMPARE(alike(topology, {m_storage}, Likeness::Role), (QSet<ElementId>{m_storage}));
    QCOMPARE(alike(topology, {m_storage}, Likeness::Zone), (QSet<ElementId>{m_storage, m_authority}));
    QCOMPARE(alike(topology, {m_lan}, Likeness::Zone), (QSet<ElementId>{m_client}));
    QCOMPARE(alike(topology, {m_client}, Likeness::Product).size(), 3);
    QVERIFY(alike(topology, {}, Likeness::Product).isEmpty());
}

void TestArranging::pastedNodesFindTheirZoneByName()
{
    const auto data = fragmentToMime(session().plan(), {m_storage, m_client});
    m_fixture->desk().files.startNew();
    const ZoneId other = placeZone(ZoneKind::Dmz, {0, 0});
    Zone same = *session().topology().zones.find(other);
    same.name = QStringLiteral("Server network");
    editor().setZones(QStringLiteral("Rename"), {same});
    editor().paste(*fragmentFromMime(data.get()), {}, QStringLiteral("Paste"));
    const Topology &topology = session().topology();
    QCOMPARE(topology.nodes.size(), 2);
    QCOMPARE(topology.zones.size(), 2); // "Server network" was there, "User network" came
    const NodeId storage(named(topology, QStringLiteral("Storage server")).text());
    QCOMPARE(topology.nodes.find(storage)->zone, other);
    const NodeId client(named(topology, QStringLiteral("Client group")).text());
    QCOMPARE(topology.nameOf(topology.nodes.find(client)->zone), QStringLiteral("User network"));
    QVERIFY(session().plan().unknown.isEmpty());
}

void TestArranging::pastedHereGoesIntoTheZoneThere()
{
    const auto data = fragmentToMime(session().plan(), {m_storage});
    editor().paste(*fragmentFromMime(data.get()), QPoint(-620, 0), QStringLiteral("Paste"), m_lan);
    const NodeId copy(session().selection().elements.begin()->text());
    QCOMPARE(session().topology().nodes.find(copy)->zone, m_lan);
    editor().paste(*fragmentFromMime(data.get()), QPoint(0, 2000), QStringLiteral("Paste"), ZoneId());
    const NodeId apart(session().selection().elements.begin()->text());
    const ZoneId own = session().topology().nodes.find(apart)->zone;
    QCOMPARE(session().nameOf(own), QStringLiteral("Server network 2"));
    QVERIFY(rect(own).contains(at(apart)));
    QVERIFY(!rect(m_server).contains(at(apart)));
}

void TestArranging::lostReferencesAreSaid()
{
    Node storage = *session().topology().nodes.find(m_storage);
    storage.uses.insert(QStringLiteral("dns"), {m_authority, m_client});
    editor().setNodes(QStringLiteral("Set"), {storage});
    const auto data = fragmentToMime(session().plan(), {m_storage, m_authority});
    m_fixture->desk().files.startNew();
    QSignalSpy said(&session(), &Session::messageRaised);
    editor().paste(*fragmentFromMime(data.get()), {}, QStringLiteral("Paste"));
    QCOMPARE(said.size(), 1);
    QVERIFY(said.first().first().toString().startsWith(u'1'));
    const NodeId copy(named(session().topology(), QStringLiteral("Storage server")).text());
    QCOMPARE(session().topology().nodes.find(copy)->uses.value(QStringLiteral("dns")).size(), 1);
}

void TestArranging::theClipboardSpeaksToOtherPrograms()
{
    session().select({{m_server}, {}});
    const auto data = selectionToMime(session(), {m_server});
    QVERIFY(fragmentFromMime(data.get()).has_value());
    QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("Authority server"));
    QVERIFY(!qvariant_cast<QImage>(data->imageData()).isNull());
    QVERIFY(data->html().contains(QStringLiteral("<td>Authority server</td>")));
    const QStringList lines = data->text().split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 1);
    for (const QString &line : lines)
        QCOMPARE(line.count(u'\t'), lines.first().count(u'\t'));
    const auto lonely = selectionToMime(session(), {m_lan, ElementId(QStringLiteral("nothing"))});
    QVERIFY(lonely->hasText());
}

void TestArranging::theFinderLooksEverywhere()
{
    Node storage = *session().topology().nodes.find(m_storage);
    storage.host = QStringLiteral("vault.example.org");
    storage.addresses = {{*IpRange::parse(QStringLiteral("10.9.8.7")), {}, {}, {}}};
    editor().setNodes(QStringLiteral("Set"), {storage});
    const PlanMatch match{m_storage, {}};
    for (const char *text : {"storage SERVER", "vault", "9.8.7"})
        QVERIFY2(findInPlan(session(), QString::fromLatin1(text)).contains(match), text);
    QVERIFY(findInPlan(session(), QStringLiteral("User net")).contains(PlanMatch{m_lan, {}}));
    const QList<PlanMatch> ports = findInPlan(session(), QStringLiteral("4287"));
    QVERIFY(!ports.isEmpty());
    for (const PlanMatch &port : ports)
        QVERIFY(port.element.isEmpty() && session().flow(port.flow));
    QVERIFY(findInPlan(session(), QStringLiteral("287")).isEmpty()); // a number finds ports that begin with it
    QVERIFY(findInPlan(session(), QStringLiteral(" ")).isEmpty());
    Decision decision;
    decision.target = session().derivation().flows.first().id().text();
    decision.ticket = QStringLiteral("CHG-4711");
    editor().decide(decision);
    QCOMPARE(findInPlan(session(), QStringLiteral("chg-4711")).size(), 1);
}

void TestArranging::menusFitWhatIsSelected()
{
    const auto menu = [this](const Selection &selection) { return contextCommands(session().topology(), selection); };
    QVERIFY(menu({}).contains(QStringLiteral("paste-rows")));
    QVERIFY(menu({{m_client}, {}}).contains(QStringLiteral("select-role")));
    QVERIFY(!menu({{m_client}, {}}).contains(QStringLiteral("align-left")));
    QVERIFY(menu({{m_client, m_storage}, {}}).contains(QStringLiteral("align-left")));
    QVERIFY(!menu({{m_client, m_storage}, {}}).contains(QStringLiteral("distribute-down")));
    QVERIFY(menu({{m_lan}, {}}).contains(QStringLiteral("ungroup")));
    QVERIFY(menu({{m_lan, m_server}, {}}).contains(QStringLiteral("same-size")));
    const QStringList flow = menu({{}, {FlowId(QStringLiteral("a/b/c/d"))}});
    QVERIFY(flow.contains(QStringLiteral("flow-decline")));
    QVERIFY(flow.contains(QString())); // separators
}

void TestArranging::aFirewallAsksForTheRestOfItsZones()
{
    CanvasItem firewall;
    firewall.kind = CanvasItem::Kind::Firewall;
    QSignalSpy said(&session(), &Session::messageRaised);
    editor().place(firewall, {0, 900}, {});
    QCOMPARE(said.size(), 1);
    const ElementId placed = *session().selection().elements.begin();
    QVERIFY(session().topology().firewalls.find(FirewallId(placed.text()))->zones.isEmpty());
}

PORTWRIGHT_TEST(tst_arranging, TestArranging)
#include "tst_arranging.moc"
