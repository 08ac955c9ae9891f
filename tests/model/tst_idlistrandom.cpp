// SPDX-License-Identifier: Apache-2.0
// Lists and maps in chunks against plain ones: whatever is done to both, they tell the same.
#include "model/plandiff.h"
#include "smallplan.h"
#include "testmain.h"

#include <QRandomGenerator>

using namespace portwright;
using namespace portwright::test;

namespace {

struct Item
{
    int id = 0;
    int value = 0;
    bool operator==(const Item &) const = default;
};

using Items = IdList<Item>;
using Model = QMap<int, int>;
using Chunk = IdChunk<Item>;

QList<Item> itemsOf(const Model &model)
{
    QList<Item> items;
    for (auto it = model.begin(); it != model.end(); ++it)
        items.append({it.key(), it.value()});
    return items;
}

/// Empty, or what is wrong with the chunks.
QString chunkFault(const Items &items)
{
    qsizetype start = 0;
    for (const Chunk &chunk : items.chunks()) {
        if (chunk.start != start)
            return QStringLiteral("a chunk says it starts at %1, not %2").arg(chunk.start).arg(start);
        const qsizetype least = items.chunks().size() > 1 ? Chunk::Least : 1;
        if (chunk.values.size() < least || chunk.values.size() > Chunk::Most)
            return QStringLiteral("a chunk of %1 values").arg(chunk.values.size());
        start += chunk.values.size();
    }
    return start == items.size() ? QString() : QStringLiteral("%1 values in all").arg(items.size());
}

bool tellsTheSame(const Items &items, const Model &model, int id)
{
    const auto found = model.find(id);
    const Item *item = items.find(id);
    const qsizetype index = items.indexOf(id);
    if (found == model.end())
        return !item && index < 0 && !items.contains(id) && items.iteratorAt(id) == items.end();
    return item && items.contains(id) && index == std::distance(model.begin(), found) && item->value == *found &&
           &items.at(index) == item && &*items.iteratorAt(id) == item;
}

/// A list, its copy as a plain map, and how both are changed.
struct Pair
{
    Items items;
    Model model;

    void change(QRandomGenerator &random, int range, bool grows)
    {
        const int id = random.bounded(range);
        const int value = random.bounded(3);
        if (random.bounded(10) < (grows ? 7 : 3)) {
            items.set({id, value});
            model.insert(id, value);
        } else {
            items.remove(id);
            model.remove(id);
        }
    }
};

template <class T>
qsizetype sharedChunks(const IdList<T> &a, const IdList<T> &b)
{
    QSet<const T *> chunks;
    for (const IdChunk<T> &chunk : a.chunks())
        chunks.insert(chunk.values.constData());
    return std::count_if(b.chunks().begin(), b.chunks().end(),
                         [&](const IdChunk<T> &chunk) { return chunks.contains(chunk.values.constData()); });
}

Items evenNumbers(int count)
{
    QList<Item> items;
    for (int i = 0; i < count; ++i)
        items.append({2 * i, i});
    return Items(items);
}

QString numbered(const char *start, int number)
{
    return QLatin1String(start) + QString::number(number);
}

Plan planOf(int nodes)
{
    QList<Node> all;
    Plan plan = withZone({}, zone("lan"));
    for (int i = 0; i < nodes; ++i) {
        all.append(node(qPrintable(numbered("n", i)), "lan"));
        plan.layout.nodes.insert(all.last().id, QPoint(i, i));
    }
    plan.topology.nodes = IdList<Node>(all);
    return plan;
}

/// One random step of an editor.
Plan edited(const Plan &plan, QRandomGenerator &random)
{
    const NodeId id(numbered("n", random.bounded(1500)));
    const Node *found = plan.topology.nodes.find(id);
    Node changed = found ? *found : node(qPrintable(id.text()), "lan");
    changed.name = QString::number(random.bounded(3));
    switch (random.bounded(4)) {
    case 0:
        return withoutElements(plan, {id});
    case 1:
        return withMoved(plan, {id}, QPoint(random.bounded(2), 0));
    case 2:
        return withNode(plan, changed, QPoint(random.bounded(9), 1));
    default:
        return withNode(plan, changed);
    }
}

/// How many nodes refer to a node that the plan has not.
qsizetype danglers(const Topology &topology)
{
    const auto isGone = [&](const NodeId &id) { return !id.isEmpty() && !topology.nodes.contains(id); };
    return std::count_if(topology.nodes.begin(), topology.nodes.end(), [&](const Node &node) {
        const QList<NodeId> used = node.uses.value(QStringLiteral("dns"));
        return isGone(node.on) || std::any_of(used.begin(), used.end(), isGone);
    });
}

/// The plan with a node that refers to others, if they are there.
Plan withReferrer(const Plan &plan, QRandomGenerator &random)
{
    const auto any = [&random] { return NodeId(numbered("n", random.bounded(1200))); };
    Node node = test::node(qPrintable(any().text()), "lan");
    if (random.bounded(2) == 0)
        node.on = any();
    if (random.bounded(2) == 0)
        node.uses = {{QStringLiteral("dns"), {any(), any()}}};
    return withNode(plan, node);
}

/// What difference() has to say, found without any sharing.
PlanDiff plainDifference(const Plan &before, const Plan &after)
{
    PlanDiff diff;
    for (const Node &node : before.topology.nodes) {
        const Node *other = after.topology.nodes.find(node.id);
        if (!other)
            diff.removed.insert(node.id);
        else if (*other != node)
            diff.changed.insert(node.id);
        if (other && after.layout.nodes.value(node.id, {-1, -1}) != before.layout.nodes.value(node.id, {-1, -1}))
            diff.moved.insert(node.id);
    }
    for (const Node &node : after.topology.nodes) {
        if (!before.topology.nodes.contains(node.id))
            diff.added.insert(node.id);
    }
    return diff;
}

} // namespace

class TestIdListRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyChange_data();
    void anyChange();
    void anyOrder();
    void sharesWhatIsNotChanged();
    void joinsAndLevels();
    void equalInOtherChunks();
    void pointersOutliveAnEdit();
    void differences();
    void editsShareTheRest();
    void noReferenceIsLeft();
    void places();
};

void TestIdListRandom::anyChange_data()
{
    QTest::addColumn<int>("range");
    for (const int range : {5, 300, 700, 5000})
        QTest::addRow("%d ids", range) << range;
}

void TestIdListRandom::anyChange()
{
    QFETCH(int, range);
    QRandomGenerator random{quint32(range)};
    Pair now;
    Pair kept;
    for (int step = 0; step < 12000; ++step) {
        now.change(random, range, step / 3000 % 2 == 0);
        QVERIFY2(tellsTheSame(now.items, now.model, random.bounded(range)), qPrintable(numbered("seed, step ", step)));
        if (step % 100 == 0) {
            QCOMPARE(chunkFault(now.items), QString());
            QVERIFY(now.items.values() == itemsOf(now.model));
            QVERIFY(kept.items.values() == itemsOf(kept.model));
            QCOMPARE(now.items == kept.items, now.model == kept.model);
            QVERIFY(now.items == Items(itemsOf(now.model)));
        }
        if (random.bounded(500) == 0)
            kept = now;
    }
}

void TestIdListRandom::anyOrder()
{
    for (quint32 seed = 0; seed < 30; ++seed) {
        QRandomGenerator random{seed};
        QList<Item> values;
        Model model;
        for (int i = random.bounded(2000); i > 0; --i) {
            values.append({int(random.bounded(1500)), i});
            if (!model.contains(values.last().id))
                model.insert(values.last().id, i);
        }
        const Items items(values);
        QVERIFY2(items.values() == itemsOf(model), qPrintable(numbered("seed ", int(seed))));
        QCOMPARE(chunkFault(items), QString());
    }
}

void TestIdListRandom::sharesWhatIsNotChanged()
{
    const Items before = evenNumbers(10000);
    const qsizetype all = before.chunks().size();
    QVERIFY(all > 10);
    Items after = before;
    after.set({5000, -1});
    QCOMPARE(sharedChunks(before, after), all - 1);
    for (int id = 5001; id < 6000; id += 2)
        after.set({id, 0});
    QVERIFY(sharedChunks(before, after) >= all - 8);
    after.remove(12);
    QVERIFY(sharedChunks(before, after) >= all - 9);
}

void TestIdListRandom::joinsAndLevels()
{
    Items items = evenNumbers(10000);
    for (int id = 0; id < 20000; id += 2) {
        if (id % 100 != 0)
            items.remove(id);
    }
    QCOMPARE(chunkFault(items), QString());
    QCOMPARE(items.size(), 200);
    for (int id = 0; id < 20000; id += 100)
        items.remove(id);
    QVERIFY(items.isEmpty() && items.begin() == items.end() && items == Items());
}

void TestIdListRandom::equalInOtherChunks()
{
    const Items whole = evenNumbers(3000);
    Items grown;
    for (const Item &item : whole)
        grown.set(item);
    QVERIFY(grown.chunks().size() != whole.chunks().size());
    QVERIFY(grown == whole);
    grown.set({2998, -1});
    QVERIFY(grown != whole);
}

void TestIdListRandom::pointersOutliveAnEdit()
{
    const Items before = evenNumbers(1000);
    const Item *same = before.find(1000);
    Items after = before;
    after.set({1000, -1});
    after.remove(1002);
    QCOMPARE(same->value, 500);
    QCOMPARE(before.find(1000), same);
    QCOMPARE(after.find(0), before.find(0));
}

void TestIdListRandom::differences()
{
    for (quint32 seed = 0; seed < 12; ++seed) {
        QRandomGenerator random{seed};
        Plan before = planOf(1000);
        for (int round = 0; round < 8; ++round) {
            Plan after = before;
            for (int step = random.bounded(round < 4 ? 3 : 300); step >= 0; --step)
                after = edited(after, random);
            const PlanDiff diff = difference(before, after);
            const PlanDiff plain = plainDifference(before, after);
            QVERIFY2(diff.added == plain.added && diff.removed == plain.removed && diff.changed == plain.changed &&
                         diff.moved == plain.moved,
                     qPrintable(numbered("seed ", int(seed))));
            QCOMPARE(before == after, diff.isEmpty());
            before = after;
        }
    }
}

void TestIdListRandom::editsShareTheRest()
{
    const Plan plan = planOf(3000);
    const NodeId id(QStringLiteral("n1500"));
    Node changed = *plan.topology.nodes.find(id);
    changed.name = QStringLiteral("other");
    const Plan edits[] = {withNode(plan, changed, QPoint(-1, -1)),
                          withNode(plan, node("n1500-new", "lan"), QPoint(1, 1)),
                          withoutElements(plan, {id}),
                          withMoved(plan, {id}, QPoint(8, 8)),
                          withRenamedId(plan, id, QStringLiteral("renamed")),
                          pasted(plan, fragment(plan, {id}), QPoint(8, 8), {}).plan};
    const qsizetype nodes = plan.topology.nodes.chunks().size();
    const qsizetype places = plan.layout.nodes.entries().chunks().size();
    QVERIFY(nodes > 20 && places > 20);
    for (const Plan &after : edits) {
        QVERIFY(sharedChunks(plan.topology.nodes, after.topology.nodes) >= nodes - 2);
        QVERIFY(sharedChunks(plan.layout.nodes.entries(), after.layout.nodes.entries()) >= places - 2);
        QVERIFY(after != plan);
    }
}

void TestIdListRandom::noReferenceIsLeft()
{
    QRandomGenerator random{11};
    Plan plan = planOf(1000);
    for (int step = 0; step < 1500; ++step) {
        plan = withReferrer(withReferrer(plan, random), random);
        const NodeId id(numbered("n", random.bounded(1200)));
        if (random.bounded(3) > 0)
            plan = withoutElements(plan, {id});
        else if (const QString to = id.text() + QLatin1Char('x'); plan.topology.contains(id))
            plan = withRenamedId(withRenamedId(plan, id, to), NodeId(to), numbered("n", random.bounded(1200)));
        QVERIFY2(danglers(plan.topology) == 0, qPrintable(numbered("seed 11, step ", step)));
    }
    QVERIFY(plan.topology.nodes.size() > 100);
}

void TestIdListRandom::places()
{
    QRandomGenerator random{7};
    PlaceMap<NodeId, QPoint> places;
    QMap<NodeId, QPoint> plain;
    for (int step = 0; step < 5000; ++step) {
        const NodeId id(numbered("n", random.bounded(900)));
        if (random.bounded(3) > 0) {
            places.insert(id, QPoint(step, 0));
            plain.insert(id, QPoint(step, 0));
        } else {
            places.remove(id);
            plain.remove(id);
        }
        QCOMPARE(places.contains(id), plain.contains(id));
        QCOMPARE(places.value(id, {-1, 0}), plain.value(id, {-1, 0}));
        QCOMPARE(places.constFind(id) == places.constEnd(), !plain.contains(id));
    }
    const auto isOdd = [](const auto &entry) { return entry.value().x() % 2 != 0; };
    const PlaceMap<NodeId, QPoint> before = places;
    places.insert(places.keys().at(0), places.values().at(0));
    QVERIFY(places.entries().isSharedWith(before.entries()));
    places.removeIf(isOdd);
    QVERIFY(places.size() < before.size());
    places.insert(before);
    QCOMPARE(places.keys(), plain.keys());
    QCOMPARE(places.values(), plain.values());
    QVERIFY(places == before);
}

PORTWRIGHT_TEST(tst_idlistrandom, TestIdListRandom)
#include "tst_idlistrandom.moc"
