// SPDX-License-Identifier: Apache-2.0
#include "checkplan.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestSettingCheck : public QObject
{
    Q_OBJECT

private:
    static Setting setting(const char *id, SettingType type, const QStringList &roles, bool onPlan = false)
    {
        Setting setting;
        setting.id = QString::fromLatin1(id);
        setting.type = type;
        setting.onRoles = roles;
        setting.onPlan = onPlan;
        return setting;
    }

    static CheckPlan withSetting(const Setting &setting, const SettingValue &value)
    {
        CheckPlan plan;
        plan.zone("lan");
        plan.m_pack->settings = {setting};
        plan.machine("a", "lan").settings.insert(setting.id, value);
        return plan;
    }

private Q_SLOTS:
    void unknown()
    {
        CheckPlan plan;
        plan.zone("lan");
        plan.m_pack->settings = {setting("tls", SettingType::Bool, {QStringLiteral("*")}, true)};
        plan.m_plan.settings[QStringLiteral("acme")].insert(QStringLiteral("tls"), true);
        Node &node = plan.machine("a", "lan");
        node.settings.insert(QStringLiteral("tls"), true);
        QCOMPARE(plan.found(), QStringList());
        node.settings.insert(QStringLiteral("tsl"), true);
        plan.m_plan.settings[QStringLiteral("acme")].insert(QStringLiteral("old"), true);
        QCOMPARE(plan.found(), QStringList({QStringLiteral("warning setting-unknown/a/tsl"),
                                            QStringLiteral("warning setting-unknown/plan/acme/old")}));
    }

    void notForRole()
    {
        CheckPlan plan;
        plan.zone("lan");
        plan.m_pack->settings = {setting("tls", SettingType::Bool, {QStringLiteral("client")}),
                                 setting("far", SettingType::Bool, {QStringLiteral("acme/server")})};
        Node &client = plan.machine("a", "lan", {}, "client");
        client.settings.insert(QStringLiteral("tls"), true);
        QCOMPARE(plan.found(), QStringList());
        plan.machine("b", "lan").settings = {{QStringLiteral("tls"), true}, {QStringLiteral("far"), true}};
        plan.m_plan.settings[QStringLiteral("acme")].insert(QStringLiteral("far"), true);
        QCOMPARE(plan.found(), QStringList({QStringLiteral("warning setting-not-for-role/b/tls"),
                                            QStringLiteral("warning setting-not-for-role/plan/acme/far")}));
    }

    void wrongType_data()
    {
        QTest::addColumn<SettingType>("type");
        QTest::addColumn<SettingValue>("good");
        QTest::addColumn<SettingValue>("bad");
        const auto text = [](const char *word) { return SettingValue(QString::fromLatin1(word)); };
        const auto list = [](const char *word) { return SettingValue(QStringList(QString::fromLatin1(word))); };
        QTest::newRow("bool") << SettingType::Bool << SettingValue(true) << text("true");
        QTest::newRow("version") << SettingType::Version << text("8.2.6") << text("newest");
        QTest::newRow("version as number") << SettingType::Version << text("8") << SettingValue(8.2);
        QTest::newRow("choice") << SettingType::Choice << text("linux") << text("amiga");
        QTest::newRow("text") << SettingType::Text << text("any") << SettingValue(qint64(4));
        QTest::newRow("number") << SettingType::Number << SettingValue(qint64(4)) << text("4");
        QTest::newRow("fraction") << SettingType::Number << SettingValue(0.5) << SettingValue(false);
        QTest::newRow("date") << SettingType::Date << text("2026-11-23") << text("tomorrow");
        QTest::newRow("port") << SettingType::Port << SettingValue(qint64(65535)) << SettingValue(qint64(65536));
        QTest::newRow("addresses") << SettingType::AddressList << list("10.0.0.0/8") << list("10.0.0.0/33");
        QTest::newRow("list") << SettingType::List << list("any") << text("any");
    }
    void wrongType()
    {
        QFETCH(const SettingType, type);
        QFETCH(const SettingValue, good);
        QFETCH(const SettingValue, bad);
        Setting typed = setting("x", type, {QStringLiteral("server")}, true);
        typed.choices = {{QStringLiteral("linux"), {}}};
        QCOMPARE(withSetting(typed, good).found(), QStringList());
        QCOMPARE(withSetting(typed, bad).found(), QStringList(QStringLiteral("error setting-wrong-type/a/x")));
        CheckPlan onPlan = withSetting(typed, good);
        onPlan.m_plan.settings[QStringLiteral("acme")].insert(QStringLiteral("x"), bad);
        QCOMPARE(onPlan.found(), QStringList(QStringLiteral("error setting-wrong-type/plan/acme/x")));
    }
};

PORTWRIGHT_TEST(tst_settingcheck, TestSettingCheck)
#include "tst_settingcheck.moc"
