// SPDX-License-Identifier: Apache-2.0
#include "scene/sharedlist.h"
#include "scene/sortedvalues.h"
#include "testmain.h"

#include <QRandomGenerator>
#include <numeric>

using namespace portwright;

namespace {

SharedList<int> numbers(int count)
{
    SharedList<int> list;
    for (int i = 0; i < count; ++i)
        list.append(i);
    return list;
}

int sharedChunks(const SharedList<int> &a, const SharedList<int> &b)
{
    int shared = 0;
    for (qsizetype chunk = 0; chunk < std::min(a.chunks().size(), b.chunks().size()); ++chunk)
        shared += a.chunks().at(chunk).constData() == b.chunks().at(chunk).constData() ? 1 : 0;
    return shared;
}

} // namespace

/// Lists that share what they do not change, and the sorting of many numbers.
class TestSharedList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAList()
    {
        for (const int count : {0, 1, 63, 64, 65, 128, 1000}) {
            SharedList<int> list = numbers(count);
            QCOMPARE(list.size(), qsizetype(count));
            QCOMPARE(list.isEmpty(), count == 0);
            QCOMPARE(std::accumulate(list.begin(), list.end(), 0), count * (count - 1) / 2);
            if (count == 0)
                continue;
            QCOMPARE(list.first(), 0);
            QCOMPARE(std::as_const(list).last(), count - 1);
            QCOMPARE(list.at(count / 2), count / 2);
            QCOMPARE(*std::lower_bound(list.begin(), list.end(), count / 3), count / 3);
            list.last() = 7;
            QCOMPARE(list.at(count - 1), 7);
            list.clear();
            QVERIFY(list.isEmpty() && list.begin() == list.end());
        }
        QCOMPARE(SharedList<int>({0, 1, 2}), numbers(3));
        QVERIFY(numbers(64) != numbers(65));
    }

    void aChangeCopiesOneChunk()
    {
        const SharedList<int> before = numbers(1000);
        SharedList<int> after = before;
        QCOMPARE(sharedChunks(before, after), int(before.chunks().size()));
        after[500] = -1;
        QCOMPARE(sharedChunks(before, after), int(before.chunks().size()) - 1);
        QCOMPARE(before.at(500), 500);
        QVERIFY(before != after);
        after[500] = 500;
        QCOMPARE(before, after);
        after.append(1000);
        QCOMPARE(before.size(), 1000);
        QCOMPARE(after.at(1000), 1000);
    }

    void numbersAreSorted()
    {
        QRandomGenerator random(5);
        for (const int count : {0, 1, 511, 512, 513, 5000}) {
            for (const double scale : {1e-3, 1.0, 1e9}) {
                std::vector<double> values;
                for (int i = 0; i < count; ++i)
                    values.push_back((random.bounded(2000) - 1000) * scale +
                                     (i % 3 == 0 ? random.generateDouble() : 0));
                std::vector<double> expected = values;
                std::sort(expected.begin(), expected.end());
                lines::sortValues(values);
                QVERIFY(values == expected);
            }
        }
    }
};

PORTWRIGHT_TEST(tst_sharedlist, TestSharedList)
#include "tst_sharedlist.moc"
