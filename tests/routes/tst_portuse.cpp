// SPDX-License-Identifier: Apache-2.0
#include "planbuilder.h"
#include "routes/portuse.h"
#include "testmain.h"

using namespace portwright;
using test::PlanBuilder;

/// Which flows a port on a device is for.
class TestPortUse : public QObject
{
    Q_OBJECT

    /// Internet - edge - dmz - core - lan; the server in the lan is published at the edge as 443.
    static PlanBuilder chain()
    {
        PlanBuilder builder;
        builder.zone("net", ZoneKind::Internet);
        builder.zone("dmz", ZoneKind::Dmz);
        builder.zone("lan");
        builder.firewall("edge", {QStringLiteral("net"), QStringLiteral("dmz")}).forwards = {
            PlanBuilder::forward("web", "net", "203.0.113.1 443", "server", 4287)};
        builder.firewall("core", {QStringLiteral("dmz"), QStringLiteral("lan")});
        builder.node("away", "net", {QStringLiteral("198.51.100.7")});
        builder.node("desk", "dmz", {QStringLiteral("10.1.0.7")});
        builder.node("server", "lan", {QStringLiteral("10.2.0.1")});
        builder.flow("away", "server", {QStringLiteral("4287")});
        builder.flow("desk", "server", {QStringLiteral("4287")});
        builder.flow("server", "away", {QStringLiteral("25")});
        return builder;
    }
    /// The flows as "0 through edge/web".
    static QStringList usesAt(const PlanBuilder &builder, const char *device, quint16 port,
                              std::optional<Transport> transport = {})
    {
        const Plan plan = builder.plan();
        const Derivation derivation = builder.derivation();
        const auto found = portUse(plan, derivation, route(plan, derivation),
                                   {ElementId(QString::fromLatin1(device)), port, transport});
        if (!found)
            return {QStringLiteral("no device")};
        QStringList lines;
        for (const PortUse &use : found->uses)
            lines += QStringLiteral("%1 %2 %3").arg(use.flow).arg(portWayName(use.way), use.forward).trimmed();
        return lines;
    }
    using List = QStringList;

private Q_SLOTS:
    void aForwardHasBothPortsWhereItTranslates()
    {
        const PlanBuilder builder = chain();
        QCOMPARE(usesAt(builder, "edge", 443), List{QStringLiteral("0 through edge/web")});
        QCOMPARE(usesAt(builder, "edge", 4287), List{QStringLiteral("0 through")});
        QCOMPARE(usesAt(builder, "core", 443), List());
        QCOMPARE(usesAt(builder, "core", 4287), (List{QStringLiteral("0 through"), QStringLiteral("1 through")}));
        QCOMPARE(usesAt(builder, "core", 25), List{QStringLiteral("2 through")});
        QCOMPARE(usesAt(builder, "edge", 80), List());
    }

    void transportsAreToldApart()
    {
        const PlanBuilder builder = chain();
        QCOMPARE(usesAt(builder, "core", 25, Transport::Udp), List());
        QCOMPARE(usesAt(builder, "core", 25, Transport::Tcp).size(), 1);
    }

    void aNodeHasPortsInAndOut()
    {
        const PlanBuilder builder = chain();
        QCOMPARE(usesAt(builder, "server", 4287), (List{QStringLiteral("0 in"), QStringLiteral("1 in")}));
        QCOMPARE(usesAt(builder, "server", 25), List{QStringLiteral("2 out")});
        QCOMPARE(usesAt(builder, "away", 443), List{QStringLiteral("0 out edge/web")});
        QCOMPARE(usesAt(builder, "desk", 443), List());
    }

    void whatLivesOnTheMachineCounts()
    {
        PlanBuilder builder = chain();
        Node &service = builder.node("service", "", {});
        service.on = NodeId(QStringLiteral("server"));
        builder.flow("desk", "service", {QStringLiteral("5432")});
        QCOMPARE(usesAt(builder, "server", 5432), List{QStringLiteral("3 in")});
    }

    void onlyWhatIsInForceCounts()
    {
        PlanBuilder builder = chain();
        builder.flow("desk", "server", {QStringLiteral("8080")}).state = FlowState::Declined;
        builder.flow("desk", "server", {QStringLiteral("8080")}).state = FlowState::Shown;
        QCOMPARE(usesAt(builder, "core", 8080), List());
        builder.flow("desk", "server", {QStringLiteral("8080")}).state = FlowState::Question;
        QCOMPARE(usesAt(builder, "core", 8080).size(), 1);
    }

    void unknownPortsMayNeedIt()
    {
        PlanBuilder builder = chain();
        builder.flow("desk", "server", {}).state = FlowState::Question;
        const Plan plan = builder.plan();
        const Derivation derivation = builder.derivation();
        const auto found =
            portUse(plan, derivation, route(plan, derivation), {ElementId(QStringLiteral("core")), 80, {}});
        QVERIFY(found && found->uses.isEmpty());
        QCOMPARE(found->portsUnknown, QList<qsizetype>{3});
    }

    void thePerimeterIsADeviceWhereNoneIsDrawn()
    {
        PlanBuilder builder;
        builder.zone("a");
        builder.zone("b");
        builder.node("x", "a", {QStringLiteral("10.1.0.1")});
        builder.node("y", "b", {QStringLiteral("10.2.0.1")});
        builder.flow("x", "y", {QStringLiteral("80")});
        QCOMPARE(usesAt(builder, "perimeter", 80), List{QStringLiteral("0 through")});
        QCOMPARE(usesAt(chain(), "perimeter", 80), List{QStringLiteral("no device")});
        QCOMPARE(usesAt(builder, "nothing", 80), List{QStringLiteral("no device")});
    }
};

PORTWRIGHT_TEST(tst_portuse, TestPortUse)
#include "tst_portuse.moc"
