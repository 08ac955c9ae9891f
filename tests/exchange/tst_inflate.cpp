// SPDX-License-Identifier: Apache-2.0
#include "exchange/inflate.h"
#include "testmain.h"

#include <QRandomGenerator>

using namespace portwright;

namespace {

/// What zlib makes of the bytes, without its header of two bytes, its checksum of four and Qt's length of four.
QByteArray deflated(const QByteArray &bytes, int level)
{
    const QByteArray packed = qCompress(bytes, level);
    return packed.mid(6, packed.size() - 10);
}

QByteArray sample(int size, quint32 seed, int letters)
{
    QRandomGenerator random(seed);
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes.append(char(random.bounded(letters)));
    return bytes;
}

} // namespace

/// Reads what zlib writes, and nothing else.
class TestInflate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatZlibWrites()
    {
        for (const int level : {0, 1, 6, 9})
            for (const int size : {1, 100, 70000})
                for (const int letters : {1, 4, 256}) {
                    const QByteArray bytes = sample(size, 7, letters);
                    const auto read = inflated(deflated(bytes, level), 1 << 20);
                    QVERIFY(read.has_value());
                    QCOMPARE(*read, bytes);
                }
    }

    void stopsAtTheLimit()
    {
        const QByteArray bomb = deflated(QByteArray(1 << 20, 'a'), 9);
        QVERIFY(bomb.size() < 4000);
        QVERIFY(!inflated(bomb, (1 << 20) - 1));
        QVERIFY(inflated(bomb, 1 << 20).has_value());
    }

    void brokenStreamsAreNothing()
    {
        const QByteArray good = deflated(sample(5000, 3, 40), 9);
        for (qsizetype cut = 0; cut < good.size(); cut += 37)
            QVERIFY(!inflated(good.left(cut), 1 << 20));
        QRandomGenerator random(11);
        for (int i = 0; i < 2000; ++i) {
            QByteArray bad = good;
            bad[random.bounded(int(bad.size()))] = char(random.bounded(256));
            const auto read = inflated(bad, 1 << 16); // must come back, with whatever
            QVERIFY(!read || read->size() <= 1 << 16);
        }
    }
};

PORTWRIGHT_TEST(tst_inflate, TestInflate)
#include "tst_inflate.moc"
