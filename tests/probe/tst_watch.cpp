// SPDX-License-Identifier: Apache-2.0
#include "probe/responder.h"
#include "probe/watch.h"
#include "probing.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace portwright;
using namespace portwright::test;

namespace {

/// Stands still until told.
class HandClock : public WatchClock
{
public:
    qint64 now() const override { return m_now; }
    void wakeAt(qint64 when) override { m_wanted = when; }
    void sleepOn() override { m_wanted.reset(); }
    std::optional<qint64> wanted() const { return m_wanted; }
    void goTo(qint64 when)
    {
        m_now = when;
        if (m_wanted && *m_wanted <= when) {
            m_wanted.reset();
            Q_EMIT woke();
        }
    }

private:
    qint64 m_now = 0;
    std::optional<qint64> m_wanted;
};

} // namespace

/// With real sockets; only the time is made.
class TestWatch : public QObject
{
    Q_OBJECT

    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<Prober> m_prober;
    std::unique_ptr<Watch> m_watch;
    QList<ProbeResult> m_found;

    QStringList words() const
    {
        QStringList texts;
        for (const ProbeResult &result : m_found)
            texts += QString::number(result.port) + u' ' + verdictName(result.verdict);
        return texts;
    }
    void pass() { QTRY_VERIFY_WITH_TIMEOUT(!m_watch->isAsking(), 20000); }

private Q_SLOTS:
    void init()
    {
        m_found.clear();
        m_watch.reset();
        m_prober = std::make_unique<Prober>(*builtInHandshakes());
        m_clock = std::make_unique<HandClock>();
        m_watch = std::make_unique<Watch>(*m_prober, *m_clock, floorsOf(*builtInHandshakes()));
        connect(m_watch.get(), &Watch::verdictFound, this, [this](const ProbeResult &result) { m_found += result; });
    }

    void everyTargetIsAskedWhenItsTimeComes()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress(QStringLiteral("127.0.0.1"))));
        const quint16 open = server.serverPort();
        const quint16 closed = freePort("127.0.0.1");
        m_watch->start({target("127.0.0.1", open), target("127.0.0.1", closed)}, QStringLiteral("here"), {12, 0});
        QVERIFY(m_watch->isAsking());
        pass();
        QCOMPARE(m_found.size(), 2);
        QVERIFY(m_watch->isUpToDate());
        QVERIFY(m_clock->wanted() && *m_clock->wanted() <= 4000); // what is closed is asked again first
        m_found.clear();
        m_clock->goTo(4000);
        pass();
        QCOMPARE(words(), QStringList{QString::number(closed) + QStringLiteral(" refused")});
        m_found.clear();
        m_clock->goTo(12000);
        pass();
        QCOMPARE(m_found.size(), 2);
    }

    void aServerThatComesUpIsSeen()
    {
        const quint16 port = freePort("127.0.0.1");
        QTcpServer server;
        m_watch->start({target("127.0.0.1", port)}, QStringLiteral("here"), {12, 0});
        pass();
        QVERIFY(server.listen(QHostAddress(QStringLiteral("127.0.0.1")), port));
        m_clock->goTo(4000);
        pass();
        QCOMPARE(words(), (QStringList{QString::number(port) + QStringLiteral(" refused"),
                                       QString::number(port) + QStringLiteral(" open")}));
    }

    /// A server that accepts and never answers keeps an attempt waiting for seconds.
    void stoppingClosesEverySocketAtOnce()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress(QStringLiteral("127.0.0.1"))));
        m_watch->start({target("127.0.0.1", server.serverPort(), "ssh")}, QStringLiteral("here"), {12, 0});
        QTRY_VERIFY_WITH_TIMEOUT(server.hasPendingConnections(), 10000);
        std::unique_ptr<QTcpSocket> accepted(server.nextPendingConnection());
        m_watch->stop();
        QVERIFY(!m_watch->isAsking());
        QVERIFY(!m_watch->isWatching());
        QTRY_COMPARE_WITH_TIMEOUT(accepted->state(), QAbstractSocket::UnconnectedState, 2000);
        QVERIFY(m_found.isEmpty());
        QVERIFY(!m_clock->wanted());
        m_clock->goTo(1000000);
        QVERIFY(!m_watch->isAsking());
    }

    void targetsComeAndGoWhileItGoesOn()
    {
        const quint16 one = freePort("127.0.0.1");
        const quint16 two = freePort("127.0.0.2");
        m_watch->start({target("127.0.0.1", one)}, QStringLiteral("here"), {12, 0});
        pass();
        m_found.clear();
        m_watch->setTargets({target("127.0.0.2", two)});
        pass();
        QCOMPARE(words(), QStringList{QString::number(two) + QStringLiteral(" refused")});
        m_found.clear();
        m_clock->goTo(4000);
        pass();
        QCOMPARE(words(), QStringList{QString::number(two) + QStringLiteral(" refused")});
    }

    void onceIsOnce()
    {
        m_watch->startOnce({target("127.0.0.1", freePort("127.0.0.1"))}, QStringLiteral("here"));
        QVERIFY(!m_watch->isWatching());
        pass();
        QCOMPARE(m_found.size(), 1);
        m_clock->goTo(1000000);
        QVERIFY(!m_watch->isAsking());
        QCOMPARE(m_found.size(), 1);
    }

    void theRateIsKeptOverAllTargets()
    {
        QList<ProbeTarget> targets;
        for (int i = 0; i < 60; ++i)
            targets += target(qPrintable(QStringLiteral("127.0.1.%1").arg(i + 1)), 9);
        QElapsedTimer time;
        time.start();
        m_watch->start(targets, QStringLiteral("here"), {12, 40});
        pass();
        QCOMPARE(m_found.size(), 60);
        QVERIFY2(time.elapsed() >= 1300, QByteArray::number(time.elapsed())); // 60 less the first 4, 40 a second
        QVERIFY(m_watch->probesPerSecond() > 5);
    }

    void theMeterForgets()
    {
        ProbeMeter meter;
        meter.add(500, 30);
        meter.add(1500, 20);
        QCOMPARE(meter.perSecond(2000), 5.0);
        QCOMPARE(meter.perSecond(10500), 2.0);
        QCOMPARE(meter.perSecond(12000), 0.0);
    }
};

PORTWRIGHT_TEST(tst_watch, TestWatch)
#include "tst_watch.moc"
