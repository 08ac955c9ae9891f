// SPDX-License-Identifier: Apache-2.0
#include "checkplan.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestFlowCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requiredServiceNotDrawn()
    {
        CheckPlan plan;
        plan.zone("lan");
        plan.machine("a", "lan");
        plan.machine("b", "lan");
        QCOMPARE(plan.found(), QStringList());
        plan.m_pack->roles[0].title = german("Server", "Server (de)");
        plan.m_derivation.missing = {{{QStringLiteral("acme"), QStringLiteral("server")},
                                      {NodeId(QStringLiteral("a")), NodeId(QStringLiteral("b"))}}};
        QCOMPARE(plan.found(), QStringList(QStringLiteral("warning required-service-not-drawn/acme/server")));
        const Finding finding = plan.findings().first();
        QCOMPARE(finding.elements.size(), 2);
        QVERIFY(finding.message.contains(QStringLiteral("Server (de)")));
    }

    void noPath()
    {
        CheckPlan plan;
        plan.zone("lan");
        plan.zone("dmz");
        plan.zone("island");
        plan.firewall("edge", {QStringLiteral("lan"), QStringLiteral("dmz")});
        plan.machine("a", "lan", {QStringLiteral("10.0.0.1")});
        plan.machine("b", "dmz", {QStringLiteral("10.0.1.1")});
        plan.machine("c", "island", {QStringLiteral("10.0.2.1")});
        plan.flow("a", "b");
        plan.flow("a", "c").state = FlowState::Shown;
        QCOMPARE(plan.found(), QStringList());
        plan.flow("a", "c");
        plan.flow("a", "c", {QStringLiteral("53")}).transport = Transport::Udp;
        QCOMPARE(plan.found(),
                 QStringList({QStringLiteral("error no-path/a/c"), QStringLiteral("error zone-without-path/island")}));
        const Finding finding = plan.findings().first();
        QCOMPARE(finding.flows.size(), 2);
        QVERIFY(finding.message.contains(QStringLiteral("443/tcp, 53/udp")));
        QVERIFY(finding.isBadNews());
    }

    void notPublished()
    {
        CheckPlan plan;
        plan.zone("internet", ZoneKind::Internet);
        plan.zone("dmz");
        plan.machine("roamer", "internet", {QStringLiteral("198.51.100.1")});
        plan.machine("open", "dmz", {QStringLiteral("203.0.113.1")});
        plan.machine("web", "dmz", {QStringLiteral("10.0.1.1")});
        plan.flow("roamer", "open");
        plan.flow("web", "roamer");
        QCOMPARE(plan.found(), QStringList());
        plan.flow("roamer", "web");
        QCOMPARE(plan.found(), QStringList(QStringLiteral("error not-published/roamer/web")));
    }

    void noCommonFamily()
    {
        CheckPlan plan;
        plan.zone("lan");
        plan.machine("a", "lan", {QStringLiteral("10.0.0.1")});
        plan.machine("both", "lan", {QStringLiteral("10.0.0.2"), QStringLiteral("2001:db8::2")});
        plan.machine("six", "lan", {QStringLiteral("2001:db8::3")});
        plan.flow("a", "both");
        plan.flow("six", "both");
        QCOMPARE(plan.found(), QStringList());
        plan.flow("a", "six");
        QCOMPARE(plan.found(), QStringList(QStringLiteral("error no-common-family/a/six")));
    }

    void onlyIpv4()
    {
        CheckPlan plan;
        plan.zone("lan");
        plan.machine("a", "lan", {QStringLiteral("2001:db8::1")});
        plan.machine("b", "lan", {QStringLiteral("2001:db8::2")});
        Rule rule;
        rule.ipv4Only = true;
        plan.flow("a", "b").rule = &rule;
        QCOMPARE(plan.found(), QStringList(QStringLiteral("error only-ipv4/a/b")));
        QVERIFY(plan.findings().first().message.contains(QStringLiteral("IPv4")));
    }
};

PORTWRIGHT_TEST(tst_flowcheck, TestFlowCheck)
#include "tst_flowcheck.moc"
