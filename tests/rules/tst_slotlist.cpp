// SPDX-License-Identifier: Apache-2.0
#include "rules/slotlist.h"
#include "testmain.h"

#include <QTest>
#include <numeric>
#include <random>

using namespace portwright;

namespace {

QByteArray differenceOf(const SlotList &list, const std::vector<int> &plain)
{
    if (list.size() != qsizetype(plain.size()))
        return QByteArrayLiteral("size ") + QByteArray::number(list.size());
    for (qsizetype place = 0; place < list.size(); ++place) {
        const int slot = plain[size_t(place)];
        if (list.at(place) != slot)
            return QByteArrayLiteral("at ") + QByteArray::number(place);
        if (list.placeOf(slot) != place)
            return QByteArrayLiteral("place of ") + QByteArray::number(slot);
    }
    return {};
}

} // namespace

/// A list in chunks answers as a plain one does.
class TestSlotList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slotsBeginInTheirOrder_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 191, 192, 193, 1000})
            QTest::addRow("%d", count) << count;
    }

    void slotsBeginInTheirOrder()
    {
        QFETCH(int, count);
        std::vector<int> plain(static_cast<size_t>(count));
        std::iota(plain.begin(), plain.end(), 0);
        QCOMPARE(differenceOf(SlotList(count), plain), QByteArray());
    }

    void slotsComeAndGo()
    {
        std::mt19937 random(1);
        const auto upTo = [&](size_t most) {
            return qsizetype(std::uniform_int_distribution<size_t>(0, most)(random));
        };
        std::vector<int> plain(300);
        std::iota(plain.begin(), plain.end(), 0);
        SlotList list(300);
        std::vector<int> free;
        int next = 300;
        // Grows, shrinks to nothing, grows again: chunks are split, go, and come back.
        for (int step = 0; step < 6000; ++step) {
            const bool shrinks = step >= 2000 && step < 4500;
            const bool comes = plain.empty() || upTo(9) < (shrinks ? 1 : 8);
            if (comes) {
                const qsizetype place = upTo(plain.size());
                const int slot = free.empty() ? next++ : free.back();
                if (!free.empty())
                    free.pop_back();
                plain.insert(plain.begin() + place, slot);
                list.insert(place, slot);
            } else {
                const qsizetype place = upTo(plain.size() - 1);
                free.push_back(plain[size_t(place)]);
                plain.erase(plain.begin() + place);
                list.removeAt(place);
            }
            if (step % 100 == 0 || plain.size() < 3)
                QCOMPARE(differenceOf(list, plain), QByteArray());
        }
        QCOMPARE(differenceOf(list, plain), QByteArray());
        QVERIFY(next > 1000); // the list was long enough for several chunks
    }

    /// All that come at the end are in chunks of their own before long.
    void chunksAtTheEndAreSplit()
    {
        SlotList list(0);
        std::vector<int> plain;
        for (int slot = 0; slot < 2000; ++slot) {
            list.insert(slot, slot);
            plain.push_back(slot);
        }
        QCOMPARE(differenceOf(list, plain), QByteArray());
        for (int slot = 0; slot < 2000; ++slot)
            list.removeAt(0);
        QCOMPARE(list.size(), 0);
        list.insert(0, 7);
        QCOMPARE(differenceOf(list, {7}), QByteArray());
    }
};

PORTWRIGHT_TEST(tst_slotlist, TestSlotList)
#include "tst_slotlist.moc"
