// SPDX-License-Identifier: Apache-2.0
#include "probe/mailbox.h"
#include "probing.h"
#include "testmain.h"

#include <QEventLoop>
#include <QThread>
#include <QTimer>
#include <QUdpSocket>

using namespace portwright;
using namespace portwright::test;

/// How a prober treats the thread that listens to it.
class TestTurns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wakesTheReaderOnce();
    void aSlowListenerGetsOneVerdictATurn();
    void firstTriesComeBeforeVerdicts();
};

void TestTurns::wakesTheReaderOnce()
{
    Mailbox<int> box;
    QVERIFY(!box.postAll({}));
    QVERIFY(box.postAll({1, 2}));
    QVERIFY(!box.postAll({3}));
    QVERIFY(!box.post(4));
    const QList<int> expected{1, 2, 3, 4};
    QCOMPARE(box.takeAll(), expected);
    QVERIFY(box.post(5));
}

/// Whatever the listener does, other events of its thread come in between.
void TestTurns::aSlowListenerGetsOneVerdictATurn()
{
    constexpr int flows = 20;
    constexpr int slowMs = 5; // more than a turn's share
    const quint16 shut = freePort("127.0.0.7");
    Prober prober({});
    QEventLoop loop;
    int others = 0;
    QList<int> othersBefore;
    QTimer other;
    connect(&other, &QTimer::timeout, this, [&others] { ++others; });
    connect(&prober, &Prober::verdictFound, this, [&](const ProbeResult &) {
        othersBefore += others;
        QThread::msleep(slowMs);
    });
    connect(&prober, &Prober::roundFinished, &loop, &QEventLoop::quit);
    other.start(1);
    prober.start(QList<ProbeTarget>(flows, target("127.0.0.7", shut)), {});
    loop.exec();
    QCOMPARE(othersBefore.size(), flows);
    QVERIFY2(std::adjacent_find(othersBefore.cbegin(), othersBefore.cend()) == othersBefore.cend(),
             "two verdicts in one turn");
}

/// Several letters in one post keep their order.
void TestTurns::firstTriesComeBeforeVerdicts()
{
    ProbeOptions quick;
    quick.timeoutMs = 40;
    quick.tries = 2;
    QUdpSocket mute;
    QVERIFY(mute.bind(QHostAddress(QStringLiteral("127.0.0.7")), 0));
    Prober prober(*builtInHandshakes());
    QEventLoop loop;
    QStringList said;
    connect(&prober, &Prober::firstTryFound, this, [&said](const ProbeResult &) { said += QStringLiteral("first"); });
    connect(&prober, &Prober::verdictFound, this, [&said](const ProbeResult &) { said += QStringLiteral("verdict"); });
    connect(&prober, &Prober::roundFinished, &loop, [&] {
        said += QStringLiteral("end");
        loop.quit();
    });
    prober.start({target("127.0.0.7", mute.localPort(), "ntp", Transport::Udp)}, {}, quick);
    loop.exec();
    const QStringList expected{QStringLiteral("first"), QStringLiteral("verdict"), QStringLiteral("end")};
    QCOMPARE(said, expected);
}

PORTWRIGHT_TEST(tst_turns, TestTurns)
#include "tst_turns.moc"
