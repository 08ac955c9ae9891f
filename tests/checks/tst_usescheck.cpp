// SPDX-License-Identifier: Apache-2.0
#include "checkplan.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestUsesCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesMustBeOfTheService()
    {
        CheckPlan plan;
        plan.zone("lan");
        plan.m_pack->roles[0].service = true;
        plan.machine("a", "lan");
        plan.machine("c", "lan", {}, "client");
        Node &user = plan.machine("b", "lan", {}, "client");
        user.uses[QStringLiteral("server")] = {NodeId(QStringLiteral("a"))};
        QCOMPARE(plan.found(), QStringList());
        user.uses[QStringLiteral("acme/server")] = {NodeId(QStringLiteral("c"))};
        user.uses[QStringLiteral("sever")] = {NodeId(QStringLiteral("a"))};
        QCOMPARE(plan.found(), QStringList({QStringLiteral("error uses-unknown-role/b/sever"),
                                            QStringLiteral("error uses-wrong-role/b/c/acme/server")}));
    }
};

PORTWRIGHT_TEST(tst_usescheck, TestUsesCheck)
#include "tst_usescheck.moc"
