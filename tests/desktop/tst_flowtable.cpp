// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/models/flowmodel.h"
#include "desktop/models/itemroles.h"
#include "model/edits.h"
#include "scene/autolayout.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace portwright;
using namespace portwright::test;

namespace {

NodeId clientId(int number)
{
    return NodeId(QStringLiteral("client-%1").arg(number));
}

portwright::Node client(int number)
{
    portwright::Node node;
    node.id = clientId(number);
    node.role = {QStringLiteral("code42-onprem"), QStringLiteral("client")};
    node.name = QStringLiteral("Client %1").arg(number);
    node.zone = ZoneId(QStringLiteral("lan"));
    node.addresses += NodeAddress{IpAddress::of("10.20.0.1").plus(quint64(number)), {}, {}, {}};
    return node;
}

/// A server, a name server, and so many clients.
Plan planWith(int clients)
{
    Plan plan;
    Zone lan;
    lan.id = ZoneId(QStringLiteral("lan"));
    plan.topology.zones.set(lan);
    QList<portwright::Node> nodes;
    for (const char *role : {"authority", "dns"}) {
        portwright::Node node = client(9000 + int(nodes.size()));
        node.id = NodeId(QString::fromLatin1(role));
        node.name = QString::fromLatin1(role);
        node.role.role = node.id.text();
        if (node.role.role == QLatin1String("dns"))
            node.role.pack = QStringLiteral("common");
        nodes += node;
    }
    for (int number = 0; number < clients; ++number)
        nodes += client(number);
    plan.topology.nodes = IdList<portwright::Node>(nodes);
    return plan;
}

QStringList idsOf(const QList<Flow> &flows)
{
    QStringList ids;
    for (const Flow &flow : flows)
        ids += flow.id().text();
    return ids;
}

QStringList idsOf(const FlowModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.flowAt(row).text();
    return ids;
}

QStringList texts(const FlowModel &model, int column)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found += model.index(row, column).data().toString();
    return found;
}

} // namespace

class TestFlowTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<DeskFixture>();
        m_model = std::make_unique<FlowModel>(session(), m_fixture->desk().probes);
    }

    void filterKeepsMatchingRows()
    {
        QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:storage-dmz")));
        const int all = model().rowCount();
        for (int column = 0; column < FlowModel::ColumnCount; ++column) {
            const QStringList cells = texts(model(), column);
            for (const QString &part :
                 {cells.first().left(3).toUpper(), cells.last().right(4), QStringLiteral("no such")}) {
                const QStringList kept = cells.filter(part, Qt::CaseInsensitive);
                model().setFilterText(column, part);
                QCOMPARE(texts(model(), column), kept);
                QVERIFY(model().isFiltering());
            }
            model().setFilterText(column, {});
            QCOMPARE(model().rowCount(), all);
        }
        QCOMPARE(idsOf(model()), idsOf(session().derivation().flows));
    }

    void filtersOfColumnsAddUp()
    {
        QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:storage-dmz")));
        model().setFilterText(FlowModel::Port, QStringLiteral("4287"));
        const int ports = model().rowCount();
        model().setFilterText(FlowModel::From, QStringLiteral("storage"));
        QVERIFY(model().rowCount() > 0 && model().rowCount() < ports);
        for (int row = 0; row < model().rowCount(); ++row) {
            QVERIFY(model().index(row, FlowModel::Port).data().toString().contains(QStringLiteral("4287")));
            QCOMPARE(model().rowOf(model().flowAt(row)), row);
        }
        QCOMPARE(model().flowCount(), int(session().derivation().flows.size()));
    }

    void portsSortAsNumbers()
    {
        QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:storage-dmz")));
        const auto firstPorts = [this] {
            QList<int> ports;
            for (int row = 0; row < model().rowCount(); ++row)
                ports += int(session().flow(model().flowAt(row))->ports.first());
            return ports;
        };
        model().sort(FlowModel::Port);
        QList<int> ports = firstPorts();
        QVERIFY(std::is_sorted(ports.begin(), ports.end()));
        QVERIFY(ports.first() < 443 && ports.last() > 4000);
        model().sort(FlowModel::Port, Qt::DescendingOrder);
        ports = firstPorts();
        QVERIFY(std::is_sorted(ports.rbegin(), ports.rend()));
        model().sort(-1);
        QCOMPARE(idsOf(model()), idsOf(session().derivation().flows));
    }

    void namesSortAsPeopleDo()
    {
        m_fixture->session().open(planWith(12), {});
        model().setFilterText(FlowModel::From, QStringLiteral("Client"));
        model().sort(FlowModel::From);
        const QStringList names = texts(model(), FlowModel::From);
        QVERIFY(names.indexOf(QStringLiteral("Client 2")) < names.indexOf(QStringLiteral("Client 10")));
    }

    /// Rows of a large plan are there at once; what became of its flows comes later.
    void aLargePlanIsListedBeforeItIsWorkedOut()
    {
        const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        session().open(planWith(700), {});
        QVERIFY(!session().isSettled());
        QVERIFY(model().rowCount() >= 700);
        QCOMPARE(model().index(0, FlowModel::Status).data().toString(), QStringLiteral("being worked out"));
        QVERIFY(session().scene()->nodes.size() > 700); // drawn as boxes
        QTRY_VERIFY_WITH_TIMEOUT(session().isSettled(), 60000);
        QCOMPARE(idsOf(model()), idsOf(session().derivation().flows));
        QCOMPARE(model().index(0, FlowModel::Status).data().toString(), QStringLiteral("needed"));
        QVERIFY(!session().scene()->edges.isEmpty());
    }

    void anEditOfALargePlanShowsAtOnce()
    {
        session().open(planWith(700), {});
        QTRY_VERIFY_WITH_TIMEOUT(session().isSettled(), 60000);
        const int rows = model().rowCount();
        QSignalSpy changes(&session(), &Session::planChanged);
        session().apply(QStringLiteral("Remove a client"), withoutElements(session().plan(), {clientId(5)}));
        const int fewer = model().rowCount();
        QVERIFY(fewer < rows);
        session().apply(QStringLiteral("Add clients"), withNode(session().plan(), client(800)));
        QCOMPARE(model().rowCount(), rows);
        QVERIFY(idsOf(model()).filter(QStringLiteral("/client-800/")).size() > 0);
        QCOMPARE(changes.size(), 0);
        // Known flows keep what is known of them until the new state is there.
        QCOMPARE(model().index(0, FlowModel::Status).data().toString(), QStringLiteral("needed"));
        QTRY_VERIFY_WITH_TIMEOUT(session().isSettled(), 60000);
        QCOMPARE(changes.size(), 1);
        const PlanDiff diff = qvariant_cast<PlanDiff>(changes.first().first());
        QVERIFY(diff.added.contains(clientId(800)) && diff.removed.contains(clientId(5)));
        QCOMPARE(idsOf(model()), idsOf(session().derivation().flows));
        QVERIFY(session().workspace().plan == session().plan());
    }

    void theBoxesOfALargePlanFollowAnEditAtOnce()
    {
        Plan plan = planWith(700);
        portwright::Node dns = *plan.topology.nodes.find(NodeId(QStringLiteral("dns")));
        Zone core;
        core.id = dns.zone = ZoneId(QStringLiteral("core"));
        plan.topology.zones.set(core);
        plan.topology.nodes.set(dns);
        plan.layout = completeLayout(plan);
        session().open(plan, {});
        QVERIFY(session().scene()->edges.isEmpty());
        QCOMPARE(session().scene()->bundles.size(), 1); // stands for the flows until their lines are led
        const int flows = session().scene()->bundles.first().flows;
        QTRY_VERIFY_WITH_TIMEOUT(session().isSettled(), 60000);
        QCOMPARE(session().scene()->bundles.first().flows, flows);
        const qsizetype lines = session().scene()->edges.size();
        QSignalSpy boxes(&session(), &Session::boxesChanged);
        QSignalSpy changes(&session(), &Session::planChanged);
        session().apply(QStringLiteral("Move a client"), withMoved(session().plan(), {clientId(7)}, {24, 12}));
        QVERIFY(!session().isSettled());
        QCOMPARE(boxes.size(), 1);
        const QRectF box = session().scene()->nodes.at(session().scene()->nodeIndex.value(clientId(7))).rect;
        QCOMPARE(box.topLeft(), QPointF(session().plan().layout.nodes.value(clientId(7))));
        QCOMPARE(session().scene()->edges.size(), lines);
        QTRY_VERIFY_WITH_TIMEOUT(session().isSettled(), 60000);
        QCOMPARE(changes.size(), 1);
        QVERIFY(qvariant_cast<PlanDiff>(changes.first().first()).isLayoutOnly());
        const Workspace &known = session().workspace();
        QVERIFY(*session().scene() == *buildScene(session().plan(), known.derivation, known.routing, TableMeasure()));
    }

    void aSmallPlanOverrulesTheLargeOneUnderWay()
    {
        session().open(planWith(700), {});
        QVERIFY(!session().isSettled());
        session().open(planWith(3), {});
        QVERIFY(session().isSettled());
        const QStringList ids = idsOf(session().derivation().flows);
        QTest::qWait(300);
        QCOMPARE(idsOf(session().derivation().flows), ids);
        QCOMPARE(idsOf(model()), ids);
    }

    void namesFollowWithoutNewRows()
    {
        session().open(planWith(3), {});
        QSignalSpy resets(&model(), &QAbstractItemModel::modelReset);
        QSignalSpy repaints(&model(), &QAbstractItemModel::dataChanged);
        portwright::Node node = *session().topology().nodes.find(clientId(1));
        node.name = QStringLiteral("Reception");
        session().apply(QStringLiteral("Rename"), withNode(session().plan(), node));
        QCOMPARE(resets.size(), 0);
        QVERIFY(repaints.size() > 0);
        QVERIFY(texts(model(), FlowModel::From).contains(QStringLiteral("Reception")));
    }

private:
    Session &session() { return m_fixture->session(); }
    FlowModel &model() { return *m_model; }

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<FlowModel> m_model;
};

PORTWRIGHT_TEST(tst_flowtable, TestFlowTable)
#include "tst_flowtable.moc"
