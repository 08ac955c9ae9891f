// SPDX-License-Identifier: Apache-2.0
#include "packs/packfile.h"
#include "planbuilder.h"
#include "routes/changeover.h"
#include "testmain.h"

using namespace portwright;
using test::PlanBuilder;

namespace {

/// Servers that talk on 700 while either is old, on 800 once both are new, and on 750 only while they differ.
const char *const PackText = R"({
  "portwright-pack": 1, "id": "shop", "edition": "1", "title": {"en": "Shop"},
  "roles": [{"id": "server", "title": {"en": "Server"}, "group": "platform"}],
  "settings": [{"id": "version", "type": "version", "default": "7.0", "on": ["plan", "server"], "title": {"en": "V"}},
               {"id": "web", "type": "bool", "default": false, "on": ["plan"], "title": {"en": "W"}},
               {"id": "port", "type": "port", "on": ["server"], "title": {"en": "P"}}],
  "rules": [
    {"id": "old", "class": "servers", "from": ["server"], "to": ["server"],
     "service": {"transport": "tcp", "ports": ["700"], "protocol": "x", "encrypted": "no"},
     "when": {"setting": "version", "at": "either", "at-most": "7.0"}, "need": [{"need": "required"}], "purpose": {"en": "o"}},
    {"id": "new", "class": "servers", "from": ["server"], "to": ["server"],
     "service": {"transport": "tcp", "ports": ["800-810"], "protocol": "x", "encrypted": "no"},
     "when": {"setting": "version", "at": "both", "at-least": "8.0"}, "need": [{"need": "required"}], "purpose": {"en": "n"}},
    {"id": "mixed", "class": "servers", "from": ["server"], "to": ["server"],
     "service": {"transport": "tcp", "ports": ["750"], "protocol": "x", "encrypted": "no"},
     "when": {"differs": "version"}, "need": [{"need": "required"}], "purpose": {"en": "m"}},
    {"id": "site", "class": "servers", "from": ["server"], "to": ["server"],
     "service": {"transport": "tcp", "ports": ["443"], "protocol": "x", "encrypted": "no"},
     "when": {"setting": "web", "is": true}, "need": [{"need": "required"}], "purpose": {"en": "w"}},
    {"id": "asked", "class": "servers", "from": ["server"], "to": ["server"],
     "service": {"transport": "tcp", "ports": [], "protocol": "x", "encrypted": "no"},
     "when": {"setting": "web", "is": true}, "need": [{"need": "required"}], "purpose": {"en": "q"}}]
})";

const PackSet &packs()
{
    static const PackSet set = [] {
        const Result<Pack> pack = parsePack(PackText, QStringLiteral("shop.pack.json"));
        if (!pack)
            qFatal("%s", qPrintable(errorsText(pack.errors())));
        return PackSet({std::make_shared<const Pack>(*pack)});
    }();
    return set;
}

void addServer(PlanBuilder &builder, const char *id, const char *zone, const char *address)
{
    builder.node(id, zone, {QString::fromLatin1(address)}).role = {QStringLiteral("shop"), QStringLiteral("server")};
}

PlanBuilder twoZones()
{
    PlanBuilder builder;
    builder.zone("a");
    builder.zone("b");
    builder.firewall("wall", {QStringLiteral("a"), QStringLiteral("b")});
    addServer(builder, "s1", "a", "10.0.0.1");
    addServer(builder, "s2", "b", "10.0.1.1");
    return builder;
}

Plan with(Plan plan, const char *setting, const SettingValue &value)
{
    plan.settings[QStringLiteral("shop")].insert(QString::fromLatin1(setting), value);
    return plan;
}

/// "s1>s2 700/tcp wall" of each.
QStringList words(const QList<Opening> &openings)
{
    QStringList result;
    for (const Opening &opening : openings) {
        QStringList walls;
        for (const FirewallId &wall : opening.firewalls)
            walls += wall.text();
        const PortRange &ports = opening.ports;
        const QString range = ports.first == ports.last ? QString::number(ports.first)
                                                        : QStringLiteral("%1-%2").arg(ports.first).arg(ports.last);
        result += QStringLiteral("%1>%2 %3 %4")
                      .arg(opening.source.text(), opening.destination.text(), range, walls.join(u'+'))
                      .trimmed();
    }
    return result;
}

QStringList texts(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *text : list)
        result += QString::fromLatin1(text);
    return result;
}

} // namespace

class TestChangeover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingChanges()
    {
        const Plan plan = twoZones().plan();
        const Changeover change = changeover({plan, packs()}, {plan, packs()});
        QVERIFY(change.openBefore().isEmpty());
        QVERIFY(change.closeAfter().isEmpty());
        QVERIFY(change.flows.isEmpty());
        QCOMPARE(change.meanwhile, 0);
        QCOMPARE(words(change.openings), texts({"s1>s2 700 wall", "s2>s1 700 wall"}));
    }

    void upgradeOfTwoServers()
    {
        const Plan plan = twoZones().plan();
        const Changeover change = changeover({plan, packs()}, {with(plan, "version", QStringLiteral("8.2")), packs()});
        QCOMPARE(words(change.openBefore()),
                 texts({"s1>s2 750 wall", "s1>s2 800-810 wall", "s2>s1 750 wall", "s2>s1 800-810 wall"}));
        QCOMPARE(words(change.closeAfter()),
                 texts({"s1>s2 700 wall", "s1>s2 750 wall", "s2>s1 700 wall", "s2>s1 750 wall"}));
        QCOMPARE(change.openings.size(), 6);
        QCOMPARE(change.changing, (QList<NodeId>{NodeId(QStringLiteral("s1")), NodeId(QStringLiteral("s2"))}));
        QCOMPARE(change.openings.first().phases, (QSet<Phase>{Phase::Before, Phase::Meanwhile}));
        QCOMPARE(change.openings.first().from, QStringLiteral("10.0.0.1"));
        QCOMPARE(change.openings.first().to, QStringLiteral("10.0.1.1"));
    }

    /// Every pair of five servers is seen with one changed and the other not, both ways, in a few states.
    void everyPairDiffersMeanwhile()
    {
        PlanBuilder builder = twoZones();
        addServer(builder, "s3", "a", "10.0.0.3");
        addServer(builder, "s4", "a", "10.0.0.4");
        addServer(builder, "s5", "b", "10.0.1.5");
        const Changeover change =
            changeover({builder.plan(), packs()}, {with(builder.plan(), "version", QStringLiteral("8.2")), packs()});
        int mixed = 0;
        for (const Opening &opening : change.openings)
            mixed += opening.ports.first == 750 && opening.phases == QSet<Phase>{Phase::Meanwhile} ? 1 : 0;
        QCOMPARE(mixed, 5 * 4);
        QCOMPARE(change.meanwhile, 6);
    }

    void oneServerWithAVersionOfItsOwn()
    {
        PlanBuilder builder = twoZones();
        Plan plan = builder.plan();
        Node node = *plan.topology.nodes.find(NodeId(QStringLiteral("s1")));
        node.settings.insert(QStringLiteral("version"), QStringLiteral("7.0"));
        plan.topology.nodes.set(node);
        const Changeover change = changeover({plan, packs()}, {with(plan, "version", QStringLiteral("8.2")), packs()});
        QCOMPARE(change.changing, QList<NodeId>{NodeId(QStringLiteral("s2"))});
        QCOMPARE(words(change.openBefore()), texts({"s1>s2 750 wall", "s2>s1 750 wall"}));
        QVERIFY(change.closeAfter().isEmpty());
    }

    void overlappingRangesAreCut()
    {
        PlanBuilder builder = twoZones();
        Plan plan = with(builder.plan(), "version", QStringLiteral("8.2"));
        Plan next = plan;
        Decision decision;
        decision.about = DecisionAbout::Flow;
        decision.target = QStringLiteral("shop/new/s1/s2");
        decision.state = DecisionState::Overridden;
        decision.ports = *PortSet::parse({QStringLiteral("805-815")});
        next.decisions += decision;
        const Changeover change = changeover({plan, packs()}, {next, packs()});
        QCOMPARE(words(change.openBefore()), texts({"s1>s2 811-815 wall"}));
        QCOMPARE(words(change.closeAfter()), texts({"s1>s2 800-804 wall"}));
        QCOMPARE(change.flows.size(), 1);
        QCOMPARE(change.flows.first().kind(), QStringLiteral("changes"));
        QCOMPARE(factsText(*change.flows.first().after), QStringLiteral("805-815/tcp needed required"));
    }

    void anotherFirewallAndAnotherAddress()
    {
        PlanBuilder moved = twoZones();
        moved.zone("c");
        moved.firewall("inner", {QStringLiteral("b"), QStringLiteral("c")});
        Plan next = moved.plan();
        Node node = *next.topology.nodes.find(NodeId(QStringLiteral("s2")));
        node.zone = ZoneId(QStringLiteral("c"));
        next.topology.nodes.set(node);
        const Changeover change = changeover({twoZones().plan(), packs()}, {next, packs()});
        QCOMPARE(words(change.openBefore()), texts({"s1>s2 700 inner", "s2>s1 700 inner"}));
        QVERIFY(change.closeAfter().isEmpty());

        node.addresses = {PlanBuilder::leg(QStringLiteral("10.0.2.9"))};
        next.topology.nodes.set(node);
        const Changeover readdressed = changeover({twoZones().plan(), packs()}, {next, packs()});
        QCOMPARE(words(readdressed.closeAfter()), texts({"s1>s2 700 wall", "s2>s1 700 wall"}));
        QCOMPARE(words(readdressed.openBefore()), texts({"s1>s2 700 inner+wall", "s2>s1 700 inner+wall"}));
    }

    void whatHasNoPortIsNamedAndInNoList()
    {
        const Plan plan = twoZones().plan();
        const Changeover change = changeover({plan, packs()}, {with(plan, "web", true), packs()});
        QCOMPARE(words(change.openBefore()), texts({"s1>s2 443 wall", "s2>s1 443 wall"}));
        QCOMPARE(change.undecided.size(), 2);
        QCOMPARE(change.undecided.first().text(), QStringLiteral("shop/asked/s1/s2"));
        QCOMPARE(change.flows.first().kind(), QStringLiteral("appears"));
    }
};

PORTWRIGHT_TEST(tst_changeover, TestChangeover)
#include "tst_changeover.moc"
