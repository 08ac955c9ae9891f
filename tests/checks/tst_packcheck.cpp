// SPDX-License-Identifier: Apache-2.0
#include "checkplan.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestPackCheck : public QObject
{
    Q_OBJECT

private:
    static CheckPlan withOs()
    {
        CheckPlan plan;
        plan.zone("lan");
        Setting os;
        os.id = QStringLiteral("os");
        os.type = SettingType::Text;
        os.defaultValue = QStringLiteral("linux");
        os.onPlan = true;
        os.onRoles = {QStringLiteral("*")};
        plan.m_pack->settings = {os};
        return plan;
    }

    static Condition isWindows(At at)
    {
        Condition condition;
        condition.kind = Condition::Kind::Setting;
        condition.name = QStringLiteral("os");
        condition.at = at;
        condition.values = {QStringLiteral("windows")};
        return condition;
    }

    static PackCheck packCheck(const char *role, const char *peer, At at)
    {
        PackCheck check;
        check.id = QStringLiteral("no-windows");
        check.severity = Severity::Error;
        if (*role)
            check.roles = {QString::fromLatin1(role)};
        if (*peer)
            check.peers = {QString::fromLatin1(peer)};
        check.when = isWindows(at);
        check.message = german("%1 runs Windows", "%1 und %2 mit Windows");
        check.help = german("Do not", "Bitte nicht");
        check.citations = {{QStringLiteral("DOC"), QStringLiteral("2")}};
        return check;
    }

    static void setWindows(Node &node) { node.settings.insert(QStringLiteral("os"), QStringLiteral("windows")); }

private Q_SLOTS:
    void onNodes()
    {
        CheckPlan plan = withOs();
        plan.m_pack->checks = {packCheck("server", "", At::Source)};
        plan.machine("a", "lan");
        setWindows(plan.machine("c", "lan", {}, "client"));
        QCOMPARE(plan.found(), QStringList());
        setWindows(plan.machine("b", "lan"));
        QCOMPARE(plan.found(), QStringList(QStringLiteral("error no-windows/b")));
        const Finding finding = plan.findings().first();
        QCOMPARE(finding.message, QStringLiteral("b und %2 mit Windows"));
        QCOMPARE(finding.help, QStringLiteral("Bitte nicht"));
        QCOMPARE(finding.citations.size(), 1);
        QCOMPARE(finding.elements, QList<ElementId>{NodeId(QStringLiteral("b"))});
    }

    void onPairs()
    {
        CheckPlan plan = withOs();
        plan.m_pack->checks = {packCheck("server", "server", At::Either)};
        plan.machine("a", "lan");
        plan.machine("b", "lan");
        QCOMPARE(plan.found(), QStringList());
        setWindows(plan.machine("c", "lan"));
        QCOMPARE(plan.found(),
                 QStringList({QStringLiteral("error no-windows/a/c"), QStringLiteral("error no-windows/b/c")}));
        QCOMPARE(plan.findings().first().message, QStringLiteral("a und c mit Windows"));
    }

    void pairsKeepToTheirEnvironment()
    {
        CheckPlan plan = withOs();
        plan.m_pack->checks = {packCheck("server", "client", At::Destination)};
        plan.machine("a", "lan").environment = QStringLiteral("test");
        Node &client = plan.machine("c", "lan", {}, "client");
        setWindows(client);
        client.environment = QStringLiteral("live");
        QCOMPARE(plan.found(), QStringList());
        client.environment.clear();
        QCOMPARE(plan.found(), QStringList(QStringLiteral("error no-windows/a/c")));
    }

    void onThePlan()
    {
        CheckPlan plan = withOs();
        plan.m_pack->checks = {packCheck("", "", At::Plan)};
        QCOMPARE(plan.found(), QStringList());
        plan.m_plan.settings[QStringLiteral("acme")].insert(QStringLiteral("os"), QStringLiteral("windows"));
        QCOMPARE(plan.found(), QStringList(QStringLiteral("error no-windows")));
    }

    void packMissingAndEdition()
    {
        CheckPlan plan;
        plan.m_plan.packs = {{QStringLiteral("acme"), QStringLiteral("1"), {}}};
        QCOMPARE(plan.found(), QStringList());
        plan.m_plan.packs = {{QStringLiteral("acme"), QStringLiteral("2"), {}}, {QStringLiteral("zed"), {}, {}}};
        QCOMPARE(plan.found(),
                 QStringList({QStringLiteral("error pack-missing/zed"), QStringLiteral("warning pack-edition/acme")}));
    }

    void roleUnknown()
    {
        CheckPlan plan;
        plan.zone("lan");
        plan.machine("a", "lan");
        QCOMPARE(plan.found(), QStringList());
        plan.machine("b", "lan", {}, "jester");
        QCOMPARE(plan.found(), QStringList(QStringLiteral("error role-unknown/b")));
        plan.machine("c", "lan").role.pack = QStringLiteral("other");
        QCOMPARE(plan.found(),
                 QStringList({QStringLiteral("error pack-missing/other"), QStringLiteral("error role-unknown/b")}));
    }

    void notice()
    {
        CheckPlan plan;
        QCOMPARE(plan.found(), QStringList());
        plan.m_pack->notice = german("Retired.", "Eingestellt.");
        QCOMPARE(plan.found(), QStringList(QStringLiteral("note notice/acme")));
        QCOMPARE(plan.findings().first().message, QStringLiteral("Eingestellt."));
        plan.m_plan.packs.clear();
        QCOMPARE(plan.found(), QStringList());
    }

    void packsFromBesideThePlan()
    {
        CheckPlan plan = withOs();
        QVERIFY(!plan.found().contains(QStringLiteral("note pack-beside-plan/acme")));
        plan.m_pack->origin = {PackOrigin::Kind::User, QStringLiteral("/home/x.pack.json")};
        QVERIFY(!plan.found().contains(QStringLiteral("note pack-beside-plan/acme")));
        plan.m_pack->origin = {PackOrigin::Kind::BesidePlan, QStringLiteral("/plans/acme.pack.json")};
        QVERIFY(plan.found().contains(QStringLiteral("note pack-beside-plan/acme")));
    }

    void packsThatAreLeftOut()
    {
        const CheckPlan plan = withOs();
        Derivation all = plan.derivation();
        const Errors errors{Error{QStringLiteral("broken"), {QStringLiteral("x.json"), 3, 4, {}}}};
        all.packs = PackSet({plan.m_pack}, {LeftOutPack{QStringLiteral("acme"), QStringLiteral("2"), {}, errors},
                                            LeftOutPack{QStringLiteral("zoo"), {}, {}, errors}});
        const Plan whole = plan.plan();
        QStringList found;
        for (const Finding &finding : check(whole, all, route(whole, all), QDate(2026, 11, 23), QStringLiteral("de"))) {
            if (finding.check != QLatin1String("pack-left-out"))
                continue;
            found += severityName(finding.severity) + QLatin1Char(' ') + finding.id;
            QCOMPARE(finding.message, QStringLiteral("x.json:3:4: The pack is left out: broken"));
        }
        QCOMPARE(found,
                 (QStringList{QStringLiteral("warning pack-left-out/acme"), QStringLiteral("note pack-left-out/zoo")}));
    }

    void newerEditions()
    {
        const CheckPlan plan = withOs();
        Derivation all = plan.derivation();
        all.packs = PackSet({plan.m_pack});
        const Plan whole = plan.plan();
        const auto ids = [&] {
            QStringList list;
            for (const Finding &finding :
                 check(whole, all, route(whole, all), QDate(2026, 11, 23), QStringLiteral("de")))
                list += finding.id;
            return list;
        };
        QVERIFY(!ids().contains(QStringLiteral("pack-newer-edition/acme")));
        all.packs.setNewerEditions({{QStringLiteral("acme"), QStringLiteral("2")}});
        QVERIFY(ids().contains(QStringLiteral("pack-newer-edition/acme")));
    }
};

PORTWRIGHT_TEST(tst_packcheck, TestPackCheck)
#include "tst_packcheck.moc"
