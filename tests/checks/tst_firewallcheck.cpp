// SPDX-License-Identifier: Apache-2.0
#include "checkplan.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestFirewallCheck : public QObject
{
    Q_OBJECT

private:
    static CheckPlan published(const QList<Forward> &forwards)
    {
        CheckPlan plan;
        plan.zone("internet", ZoneKind::Internet);
        plan.zone("partner", ZoneKind::Vendor);
        plan.zone("dmz", ZoneKind::Dmz);
        const QStringList zones{QStringLiteral("internet"), QStringLiteral("partner"), QStringLiteral("dmz")};
        plan.firewall("edge", zones).forwards = forwards;
        plan.machine("web", "dmz", {QStringLiteral("10.0.0.1")});
        plan.machine("web-2", "dmz", {QStringLiteral("10.0.0.2")});
        plan.machine("roamer", "internet", {QStringLiteral("198.51.100.1")});
        plan.machine("peer", "partner", {QStringLiteral("198.51.100.2")});
        for (const char *source : {"roamer", "peer"})
            plan.flow(source, "web");
        plan.flow("roamer", "web-2");
        return plan;
    }

private Q_SLOTS:
    void fewerThanTwoZones()
    {
        CheckPlan plan;
        plan.zone("lan");
        plan.zone("dmz");
        plan.firewall("good", {QStringLiteral("lan"), QStringLiteral("dmz")});
        QCOMPARE(plan.found(), QStringList());
        plan.firewall("twice", {QStringLiteral("lan"), QStringLiteral("lan")});
        plan.firewall("alone", {});
        QCOMPARE(plan.found(), QStringList({QStringLiteral("warning firewall-joins-too-few-zones/alone"),
                                            QStringLiteral("warning firewall-joins-too-few-zones/twice")}));
    }

    void samePublishedPair()
    {
        const Forward web = PlanBuilder::forward("web", "internet", "203.0.113.1 443", "web", 443);
        const Forward web2 = PlanBuilder::forward("web-2", "internet", "203.0.113.2 443", "web-2", 443);
        const Forward peer = PlanBuilder::forward("peer", "partner", "203.0.113.1 443", "web", 443);
        CheckPlan plan = published({web, web2, peer});
        QCOMPARE(plan.found(), QStringList());
        Forward clash = web2;
        clash.address = web.address;
        CheckPlan wrong = published({web, clash, peer});
        QCOMPARE(wrong.found(), QStringList(QStringLiteral("error same-published-pair/edge/web/web-2")));
        clash.transport = Transport::Udp;
        QVERIFY(!published({web, clash, peer}).found().contains(wrong.found().first()));
    }

    void firewallsSideBySideMayPublishTheSame()
    {
        const Forward web = PlanBuilder::forward("web", "internet", "203.0.113.1 443", "web", 443);
        const Forward web2 = PlanBuilder::forward("web-2", "internet", "203.0.113.2 443", "web-2", 443);
        const Forward peer = PlanBuilder::forward("peer", "partner", "203.0.113.1 443", "web", 443);
        CheckPlan plan = published({web, web2, peer});
        Firewall &twin = plan.firewall("twin", {QStringLiteral("internet"), QStringLiteral("dmz")});
        twin.forwards = {web};
        QCOMPARE(plan.found(), QStringList());
        twin.forwards[0].nodes = {NodeId(QStringLiteral("web-2"))};
        QVERIFY(plan.found().contains(QStringLiteral("error same-published-pair/edge/web/twin/web")));
    }

    void forwardToUnusedPort()
    {
        const Forward web = PlanBuilder::forward("web", "internet", "203.0.113.1 443", "web", 443);
        const Forward web2 = PlanBuilder::forward("web-2", "internet", "203.0.113.2 443", "web-2", 443);
        const Forward spare = PlanBuilder::forward("spare", "internet", "203.0.113.1 8080", "web", 8080);
        CheckPlan plan = published({web, web2});
        QCOMPARE(plan.found(), QStringList());
        plan = published({web, web2, spare});
        QCOMPARE(plan.found(), QStringList(QStringLiteral("warning forward-to-unused-port/edge/spare")));
        plan.flow("roamer", "web", {QStringLiteral("8080")}).state = FlowState::Declined;
        QCOMPARE(plan.found(), QStringList(QStringLiteral("warning forward-to-unused-port/edge/spare")));
        CheckPlan asked = plan;
        asked.flow("roamer", "web", {QStringLiteral("8080")}).state = FlowState::Question;
        QCOMPARE(asked.found(), QStringList());
        plan.flow("roamer", "web", {QStringLiteral("8080")});
        QCOMPARE(plan.found(), QStringList());
    }
};

PORTWRIGHT_TEST(tst_firewallcheck, TestFirewallCheck)
#include "tst_firewallcheck.moc"
