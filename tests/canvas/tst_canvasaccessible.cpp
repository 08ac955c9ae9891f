// SPDX-License-Identifier: Apache-2.0
#include "canvasfixture.h"
#include "desktop/canvas/canvasaccessible.h"
#include "desktop/canvas/canvasfacts.h"

#include <QAccessible>
#include <QAccessibleActionInterface>

using namespace portwright;
using test::CanvasFixture;

namespace {

/// The sample drawing's topology, with one zone in another and a node on another's machine.
class Facts : public CanvasFacts
{
public:
    Facts()
    {
        const auto zone = [this](const char *id, const char *name, const char *parent) {
            Zone one;
            one.id = ZoneId(QLatin1String(id));
            one.name = QLatin1String(name);
            one.parent = ZoneId(QLatin1String(parent));
            m_topology.zones.set(one);
        };
        zone("internet", "Internet", "");
        zone("office", "Office LAN", "");
        zone("dmz", "DMZ", "server");
        zone("server", "Server LAN", "");
        for (const char *id : {"authority-01", "postgres-01", "ntp-01"})
            addNode(id, "server", {});
        addNode("storage-01", "", NodeId(QStringLiteral("authority-01")));
        addNode("remote-devices", "internet", {});
        addNode("edge-proxy", "dmz", {});
        Firewall firewall;
        firewall.id = FirewallId(QStringLiteral("edge"));
        firewall.zones = {ZoneId(QStringLiteral("internet")), ZoneId(QStringLiteral("server"))};
        m_topology.firewalls.set(firewall);
        m_extra.id = QStringLiteral("x");
        m_extra.purpose = QStringLiteral("Backups");
        m_flow.extra = &m_extra;
        m_flow.source = NodeId(QStringLiteral("remote-devices"));
        m_flow.destination = NodeId(QStringLiteral("edge-proxy"));
        m_flow.ports = PortSet(4287);
    }
    const Topology &topology() const override { return m_topology; }
    const Flow *flow(const FlowId &id) const override
    {
        return id.text() == QLatin1String("test/1/remote-devices/edge-proxy") ? &m_flow : nullptr;
    }
    FlowState stateOf(const Flow &) const override { return FlowState::NoPath; }
    QString purposeOf(const Flow &flow) const override { return flow.purpose(QStringLiteral("en")); }
    QString verdictOf(const FlowId &) const override { return QStringLiteral("refused"); }

private:
    void addNode(const char *id, const char *zone, const NodeId &on)
    {
        Node node;
        node.id = NodeId(QLatin1String(id));
        node.name = QLatin1String(id);
        node.zone = ZoneId(QLatin1String(zone));
        node.on = on;
        for (const char *text : {"10.1.0.7", "2001:db8::7"}) {
            NodeAddress address;
            address.range = IpRange(*IpAddress::parse(QLatin1String(text)));
            node.addresses.append(address);
        }
        m_topology.nodes.set(node);
    }
    Topology m_topology;
    ExtraFlow m_extra;
    Flow m_flow;
};

struct Told : CanvasFixture
{
    Told() { setCanvasFacts(&view, new Facts); }
    QAccessibleInterface *canvas() { return QAccessible::queryAccessibleInterface(&view); }
    QAccessibleInterface *tree() { return canvas()->child(0); }
    QAccessibleInterface *flows() { return canvas()->child(1); }
};

QAccessibleInterface *childNamed(QAccessibleInterface *parent, const char *name)
{
    for (int i = 0; i < parent->childCount(); ++i)
        if (parent->child(i)->text(QAccessible::Name) == QLatin1String(name))
            return parent->child(i);
    return nullptr;
}

QString description(QAccessibleInterface *face)
{
    return face ? face->text(QAccessible::Description) : QStringLiteral("nothing");
}

/// Every item of the tree, found from its root.
QList<QAccessibleInterface *> itemsBelow(QAccessibleInterface *parent)
{
    QList<QAccessibleInterface *> items;
    for (int i = 0; i < parent->childCount(); ++i) {
        items.append(parent->child(i));
        items += itemsBelow(parent->child(i));
    }
    return items;
}

} // namespace

class TestCanvasAccessible : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installCanvasAccessibility(); }
    void canvasHoldsATreeAndAList();
    void zonesHoldZonesAndNodes();
    void everyItemKnowsItsPlace();
    void descriptionsSayWhatIsKnown();
    void firewallsControlTheirZones();
    void flowsHaveSourceAndDestination();
    void everyFlowIsListed();
    void withoutFactsAllStandsSideBySide();
    void placesAgree();
    void selectionAgrees();
    void pressSelects();
    void childrenFollowTheScene();
    void everyControlHasAName();
};

void TestCanvasAccessible::canvasHoldsATreeAndAList()
{
    Told canvas;
    QCOMPARE(canvas.canvas()->role(), QAccessible::Canvas);
    QCOMPARE(canvas.canvas()->text(QAccessible::Name), QStringLiteral("Topology canvas"));
    QCOMPARE(canvas.tree()->role(), QAccessible::Tree);
    QCOMPARE(canvas.flows()->role(), QAccessible::List);
    QCOMPARE(canvas.flows()->text(QAccessible::Name), QStringLiteral("Flows"));
    for (int i = 0; i < canvas.canvas()->childCount(); ++i)
        QCOMPARE(canvas.canvas()->indexOfChild(canvas.canvas()->child(i)), i);
}

void TestCanvasAccessible::zonesHoldZonesAndNodes()
{
    Told canvas;
    QAccessibleInterface *server = childNamed(canvas.tree(), "Server LAN");
    QVERIFY(server && server->state().expanded);
    QAccessibleInterface *dmz = childNamed(server, "DMZ");
    QVERIFY(dmz && !childNamed(canvas.tree(), "DMZ"));
    QVERIFY(childNamed(dmz, "edge-proxy"));
    QVERIFY(childNamed(server, "ntp-01"));
    QVERIFY(childNamed(server, "storage-01")); // with the machine that it lives on
    QVERIFY(childNamed(canvas.tree(), "Edge firewall"));
}

void TestCanvasAccessible::everyItemKnowsItsPlace()
{
    Told canvas;
    const QList<QAccessibleInterface *> items = itemsBelow(canvas.tree());
    QCOMPARE(items.size(), canvas.view.scene().nodes.size() + canvas.view.scene().zones.size());
    for (QAccessibleInterface *item : items) {
        QCOMPARE(item->role(), QAccessible::TreeItem);
        QCOMPARE(item->parent()->child(item->parent()->indexOfChild(item)), item);
    }
    Told other;
    QCOMPARE(other.tree()->indexOfChild(canvas.tree()->child(0)), -1);
}

void TestCanvasAccessible::descriptionsSayWhatIsKnown()
{
    Told canvas;
    QAccessibleInterface *server = childNamed(canvas.tree(), "Server LAN");
    QCOMPARE(description(server), QStringLiteral("Zone; networks 10.1.0.0/24; 5 node(s); id server"));
    QCOMPARE(description(childNamed(server, "DMZ")),
             QStringLiteral("Zone; in Server LAN; networks 192.0.2.0/24; 2 node(s); id dmz"));
    QCOMPARE(description(childNamed(server, "storage-01")),
             QStringLiteral("Node; role storage; group of 3; in Server LAN; on authority-01; addresses 10.1.0.7, "
                            "2001:db8::7; id storage-01"));
    canvas.view.setBadges({{CanvasFixture::id("ntp-01"), Badge::Failed}}, {});
    QVERIFY(description(childNamed(server, "ntp-01")).contains(QStringLiteral("; failed; ")));
    QCOMPARE(description(childNamed(canvas.tree(), "Edge firewall")),
             QStringLiteral("Firewall; cisco-asa; joins Internet, Server LAN; id edge"));
}

void TestCanvasAccessible::firewallsControlTheirZones()
{
    Told canvas;
    const auto relations = childNamed(canvas.tree(), "Edge firewall")->relations();
    QCOMPARE(relations.size(), 2);
    QCOMPARE(relations[0].first, childNamed(canvas.tree(), "Internet"));
    QCOMPARE(relations[1].second, QAccessible::Relation(QAccessible::Controlled));
    QVERIFY(childNamed(canvas.tree(), "Internet")->relations().isEmpty());
}

void TestCanvasAccessible::flowsHaveSourceAndDestination()
{
    Told canvas;
    QAccessibleInterface *flow = canvas.flows()->child(1);
    QCOMPARE(flow->text(QAccessible::Name), QStringLiteral("remote-devices to edge-proxy: 4287/tcp"));
    QCOMPARE(description(flow), QStringLiteral("Flow; ports 4287; tcp; required; no path; Other; refused; Backups; id "
                                               "test/1/remote-devices/edge-proxy"));
    const auto relations = flow->relations();
    QCOMPARE(relations.size(), 2);
    QCOMPARE(relations[0].first->text(QAccessible::Name), QStringLiteral("remote-devices"));
    QCOMPARE(relations[0].second, QAccessible::Relation(QAccessible::Controller));
    QCOMPARE(relations[1].first->text(QAccessible::Name), QStringLiteral("edge-proxy"));
    QCOMPARE(relations[1].second, QAccessible::Relation(QAccessible::Controlled));
    QCOMPARE(flow->relations(QAccessible::Controlled).size(), 1);
}

/// Those that share a line, and those that have none.
void TestCanvasAccessible::everyFlowIsListed()
{
    Told canvas;
    Scene scene = canvas.view.scene();
    const FlowId shared(QStringLiteral("test/second/remote-devices/edge-proxy"));
    const FlowId undrawn(QStringLiteral("test/undrawn"));
    scene.edges[1].flows.append(scene.flowIds.size());
    scene.edgeOfFlow.insert(shared, 1);
    scene.flowIds += {shared, undrawn};
    canvas.view.setScene(std::make_shared<Scene>(scene));
    QCOMPARE(canvas.flows()->childCount(), int(scene.flowIds.size()));
    for (int i = 0; i < canvas.flows()->childCount(); ++i)
        QCOMPARE(canvas.flows()->indexOfChild(canvas.flows()->child(i)), i);
    const int first = canvas.flows()->childCount() - 2;
    QCOMPARE(canvas.flows()->child(first)->rect(), canvas.flows()->child(1)->rect());
    QVERIFY(canvas.flows()->child(first + 1)->state().offscreen);
    canvas.flows()->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(canvas.view.selectedFlows(), QSet<FlowId>{scene.flowIds.at(1)});
    QVERIFY(canvas.flows()->child(1)->state().selected);
    QVERIFY(!canvas.flows()->child(first)->state().selected);
}

void TestCanvasAccessible::withoutFactsAllStandsSideBySide()
{
    Told canvas;
    setCanvasFacts(&canvas.view, nullptr);
    QCOMPARE(canvas.tree()->childCount(), int(canvas.view.scene().nodes.size() + canvas.view.scene().zones.size()));
    QCOMPARE(description(childNamed(canvas.tree(), "ntp-01")),
             QStringLiteral("Node; role time; addresses 10.1.0.18; id ntp-01"));
}

void TestCanvasAccessible::placesAgree()
{
    Told canvas;
    canvas.view.setZoom(0.8);
    for (const NodeBox &node : canvas.view.scene().nodes) {
        const QPoint centre = canvas.view.mapToGlobal(canvas.view.viewRectOf(node.id).center());
        QAccessibleInterface *there = canvas.canvas()->childAt(centre.x(), centre.y());
        QCOMPARE(there->text(QAccessible::Name), node.title);
        QCOMPARE(there->rect().center(), centre);
        QCOMPARE(canvas.tree()->childAt(centre.x(), centre.y()), there);
    }
}

void TestCanvasAccessible::selectionAgrees()
{
    Told canvas;
    canvas.view.setSelection(CanvasFixture::ids({"ntp-01"}), {});
    const QList<QAccessibleInterface *> items = itemsBelow(canvas.tree());
    for (QAccessibleInterface *item : items) {
        const bool selected = item->text(QAccessible::Name) == QLatin1String("ntp-01");
        QCOMPARE(bool(item->state().selected), selected);
        QVERIFY(item->state().focusable);
    }
    if (canvas.view.hasFocus())
        QCOMPARE(canvas.canvas()->focusChild()->text(QAccessible::Name), QStringLiteral("ntp-01"));
    canvas.view.setSelection({}, {canvas.view.scene().flowIds.at(1)});
    if (canvas.view.hasFocus())
        QCOMPARE(canvas.canvas()->focusChild(), canvas.flows()->child(1));
}

void TestCanvasAccessible::pressSelects()
{
    Told canvas;
    QAccessibleInterface *node = childNamed(childNamed(canvas.tree(), "Server LAN"), "storage-01");
    QVERIFY(node->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
    node->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(canvas.view.selectedElements(), CanvasFixture::ids({"storage-01"}));
}

void TestCanvasAccessible::childrenFollowTheScene()
{
    Told canvas;
    QCOMPARE(itemsBelow(canvas.tree()).size(), 15);
    QVERIFY(canvas.flows()->child(0));
    Scene fewer;
    fewer.nodes = {canvas.view.scene().nodes.first()};
    test::finish(fewer);
    canvas.view.setScene(std::make_shared<Scene>(fewer));
    QCOMPARE(itemsBelow(canvas.tree()).size(), 1);
    QVERIFY(childNamed(canvas.tree(), "licence"));
    QCOMPARE(canvas.flows()->childCount(), 0);
    QVERIFY(!canvas.flows()->child(0));
}

void TestCanvasAccessible::everyControlHasAName()
{
    CanvasFixture canvas;
    for (QWidget *widget : canvas.view.findChildren<QWidget *>())
        if (widget->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
}

PORTWRIGHT_TEST(tst_canvasaccessible, TestCanvasAccessible)
#include "tst_canvasaccessible.moc"
