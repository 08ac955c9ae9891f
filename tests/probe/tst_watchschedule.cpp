// SPDX-License-Identifier: Apache-2.0
#include "probe/ratelimit.h"
#include "probe/watchschedule.h"
#include "probing.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestWatchSchedule : public QObject
{
    Q_OBJECT

    static constexpr WatchPace Pace{12, 0};
    const QString m_web = QStringLiteral("127.0.0.1:80/tcp");

    static QString said(const QList<ProbeTarget> &targets)
    {
        QStringList texts;
        for (const ProbeTarget &target : targets)
            texts += dialledText(target);
        return texts.join(u' ');
    }
    static WatchSchedule scheduleOf(const QList<ProbeTarget> &targets, const ServiceFloors &floors = {})
    {
        WatchSchedule schedule(Pace, floors, 1);
        schedule.setTargets(targets, 0);
        return schedule;
    }
    /// The waits that follow the answers, each given when its time has come.
    static QList<int> waits(WatchSchedule &schedule, const QStringList &words)
    {
        QList<int> found;
        for (const QString &word : words) {
            const qint64 now = *schedule.nextAt();
            const QList<ProbeTarget> due = schedule.takeDue(now);
            schedule.answered(dialledText(due.value(0)), word == QLatin1String("green"), word, now);
            found += int(schedule.waitOf(dialledText(due.value(0))));
            const qint64 wait = *schedule.nextAt() - now;
            if (wait > found.last() || wait < found.last() * 9 / 10)
                found += -1; // jitter only shortens, by a tenth at most
        }
        return found;
    }

private Q_SLOTS:
    void allAreDueAtOnceAndThenNoneIsAskedTwice()
    {
        WatchSchedule schedule = scheduleOf({target("127.0.0.1", 80), target("127.0.0.1", 81)});
        QCOMPARE(said(schedule.takeDue(0)), QStringLiteral("127.0.0.1:80/tcp 127.0.0.1:81/tcp"));
        QVERIFY(schedule.takeDue(1000000).isEmpty());
        QVERIFY(!schedule.nextAt());
        schedule.answered(m_web, true, QStringLiteral("x"), 100);
        QVERIFY(schedule.takeDue(100 + 12000 * 8 / 10).isEmpty());
        QCOMPARE(said(schedule.takeDue(100 + 12000)), m_web);
    }

    void slowerWhileGreen()
    {
        WatchSchedule schedule = scheduleOf({target("127.0.0.1", 80)});
        QCOMPARE(waits(schedule, QStringList(6, QStringLiteral("green"))),
                 (QList<int>{12000, 18000, 27000, 40500, 48000, 48000}));
    }

    void fasterWhileNotAndThenAtThePlannersPace()
    {
        WatchSchedule schedule = scheduleOf({target("127.0.0.1", 80)});
        const QList<int> found = waits(schedule, QStringList(12, QStringLiteral("refused")));
        QCOMPARE(found, QList<int>(10, 4000) + QList<int>(2, 12000));
    }

    void aChangeBeginsAnew()
    {
        WatchSchedule schedule = scheduleOf({target("127.0.0.1", 80)});
        QCOMPARE(waits(schedule, {QStringLiteral("green"), QStringLiteral("green"), QStringLiteral("refused"),
                                  QStringLiteral("filtered"), QStringLiteral("green")}),
                 (QList<int>{12000, 18000, 4000, 4000, 12000}));
    }

    void aServiceThatAsksForPeaceHasIt()
    {
        WatchSchedule schedule = scheduleOf({target("127.0.0.1", 22, "ssh")}, {{QStringLiteral("ssh"), 60}});
        for (int i = 0; i < 50; ++i) {
            const qint64 now = *schedule.nextAt();
            schedule.takeDue(now);
            schedule.answered(QStringLiteral("127.0.0.1:22/tcp"), i % 2 == 0, QString::number(i), now);
            QVERIFY(*schedule.nextAt() - now >= 60000); // jitter does not shorten this
        }
    }

    void whatIsNewIsDueAndWhatIsGoneIsForgotten()
    {
        WatchSchedule schedule = scheduleOf({target("127.0.0.1", 80), target("127.0.0.1", 81)});
        schedule.takeDue(0);
        schedule.answered(m_web, true, QStringLiteral("x"), 0);
        schedule.setTargets({target("127.0.0.1", 80), target("127.0.0.1", 82)}, 10);
        QCOMPARE(schedule.size(), 2);
        QCOMPARE(said(schedule.takeDue(10)), QStringLiteral("127.0.0.1:82/tcp"));
        schedule.answered(QStringLiteral("127.0.0.1:81/tcp"), true, QStringLiteral("late"), 10);
        QCOMPARE(schedule.size(), 2);
    }

    void whatWasGivenUpIsAskedAgain()
    {
        WatchSchedule schedule = scheduleOf({target("127.0.0.1", 80)});
        schedule.takeDue(0);
        schedule.giveBack(0);
        QCOMPARE(said(schedule.takeDue(12000)), m_web);
    }

    void aShorterPaceCountsAtOnce()
    {
        WatchSchedule schedule = scheduleOf({target("127.0.0.1", 80)});
        schedule.takeDue(0);
        schedule.answered(m_web, true, QStringLiteral("x"), 0);
        schedule.setPace({2, 0}, 1000);
        QVERIFY(*schedule.nextAt() <= 3000);
    }

    void theJitterSpreads()
    {
        QList<ProbeTarget> targets;
        for (int port = 1; port <= 200; ++port)
            targets += target("127.0.0.1", quint16(port));
        WatchSchedule schedule = scheduleOf(targets);
        for (const ProbeTarget &each : schedule.takeDue(0))
            schedule.answered(dialledText(each), true, QStringLiteral("x"), 0);
        int batches = 0;
        qsizetype most = 0;
        for (qint64 now = 10000; now <= 12000; now += 10) {
            const qsizetype due = schedule.takeDue(now).size();
            batches += due > 0 ? 1 : 0;
            most = std::max(most, due);
        }
        QVERIFY(batches > 40);
        QVERIFY(most < 40);
    }

    void theRateIsNeverExceeded()
    {
        RateLimit limit(200);
        int inSecond = 0;
        for (qint64 now = 0; now < 1000; ++now) {
            int atOnce = 0;
            while (limit.take(now))
                ++atOnce;
            QVERIFY(atOnce <= 20);
            inSecond += atOnce;
        }
        QVERIFY2(inSecond >= 210 && inSecond <= 221, QByteArray::number(inSecond)); // 200 and the first burst
        RateLimit idle(10);
        QVERIFY(idle.take(0));
        QVERIFY(!idle.take(50));
        QVERIFY(idle.take(3600000));
        QVERIFY(!idle.take(3600000)); // an hour of silence saves nothing up
        RateLimit none;
        for (int i = 0; i < 100000; ++i)
            QVERIFY(none.take(0));
    }
};

PORTWRIGHT_TEST(tst_watchschedule, TestWatchSchedule)
#include "tst_watchschedule.moc"
