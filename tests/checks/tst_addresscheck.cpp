// SPDX-License-Identifier: Apache-2.0
#include "checkplan.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestAddressCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noZone()
    {
        CheckPlan plan;
        plan.zone("lan");
        plan.machine("placed", "lan");
        plan.machine("guest", "").on = NodeId(QStringLiteral("placed"));
        QCOMPARE(plan.found(), QStringList());
        plan.machine("lost", "");
        plan.machine("astray", "gone");
        QCOMPARE(plan.found(),
                 QStringList({QStringLiteral("error no-zone/astray"), QStringLiteral("error no-zone/lost")}));
        QCOMPARE(plan.findings().first().elements, QList<ElementId>{NodeId(QStringLiteral("astray"))});
    }

    void addressOutsideZone()
    {
        CheckPlan plan;
        plan.zone("lan").networks = {CheckPlan::network("10.0.1.0/24"), CheckPlan::network("10.0.0.0/24")};
        plan.zone("management").networks = {CheckPlan::network("10.9.0.0/24")};
        plan.zone("any");
        plan.machine("inside", "lan", {QStringLiteral("10.0.1.7"), QStringLiteral("10.9.0.7@management")});
        plan.machine("across", "lan", {QStringLiteral("10.0.0.128-10.0.1.127")}).count = 9;
        plan.machine("free", "any", {QStringLiteral("192.0.2.1")});
        QCOMPARE(plan.found(), QStringList());
        plan.machine("outside", "lan",
                     {QStringLiteral("10.0.1.8"), QStringLiteral("10.0.2.7"), QStringLiteral("2001:db8::1")});
        plan.machine("partly", "lan", {QStringLiteral("10.0.1.128-10.0.2.3")}).count = 9;
        plan.machine("wrong-leg", "lan", {QStringLiteral("10.0.1.9@management")});
        QCOMPARE(plan.found(), QStringList({QStringLiteral("warning address-outside-zone/outside"),
                                            QStringLiteral("warning address-outside-zone/partly"),
                                            QStringLiteral("warning address-outside-zone/wrong-leg")}));
        QVERIFY(plan.findings().first().message.contains(QStringLiteral("10.0.2.7, 2001:db8::1")));
    }

    void countBeyondAddresses()
    {
        CheckPlan plan;
        plan.zone("lan");
        plan.machine("full", "lan", {QStringLiteral("10.0.0.0/24"), QStringLiteral("2001:db8::1")}).count = 256;
        plan.machine("blank", "lan").count = 50;
        plan.machine("six", "lan", {QStringLiteral("2001:db8::/64"), QStringLiteral("2001:db8:1::/64")}).count = 5000;
        QCOMPARE(plan.found(), QStringList());
        plan.machine("many", "lan", {QStringLiteral("10.0.1.0/25"), QStringLiteral("10.0.2.1")}).count = 130;
        QCOMPARE(plan.found(), QStringList(QStringLiteral("warning count-beyond-addresses/many")));
        QVERIFY(plan.findings().first().message.contains(QStringLiteral("129")));
    }

    void duplicateAddress()
    {
        CheckPlan plan;
        plan.zone("lan");
        plan.machine("b", "lan", {QStringLiteral("10.0.0.2"), QStringLiteral("2001:db8::2")});
        plan.machine("b-dns", "").on = NodeId(QStringLiteral("b"));
        plan.machine("pcs", "lan", {QStringLiteral("10.0.0.0/24")}).count = 5;
        plan.machine("pcs-2", "lan", {QStringLiteral("10.0.0.0/24")}).count = 5;
        plan.machine("few", "lan", {QStringLiteral("10.0.0.2")}).count = 1;
        for (const char *id : {"v1", "v2"})
            plan.machine(id, "lan", {QStringLiteral("10.0.0.99")}).addresses.first().use = QStringLiteral("virtual");
        QCOMPARE(plan.found(), QStringList());
        plan.machine("a", "lan", {QStringLiteral("2001:db8::2"), QStringLiteral("10.0.0.2")});
        plan.machine("c", "lan", {QStringLiteral("10.0.0.2")});
        QCOMPARE(plan.found(), QStringList({QStringLiteral("warning duplicate-address/a/b"),
                                            QStringLiteral("warning duplicate-address/a/c")}));
        QVERIFY(plan.findings().first().message.contains(QStringLiteral("10.0.0.2, 2001:db8::2")));
    }

    void zonesOverlap()
    {
        CheckPlan plan;
        plan.zone("site").networks = {CheckPlan::network("10.0.0.0/16")};
        plan.zone("floor", ZoneKind::Lan, "site").networks = {CheckPlan::network("10.0.1.0/24")};
        plan.zone("lab", ZoneKind::Lan, "floor").networks = {CheckPlan::network("10.0.1.64/26")};
        plan.zone("cellar", ZoneKind::Lan, "site").networks = {CheckPlan::network("10.0.0.0/24")};
        plan.zone("dmz").networks = {CheckPlan::network("10.1.0.0/16")};
        plan.zone("internet", ZoneKind::Internet);
        QCOMPARE(plan.found(), QStringList());
        plan.zone("branch").networks = {CheckPlan::network("10.0.1.128/25"), CheckPlan::network("10.0.2.0/24")};
        QCOMPARE(plan.found(), QStringList({QStringLiteral("warning zones-overlap/branch/floor"),
                                            QStringLiteral("warning zones-overlap/branch/site")}));
    }
};

PORTWRIGHT_TEST(tst_addresscheck, TestAddressCheck)
#include "tst_addresscheck.moc"
