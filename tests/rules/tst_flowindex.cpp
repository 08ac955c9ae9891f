// SPDX-License-Identifier: Apache-2.0
#include "fate.h"
#include "mixedpack.h"
#include "rules/flowindex.h"
#include "rules/nodetable.h"
#include "testmain.h"

using namespace portwright;
using test::emptyPlan;
using test::Fate;

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
    std::vector<FlowBlock> blocks;
    index.listBlocks(blocks);
    HostFlows flows;
    index.listHostFlows(blocks, flows);
    Lines lines;
    for (const HostFlow &flow : flows) {
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

QHash<int, QString> namesIn(const NodeStore &nodes, const Plan &plan)
{
    QHash<int, QString> names;
    for (const Node &node : plan.topology.nodes)
        names.insert(nodes.slotOf(node.id), node.id.text());
    return names;
}

/// Two stores, and watches of which each has a port of its own.
Plan planOfWatches(int count)
{
    Plan plan = emptyPlan();
    QList<Node> nodes;
    for (int i = 0; i < count; ++i) {
        Node node;
        node.id = NodeId(QStringLiteral("n%1").arg(i));
        node.role = {QStringLiteral("shop"), i < 2 ? QStringLiteral("store") : QStringLiteral("watch")};
        node.zone = ZoneId(QStringLiteral("lan"));
        node.settings.insert(QStringLiteral("watch-port"), qint64(10000 + i));
        nodes += node;
    }
    plan.topology.nodes = IdList<Node>(nodes);
    return plan;
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
    void editsKeepTheIndexEqualToAllPairs_data()
    {
        QTest::addColumn<PackSet>("packs");
        QTest::newRow("small pack") << test::smallPacks();
        QTest::newRow("rules of several roles") << test::mixedPacks();
    }

    void editsKeepTheIndexEqualToAllPairs()
    {
        QFETCH(PackSet, packs);
        int incremental = 0;
        qsizetype most = 0;
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
                most = std::max(most, listed.size());
            }
        }
        QVERIFY2(incremental > 2000, QByteArray::number(incremental));
        QVERIFY2(most > 100, QByteArray::number(most));
    }

    /// Many parts at an end, of which some come and go.
    void editsOfPortsOfTheirOwn()
    {
        const PackSet packs = test::smallPacks();
        Plan plan = planOfWatches(60);
        FlowIndex index(plan, packs);
        Lines lines = indexed(index);
        Fate fate(7);
        for (int step = 0; step < 200; ++step) {
            Node node = plan.topology.nodes.at(fate.upTo(int(plan.topology.nodes.size()) - 1));
            node.settings.insert(QStringLiteral("watch-port"), qint64(10000 + fate.upTo(step < 100 ? 5 : 90)));
            const Plan next =
                fate.oneIn(10) ? withoutElements(plan, {ElementId(node.id.text())}) : withNode(plan, node);
            const QHash<int, QString> oldNames = namesIn(index.nodes(), plan);
            const FlowDelta delta = index.update(next, difference(plan, next));
            QVERIFY(!delta.all);
            apply(delta, index, oldNames, lines);
            plan = next;
            FlowIndex fresh(plan, packs);
            const Lines expected = indexed(fresh);
            QVERIFY2(lines == expected, differenceOf("by deltas", 7, lines, expected));
            const Lines listed = indexed(index);
            QVERIFY2(listed == expected, differenceOf("listed", 7, listed, expected));
        }
    }

    /// Where no condition asks which of a rule's roles a node has, they are of one block; services stay apart.
    void rolesThatNothingTellsApartAreOneBlock()
    {
        Plan plan = emptyPlan();
        for (const char *role : {"till", "dns", "watch", "store"}) {
            for (int i = 0; i < 5; ++i) {
                Node node;
                node.id = NodeId(QStringLiteral("%1-%2").arg(QLatin1String(role)).arg(i));
                node.role = {QStringLiteral("shop"), QString::fromLatin1(role)};
                node.zone = ZoneId(QStringLiteral("lan"));
                plan = withNode(std::move(plan), node);
            }
        }
        FlowIndex index(plan, test::mixedPacks());
        std::vector<FlowBlock> blocks;
        index.listBlocks(blocks);
        const int alike = index.rules().find(QStringLiteral("shop"), QStringLiteral("all-alike"));
        // From tills, dns and watches to dns, to tills and stores: the last two are no services.
        QCOMPARE(
            std::count_if(blocks.begin(), blocks.end(), [&](const FlowBlock &block) { return block.rule == alike; }),
            3 * 2);
        HostFlows flows;
        index.listHostFlows(blocks, flows);
        QCOMPARE(std::count_if(flows.begin(), flows.end(),
                               [&](const HostFlow &flow) { return blocks[size_t(flow.block)].rule == alike; }),
                 15 * 15 - 10);
    }

    void hostFlowsUseTheirMemoryAgain()
    {
        HostFlows flows;
        QCOMPARE(flows.room().size(), size_t(0));
        flows.makeRoom(100);
        QCOMPARE(flows.room().size(), size_t(100));
        HostFlow *const first = flows.room().data();
        *first = {1, 2, 3};
        flows.setSize(1);
        QCOMPARE(flows.size(), size_t(1));
        QCOMPARE(flows.begin()->destination, 3);
        flows.makeRoom(50);
        QVERIFY(flows.room().data() == first);
        QCOMPARE(flows.room().size(), size_t(100));
        QCOMPARE(flows.size(), size_t(0));
        QVERIFY(flows.begin() == flows.end());
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
        std::vector<FlowBlock> blocks;
        index.listBlocks(blocks);
        QCOMPARE(blocks.size(), size_t(2)); // tills to hubs, hubs among themselves
        HostFlows flows;
        index.listHostFlows(blocks, flows);
        QCOMPARE(flows.size(), size_t(990 * 10 + 10 * 9));
    }

    /// More parts than answers are kept in rows for.
    void portsOfTheirOwnAreBlocksOfTheirOwn()
    {
        const Plan plan = planOfWatches(300);
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
