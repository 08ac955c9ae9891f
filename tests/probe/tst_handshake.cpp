// SPDX-License-Identifier: Apache-2.0
#include "probe/handshake.h"
#include "testmain.h"

using namespace portwright;

namespace {

QByteArray file(const QByteArray &steps, const QByteArray &transport = "tcp")
{
    return R"({"portwright-handshakes": 1, "handshakes": [{"id": "x", "transport": ")" + transport +
           R"(", "proves": "p", "reference": "r", "steps": )" + steps + "}]}";
}

Errors errorsOf(const QByteArray &text)
{
    const auto parsed = parseHandshakes(text, QStringLiteral("h.json"));
    return parsed ? Errors() : parsed.errors();
}

} // namespace

/// The handshake file: the shipped one, and every way in which another can be wrong.
class TestHandshake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipsEveryHandshake();
    void sparesSsh();
    void readsSteps();
    void readsWhosePlaceItTakes();
    void refuses_data();
    void refuses();
    void namesEachCauseWithItsPlace();
    void leavesKnownHandshakesAlone();
    void survivesTruncation();
};

void TestHandshake::shipsEveryHandshake()
{
    const auto all = builtInHandshakes();
    QVERIFY2(all, all ? "" : qPrintable(errorsText(all.errors())));
    QStringList ids;
    for (const Handshake &handshake : *all) {
        ids += handshake.id;
        QVERIFY2(handshake.reference.size() > 5, qPrintable(handshake.id));
        QVERIFY2(!handshake.proves.isEmpty(), qPrintable(handshake.id));
    }
    ids.sort();
    const QString wanted =
        QStringLiteral("code42-legacy code42-tls dns-tcp dns-udp http https ldap ldap-starttls ldaps ntp "
                       "postgres radius rmcp smtp smtp-starttls snmp-engine ssh tls zabbix-agent zabbix-server");
    QCOMPARE(ids.join(QLatin1Char(' ')), wanted);
}

void TestHandshake::sparesSsh()
{
    const auto all = builtInHandshakes();
    const auto ssh =
        std::find_if(all->cbegin(), all->cend(), [](const Handshake &h) { return h.id == QLatin1String("ssh"); });
    QCOMPARE(ssh->floorSeconds, 60);
    QVERIFY(ssh->serverSpeaksFirst());
}

void TestHandshake::readsSteps()
{
    const auto read = parseHandshakes(
        file(R"(["start-tls", {"send": "'a'"}, {"expect": ["01", "02"], "optional": true, "proof": "more"}])"),
        QStringLiteral("h.json"));
    QVERIFY(read);
    const Handshake &handshake = read->first();
    QVERIFY(handshake.beginsWithTls());
    QCOMPARE(handshake.steps.at(1).kind, HandshakeStep::Kind::Send);
    QCOMPARE(handshake.steps.at(2).forms.size(), 2);
    QVERIFY(handshake.steps.at(2).optional);
    QCOMPARE(handshake.steps.at(2).proof, QStringLiteral("more"));
}

void TestHandshake::readsWhosePlaceItTakes()
{
    const auto read =
        parseHandshakes(QByteArray(file(R"(["start-tls"])"))
                            .replace("\"steps\"", "\"in-place-of\": {\"handshake\": \"ldap\", \"setting\": "
                                                  "\"security\", \"is\": \"on\"}, \"steps\""),
                        QStringLiteral("h.json"));
    QVERIFY(read);
    const HandshakeVariant wanted{QStringLiteral("ldap"), QStringLiteral("security"), QStringLiteral("on")};
    QVERIFY(read->first().variant == wanted);
}

void TestHandshake::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not an object") << QByteArray("[]");
    QTest::newRow("no version") << QByteArray(R"({"handshakes": []})");
    QTest::newRow("newer version") << QByteArray(R"({"portwright-handshakes": 2, "handshakes": []})");
    QTest::newRow("handshakes no list") << QByteArray(R"({"portwright-handshakes": 1, "handshakes": {}})");
    QTest::newRow("handshake no object") << QByteArray(R"({"portwright-handshakes": 1, "handshakes": [7]})");
    QTest::newRow("unknown member") << QByteArray(R"({"portwright-handshakes": 1, "handshakes": [], "more": 1})");
    QTest::newRow("no steps") << file("[]");
    QTest::newRow("steps no list") << file("{}");
    QTest::newRow("only sends") << file(R"([{"send": "01"}])");
    QTest::newRow("only optional") << file(R"([{"expect": "01", "optional": true}])");
    QTest::newRow("both in one step") << file(R"([{"send": "01", "expect": "02"}])");
    QTest::newRow("neither in one step") << file(R"([{}])");
    QTest::newRow("unknown word") << file(R"(["start-ssl"])");
    QTest::newRow("bytes no text") << file(R"([{"expect": 5}])");
    QTest::newRow("no forms") << file(R"([{"expect": []}])");
    QTest::newRow("bad bytes") << file(R"([{"expect": "zz"}])");
    QTest::newRow("bad transport") << file(R"([{"expect": "01"}])", "sctp");
    QTest::newRow("UDP with TLS") << file(R"([{"send": "01"}, "start-tls"])", "udp");
    QTest::newRow("UDP server first") << file(R"([{"expect": "01"}])", "udp");
    QTest::newRow("TLS twice") << file(R"(["start-tls", "start-tls"])");
    QTest::newRow("optional no bool") << file(R"([{"expect": "01"}, {"expect": "01", "optional": 1}])");
    QTest::newRow("too many steps") << file("[" + QByteArray(R"({"expect": "01"},)").repeated(40) +
                                            R"({"expect": "01"}])");
    QTest::newRow("certificate of no port")
        << QByteArray(file(R"(["start-tls"])")).replace("\"steps\"", "\"certificate-port\": 0, \"steps\"");
    QTest::newRow("certificate without TLS")
        << QByteArray(file(R"([{"expect": "01"}])")).replace("\"steps\"", "\"certificate-port\": 443, \"steps\"");
    for (const char *variant :
         {"7", "{}", R"({"handshake": "ldap", "setting": "s"})", R"({"handshake": "ldap", "setting": "s", "is": true})",
          R"({"handshake": "ldap", "setting": "s", "is": "v", "more": 1})"})
        QTest::newRow(variant) << QByteArray(file(R"(["start-tls"])"))
                                      .replace("\"steps\"",
                                               QByteArray(QByteArray("\"in-place-of\": ") + variant + ", \"steps\""));
    QTest::newRow("deep") << QByteArray("[").repeated(100000);
}

void TestHandshake::refuses()
{
    QFETCH(QByteArray, text);
    const Errors errors = errorsOf(text);
    QVERIFY(!errors.isEmpty());
    for (const Error &error : errors)
        QVERIFY(!error.message.isEmpty());
}

void TestHandshake::namesEachCauseWithItsPlace()
{
    const Errors errors = errorsOf(R"({"portwright-handshakes": 1, "handshakes": [
{"id": "a", "transport": "tcp", "proves": "p", "reference": "r", "steps": [{"expect": "zz"}]},
{"id": "a", "transport": "tcp", "proves": "", "reference": "r", "floor": -1, "steps": ["start-tls"]}]})");
    QCOMPARE(errors.size(), 4);
    QCOMPARE(errors.at(0).where.line, 2);
    QCOMPARE(errors.at(0).where.file, QStringLiteral("h.json"));
    QCOMPARE(errors.at(1).where.line, 3);
    QCOMPARE(errors.at(3).where.line, 3);
}

void TestHandshake::leavesKnownHandshakesAlone()
{
    const QByteArray text = file(R"(["start-tls"])");
    QVERIFY(parseHandshakes(text, QStringLiteral("h.json"), {QStringLiteral("y")}));
    const auto taken = parseHandshakes("\n" + text, QStringLiteral("h.json"), {QStringLiteral("x")});
    QVERIFY(!taken);
    QCOMPARE(taken.errors().size(), 1);
    QCOMPARE(taken.errors().first().where.line, 2);
}

void TestHandshake::survivesTruncation()
{
    const QByteArray whole =
        file(R"(["start-tls", {"send": "{size16} 'a' x3"}, {"expect": ["(01 *) 02", "80/80"], "optional": true}])");
    QVERIFY(errorsOf(whole).isEmpty());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(!errorsOf(whole.left(size)).isEmpty());
}

PORTWRIGHT_TEST(tst_handshake, TestHandshake)
#include "tst_handshake.moc"
