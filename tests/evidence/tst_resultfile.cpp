// SPDX-License-Identifier: Apache-2.0
#include "evidence/resultfile.h"
#include "testmain.h"

using namespace portwright;

namespace {

const QByteArray Verdict1 = R"({"flow": "p/r/a/b", "target": "10.0.0.1", "address": "10.0.0.1", "family": "ipv4",
 "transport": "tcp", "port": 443, "vantage": "a", "from-vantage": true, "verdict": "verified", "proof": "SSH", "latency-ms": 1.5,
 "by": "", "code": 0, "tries": 1, "detail": "", "tool": "python3", "at": "2026-11-27T03:10:00Z"})";

QByteArray file(const QByteArray &verdicts, const QByteArray &more = {})
{
    return "{\"portwright\": 1,\n" + more + "\"verdicts\": [\n" + verdicts + "\n]}\n";
}

} // namespace

/// Result files come from anywhere.
class TestResultFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRead()
    {
        const auto read = parseResultFile(
            file(Verdict1,
                 "\"measured\": {\"node\": \"a\", \"host\": \"h\", \"system\": \"Linux\", \"started\": "
                 "\"2026-11-27T03:10:00Z\", \"finished\": \"2026-11-27T03:11:00Z\", \"tools\": [\"python3\"]},\n"),
            QStringLiteral("f"));
        QVERIFY2(read, qPrintable(read ? QString() : errorsText(read.errors())));
        QCOMPARE(read->measured.host, QStringLiteral("h"));
        QCOMPARE(read->measured.tools, QStringList{QStringLiteral("python3")});
        QCOMPARE(read->results.size(), 1);
        const ProbeResult &result = read->results.first();
        QCOMPARE(result.flow, FlowId(QStringLiteral("p/r/a/b")));
        QCOMPARE(result.verdict, Verdict::Verified);
        QCOMPARE(result.port, quint16(443));
        QCOMPARE(result.tool, QStringLiteral("python3"));
        QCOMPARE(*result.latencyMs, 1.5);
        QCOMPARE(result.at, QDateTime(QDate(2026, 11, 27), QTime(3, 10), Qt::UTC));
        QVERIFY(!result.fromVantage); // what a file claims for itself is not taken over
    }

    void badOnesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &text, const char *says) {
            QTest::newRow(name) << text << QString::fromLatin1(says);
        };
        const auto with = [](const char *from, const char *to) { return file(QByteArray(Verdict1).replace(from, to)); };
        row("empty", "", "f:1:1:");
        row("no JSON", "Permission denied\n", "f:1:1:");
        row("cut off", file(Verdict1).left(200), "f:4:");
        row("a plan", "{\"portwright\": 1, \"name\": \"x\"}", "no result file");
        row("newer", "{\"portwright\": 2, \"verdicts\": []}", "f:1:16:");
        row("a list", "[]", "Expected an object");
        row("number as text", with("443", "\"443\""), "f:4:");
        row("port too large", with("443", "70000"), "0 to 65535");
        row("unknown verdict", with("\"verified\"", "\"fine\""), "\"fine\" is no verdict");
        row("unknown transport", with("\"tcp\"", "\"sctp\""), "tcp or udp");
        row("no flow", with("\"flow\": \"p/r/a/b\", ", ""), "'flow' is missing");
        row("no address", with("\"address\": \"10.0.0.1\"", "\"address\": \"10.0.0.999\""), "no address");
        row("no time", with("\"at\": \"2026-11-27T03:10:00Z\"", "\"at\": \"\""), "'at' is missing");
        row("bad time", with("2026-11-27T03:10:00Z", "yesterday"), "no time such as");
        row("verdict no object", file("1"), "Expected an object");
        row("long text", with("SSH", QByteArray(5000, 'x').constData()), "longer than");
        row("duplicate", with("\"by\"", "\"flow\""), "f:5:");
    }

    void badOnesAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto read = parseResultFile(text, QStringLiteral("f"));
        QVERIFY(!read);
        QVERIFY2(errorsText(read.errors()).startsWith(QLatin1String("f:")), qPrintable(errorsText(read.errors())));
        QVERIFY2(errorsText(read.errors()).contains(says), qPrintable(errorsText(read.errors())));
    }

    void controlCharactersAreLeftOut()
    {
        const auto read =
            parseResultFile(file(QByteArray(Verdict1).replace("SSH", "\\u001b[2JSSH\\n")), QStringLiteral("f"));
        QVERIFY(read);
        QCOMPARE(read->results.first().proof, QStringLiteral(" [2JSSH "));
    }

    void anythingIsSurvived()
    {
        const QByteArray whole = file(Verdict1);
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray broken = whole;
            broken[i] = char(broken.at(i) ^ 0x15);
            const auto read = parseResultFile(broken, QStringLiteral("f"));
            QVERIFY(read || !read.errors().isEmpty());
        }
    }
};

PORTWRIGHT_TEST(tst_resultfile, TestResultFile)
#include "tst_resultfile.moc"
