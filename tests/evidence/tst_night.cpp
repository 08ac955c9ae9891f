// SPDX-License-Identifier: Apache-2.0
#include "evidencemaking.h"
#include "probe/watch.h"
#include "testmain.h"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <array>

#include <malloc.h>
#include <unistd.h>

using namespace portwright;
using namespace portwright::test;

namespace {

constexpr qint64 Hour = 3600 * 1000;
/// Answers that are written at once, as with a second's worth of a watch: the disk has to confirm each transaction.
constexpr qsizetype Batch = 50;

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

/// Says a banner to each caller.
class Banner : public QTcpServer
{
public:
    Banner()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *caller = nextPendingConnection()) {
                connect(caller, &QTcpSocket::disconnected, caller, &QObject::deleteLater);
                caller->write("220 ready\r\n");
            }
        });
    }
};

/// What the process has in use, in kilobytes, as malloc counts it and as the kernel does.
struct Memory
{
    qint64 allocated = qint64(::mallinfo2().uordblks) / 1024;
    qint64 resident = 0;

    Memory()
    {
        QFile file(QStringLiteral("/proc/self/statm"));
        if (file.open(QIODevice::ReadOnly))
            resident = file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) / 1024;
    }
};

} // namespace

/// A night of watching, real sockets and a real file, in the seconds that the questions take.
class TestNight : public QObject
{
    Q_OBJECT

    static constexpr int Open = 6;
    static constexpr int Closed = 1;
    static constexpr int Targets = Open + Closed;

    std::array<Banner, Targets> m_servers; // those that are closed only hold their port until the start
    std::array<quint16, Targets> m_ports{};
    QList<ProbeTarget> m_targets;

    bool setOpen(bool open)
    {
        bool ok = true;
        for (size_t i = 0; i < Open; ++i) {
            if (open)
                ok = ok && m_servers.at(i).listen(QHostAddress(QStringLiteral("127.0.0.7")), m_ports.at(i));
            else
                m_servers.at(i).close();
        }
        return ok;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (size_t i = 0; i < Targets; ++i) {
            QVERIFY(m_servers.at(i).listen(QHostAddress(QStringLiteral("127.0.0.7"))));
            m_ports.at(i) = m_servers.at(i).serverPort();
            ProbeTarget target;
            target.flows = {FlowId(QStringLiteral("p/r/a/b%1").arg(i))};
            target.flowsFromVantage = target.flows;
            target.address = IpAddress::of("127.0.0.7");
            target.port = m_ports.at(i);
            target.fromVantage = true;
            m_targets += target;
        }
        for (size_t i = Open; i < Targets; ++i)
            m_servers.at(i).close();
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
    Result<EvidenceFile> file = EvidenceFile::open(path, EvidenceFile::Access::Write);
    QVERIFY(file.isOk());

    // Twice the servers are down, from 1:00 to 1:30 and from 6:00 to 6:30.
    const auto isDown = [&] {
        const qint64 now = clock.now();
        return (now >= Hour && now < Hour * 3 / 2) || (now >= 6 * Hour && now < Hour * 13 / 2);
    };
    QList<ProbeResult> waiting;
    qint64 probes = 0;
    std::optional<Memory> early;
    qint64 fileEarly = 0;
    QEventLoop loop;
    QString trouble;
    connect(&watch, &Watch::verdictFound, &loop, [&](const ProbeResult &result) {
        waiting += result;
        ++probes;
    });
    connect(&watch, &Watch::answered, &loop, [&] {
        if (waiting.size() > Batch && !file->append(std::exchange(waiting, {}), watch.longestGapMs()))
            trouble = QStringLiteral("not kept");
        const bool down = !m_servers.front().isListening();
        if (isDown() != down && !setOpen(down))
            trouble = QStringLiteral("the servers do not come up");
        if (!early && clock.now() > 2 * Hour) {
            early.emplace();
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
    QVERIFY(file->append(waiting, watch.longestGapMs()).isOk());
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));

    const Memory late;
    qInfo("%lld answers; after 2 hours %lld kB allocated, %lld kB resident, and then %+lld and %+lld kB; file %lld and "
          "%lld bytes",
          probes, early->allocated, early->resident, late.allocated - early->allocated, late.resident - early->resident,
          fileEarly, QFileInfo(path).size());
    // Slower while green: a question a minute, not four. Lasting failures at the planner's 15 seconds.
    QVERIFY(probes > Open * 9 * 60 + Closed * 10 * 240);
    QVERIFY(probes < Open * (9 * 75 + 2 * 140) + Closed * 10 * 280);
    QVERIFY2(late.allocated - early->allocated < 256, QByteArray::number(late.allocated - early->allocated));
    QVERIFY(QFileInfo(path).size() - fileEarly <= 2 * 4096); // the spans of one more outage
    const QList<EvidenceHistory> histories = historiesOf(path);
    QCOMPARE(histories.size(), Targets);
    for (const EvidenceHistory &history : histories) {
        QStringList words;
        for (const EvidenceSpan &span : history.spans)
            words += verdictName(span.verdict);
        const bool closed = history.subject.port == m_ports.back();
        QCOMPARE(words.join(u' '),
                 closed ? QStringLiteral("refused") : QStringLiteral("open refused open refused open"));
        QVERIFY(history.spans.last().until > at(10 * 3600 - 70));
    }
}

PORTWRIGHT_TEST(tst_night, TestNight)
#include "tst_night.moc"
