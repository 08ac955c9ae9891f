// SPDX-License-Identifier: Apache-2.0
#include "packs/packdiff.h"
#include "packs/settingvalue.h"
#include "packtext.h"
#include "testmain.h"

using namespace portwright;
using test::changed;
using test::packText;

namespace {

QStringList words(const QList<PackChange> &changes)
{
    QStringList result;
    for (const PackChange &change : changes)
        result += QStringLiteral("%1 %2 %3 %4")
                      .arg(change.part, change.id, packChangeName(change.kind), change.members.join(u','))
                      .trimmed();
    return result;
}

QString only(const QByteArray &after)
{
    return words(packChanges(packText(), after)).join(QStringLiteral("; "));
}

} // namespace

class TestPackDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalPacks() { QCOMPARE(only(packText()), QString()); }

    void layoutAndEditionAreNoChange()
    {
        QCOMPARE(only(changed("\"edition\": \"1\"", "\"edition\":    \"2\"")), QString());
    }

    void changedRule()
    {
        QCOMPARE(only(changed("\"8000-8010\"", "\"8000-8020\"")), QStringLiteral("rules till-server changed service"));
        QCOMPARE(only(changed("\"grade\": \"S-\",", "")), QStringLiteral("rules till-server changed grade"));
    }

    void comingAndGoing()
    {
        QCOMPARE(only(changed("\"id\": \"server-dns\"", "\"id\": \"server-names\"")),
                 QStringLiteral("rules server-dns removed; rules server-names added"));
        QCOMPARE(only(changed("{\"roles\": [\"server\"], \"service\": \"other/dns\"}", "")),
                 QStringLiteral("requires server>other/dns removed"));
    }

    void headsAndDefaults()
    {
        QCOMPARE(only(changed("\"en\": \"Shop\"", "\"en\": \"Store\"")), QStringLiteral("pack shop changed title"));
        QCOMPARE(only(changed("\"default\": \"2.0\"", "\"default\": \"3.0\"")),
                 QStringLiteral("settings version changed default"));
    }

    void typedValues()
    {
        Setting setting;
        setting.id = QStringLiteral("s");
        setting.type = SettingType::Bool;
        QCOMPARE(settingValueFrom(setting, QStringLiteral("true")).value(), SettingValue(true));
        QVERIFY(!settingValueFrom(setting, QStringLiteral("yes")));
        setting.type = SettingType::Version;
        QCOMPARE(settingValueFrom(setting, QStringLiteral("8.2")).value(), SettingValue(QStringLiteral("8.2")));
        QVERIFY(settingValueFrom(setting, QStringLiteral("new"))
                    .errors()
                    .first()
                    .message.contains(QStringLiteral("8.2.6")));
        setting.type = SettingType::Port;
        QCOMPARE(settingValueFrom(setting, QStringLiteral("443")).value(), SettingValue(qint64(443)));
        QVERIFY(!settingValueFrom(setting, QStringLiteral("https")));
        setting.type = SettingType::List;
        QCOMPARE(settingValueFrom(setting, QStringLiteral("a, b")).value(),
                 SettingValue(QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        setting.type = SettingType::Choice;
        setting.choices = {{QStringLiteral("on"), {}}, {QStringLiteral("off"), {}}};
        QCOMPARE(settingValueFrom(setting, QStringLiteral("on")).value(), SettingValue(QStringLiteral("on")));
        QVERIFY(settingValueFrom(setting, QStringLiteral("auto"))
                    .errors()
                    .first()
                    .message.contains(QStringLiteral("on, off")));
    }
};

PORTWRIGHT_TEST(tst_packdiff, TestPackDiff)
#include "tst_packdiff.moc"
