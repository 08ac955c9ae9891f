// SPDX-License-Identifier: Apache-2.0
#include "packtext.h"
#include "testmain.h"

using namespace portwright;

class TestPackFile : public QObject
{
    Q_OBJECT

private:
    Pack m_pack;

    static std::shared_ptr<const Pack> shared(Pack pack) { return std::make_shared<const Pack>(std::move(pack)); }
    static Pack other()
    {
        Pack pack;
        pack.id = QStringLiteral("other");
        Role dns;
        dns.id = QStringLiteral("dns");
        dns.pack = pack.id;
        dns.group = QStringLiteral("services");
        pack.roles = {dns};
        return pack;
    }

private Q_SLOTS:
    void init()
    {
        const Result<Pack> pack = parsePack(test::packText(), QStringLiteral("shop.pack.json"));
        QVERIFY2(pack.isOk(), qPrintable(pack ? QString() : errorsText(pack.errors())));
        m_pack = *pack;
    }

    void headAndRoles()
    {
        QCOMPARE(m_pack.id, QStringLiteral("shop"));
        QCOMPARE(m_pack.edition, QStringLiteral("1"));
        QCOMPARE(m_pack.title.in(QStringLiteral("de")), QStringLiteral("Laden"));
        QCOMPARE(m_pack.roles.size(), 2);
        QCOMPARE(m_pack.role(QStringLiteral("server"))->zone, QStringLiteral("server"));
        QCOMPARE(m_pack.role(QStringLiteral("server"))->pack, QStringLiteral("shop"));
        QVERIFY(!m_pack.role(QStringLiteral("none")));
        QCOMPARE(m_pack.source(QStringLiteral("DOC"))->edition, QStringLiteral("3"));
    }

    void settings()
    {
        const Setting *version = m_pack.setting(QStringLiteral("version"));
        QCOMPARE(version->type, SettingType::Version);
        QCOMPARE(version->valueState, ValueState::Assumed);
        QVERIFY(version->onPlan && version->hasDefault);
        QCOMPARE(version->onRoles, QStringList{QStringLiteral("server")});
        QVERIFY(!m_pack.setting(QStringLiteral("port"))->hasDefault);
        QVERIFY(m_pack.isOn(*m_pack.setting(QStringLiteral("mode")), {QStringLiteral("other"), QStringLiteral("dns")}));
        QVERIFY(!m_pack.isOn(*version, {QStringLiteral("other"), QStringLiteral("server")}));
    }

    void rule()
    {
        const Rule *rule = m_pack.rule(QStringLiteral("till-server"));
        QCOMPARE(rule->ports.toString(), QStringLiteral("443, 8000-8010"));
        QCOMPARE(rule->from.first(), (RoleRef{QStringLiteral("shop"), QStringLiteral("till")}));
        QCOMPARE(rule->need.size(), 2);
        QCOMPARE(rule->need.first().need, Need::Rare);
        QCOMPARE(rule->alternatives, QStringLiteral("sale"));
        QCOMPARE(rule->rank, 2);
        QVERIFY(rule->ipv4Only);
        QCOMPARE(rule->trust.weakest(), ValueState::Restored);
        QCOMPARE(rule->citations.first().section, QStringLiteral("1"));
        const Rule *dns = m_pack.rule(QStringLiteral("server-dns"));
        QCOMPARE(dns->to.first(), (RoleRef{QStringLiteral("other"), QStringLiteral("dns")}));
        QCOMPARE(dns->portSetting, QStringLiteral("port"));
        QCOMPARE(dns->transport, Transport::Udp);
        QVERIFY(dns->ports.isEmpty());
    }

    void conditions()
    {
        const Condition when = m_pack.rule(QStringLiteral("till-server"))->when;
        QCOMPARE(when.kind, Condition::Kind::All);
        QCOMPARE(when.children.at(0).kind, Condition::Kind::Holds);
        QCOMPARE(when.children.at(0).at, At::Destination);
        QCOMPARE(when.children.at(1).compare, Condition::Compare::In);
        QCOMPARE(when.children.at(1).values, QList<SettingValue>{QStringLiteral("open")});
        const Condition named = m_pack.condition(QStringLiteral("new"))->when;
        QCOMPARE(named.compare, Condition::Compare::AtLeast);
        QCOMPARE(named.at, At::Source);
    }

    void restOfThePack()
    {
        QCOMPARE(m_pack.requirements.first().service.pack, QStringLiteral("other"));
        QCOMPARE(m_pack.questions.first().roles, QStringList{QStringLiteral("server")});
        QCOMPARE(m_pack.checks.first().severity, Severity::Error);
        QVERIFY(m_pack.recognised.first().ports.contains(1));
        QVERIFY(m_pack.tests.startsWith("[{\"name\":\"both\""));
    }

    void packSet()
    {
        const Result<PackSet> alone = makePackSet({shared(m_pack)});
        QVERIFY(!alone);
        QCOMPARE(alone.errors().size(), 1);
        QVERIFY(alone.errors().first().message.contains(QStringLiteral("\"dns\" of the pack \"other\"")));
        const Result<PackSet> both = makePackSet({shared(m_pack), shared(other())});
        QVERIFY(both.isOk());
        QCOMPARE(both->role({QStringLiteral("other"), QStringLiteral("dns")})->id, QStringLiteral("dns"));
        QVERIFY(both->rule(QStringLiteral("shop"), QStringLiteral("server-dns")));
        QVERIFY(!makePackSet({shared(other()), shared(other())}));
    }

    void rolesComeInPaletteOrder()
    {
        const PackSet set({shared(other()), shared(m_pack)});
        QStringList names;
        for (const Role *role : set.roles())
            names += role->id;
        QCOMPARE(names, (QStringList{QStringLiteral("server"), QStringLiteral("till"), QStringLiteral("dns")}));
    }

    void valueStates()
    {
        QCOMPARE(valueStateFromName(u"restored"), ValueState::Restored);
        QVERIFY(!valueStateFromName(u"planner"));
        QVERIFY(!valueStateMeaning(ValueState::Planner).isEmpty());
    }
};

PORTWRIGHT_TEST(tst_packfile, TestPackFile)
#include "tst_packfile.moc"
