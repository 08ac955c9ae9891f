// SPDX-License-Identifier: Apache-2.0
#include "rules/itemrows.h"
#include "testmain.h"

#include <QTest>
#include <random>

using namespace portwright;

namespace {

using Items = std::vector<ItemRows::Item>;

/// Items with even sources, so that there is room between them.
Items numbered(int count)
{
    Items items;
    for (int i = 0; i < count; ++i)
        items.push_back({0, 2 * i, 0, 0});
    return items;
}

ItemRows::Place placeOf(const ItemRows &rows, const ItemRows::Item &item)
{
    return rows.firstNot([&](const ItemRows::Item &other) { return other < item; });
}

QByteArray differenceOf(const ItemRows &rows, const Items &plain)
{
    if (rows.size() != qsizetype(plain.size()))
        return QByteArrayLiteral("size ") + QByteArray::number(rows.size());
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const ItemRows::Item &item = plain[size_t(row)];
        if (rows.at(row) != item)
            return QByteArrayLiteral("at ") + QByteArray::number(row);
        const ItemRows::Place place = placeOf(rows, item);
        const ItemRows::Item *found = rows.at(place);
        if (!found || *found != item)
            return QByteArrayLiteral("place of ") + QByteArray::number(row);
    }
    return {};
}

} // namespace

/// Rows in chunks are those of a plain list.
class TestItemRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assignedItemsAreRows_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 767, 768, 769, 5000})
            QTest::addRow("%d", count) << count;
    }

    void assignedItemsAreRows()
    {
        QFETCH(int, count);
        ItemRows rows;
        rows.assign(numbered(10));
        rows.assign(numbered(count));
        QCOMPARE(differenceOf(rows, numbered(count)), QByteArray());
    }

    void nothingStandsBehindTheLast()
    {
        ItemRows rows;
        QVERIFY(!rows.at(placeOf(rows, {1, 0, 0, 0})));
        QCOMPARE(rows.rowOf(placeOf(rows, {1, 0, 0, 0})), qsizetype(0));
        rows.assign(numbered(2000));
        QVERIFY(!rows.at(placeOf(rows, {1, 0, 0, 0})));
        QCOMPARE(rows.rowOf(placeOf(rows, {1, 0, 0, 0})), qsizetype(2000));
        QCOMPARE(rows.rowOf(placeOf(rows, {0, 3001, 0, 0})), qsizetype(1501));
    }

    void itemsComeAndGo()
    {
        std::mt19937 random(1);
        const auto below = [&](size_t limit) { return std::uniform_int_distribution<size_t>(0, limit - 1)(random); };
        ItemRows rows;
        Items plain;
        size_t longest = 0;
        // Grows, shrinks to nothing, grows again: chunks are split and go.
        for (int step = 0; step < 20'000; ++step) {
            const bool shrinks = step >= 8000 && step < 16'000;
            if (plain.empty() || below(10) < (shrinks ? 1 : 9)) {
                const ItemRows::Item item{int(below(3)), int(below(100'000)), int(below(9)), 0};
                const auto place = std::lower_bound(plain.begin(), plain.end(), item);
                if (place != plain.end() && *place == item)
                    continue;
                plain.insert(place, item);
                rows.insert(placeOf(rows, item), item);
            } else {
                const auto place = plain.begin() + qsizetype(below(plain.size()));
                rows.remove(placeOf(rows, *place));
                plain.erase(place);
            }
            longest = std::max(longest, plain.size());
            if (step % 500 != 0)
                continue;
            rows.renumber();
            QCOMPARE(differenceOf(rows, plain), QByteArray());
        }
        rows.renumber();
        QCOMPARE(differenceOf(rows, plain), QByteArray());
        QVERIFY(longest > 5000); // long enough for several chunks
    }
};

PORTWRIGHT_TEST(tst_itemrows, TestItemRows)
#include "tst_itemrows.moc"
