// SPDX-License-Identifier: Apache-2.0
#include "../probe/serverprocess.h"
#include "app/prometheus.h"
#include "fleetplan.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>

using namespace portwright;
using namespace portwright::test;

namespace {

constexpr auto ClosedFlow = "plan/closed/laptop/siem";
constexpr auto OpenFlow = "plan/open/laptop/siem";

/// The body of an answer by HTTP/1.0; empty where there is none.
QByteArray httpGet(quint16 port, const QByteArray &path)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(2000))
        return {};
    socket.write("GET " + path + " HTTP/1.0\r\n\r\n");
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(5000)) {
    }
    const QByteArray answer = socket.readAll();
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

/// What probe_success says of each pair.
QMap<QString, QString> successes(quint16 prometheus)
{
    QMap<QString, QString> found;
    const QJsonObject answer =
        QJsonDocument::fromJson(httpGet(prometheus, "/api/v1/query?query=probe_success")).object();
    for (const QJsonValue &series : answer[QStringLiteral("data")][QStringLiteral("result")].toArray())
        found.insert(series[QStringLiteral("metric")][QStringLiteral("pair")].toString(),
                     series[QStringLiteral("value")].toArray().at(1).toString());
    return found;
}

/// The summaries of the alerts that fire, by name.
QMap<QString, QString> firing(quint16 prometheus)
{
    QMap<QString, QString> found;
    const QJsonObject answer = QJsonDocument::fromJson(httpGet(prometheus, "/api/v1/alerts")).object();
    for (const QJsonValue &alert : answer[QStringLiteral("data")][QStringLiteral("alerts")].toArray()) {
        if (alert[QStringLiteral("state")].toString() == QLatin1String("firing"))
            found.insert(alert[QStringLiteral("labels")][QStringLiteral("alertname")].toString(),
                         alert[QStringLiteral("annotations")][QStringLiteral("summary")].toString());
    }
    return found;
}

} // namespace

/// What is written for Prometheus and blackbox_exporter is taken by both, and watches.
class TestPrometheus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theirOwnToolsTakeIt();
    void nothingIsWidened();
    void everyZoneHasItsExporter();
    void addressesOfBothFamilies();
    void isReallyScraped();
};

void TestPrometheus::theirOwnToolsTakeIt()
{
    const QTemporaryDir folder;
    QCOMPARE(writeFiles(prometheusFiles(workspaceOf(hostilePlan()), {}, QStringLiteral("en")), folder.path()),
             QByteArray());
    const QString path = folder.path() + QLatin1Char('/');
    QCOMPARE(runProgram(QStringLiteral("promtool"),
                        {QStringLiteral("check"), QStringLiteral("config"), path + QStringLiteral("prometheus.yml")}),
             QByteArray());
    QCOMPARE(runProgram(QStringLiteral("promtool"), {QStringLiteral("check"), QStringLiteral("rules"),
                                                     path + QStringLiteral("portwright.rules.yml")}),
             QByteArray());
    QCOMPARE(runProgram(QStringLiteral("prometheus-blackbox-exporter"),
                        {QStringLiteral("--config.check"), QStringLiteral("--config.file=%1blackbox.yml").arg(path)}),
             QByteArray());
}

void TestPrometheus::nothingIsWidened()
{
    const FleetFiles files = prometheusFiles(workspaceOf(hostilePlan()), {}, QStringLiteral("en"));
    const QByteArray config = fileNamed(files, "prometheus.yml");
    const QByteArray gaps = fileNamed(files, "left-out.csv");
    QVERIFY(config.contains("127.0.77.11:14290"));
    QVERIFY(!config.contains("514"));
    QVERIFY(!config.contains("ProxyCommand"));
    QVERIFY(gaps.contains("plan/by-udp/laptop/siem,no,"));
    QVERIFY(gaps.contains("plan/badly/laptop/badly-named,no,"));
    QVERIFY(!gaps.contains(OpenFlow));
    QVERIFY(fileNamed(files, "portwright.rules.yml").contains(ClosedFlow));
    QVERIFY(!fileNamed(files, "portwright.rules.yml").contains("plan/badly"));
}

void TestPrometheus::everyZoneHasItsExporter()
{
    const FleetFiles files = prometheusFiles(
        workspaceOf(hostilePlan()), {{QStringLiteral("lan"), QStringLiteral("10.0.0.9:9115")}}, QStringLiteral("en"));
    const QByteArray config = fileNamed(files, "prometheus.yml");
    QVERIFY(config.contains("portwright-lan"));
    QVERIFY(config.contains("10.0.0.9:9115"));
    QVERIFY(!config.contains("blackbox-lan:9115"));
    QVERIFY(!config.contains("portwright-servers")); // no flow starts there that can be watched
}

void TestPrometheus::addressesOfBothFamilies()
{
    const FleetFiles files = prometheusFiles(workspaceOf(R"({"portwright": 1, "name": "x",
  "zones": [{"id": "lan", "kind": "lan"}, {"id": "servers", "kind": "server"}],
  "nodes": [{"id": "a", "role": "host", "pack": "common", "zone": "lan", "addresses": ["10.0.0.1", "2001:db8::1"]},
            {"id": "b", "role": "host", "pack": "common", "zone": "servers", "addresses": ["10.0.1.1", "2001:db8:1::1"]}],
  "extra-flows": [{"id": "x", "from": "a", "to": "b", "transport": "tcp", "ports": ["80"]}]})"),
                                             {}, QStringLiteral("en"));
    const QByteArray config = fileNamed(files, "prometheus.yml");
    QVERIFY(config.contains("\"10.0.1.1:80\""));
    QVERIFY(config.contains("\"[2001:db8:1::1]:80\""));
    QCOMPARE(fileNamed(files, "portwright.rules.yml").count("probe_success{"), 2);
}

void TestPrometheus::isReallyScraped()
{
    ServerProcess certificate;
    QCOMPARE(certificate.run(
                 QStringLiteral("openssl"),
                 {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                  QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                  QStringLiteral("-keyout"), QStringLiteral("s.key"), QStringLiteral("-out"), QStringLiteral("s.pem"),
                  QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=lab")}),
             QByteArray());
    ServerProcess messaging;
    ServerProcess console;
    for (const auto &[server, port] : {std::pair(&messaging, "4287"), std::pair(&console, "4285")}) {
        QCOMPARE(server->start(QStringLiteral("openssl"),
                               {QStringLiteral("s_server"), QStringLiteral("-accept"),
                                QStringLiteral("127.0.77.10:") + QLatin1String(port), QStringLiteral("-cert"),
                                certificate.folder() + QStringLiteral("/s.pem"), QStringLiteral("-key"),
                                certificate.folder() + QStringLiteral("/s.key"), QStringLiteral("-www"),
                                QStringLiteral("-quiet")}),
                 QByteArray());
    }
    QTcpServer listener; // 14290 has none
    QVERIFY(listener.listen(QHostAddress(QStringLiteral("127.0.77.11")), 14291));
    const quint16 exporterPort = freePort();
    const quint16 port = freePort();
    const QString exporterPlace = QStringLiteral("127.0.0.1:%1").arg(exporterPort);
    const FleetFiles files =
        prometheusFiles(workspaceOf(hostilePlan()), {{QStringLiteral("lan"), exporterPlace}}, QStringLiteral("en"));
    ServerProcess prometheus;
    // The same files with the patience of a test.
    const QByteArray config = fileNamed(files, "prometheus.yml")
                                  .replace("\"60s\"", "\"1s\"")
                                  .replace("\"10s\"", "\"1s\"")
                                  .replace("\"30s\"", "\"1s\"");
    const QString configPath = prometheus.write(QStringLiteral("prometheus.yml"), config);
    prometheus.write(QStringLiteral("portwright.rules.yml"),
                     fileNamed(files, "portwright.rules.yml").replace("\"2m\"", "\"0s\""));
    ServerProcess exporter;
    const QString modules = exporter.write(QStringLiteral("blackbox.yml"), fileNamed(files, "blackbox.yml"));
    QCOMPARE(exporter.start(
                 QStringLiteral("prometheus-blackbox-exporter"),
                 {QStringLiteral("--config.file=") + modules, QStringLiteral("--web.listen-address=") + exporterPlace}),
             QByteArray());
    QCOMPARE(prometheus.start(QStringLiteral("prometheus"),
                              {QStringLiteral("--config.file=") + configPath,
                               QStringLiteral("--storage.tsdb.path=") + prometheus.folder() + QStringLiteral("/data"),
                               QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(port)}),
             QByteArray());
    const QMap<QString, QString> wanted{{QStringLiteral("127.0.77.10 4285/tcp"), QStringLiteral("1")},
                                        {QStringLiteral("127.0.77.10 4287/tcp"), QStringLiteral("1")},
                                        {QStringLiteral("127.0.77.11 14290/tcp"), QStringLiteral("0")},
                                        {QStringLiteral("127.0.77.11 14291/tcp"), QStringLiteral("1")}};
    QTRY_COMPARE_WITH_TIMEOUT(successes(port), wanted, 60000);
    QTRY_VERIFY_WITH_TIMEOUT(firing(port).contains(QLatin1String(ClosedFlow)), 60000);
    QCOMPARE(firing(port).size(), 1);
    QCOMPARE(firing(port).first(), QStringLiteral("{{ $value }} \"log\": {'")); // verbatim, no template
}

PORTWRIGHT_TEST(tst_prometheus, TestPrometheus)
#include "tst_prometheus.moc"
