// SPDX-License-Identifier: Apache-2.0
#include "probe/poller.h"
#include "testmain.h"

#include <QSet>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace portwright;

namespace {

/// A pipe with one byte in it.
struct FullPipe
{
    FullPipe()
    {
        [[maybe_unused]] const int made = ::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK);
        [[maybe_unused]] const ssize_t written = ::write(ends[1], "x", 1);
    }
    ~FullPipe()
    {
        ::close(ends[0]);
        ::close(ends[1]);
    }
    FullPipe(const FullPipe &) = delete;
    FullPipe &operator=(const FullPipe &) = delete;
    std::array<int, 2> ends{-1, -1};
};

QMap<quint64, quint32> taken(Poller &poller)
{
    QMap<quint64, quint32> all;
    poller.takeAll([&all](quint64 key, quint32 events) { all.insert(key, events); });
    return all;
}

} // namespace

class TestPoller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverWhatIsThere();
    void asksForOtherEvents();
    void forgetsWhatIsRemovedOrClosed();
    void handsOverMoreThanOneLot();
    void wakesTheLoop();
    void leavesRoomForOthers();
};

void TestPoller::handsOverWhatIsThere()
{
    Poller poller([] {});
    const FullPipe pipe;
    QVERIFY(taken(poller).isEmpty());
    poller.add(pipe.ends[0], 7, EPOLLIN);
    const QMap<quint64, quint32> expected{{7, EPOLLIN}};
    QCOMPARE(taken(poller), expected);
    QCOMPARE(taken(poller), expected); // as long as it is there
}

void TestPoller::asksForOtherEvents()
{
    Poller poller([] {});
    const FullPipe pipe;
    poller.add(pipe.ends[1], 1, EPOLLIN);
    QVERIFY(taken(poller).isEmpty());
    poller.change(pipe.ends[1], 2, EPOLLOUT);
    const QMap<quint64, quint32> expected{{2, EPOLLOUT}};
    QCOMPARE(taken(poller), expected);
}

void TestPoller::forgetsWhatIsRemovedOrClosed()
{
    Poller poller([] {});
    const FullPipe pipe;
    poller.add(pipe.ends[0], 1, EPOLLIN);
    {
        const FullPipe closed;
        poller.add(closed.ends[0], 2, EPOLLIN);
        QCOMPARE(taken(poller).size(), 2);
    }
    QCOMPARE(taken(poller).keys(), QList<quint64>{1});
    poller.remove(pipe.ends[0]);
    QVERIFY(taken(poller).isEmpty());
}

void TestPoller::handsOverMoreThanOneLot()
{
    Poller poller([] {});
    std::vector<std::unique_ptr<FullPipe>> pipes;
    for (quint64 i = 0; i < 400; ++i) {
        pipes.push_back(std::make_unique<FullPipe>());
        QVERIFY(pipes.back()->ends[0] >= 0);
        poller.add(pipes.back()->ends[0], i, EPOLLIN);
    }
    QSet<quint64> keys;
    poller.takeAll([&](quint64 key, quint32) {
        keys.insert(key);
        poller.remove(pipes[key]->ends[0]);
    });
    QCOMPARE(keys.size(), 400);
}

void TestPoller::wakesTheLoop()
{
    int woken = 0;
    Poller poller([&woken] { ++woken; });
    const FullPipe pipe;
    poller.add(pipe.ends[0], 1, EPOLLIN);
    QTRY_VERIFY(woken > 0);
}

void TestPoller::leavesRoomForOthers()
{
    rlimit before{};
    ::getrlimit(RLIMIT_NOFILE, &before);
    rlimit few = before;
    few.rlim_cur = 300;
    ::setrlimit(RLIMIT_NOFILE, &few);
    const int room = Poller::room();
    few.rlim_cur = 20;
    ::setrlimit(RLIMIT_NOFILE, &few);
    const int little = Poller::room();
    ::setrlimit(RLIMIT_NOFILE, &before);
    QVERIFY(room > 100);
    QVERIFY(room < 300);
    QCOMPARE(little, 1);
}

PORTWRIGHT_TEST(tst_poller, TestPoller)
#include "tst_poller.moc"
