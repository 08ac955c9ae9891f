// SPDX-License-Identifier: Apache-2.0
#include "probe/schedule.h"
#include "testmain.h"

using namespace portwright;

/// Turns, limits and timeouts.
class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesDestinationsInTurn();
    void keepsToTheShareOfADestination();
    void putsBackInFront();
    void waitsLongWhereNobodyAnswered();
    void adaptsToTheRoundTrip();
    void remembersHowFarAwayItIs();
};

void TestSchedule::takesDestinationsInTurn()
{
    Schedule schedule(2);
    const IpAddress a = IpAddress::of("127.0.0.2");
    const IpAddress b = IpAddress::of("127.0.0.3");
    schedule.add({0, a, 1});
    schedule.add({1, a, 1});
    schedule.add({2, b, 1});
    QCOMPARE(int(schedule.take()->target), 0);
    QCOMPARE(int(schedule.take()->target), 2);
    QCOMPARE(int(schedule.take()->target), 1);
    QVERIFY(!schedule.take());
    QCOMPARE(schedule.inFlight(), 3);
    QVERIFY(!schedule.isWaiting());
}

void TestSchedule::keepsToTheShareOfADestination()
{
    Schedule schedule(2);
    const IpAddress a = IpAddress::of("127.0.0.2");
    for (int i = 0; i < 5; ++i)
        schedule.add({i, a, 1});
    QVERIFY(schedule.take());
    QVERIFY(schedule.take());
    QVERIFY(!schedule.take());
    QVERIFY(schedule.isWaiting());
    schedule.done(a);
    QCOMPARE(int(schedule.take()->target), 2);
    QVERIFY(!schedule.take());
}

void TestSchedule::putsBackInFront()
{
    Schedule schedule(1);
    const IpAddress a = IpAddress::of("::1");
    schedule.add({0, a, 1});
    schedule.add({1, a, 1});
    const auto first = schedule.take();
    schedule.putBack({first->target, a, 2});
    schedule.done(a);
    const auto again = schedule.take();
    QCOMPARE(int(again->target), 0);
    QCOMPARE(again->attempt, 2);
}

void TestSchedule::waitsLongWhereNobodyAnswered()
{
    const RoundTrip unknown;
    QCOMPARE(unknown.timeoutMs(1, 3, 1200, 0), 1200);
    QCOMPARE(unknown.timeoutMs(2, 3, 1200, 0), 1200);
    QCOMPARE(unknown.timeoutMs(3, 3, 1200, 0), RoundTrip::CeilingMs);
    QCOMPARE(unknown.timeoutMs(3, 3, 100, 0), 100);
}

void TestSchedule::adaptsToTheRoundTrip()
{
    RoundTrip near;
    near.add(0.02);
    QCOMPARE(near.timeoutMs(1, 3, 1200, 0), RoundTrip::FloorMs);
    QCOMPARE(near.timeoutMs(1, 3, 1200, 40), RoundTrip::FloorMs + 40);
    QCOMPARE(near.timeoutMs(3, 3, 1200, 0), RoundTrip::LastTryMs);
    RoundTrip far;
    far.add(300);
    QCOMPARE(far.timeoutMs(1, 3, 1200, 0), 900);
    RoundTrip absurd;
    absurd.add(60000);
    QCOMPARE(absurd.timeoutMs(1, 3, 1200, 0), RoundTrip::CeilingMs);
}

/// From one round to the next; but who falls silent may be gone, which the kernel says only after 3 seconds.
void TestSchedule::remembersHowFarAwayItIs()
{
    Schedule schedule(2);
    const IpAddress a = IpAddress::of("127.0.0.2");
    schedule.add({0, a, 1});
    schedule.add({1, a, 1});
    QVERIFY(schedule.take());
    schedule.roundTrip(a).add(300);
    schedule.restart(1);
    QCOMPARE(schedule.inFlight(), 0);
    QVERIFY(!schedule.isWaiting());
    QVERIFY(!schedule.canTake());
    QCOMPARE(schedule.roundTrip(a).timeoutMs(1, 3, 1200, 0), 900);
    QCOMPARE(schedule.roundTrip(a).timeoutMs(3, 3, 1200, 0), RoundTrip::CeilingMs);
    schedule.roundTrip(a).add(300);
    QVERIFY(schedule.roundTrip(a).timeoutMs(3, 3, 1200, 0) < RoundTrip::CeilingMs);
    schedule.add({0, a, 1});
    schedule.add({1, a, 1});
    QVERIFY(schedule.take());
    QVERIFY(!schedule.take()); // the new share of a destination
}

PORTWRIGHT_TEST(tst_schedule, TestSchedule)
#include "tst_schedule.moc"
