// SPDX-License-Identifier: Apache-2.0
#include "evidencemaking.h"
#include "probe/responder.h"
#include "probe/watch.h"
#include "testmain.h"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QTcpServer>
#include <QTemporaryDir>

#include <unistd.h>

using namespace portwright;
using namespace portwright::test;

namespace {

constexpr qint64 Hour = 3600 * 1000;

/// Goes to the next moment for which somebody waits as soon as nothing else is to be done.
class NightClock : public WatchClock
{
public:
    explicit NightClock(qint64 end) : m_end(end)
    {
        m_turn.setSingleShot(true);
        connect(&m_turn, &QTimer::timeout, this, [this] {
            m_now = std::max(m_now, m_wanted);
            if (m_now < m_end)
                Q_EMIT woke();
            else if (atEnd)
                atEnd();
        });
    }
    qint64 now() const override { return m_now; }
    void wakeAt(qint64 when) override
    {
        m_wanted = when;
        m_turn.start(0);
    }
    void sleepOn() override { m_turn.stop(); }
    QDateTime told(const QDateTime &) const override { return at(0).addMSecs(m_now); }

    std::function<void()> atEnd;

private:
    qint64 m_now = 0;
    qint64 m_wanted = 0;
    const qint64 m_end;
    QTimer m_turn;
};

/// Kilobytes of this process in memory that it shares with nobody.
qint64 ownKilobytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> words = file.readAll().split(' ');
    return (words.value(1).toLongLong() - words.value(2).toLongLong()) * ::sysconf(_SC_PAGESIZE) / 1024;
}

} // namespace

/// A night of watching, real sockets and a real file, in the seconds that the questions take.
class TestNight : public QObject
{
    Q_OBJECT

    static constexpr int StandIns = 12;
    static constexpr int Closed = 2;

    QList<ListenerSpec> m_listeners;
    QList<ProbeTarget> m_targets;

    static quint16 portOf(const QTcpServer &server) { return server.serverPort(); }

private Q_SLOTS:
    void initTestCase()
    {
        std::vector<std::unique_ptr<QTcpServer>> held;
        for (int i = 0; i < StandIns + Closed; ++i) {
            held.push_back(std::make_unique<QTcpServer>());
            QVERIFY(held.back()->listen(QHostAddress(QStringLiteral("127.0.0.7"))));
            ProbeTarget target;
            target.flows = {FlowId(QStringLiteral("p/r/a/b%1").arg(i))};
            target.flowsFromVantage = target.flows;
            target.address = IpAddress::of("127.0.0.7");
            target.port = portOf(*held.back());
            target.destination = NodeId(QStringLiteral("node-%1").arg(i));
            target.rehearsed = i < StandIns;
            target.fromVantage = true;
            m_targets += target;
            if (i < StandIns)
                m_listeners.append({target.destination, *target.address, Transport::Tcp, target.port});
        }
    }

    void memoryAndFileStayFlat();
};

void TestNight::memoryAndFileStayFlat()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("night.portwright-evidence"));
    NightClock clock(10 * Hour);
    Prober prober(*builtInHandshakes());
    Watch watch(prober, clock, floorsOf(*builtInHandshakes()));
    Responder responder;
    QVERIFY(responder.listen(m_listeners).isOk());
    Result<EvidenceFile> file = EvidenceFile::open(path, EvidenceFile::Access::Write);
    QVERIFY(file.isOk());

    // Twice the servers are down, from 1:00 to 1:30 and from 6:00 to 6:30.
    const auto isDown = [&] {
        const qint64 now = clock.now();
        return (now >= Hour && now < Hour * 3 / 2) || (now >= 6 * Hour && now < Hour * 13 / 2);
    };
    QList<ProbeResult> waiting;
    qint64 probes = 0;
    qint64 memoryEarly = 0;
    qint64 fileEarly = 0;
    QEventLoop loop;
    QString trouble;
    connect(&watch, &Watch::verdictFound, &loop, [&](const ProbeResult &result) {
        waiting += result;
        ++probes;
    });
    connect(&watch, &Watch::answered, &loop, [&] {
        if (!file->append(std::exchange(waiting, {}), watch.longestGapMs()))
            trouble = QStringLiteral("not kept");
        const bool down = responder.listeners().isEmpty();
        if (isDown() && !down)
            responder.close();
        else if (!isDown() && down && !responder.listen(m_listeners))
            trouble = QStringLiteral("no listeners");
        if (memoryEarly == 0 && clock.now() > 2 * Hour) {
            memoryEarly = ownKilobytes();
            fileEarly = QFileInfo(path).size();
        }
    });
    clock.atEnd = [&] { loop.quit(); };
    QTimer::singleShot(240000, &loop, [&] {
        trouble = QStringLiteral("the night does not end");
        loop.quit();
    });
    watch.start(m_targets, QStringLiteral("a"), {15, 0});
    loop.exec();
    watch.stop();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));

    const qint64 memoryGrowth = ownKilobytes() - memoryEarly;
    qInfo("%lld answers, memory %lld kB after 2 hours and %+lld kB later, file %lld and %lld bytes", probes,
          memoryEarly, memoryGrowth, fileEarly, QFileInfo(path).size());
    // Slower while green: a question a minute, not four. Lasting failures at the planner's 15 seconds.
    QVERIFY(probes > StandIns * 9 * 60 + Closed * 10 * 240);
    QVERIFY(probes < StandIns * (9 * 75 + 2 * 140) + Closed * 10 * 280);
    QVERIFY2(memoryGrowth < 1024, QByteArray::number(memoryGrowth));
    QVERIFY(QFileInfo(path).size() - fileEarly <= 2 * 4096); // the spans of one more outage
    const QList<EvidenceHistory> histories = historiesOf(path);
    QCOMPARE(histories.size(), StandIns + Closed);
    for (const EvidenceHistory &history : histories) {
        QStringList words;
        for (const EvidenceSpan &span : history.spans)
            words += verdictName(span.verdict);
        const bool closed = histories.indexOf(history) >= StandIns;
        QCOMPARE(words.join(u' '),
                 closed ? QStringLiteral("refused") : QStringLiteral("rehearsed refused rehearsed refused rehearsed"));
        QVERIFY(history.spans.last().until > at(10 * 3600 - 70));
    }
}

PORTWRIGHT_TEST(tst_night, TestNight)
#include "tst_night.moc"
