// SPDX-License-Identifier: Apache-2.0
#include "planbuilder.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestRoute : public QObject
{
    Q_OBJECT

private:
    static PlanBuilder twoZones()
    {
        PlanBuilder builder;
        builder.zone("lan");
        builder.zone("servers", ZoneKind::Server);
        builder.firewall("core", {QStringLiteral("lan"), QStringLiteral("servers")});
        return builder;
    }

private Q_SLOTS:
    void routesComeInTheOrderOfTheFlows()
    {
        PlanBuilder builder = twoZones();
        builder.node("pc", "lan", {QStringLiteral("10.0.1.5")});
        builder.node("pc-2", "lan", {QStringLiteral("10.0.1.6")});
        builder.node("srv", "servers", {QStringLiteral("10.0.2.5")});
        builder.flow("pc", "srv");
        builder.flow("pc", "pc-2");
        builder.flow("srv", "pc");
        const Routing routing = builder.routing();
        QCOMPARE(routing.impliedPerimeter, false);
        QCOMPARE(text(routing.routes.at(0).paths), QStringLiteral("lan>core>servers"));
        QCOMPARE(text(routing.routes.at(0).dialled), QStringLiteral("10.0.2.5:443"));
        QVERIFY(routing.routes.at(1).paths.isEmpty());
        QCOMPARE(routing.routes.at(1).problem, RouteProblem::None);
        QCOMPARE(text(routing.routes.at(2).paths), QStringLiteral("servers>core>lan"));
    }

    void everyAddressOfACommonFamilyIsDialled()
    {
        PlanBuilder builder = twoZones();
        builder.node("pc", "lan", {QStringLiteral("10.0.1.5"), QStringLiteral("2001:db8:1::5")});
        builder.node("srv", "servers",
                     {QStringLiteral("2001:db8:2::5"), QStringLiteral("10.0.2.5"), QStringLiteral("10.0.2.6")});
        builder.flow("pc", "srv");
        QCOMPARE(text(builder.first().dialled), QStringLiteral("10.0.2.5:443; 10.0.2.6:443; 2001:db8:2::5:443"));
        builder.node("old", "lan", {QStringLiteral("10.0.1.9")});
        builder.flow("old", "srv");
        QCOMPARE(text(builder.routing().routes.at(1).dialled), QStringLiteral("10.0.2.5:443; 10.0.2.6:443"));
    }

    void theFlowsFamiliesDecide()
    {
        PlanBuilder builder = twoZones();
        builder.node("pc", "lan", {QStringLiteral("10.0.1.5"), QStringLiteral("2001:db8:1::5")});
        builder.node("srv", "servers", {QStringLiteral("10.0.2.5"), QStringLiteral("2001:db8:2::5")});
        builder.flow("pc", "srv").families = {Family::IPv6};
        const Route route = builder.first();
        QCOMPARE(text(route.dialled), QStringLiteral("2001:db8:2::5:443"));
        QCOMPARE(route.dialled.first().family, Family::IPv6);
    }

    void noCommonFamily()
    {
        PlanBuilder builder = twoZones();
        builder.node("pc", "lan", {QStringLiteral("2001:db8:1::5")});
        builder.node("srv", "servers", {QStringLiteral("10.0.2.5")});
        builder.node("new", "servers", {QStringLiteral("2001:db8:2::5")});
        builder.flow("pc", "srv");
        builder.flow("pc", "new");
        Rule rule;
        rule.ipv4Only = true;
        builder.flow("pc", "new").rule = &rule;
        const Routing routing = builder.routing();
        QCOMPARE(routing.routes.at(0).problem, RouteProblem::NoCommonFamily);
        QVERIFY(routing.routes.at(0).paths.isEmpty());
        QCOMPARE(routing.routes.at(1).problem, RouteProblem::None);
        QCOMPARE(routing.routes.at(2).problem, RouteProblem::NoCommonFamily);
    }

    void aGroupIsDialledAsItsRanges()
    {
        PlanBuilder builder = twoZones();
        builder.node("pcs", "lan", {QStringLiteral("10.0.1.0/24"), QStringLiteral("10.0.3.5-10.0.3.9")}).count = 50;
        builder.node("srv", "servers", {QStringLiteral("10.0.2.5")});
        builder.flow("srv", "pcs");
        builder.flow("pcs", "pcs");
        const Routing routing = builder.routing();
        QCOMPARE(text(routing.routes.at(0).dialled), QStringLiteral("10.0.1.0/24:443; 10.0.3.5-10.0.3.9:443"));
        QCOMPARE(text(routing.routes.at(1).dialled), QStringLiteral("10.0.1.0/24:443; 10.0.3.5-10.0.3.9:443"));
        QVERIFY(routing.routes.at(1).paths.isEmpty());
    }

    void aHostNameIsDialledWhereNoAddressIsKnown()
    {
        PlanBuilder builder = twoZones();
        builder.node("pc", "lan", {QStringLiteral("10.0.1.5")});
        builder.node("idp", "servers").host = QStringLiteral("login.example.org");
        builder.node("blank", "servers");
        builder.node("both", "servers", {QStringLiteral("10.0.2.7")}).host = QStringLiteral("both.example.org");
        builder.flow("pc", "idp");
        builder.flow("pc", "blank");
        builder.flow("pc", "both");
        const Routing routing = builder.routing();
        QCOMPARE(text(routing.routes.at(0).dialled), QStringLiteral("login.example.org:443"));
        QCOMPARE(text(routing.routes.at(0).paths), QStringLiteral("lan>core>servers"));
        QVERIFY(routing.routes.at(1).dialled.isEmpty());
        QCOMPARE(routing.routes.at(1).problem, RouteProblem::None);
        QCOMPARE(text(routing.routes.at(2).dialled), QStringLiteral("10.0.2.7:443"));
    }

    void anAnsweredAddressIsDialled()
    {
        PlanBuilder builder = twoZones();
        builder.node("pc", "lan", {QStringLiteral("10.0.1.5")});
        builder.node("idp", "servers").host = QStringLiteral("login.example.org");
        builder.flow("pc", "idp");
        Decision answer;
        answer.about = DecisionAbout::Question;
        answer.target = QStringLiteral("idp/address");
        answer.state = DecisionState::Answered;
        answer.address = IpAddress::of("10.0.2.44");
        builder.m_plan.decisions = {answer};
        QCOMPARE(text(builder.first().dialled), QStringLiteral("10.0.2.44:443"));
    }

    void aNodeOnAnotherHasItsPlace()
    {
        PlanBuilder builder = twoZones();
        builder.node("pc", "lan", {QStringLiteral("10.0.1.5")});
        builder.node("srv", "servers", {QStringLiteral("10.0.2.5")});
        builder.node("dns", "").on = NodeId(QStringLiteral("srv"));
        builder.flow("pc", "dns", {QStringLiteral("53")});
        QCOMPARE(text(builder.first().paths), QStringLiteral("lan>core>servers"));
        QCOMPARE(text(builder.first().dialled), QStringLiteral("10.0.2.5:53"));
    }

    void localTrafficIsLoopback()
    {
        PlanBuilder builder = twoZones();
        builder.node("srv", "servers", {QStringLiteral("10.0.2.5")});
        builder.node("dns", "").on = NodeId(QStringLiteral("srv"));
        builder.node("demo", "servers", {QStringLiteral("127.0.0.4")});
        builder.node("six", "servers", {QStringLiteral("2001:db8::7")});
        builder.node("pcs", "lan", {QStringLiteral("10.0.1.0/24")}).count = 10;
        builder.flow("srv", "dns").state = FlowState::Local;
        builder.flow("demo", "demo").state = FlowState::Local;
        builder.flow("six", "six").state = FlowState::Local;
        builder.flow("pcs", "pcs").state = FlowState::Local;
        Rule rule;
        rule.relation = Relation::Itself;
        Flow &asked = builder.flow("pcs", "pcs", {});
        asked.rule = &rule;
        asked.state = FlowState::Question;
        const Routing routing = builder.routing();
        QCOMPARE(text(routing.routes.at(0).dialled), QStringLiteral("127.0.0.1:443"));
        QCOMPARE(text(routing.routes.at(1).dialled), QStringLiteral("127.0.0.4:443"));
        QCOMPARE(text(routing.routes.at(2).dialled), QStringLiteral("::1:443"));
        QCOMPARE(text(routing.routes.at(3).dialled), QStringLiteral("127.0.0.1:443"));
        QCOMPARE(text(routing.routes.at(4).dialled), QStringLiteral("127.0.0.1:"));
        QVERIFY(routing.routes.at(0).paths.isEmpty());
    }

    void theLegNearestToTheSourceIsUsed()
    {
        PlanBuilder builder = twoZones();
        builder.zone("management", ZoneKind::Management);
        builder.firewall("jump", {QStringLiteral("management"), QStringLiteral("lan")});
        builder.node("pc", "lan", {QStringLiteral("10.0.1.5")});
        builder.node("console", "management", {QStringLiteral("10.9.0.9")});
        builder.node("srv", "servers", {QStringLiteral("10.9.0.5@management"), QStringLiteral("10.0.2.5")});
        builder.flow("pc", "srv");
        builder.flow("console", "srv");
        builder.flow("srv", "console");
        const Routing routing = builder.routing();
        QCOMPARE(text(routing.routes.at(0).dialled), QStringLiteral("10.0.2.5:443"));
        QCOMPARE(text(routing.routes.at(0).paths), QStringLiteral("lan>core>servers"));
        QCOMPARE(text(routing.routes.at(1).dialled), QStringLiteral("10.9.0.5:443"));
        QVERIFY(routing.routes.at(1).paths.isEmpty());
        QVERIFY(routing.routes.at(2).paths.isEmpty());
    }

    void eachFamilyTakesItsOwnLeg()
    {
        PlanBuilder builder = twoZones();
        builder.zone("backup");
        builder.firewall("side", {QStringLiteral("lan"), QStringLiteral("backup")});
        builder.node("pc", "lan", {QStringLiteral("10.0.1.5"), QStringLiteral("2001:db8:1::5")});
        builder.node("srv", "servers", {QStringLiteral("10.0.2.5"), QStringLiteral("2001:db8:2::5@backup")});
        builder.flow("pc", "srv");
        QCOMPARE(text(builder.first().dialled), QStringLiteral("10.0.2.5:443; 2001:db8:2::5:443"));
        QCOMPARE(text(builder.first().paths), QStringLiteral("lan>core>servers | lan>side>backup"));
    }

    void whatHasNoPathOrZoneIsSaid()
    {
        PlanBuilder builder = twoZones();
        builder.zone("island");
        builder.node("pc", "lan", {QStringLiteral("10.0.1.5")});
        builder.node("far", "island", {QStringLiteral("10.0.7.5")});
        builder.node("lost", "", {QStringLiteral("10.0.8.5")});
        builder.flow("pc", "far");
        builder.flow("pc", "lost");
        builder.flow("pc", "absent");
        const Routing routing = builder.routing();
        QCOMPARE(routing.routes.at(0).problem, RouteProblem::NoPath);
        QCOMPARE(text(routing.routes.at(0).dialled), QStringLiteral("10.0.7.5:443"));
        QCOMPARE(routing.routes.at(1).problem, RouteProblem::NoZone);
        QCOMPARE(routing.routes.at(2).problem, RouteProblem::NoZone);
    }

    void stateAfterRouting_data()
    {
        QTest::addColumn<FlowState>("before");
        QTest::addColumn<RouteProblem>("problem");
        QTest::addColumn<FlowState>("after");
        QTest::newRow("fine") << FlowState::Needed << RouteProblem::None << FlowState::Needed;
        QTest::newRow("no path") << FlowState::Needed << RouteProblem::NoPath << FlowState::NoPath;
        QTest::newRow("not published") << FlowState::Needed << RouteProblem::NotPublished << FlowState::NoPath;
        QTest::newRow("no zone") << FlowState::Needed << RouteProblem::NoZone << FlowState::NoPath;
        QTest::newRow("declined") << FlowState::Declined << RouteProblem::NoPath << FlowState::Declined;
        QTest::newRow("question") << FlowState::Question << RouteProblem::NoPath << FlowState::Question;
    }
    void stateAfterRouting()
    {
        QFETCH(const FlowState, before);
        QFETCH(const RouteProblem, problem);
        Flow flow;
        flow.state = before;
        Route route;
        route.problem = problem;
        QTEST(stateOf(flow, route), "after");
    }
};

PORTWRIGHT_TEST(tst_route, TestRoute)
#include "tst_route.moc"
