// SPDX-License-Identifier: Apache-2.0
#include "model/edits.h"
#include "rules/flowindex.h"
#include "smallpack.h"
#include "testmain.h"

#include <random>

using namespace portwright;

namespace {

using Lines = QSet<QString>;

QString line(const Rule &rule, const QString &source, const QString &destination, const Outcome &outcome)
{
    return QStringList{rule.pack,
                       rule.id,
                       source,
                       destination,
                       needName(outcome.need),
                       outcome.ports.toString(),
                       valueStateName(outcome.valueState)}
        .join(QLatin1Char('/'));
}

/// What the index lists, from its blocks.
Lines indexed(FlowIndex &index)
{
    const std::vector<FlowBlock> blocks = index.blocks();
    Lines lines;
    for (const HostFlow &flow : index.hostFlows(blocks)) {
        const FlowBlock &block = blocks[size_t(flow.block)];
        const QString text = line(index.rules().rule(block.rule), index.nodes().idOf(flow.source).text(),
                                  index.nodes().idOf(flow.destination).text(), index.rules().outcome(block.outcome));
        if (lines.contains(text))
            qWarning("twice: %s", qPrintable(text));
        lines += text;
    }
    return lines;
}

/// What asking every rule about every pair of nodes gives.
Lines asked(const Plan &plan, const PackSet &packs)
{
    const NodeTable table(plan, packs);
    Lines lines;
    for (const Pack *pack : packsOf(plan, packs)) {
        for (const Rule &rule : pack->rules) {
            for (const int source : table.withRoles(rule.from)) {
                for (const int destination : table.withRoles(rule.to)) {
                    if (table.bar(rule, source, destination) != Bar::None)
                        continue;
                    const Node *from = table.row(source).node;
                    const Node *to = table.row(destination).node;
                    const bool local = table.isLocal(rule, source, destination);
                    const Outcome outcome = outcomeOf(rule, {plan, packs, *pack, from, to, local});
                    if (outcome.applies)
                        lines += line(rule, from->id.text(), to->id.text(), outcome);
                }
            }
        }
    }
    return lines;
}

void apply(const FlowDelta &delta, const FlowIndex &index, const QHash<int, QString> &oldNames, Lines &lines)
{
    const auto name = [&](int slot) { return oldNames.value(slot, index.nodes().idOf(slot).text()); };
    for (const FlowDelta::Item &item : delta.removed) {
        const QString text = line(index.rules().rule(item.rule), name(item.source), name(item.destination),
                                  index.rules().outcome(item.outcome));
        if (!lines.remove(text))
            qWarning("removed and was not there: %s", qPrintable(text));
    }
    for (const FlowDelta::Item &item : delta.added)
        lines += line(index.rules().rule(item.rule), index.nodes().idOf(item.source).text(),
                      index.nodes().idOf(item.destination).text(), index.rules().outcome(item.outcome));
}

/// Makes plans and edits that are not sensible, only varied.
class Fate
{
public:
    explicit Fate(unsigned seed) : m_random(seed) {}

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    bool oneIn(int chances) { return upTo(chances - 1) == 0; }
    QString oneOf(const QStringList &words) { return words.at(upTo(int(words.size()) - 1)); }

    Node node(const Plan &plan, const QString &id)
    {
        Node node;
        node.id = NodeId(id);
        node.role = {QStringLiteral("shop"),
                     oneOf({QStringLiteral("till"), QStringLiteral("till"), QStringLiteral("hub"),
                            QStringLiteral("store"), QStringLiteral("dns"), QStringLiteral("watch")})};
        node.zone = ZoneId(oneOf({QStringLiteral("lan"), QStringLiteral("net"), QStringLiteral("old")}));
        node.environment = oneIn(3) ? oneOf({QStringLiteral("prod"), QStringLiteral("test")}) : QString();
        if (oneIn(4))
            node.count = upTo(3);
        for (const char *address : {"10.0.0.1", "2001:db8::1"}) {
            if (!oneIn(3))
                node.addresses += NodeAddress{IpAddress::of(address).plus(quint64(upTo(200))), {}, {}, {}};
        }
        addSettings(node);
        addReferences(node, plan);
        return node;
    }

    Plan edited(Plan plan)
    {
        if (oneIn(25))
            return withPlanSetting(std::move(plan), QStringLiteral("shop"), QStringLiteral("users"),
                                   SettingValue(qint64(upTo(9))));
        if (oneIn(20))
            return withDecision(std::move(plan), answer());
        if (oneIn(15))
            return withOtherZone(std::move(plan));
        const QString id = QStringLiteral("n%1").arg(upTo(24));
        if (oneIn(3) && plan.topology.nodes.contains(NodeId(id)))
            return withoutElements(std::move(plan), {ElementId(id)});
        const Node next = node(plan, id);
        return withNode(std::move(plan), next);
    }

private:
    void addSettings(Node &node)
    {
        const auto set = [&](const char *name, const QStringList &values) {
            if (oneIn(3))
                node.settings.insert(QLatin1String(name), oneOf(values));
        };
        set("version", {QStringLiteral("5.2"), QStringLiteral("5.4"), QStringLiteral("8.2.6")});
        set("mode", {QStringLiteral("safe"), QStringLiteral("plain")});
        set("destination", {QStringLiteral("default"), QStringLiteral("b")});
        set("nothing", {QStringLiteral("x"), QStringLiteral("y")});
        if (oneIn(3))
            node.settings.insert(QStringLiteral("destinations"), QStringList{QStringLiteral("b")});
        if (oneIn(3))
            node.settings.insert(QStringLiteral("loopback-filtered"), oneIn(2));
        if (oneIn(3))
            node.settings.insert(QStringLiteral("watch-port"), qint64(10050 + upTo(2)));
    }

    void addReferences(Node &node, const Plan &plan)
    {
        if (plan.topology.nodes.isEmpty())
            return;
        const Node &other = plan.topology.nodes.at(upTo(int(plan.topology.nodes.size()) - 1));
        if (other.id == node.id)
            return;
        const bool isMachine = std::any_of(plan.topology.nodes.begin(), plan.topology.nodes.end(),
                                           [&](const Node &one) { return one.on == node.id; });
        if (oneIn(4) && other.on.isEmpty() && !isMachine) {
            node.on = other.id;
            node.zone = {};
            node.addresses.clear();
        } else if (oneIn(4)) {
            node.uses.insert(QStringLiteral("dns"), {other.id});
        }
    }

    Decision answer()
    {
        Decision decision;
        decision.about = DecisionAbout::Question;
        decision.target = QStringLiteral("n%1/address").arg(upTo(24));
        decision.state = DecisionState::Answered;
        decision.address = IpAddress::of("10.9.9.9");
        return decision;
    }

    Plan withOtherZone(Plan plan)
    {
        Zone zone;
        zone.id = ZoneId(oneOf({QStringLiteral("net"), QStringLiteral("lan"), QStringLiteral("old")}));
        zone.kind = oneIn(2) ? ZoneKind::Internet : ZoneKind::Dmz;
        zone.site = oneOf({QString(), QStringLiteral("Bonn"), QStringLiteral("Kiel")});
        if (zone.id.text() == QLatin1String("old"))
            zone.parent = ZoneId(QStringLiteral("lan"));
        return withZone(std::move(plan), zone);
    }

    std::mt19937 m_random;
};

Plan emptyPlan()
{
    Plan plan;
    for (const char *id : {"lan", "net"}) {
        Zone zone;
        zone.id = ZoneId(QString::fromLatin1(id));
        zone.kind = QByteArray(id) == "lan" ? ZoneKind::Lan : ZoneKind::Internet;
        plan.topology.zones.set(zone);
    }
    return plan;
}

QHash<int, QString> namesIn(const NodeStore &nodes, const Plan &plan)
{
    QHash<int, QString> names;
    for (const Node &node : plan.topology.nodes)
        names.insert(nodes.slotOf(node.id), node.id.text());
    return names;
}

QByteArray differenceOf(const char *how, unsigned seed, const Lines &actual, const Lines &expected)
{
    QStringList lines{QStringLiteral("%1, seed %2").arg(QLatin1String(how)).arg(seed)};
    for (const QString &line : actual - expected)
        lines += QStringLiteral("+ ") + line;
    for (const QString &line : expected - actual)
        lines += QStringLiteral("- ") + line;
    return lines.join(QLatin1Char('\n')).toUtf8();
}

} // namespace

/// Classes and blocks give what every pair of nodes asked alone gives, after any number of edits.
class TestFlowIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsKeepTheIndexEqualToAllPairs()
    {
        const PackSet packs = test::smallPacks();
        int incremental = 0;
        for (unsigned seed = 1; seed <= 40; ++seed) {
            Fate fate(seed);
            Plan plan = emptyPlan();
            FlowIndex index(plan, packs);
            Lines lines;
            for (int step = 0; step < 100; ++step) {
                const Plan next = fate.edited(plan);
                const QHash<int, QString> oldNames = namesIn(index.nodes(), plan);
                const FlowDelta delta = index.update(next, difference(plan, next));
                incremental += delta.all ? 0 : 1;
                if (delta.all)
                    lines = indexed(index);
                else
                    apply(delta, index, oldNames, lines);
                plan = next;
                const Lines expected = asked(plan, packs);
                QVERIFY2(lines == expected, differenceOf("by deltas", seed, lines, expected));
                const Lines listed = indexed(index);
                QVERIFY2(listed == expected, differenceOf("listed", seed, listed, expected));
            }
        }
        QVERIFY2(incremental > 2000, QByteArray::number(incremental));
    }

    void nodesOfOneKindAreOneBlock()
    {
        Plan plan = emptyPlan();
        QList<Node> nodes;
        for (int i = 0; i < 1000; ++i) {
            Node node;
            node.id = NodeId(QStringLiteral("n%1").arg(i));
            node.role = {QStringLiteral("shop"), i < 10 ? QStringLiteral("hub") : QStringLiteral("till")};
            node.zone = ZoneId(QStringLiteral("lan"));
            node.addresses += NodeAddress{IpAddress::of("10.0.0.1").plus(quint64(i)), {}, {}, {}};
            nodes += node;
        }
        plan.topology.nodes = IdList<Node>(nodes);
        FlowIndex index(plan, test::smallPacks());
        const std::vector<FlowBlock> blocks = index.blocks();
        QCOMPARE(blocks.size(), size_t(2)); // tills to hubs, hubs among themselves
        QCOMPARE(index.hostFlows(blocks).size(), size_t(990 * 10 + 10 * 9));
    }

    /// More parts than answers are kept in rows for.
    void portsOfTheirOwnAreBlocksOfTheirOwn()
    {
        Plan plan = emptyPlan();
        QList<Node> nodes;
        for (int i = 0; i < 300; ++i) {
            Node node;
            node.id = NodeId(QStringLiteral("n%1").arg(i));
            node.role = {QStringLiteral("shop"), i < 2 ? QStringLiteral("store") : QStringLiteral("watch")};
            node.zone = ZoneId(QStringLiteral("lan"));
            node.settings.insert(QStringLiteral("watch-port"), qint64(10000 + i));
            nodes += node;
        }
        plan.topology.nodes = IdList<Node>(nodes);
        const PackSet packs = test::smallPacks();
        FlowIndex index(plan, packs);
        QCOMPARE(indexed(index), asked(plan, packs));
    }

    void layoutIsNoEditOfFlows()
    {
        const Plan plan = test::planOf(R"({"nodes":[{"id":"h","role":"hub"},{"id":"t","role":"till"}]})");
        FlowIndex index(plan, test::smallPacks());
        PlanDiff diff;
        diff.moved += ElementId(QStringLiteral("h"));
        const FlowDelta delta = index.update(plan, diff);
        QVERIFY(!delta.all && delta.removed.empty() && delta.added.empty());
    }

    /// A change that no rule reads leaves the flows as they are.
    void renamingIsNoEditOfFlows()
    {
        const Plan plan = test::planOf(R"({"nodes":[{"id":"h","role":"hub"},{"id":"t","role":"till"}]})");
        FlowIndex index(plan, test::smallPacks());
        Node till = *plan.topology.nodes.find(NodeId(QStringLiteral("t")));
        till.name = QStringLiteral("Another name");
        const Plan next = withNode(plan, till);
        const FlowDelta delta = index.update(next, difference(plan, next));
        QVERIFY(!delta.all && delta.removed.empty() && delta.added.empty());
    }
};

PORTWRIGHT_TEST(tst_flowindex, TestFlowIndex)
#include "tst_flowindex.moc"
