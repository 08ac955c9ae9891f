// SPDX-License-Identifier: Apache-2.0
#include "rules/cellcounts.h"
#include "testmain.h"

#include <QTest>
#include <map>
#include <random>

using namespace portwright;

namespace {

using Plain = std::map<std::pair<int, int>, int>;

Plain visited(const CellCounts &counts)
{
    Plain plain;
    for (int scope = 0; scope < counts.scopeCount(); ++scope) {
        int last = -1;
        counts.visit(scope, [&](int part, int nodes) {
            if (part <= last || nodes <= 0)
                qWarning("part %d after %d, %d nodes", part, last, nodes);
            plain[{scope, part}] = nodes;
            last = part;
        });
    }
    return plain;
}

Plain withoutNone(Plain plain)
{
    std::erase_if(plain, [](const auto &entry) { return entry.second == 0; });
    return plain;
}

} // namespace

/// Numbers by scope and part, whether they are kept in rows or in lists.
class TestCellCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreThoseOfAPlainTable_data()
    {
        QTest::addColumn<int>("parts");
        QTest::addColumn<bool>("inRows");
        QTest::newRow("one part") << 1 << true;
        QTest::newRow("rows") << 5 << true;
        QTest::newRow("the most in rows") << CellCounts::MostInRows << true;
        QTest::newRow("lists") << CellCounts::MostInRows + 1 << false;
    }

    void numbersAreThoseOfAPlainTable()
    {
        QFETCH(int, parts);
        QFETCH(bool, inRows);
        std::mt19937 random(1);
        const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
        CellCounts counts;
        counts.reset(parts);
        QCOMPARE(counts.isInRows(), inRows);
        Plain plain;
        for (int step = 0; step < 2000; ++step) {
            const int scope = below(20);
            const int part = below(parts);
            int &known = plain[{scope, part}];
            const int change = known > 0 && below(2) == 0 ? -1 : 1;
            known += change;
            counts.add(scope, part, change);
            QCOMPARE(counts.of(scope, part), known);
        }
        QCOMPARE(visited(counts), withoutNone(plain));
        QCOMPARE(counts.of(1000, 0), 0);
        QVERIFY(counts.isEmpty(1000));
    }

    void numbersStayWhenPartsCome()
    {
        CellCounts counts;
        counts.reset(1);
        counts.add(0, 0, 3);
        counts.add(7, 0, 4);
        Plain plain{{{0, 0}, 3}, {{7, 0}, 4}};
        for (const int parts : {2, 3, 9, CellCounts::MostInRows, CellCounts::MostInRows + 1, 40}) {
            counts.widen(parts);
            QCOMPARE(counts.isInRows(), parts <= CellCounts::MostInRows);
            counts.add(7, parts - 1, parts);
            plain[{7, parts - 1}] = parts;
            QCOMPARE(visited(counts), plain);
        }
    }

    void aScopeWithoutNodesIsEmpty_data()
    {
        QTest::addColumn<int>("parts");
        QTest::newRow("rows") << 3;
        QTest::newRow("lists") << 30;
    }

    void aScopeWithoutNodesIsEmpty()
    {
        QFETCH(int, parts);
        CellCounts counts;
        counts.reset(parts);
        counts.reach(3);
        QVERIFY(counts.isEmpty(2));
        counts.add(2, parts - 1, 1);
        QVERIFY(!counts.isEmpty(2));
        QVERIFY(counts.isEmpty(1));
        counts.add(2, parts - 1, -1);
        QVERIFY(counts.isEmpty(2));
    }
};

PORTWRIGHT_TEST(tst_cellcounts, TestCellCounts)
#include "tst_cellcounts.moc"
