// SPDX-License-Identifier: Apache-2.0
#include "planbuilder.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestTranslation : public QObject
{
    Q_OBJECT

private:
    /// internet - edge - dmz - core - lan, the web server in the DMZ published as 203.0.113.10:443 -> 4287.
    static PlanBuilder office(bool hairpin = false)
    {
        PlanBuilder builder;
        builder.zone("internet", ZoneKind::Internet);
        builder.zone("dmz", ZoneKind::Dmz);
        builder.zone("lan");
        Firewall &edge = builder.firewall("edge", {QStringLiteral("internet"), QStringLiteral("dmz")});
        edge.forwards += PlanBuilder::forward("web", "internet", "203.0.113.10 443", "web", 4287);
        edge.forwards.last().hairpin = hairpin;
        edge.masquerades += PlanBuilder::masquerade("out", "dmz", "internet", "203.0.113.9");
        builder.firewall("core", {QStringLiteral("dmz"), QStringLiteral("lan")});
        builder.node("web", "dmz", {QStringLiteral("10.0.5.10")});
        builder.node("neighbour", "dmz", {QStringLiteral("10.0.5.11")});
        builder.node("pc", "lan", {QStringLiteral("10.0.1.5")});
        builder.node("roamer", "internet", {QStringLiteral("198.51.100.7")});
        return builder;
    }

private Q_SLOTS:
    void thePublishedPairIsDialledFromOutside()
    {
        PlanBuilder builder = office();
        builder.flow("roamer", "web", {QStringLiteral("4287")});
        const Route route = builder.first();
        QCOMPARE(text(route.dialled), QStringLiteral("203.0.113.10:443 edge/web"));
        QCOMPARE(route.dialled.first().inside, range(QStringLiteral("10.0.5.10")));
        QCOMPARE(route.dialled.first().insidePorts, PortSet(4287));
        QCOMPARE(text(route.paths), QStringLiteral("internet>edge>dmz"));
        QCOMPARE(route.problem, RouteProblem::None);
    }

    void insideSourcesUseTheInsidePair()
    {
        PlanBuilder builder = office();
        builder.flow("pc", "web", {QStringLiteral("4287")});
        builder.flow("neighbour", "web", {QStringLiteral("4287")});
        const Routing routing = builder.routing();
        QCOMPARE(text(routing.routes.at(0).dialled), QStringLiteral("10.0.5.10:4287"));
        QCOMPARE(text(routing.routes.at(0).paths), QStringLiteral("lan>core>dmz"));
        QCOMPARE(text(routing.routes.at(1).dialled), QStringLiteral("10.0.5.10:4287"));
        QVERIFY(routing.routes.at(1).paths.isEmpty());
    }

    void hairpinSendsInsideSourcesThroughTheFirewall()
    {
        PlanBuilder builder = office(true);
        builder.flow("pc", "web", {QStringLiteral("4287")});
        builder.flow("neighbour", "web", {QStringLiteral("4287")});
        builder.flow("pc", "web", {QStringLiteral("80"), QStringLiteral("4287")});
        const Routing routing = builder.routing();
        QCOMPARE(text(routing.routes.at(0).dialled), QStringLiteral("203.0.113.10:443 edge/web"));
        QCOMPARE(text(routing.routes.at(0).paths), QStringLiteral("lan>core>dmz>edge>dmz"));
        QCOMPARE(text(routing.routes.at(1).paths), QStringLiteral("dmz>edge>dmz"));
        QCOMPARE(text(routing.routes.at(2).dialled), QStringLiteral("203.0.113.10:443 edge/web; 10.0.5.10:80"));
        QCOMPARE(text(routing.routes.at(2).paths), QStringLiteral("lan>core>dmz | lan>core>dmz>edge>dmz"));
    }

    void whatIsNotPublishedCannotBeReachedFromTheInternet()
    {
        PlanBuilder builder = office();
        builder.flow("roamer", "web", {QStringLiteral("4285")});
        builder.flow("roamer", "web", {QStringLiteral("4287")}).transport = Transport::Udp;
        builder.flow("roamer", "neighbour", {QStringLiteral("4287")});
        builder.flow("roamer", "web", {QStringLiteral("4285"), QStringLiteral("4287")});
        const Routing routing = builder.routing();
        for (const Route &route : routing.routes) {
            QCOMPARE(route.problem, RouteProblem::NotPublished);
            QVERIFY(route.paths.isEmpty());
        }
        QVERIFY(routing.routes.at(0).dialled.isEmpty());
    }

    void anUnknownPortIsNotCalledUnpublished()
    {
        PlanBuilder builder = office();
        builder.flow("roamer", "web", {});
        QCOMPARE(builder.first().problem, RouteProblem::None);
    }

    void publicAddressesNeedNoForward()
    {
        PlanBuilder builder = office();
        builder.node("open", "dmz", {QStringLiteral("203.0.113.77"), QStringLiteral("10.0.5.77")});
        builder.flow("roamer", "open");
        QCOMPARE(text(builder.first().dialled), QStringLiteral("203.0.113.77:443"));
        QCOMPARE(builder.first().problem, RouteProblem::None);
    }

    void aZoneInsideTheInternetIsOnTheInternet()
    {
        PlanBuilder builder = office();
        builder.zone("partner", ZoneKind::Vendor, "internet");
        builder.node("vendor", "partner", {QStringLiteral("198.51.100.99")});
        builder.flow("vendor", "web", {QStringLiteral("4287")});
        builder.flow("vendor", "neighbour");
        const Routing routing = builder.routing();
        QCOMPARE(text(routing.routes.at(0).dialled), QStringLiteral("203.0.113.10:443 edge/web"));
        QCOMPARE(routing.routes.at(1).problem, RouteProblem::NotPublished);
    }

    void implicitPerimeterPublishesNothing()
    {
        PlanBuilder builder;
        builder.zone("internet", ZoneKind::Internet);
        builder.zone("lan");
        builder.node("roamer", "internet", {QStringLiteral("198.51.100.7"), QStringLiteral("2001:db8:9::7")});
        builder.node("web", "lan", {QStringLiteral("10.0.5.10")});
        builder.node("dual", "lan", {QStringLiteral("10.0.5.11"), QStringLiteral("2001:db8:1::1")});
        builder.flow("roamer", "web");
        builder.flow("roamer", "dual");
        const Routing routing = builder.routing();
        QVERIFY(routing.impliedPerimeter);
        QCOMPARE(routing.routes.at(0).problem, RouteProblem::NotPublished);
        QCOMPARE(text(routing.routes.at(1).dialled), QStringLiteral("2001:db8:1::1:443"));
        QCOMPARE(text(routing.routes.at(1).paths), QStringLiteral("internet>perimeter>lan"));
    }

    void severalPortsAreSplit()
    {
        PlanBuilder builder = office();
        builder.node("wide", "dmz", {QStringLiteral("203.0.113.50")});
        Firewall &second = builder.firewall("twin", {QStringLiteral("internet"), QStringLiteral("dmz")});
        second.forwards += PlanBuilder::forward("mid", "internet", "203.0.113.11 8443", "wide", 4285);
        builder.flow("roamer", "wide", {QStringLiteral("4280-4290")});
        QCOMPARE(text(builder.first().dialled),
                 QStringLiteral("203.0.113.11:8443 twin/mid; 203.0.113.50:4280-4284, 4286-4290"));
    }

    void theFirstFirewallOnTheWayTranslates()
    {
        PlanBuilder builder;
        builder.zone("internet", ZoneKind::Internet);
        builder.zone("dmz", ZoneKind::Dmz);
        builder.zone("lan");
        Firewall &edge = builder.firewall("edge", {QStringLiteral("internet"), QStringLiteral("dmz")});
        edge.forwards += PlanBuilder::forward("out", "internet", "203.0.113.10 443", "db", 5432);
        Firewall &core = builder.firewall("core", {QStringLiteral("dmz"), QStringLiteral("lan")});
        core.forwards += PlanBuilder::forward("in", "dmz", "10.0.5.1 15432", "db", 5432);
        builder.node("db", "lan", {QStringLiteral("10.0.1.9")});
        builder.node("app", "dmz", {QStringLiteral("10.0.5.9")});
        builder.node("roamer", "internet", {QStringLiteral("198.51.100.7")});
        builder.flow("roamer", "db", {QStringLiteral("5432")});
        builder.flow("app", "db", {QStringLiteral("5432")});
        const Routing routing = builder.routing();
        QCOMPARE(text(routing.routes.at(0).dialled), QStringLiteral("203.0.113.10:443 edge/out"));
        QCOMPARE(text(routing.routes.at(0).paths), QStringLiteral("internet>edge>dmz>core>lan"));
        QCOMPARE(text(routing.routes.at(1).dialled), QStringLiteral("10.0.5.1:15432 core/in"));
    }

    void aForwardNamesTheMachineOfAService()
    {
        PlanBuilder builder = office();
        builder.node("console", "").on = NodeId(QStringLiteral("web"));
        builder.flow("roamer", "console", {QStringLiteral("4287")});
        QCOMPARE(text(builder.first().dialled), QStringLiteral("203.0.113.10:443 edge/web"));
    }

    void aForwardMayNameAServiceOnTheMachine()
    {
        PlanBuilder builder = office();
        builder.firewall("twin", {QStringLiteral("internet"), QStringLiteral("dmz")}).forwards +=
            PlanBuilder::forward("mail", "internet", "203.0.113.12 25", "relay", 25);
        builder.node("relay", "").on = NodeId(QStringLiteral("web"));
        builder.flow("roamer", "relay", {QStringLiteral("25")});
        QCOMPARE(text(builder.first().dialled), QStringLiteral("203.0.113.12:25 twin/mail"));
    }

    void anotherSideOfTheFirewallIsNotTranslated()
    {
        PlanBuilder builder;
        builder.zone("internet", ZoneKind::Internet);
        builder.zone("branch");
        builder.zone("dmz", ZoneKind::Dmz);
        Firewall &edge =
            builder.firewall("edge", {QStringLiteral("internet"), QStringLiteral("dmz"), QStringLiteral("branch")});
        edge.forwards += PlanBuilder::forward("web", "internet", "203.0.113.10 443", "web", 443);
        edge.masquerades += PlanBuilder::masquerade("out", "dmz", "internet", "203.0.113.9");
        builder.node("web", "dmz", {QStringLiteral("10.0.5.10")});
        builder.node("pc", "branch", {QStringLiteral("10.0.1.5")});
        builder.flow("pc", "web");
        builder.flow("web", "pc");
        const Routing routing = builder.routing();
        QCOMPARE(text(routing.routes.at(0).dialled), QStringLiteral("10.0.5.10:443"));
        QVERIFY(routing.routes.at(1).seenAs.isEmpty());
    }

    void aForwardLeadsToTheLegOnItsWay()
    {
        PlanBuilder builder = office();
        builder.zone("management", ZoneKind::Management);
        builder.node("two-legs", "dmz", {QStringLiteral("10.0.5.20"), QStringLiteral("10.9.0.20@management")});
        builder.firewall("twin", {QStringLiteral("internet"), QStringLiteral("dmz")}).forwards +=
            PlanBuilder::forward("web", "internet", "203.0.113.13 443", "two-legs", 443);
        builder.flow("roamer", "two-legs");
        QCOMPARE(text(builder.first().dialled), QStringLiteral("203.0.113.13:443 twin/web"));
        QCOMPARE(builder.first().dialled.first().inside, range(QStringLiteral("10.0.5.20")));
    }

    void masqueradedSourcesAreSeenAsTheAddressBeyond()
    {
        PlanBuilder builder = office();
        builder.zone("vendor", ZoneKind::Vendor);
        builder.firewall("far", {QStringLiteral("internet"), QStringLiteral("vendor")});
        builder.node("licence", "vendor", {QStringLiteral("192.0.2.80")});
        builder.flow("web", "licence");
        builder.flow("web", "pc");
        builder.flow("pc", "licence");
        const Routing routing = builder.routing();
        QCOMPARE(text(routing.routes.at(0).seenAs), QStringLiteral("203.0.113.9"));
        QCOMPARE(text(routing.routes.at(0).paths.first().at(0).seenAs), QString());
        QCOMPARE(text(routing.routes.at(0).paths.first().at(1).seenAs), QStringLiteral("203.0.113.9"));
        QVERIFY(routing.routes.at(1).seenAs.isEmpty());
        QCOMPARE(text(routing.routes.at(2).paths), QStringLiteral("lan>core>dmz>edge>internet>far>vendor"));
        QCOMPARE(text(routing.routes.at(2).seenAs), QStringLiteral("203.0.113.9"));
    }

    void aMasqueradeKeepsToItsFamily()
    {
        PlanBuilder builder = office();
        builder.node("six", "dmz", {QStringLiteral("2001:db8:5::1")});
        builder.node("far", "internet", {QStringLiteral("2001:db8:9::1")});
        builder.flow("six", "far");
        QVERIFY(builder.first().seenAs.isEmpty());
    }

    void aLaterMasqueradeReplacesAnEarlierOne()
    {
        PlanBuilder builder = office();
        builder.zone("vendor", ZoneKind::Vendor);
        Firewall &far = builder.firewall("far", {QStringLiteral("internet"), QStringLiteral("vendor")});
        far.masquerades += PlanBuilder::masquerade("again", "internet", "vendor", "192.0.2.1");
        builder.node("licence", "vendor", {QStringLiteral("192.0.2.80")});
        builder.flow("web", "licence");
        QCOMPARE(text(builder.first().seenAs), QStringLiteral("192.0.2.1"));
    }
};

PORTWRIGHT_TEST(tst_translation, TestTranslation)
#include "tst_translation.moc"
