// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace portwright::test;

namespace {

constexpr auto Plan = R"({"portwright": 1, "name": "From a stranger",
  "zones": [{"id": "lan", "kind": "lan", "networks": ["10.95.0.0/24"]},
            {"id": "servers", "kind": "server", "networks": ["10.95.1.0/24"]}],
  "nodes": [{"id": "laptop", "role": "host", "pack": "common", "zone": "lan", "addresses": ["10.95.0.5"]},
            {"id": "web", "role": "host", "pack": "common", "name": "Web", "zone": "servers", "addresses": ["10.95.1.2"]},
            {"id": "named", "role": "host", "pack": "common", "zone": "servers", "host": "stranger.example"}],
  "extra-flows": [{"id": "a", "from": "laptop", "to": "web", "transport": "tcp", "ports": ["8443"]},
                  {"id": "b", "from": "laptop", "to": "named", "transport": "tcp", "ports": ["443"]}],
  "must-stay-shut": {"probed": true}}
)";

/// What a call in a network namespace of its own left; every packet in there goes out through lo and is counted.
struct CountedOutcome
{
    QByteArray out;
    QByteArray err;
    int status = -1;
    int packets = -1;
};

} // namespace

/// No command sends a packet but `probe`, and that only what it listed.
class TestNoPackets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(m_folder->filePath(QStringLiteral("p.portwright")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(Plan);
    }

    void nothingButProbeSends_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call :
             {"flows p.portwright", "check p.portwright", "render p.portwright -o p.svg",
              "report p.portwright -o p.html", "explain p.portwright plan/a/laptop/web",
              "diff p.portwright p.portwright", "export p.portwright --target drawio -o p.drawio",
              "export p.portwright --target prometheus -o made", "export p.portwright --target ansible -o made",
              "probe p.portwright --from lan --list", "probe p.portwright --from lan --dry-run",
              "probe p.portwright --from lan --must-stay-shut --list"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }

    void nothingButProbeSends()
    {
        QFETCH(QString, call);
        const CountedOutcome outcome = callIn(call);
        QVERIFY2(outcome.packets == 0, QByteArray(outcome.err + QByteArray::number(outcome.packets)).constData());
        QVERIFY2(outcome.status == 0 || outcome.status == 1, outcome.err.constData());
    }

    void theListIsWhatIsSent()
    {
        // The counter counts; and with the switch, exactly the listed pairs are tried.
        const CountedOutcome outcome =
            callIn(QStringLiteral("probe p.portwright --from lan --must-stay-shut --keep --format json"),
                   QStringLiteral("tcp dport 3389 drop"), 22);
        QVERIFY2(outcome.packets > 0, outcome.err.constData());
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.err.contains("10.95.1.2: "), outcome.err.constData());
        const QJsonObject answer = QJsonDocument::fromJson(outcome.out).object();
        const QJsonObject counts = answer.value(QStringLiteral("must-stay-shut")).toObject();
        QCOMPARE(counts.value(QStringLiteral("unexpectedly-open")).toInt(), 1);
        QVERIFY(counts.value(QStringLiteral("shut")).toInt() >= 15);
        QCOMPARE(answer.value(QStringLiteral("unexpected")).toArray().size(), 1);
        int tried = 0;
        for (const QJsonValue &verdict : answer.value(QStringLiteral("verdicts")).toArray()) {
            if (!verdict[QStringLiteral("must-stay-shut")].toBool())
                continue;
            ++tried;
            const QByteArray place = QByteArray::number(verdict[QStringLiteral("port")].toInt()) + '/' +
                                     verdict[QStringLiteral("transport")].toString().toLatin1();
            const QByteArray said = ' ' + place;
            QVERIFY2(outcome.err.contains(QByteArray(said + ',')) || outcome.err.contains(QByteArray(said + '\n')),
                     place);
            QVERIFY(place != "8443/tcp");
        }
        QCOMPARE(tried, 20);
        QCOMPARE(keptAsFailing(), QList<int>{22});
    }

    void shutPortsAreNoBadNews()
    {
        const CountedOutcome outcome =
            callIn(QStringLiteral("probe p.portwright --from lan --must-stay-shut"), {}, 8443);
        QVERIFY2(outcome.out.contains("unexpectedly open"), outcome.out.constData());
        QVERIFY(outcome.out.contains(" 0 unexpectedly open"));
        QVERIFY(!outcome.out.contains("must-stay-shut/"));
    }

private:
    /// Runs a call where 10.95.1.2 is this computer with a listener on `open`, behind `rule`.
    CountedOutcome callIn(const QString &call, const QString &rule = {}, int open = 0) const
    {
        QFile script(m_folder->filePath(QStringLiteral("call.sh")));
        if (!script.open(QIODevice::WriteOnly))
            return {};
        script.write(
            QStringLiteral(
                "PATH=$PATH:/usr/sbin:/sbin\nset -e\nip link set lo up\nip addr add 10.95.1.2/32 dev lo\n"
                "ip route add default dev lo\nip -6 route add default dev lo\n"
                "nft 'table inet count { counter sent { }\nchain out { type filter hook output priority 0; "
                "meta l4proto != ipv6-icmp counter name sent; }\nchain in { type filter hook input priority 0; %1; "
                "}\n}'\n"
                "if [ %2 -gt 0 ]; then python3 -c 'import socket, time\ns = socket.create_server((\"10.95.1.2\", %2))\n"
                "print(1, flush=True)\ntime.sleep(120)' >ready & listener=$!\n"
                "until [ -s ready ]; do sleep 0.05; done; fi\n"
                "set +e\n%3 %4 >out 2>err\necho $? >status\n"
                "nft list counter inet count sent | sed -n 's/.*packets \\([0-9]*\\) .*/\\1/p' >packets\n"
                "[ -z \"$listener\" ] || kill $listener\n")
                .arg(rule.isEmpty() ? QStringLiteral("accept") : rule)
                .arg(open)
                .arg(QStringLiteral(PORTWRIGHT_CLI), call)
                .toUtf8());
        script.close();
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("unshare"),
                      {QStringLiteral("-rn"), QStringLiteral("sh"), QStringLiteral("call.sh")});
        process.waitForFinished(120000);
        return {content("out"), content("err") + process.readAll(), content("status").trimmed().toInt(),
                content("packets").isEmpty() ? -1 : content("packets").trimmed().toInt()};
    }

    /// The ports of 10.95.1.2 that must stay shut and do not, in the evidence beside the plan.
    QList<int> keptAsFailing() const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral(PORTWRIGHT_CLI),
                      {QStringLiteral("results"), QStringLiteral("p.portwright"), QStringLiteral("--failing"),
                       QStringLiteral("--format"), QStringLiteral("json")});
        process.waitForFinished();
        QList<int> ports;
        const QJsonObject answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        for (const QJsonValue &history : answer.value(QStringLiteral("evidence")).toArray()) {
            if (history[QStringLiteral("flow")].toString() == QLatin1String("must-stay-shut/lan/web"))
                ports += history[QStringLiteral("port")].toInt();
        }
        return ports;
    }

    QByteArray content(const char *name) const
    {
        QFile file(m_folder->filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

PORTWRIGHT_TEST(tst_nopackets, TestNoPackets)
#include "tst_nopackets.moc"
