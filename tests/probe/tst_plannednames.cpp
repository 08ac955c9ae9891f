// SPDX-License-Identifier: Apache-2.0
#include "netnamespaces.h"
#include "planmaking.h"
#include "probe/plannednames.h"
#include "probing.h"
#include "serverprocess.h"
#include "testmain.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace portwright;
using namespace portwright::test;
using namespace Qt::StringLiterals;

namespace {

Resolved resolvedTo(const QList<const char *> &addresses)
{
    Resolved resolved;
    for (const char *address : addresses)
        resolved.addresses += IpAddress::of(address);
    if (addresses.isEmpty())
        resolved.kind = u"no such name"_s;
    return resolved;
}

ProbeTarget named(const char *host, const QList<const char *> &planned)
{
    ProbeTarget one = target(planned.first(), 2222, "ssh");
    one.host = QString::fromLatin1(host);
    one.hostAddresses = resolvedTo(planned).addresses;
    one.flowsFromVantage = one.flows;
    return one;
}

} // namespace

/// Names that clients use, held against the planned addresses: words, and a real name server.
class TestPlannedNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // First, because the threads that look names up stay in the network in which they began.
    void aNameServerAnswers_data();
    void aNameServerAnswers();
    void onlyTheVantagesOwnFlowsFail();
    void saysWhereANameLeads_data();
    void saysWhereANameLeads();
    void targetsKnowAllOfAName();
    void targetsKnowWhatIsNotDialled();
    void saysAddressesInTheirOrder();
    void waitsForItsTime();
    void asksOnlyForPlannedNames();

private:
    QByteArray setUpNames();
    ProbeResult probe(const ProbeTarget &one) const
    {
        const Inside inside(m_space);
        return probeOne(one);
    }

    NetNamespace m_space;
    ServerProcess m_names;
    QTcpServer m_service;
};

void TestPlannedNames::saysWhereANameLeads_data()
{
    QTest::addColumn<QList<const char *>>("planned");
    QTest::addColumn<QList<const char *>>("found");
    QTest::addColumn<bool>("leadsThere");
    QTest::addColumn<QString>("says");
    using List = QList<const char *>;
    const auto row = [](const char *name, const List &planned, const List &found, bool there, const char *says) {
        QTest::newRow(name) << planned << found << there << QString::fromLatin1(says);
    };
    row("as planned", {"10.0.0.1"}, {"10.0.0.1"}, true, "");
    row("both as planned", {"10.0.0.1", "2001:db8::1"}, {"2001:db8::1", "10.0.0.1"}, true, "");
    row("nowhere", {"10.0.0.1"}, {}, false, "does not resolve from here (no such name)");
    row("elsewhere", {"10.0.0.1", "10.0.0.2"}, {"10.9.9.9"}, false,
        "resolves to 10.9.9.9 from here, the plan says 10.0.0.1, 10.0.0.2");
    row("to another one of the plan's", {"10.0.0.1", "10.0.0.2"}, {"10.0.0.2"}, true, "do not come to this address");
    row("also elsewhere", {"10.0.0.1"}, {"10.0.0.1", "2001:db8::9"}, true, "to 2001:db8::9, too");
}

void TestPlannedNames::saysWhereANameLeads()
{
    QFETCH(QList<const char *>, planned);
    QFETCH(QList<const char *>, found);
    QFETCH(bool, leadsThere);
    QFETCH(QString, says);
    const NameFinding finding = nameFinding(named("backup.lab", planned), resolvedTo(found));
    QCOMPARE(finding.leadsThere, leadsThere);
    QCOMPARE(finding.sentence.isEmpty(), says.isEmpty());
    QVERIFY2(finding.sentence.contains(says), qPrintable(finding.sentence));
}

void TestPlannedNames::targetsKnowAllOfAName()
{
    PlanMaker maker;
    maker.zone("lan", ZoneKind::Lan, "10.0.0.0/24").zone("servers", ZoneKind::Server, "10.0.1.0/24");
    maker.node("client", "lan", "10.0.0.1").node("one", "servers", "10.0.1.1", "pool.lab");
    maker.node("two", "servers", "10.0.1.2", "pool.lab").node("three", "servers", "10.0.1.3");
    for (const char *server : {"one", "two", "three"})
        maker.flow("client", server, Transport::Tcp, "443");
    const QList<ProbeTarget> targets = maker.probes("client").targets;
    QCOMPARE(targets.size(), 3);
    QCOMPARE(targets.at(0).hostAddresses, resolvedTo({"10.0.1.1", "10.0.1.2"}).addresses);
    QCOMPARE(targets.at(1).hostAddresses, targets.at(0).hostAddresses);
    QVERIFY(targets.at(2).hostAddresses.isEmpty());
}

/// From an IPv4 network only one of its addresses is dialled; the other one is no less planned.
void TestPlannedNames::targetsKnowWhatIsNotDialled()
{
    PlanMaker maker;
    maker.zone("lan", ZoneKind::Lan, "10.0.0.0/24").zone("servers", ZoneKind::Server, "10.0.1.0/24");
    maker.node("client", "lan", "10.0.0.1").node("one", "servers", "10.0.1.1 2001:db8::1", "one.lab");
    maker.flow("client", "one", Transport::Tcp, "443");
    const QList<ProbeTarget> targets = maker.probes("client").targets;
    QCOMPARE(targets.size(), 1);
    QCOMPARE(targets.first().hostAddresses, resolvedTo({"10.0.1.1", "2001:db8::1"}).addresses);
}

/// Name servers give them in turns; the words stay the same.
void TestPlannedNames::saysAddressesInTheirOrder()
{
    const ProbeTarget one = named("pool.lab", {"10.0.0.1"});
    const QString once = nameFinding(one, resolvedTo({"10.0.0.1", "10.0.0.9", "10.0.0.5"})).sentence;
    QCOMPARE(nameFinding(one, resolvedTo({"10.0.0.5", "10.0.0.9", "10.0.0.1"})).sentence, once);
}

void TestPlannedNames::waitsForItsTime()
{
    PlannedNames names;
    const ProbeTarget one = named("localhost", {"10.0.0.1"});
    QVERIFY(!names.isPending(one));
    names.ask({one}, 1000);
    QVERIFY(names.isPending(one));
    QVERIFY(names.findingOf(one).sentence.isEmpty());
    names.onTime(1000 + PlannedNames::WaitMs - 1);
    QVERIFY(names.isPending(one));
    names.onTime(1000 + PlannedNames::WaitMs);
    QVERIFY(!names.isPending(one));
    const NameFinding late = names.findingOf(one);
    QVERIFY(late.leadsThere);
    QVERIFY2(late.sentence.contains(u"is not known"_s), qPrintable(late.sentence));
    names.ask({one}, 1000 + PlannedNames::FreshMs - 1);
    QVERIFY(!names.isPending(one));
    names.ask({one}, 1000 + PlannedNames::FreshMs);
    QVERIFY(names.isPending(one));
    QTRY_VERIFY(!names.findingOf(one).leadsThere); // 127.0.0.1
    QVERIFY(!names.isPending(one));
    names.ask({one}, 1000 + 2 * PlannedNames::FreshMs);
    QVERIFY(names.isPending(one));
    names.halt();
    QVERIFY(!names.isPending(one));
    QVERIFY(names.findingOf(one).sentence.isEmpty());
}

void TestPlannedNames::asksOnlyForPlannedNames()
{
    PlannedNames names;
    ProbeTarget nameless = named("", {"10.0.0.1"});
    ProbeTarget demo = named("localhost", {"127.0.0.1"});
    demo.rehearsed = true;
    ProbeTarget shut = named("localhost", {"127.0.0.1"});
    shut.mustStayShut = u"ssh"_s;
    ProbeTarget byNameAlone = named("localhost", {"127.0.0.1"});
    byNameAlone.address.reset();
    for (const ProbeTarget &one : {nameless, demo, shut, byNameAlone, named("10.0.0.1", {"10.0.0.1"})}) {
        names.ask({one}, 0);
        QVERIFY(!names.isPending(one));
    }
}

/// A name server, and a service whose address it gives. Empty, or what is missing.
QByteArray TestPlannedNames::setUpNames()
{
    if (m_service.isListening())
        return {};
    const Inside inside(m_space);
    for (const QByteArray &problem : {m_space.run(u"ip link set lo up"_s), askOnly(u"127.0.0.1"_s)}) {
        if (!problem.isEmpty())
            return problem;
    }
    connect(&m_service, &QTcpServer::newConnection, &m_service, [this] {
        while (QTcpSocket *caller = m_service.nextPendingConnection())
            caller->write("SSH-2.0-lab\r\n");
    });
    if (!m_service.listen(QHostAddress::LocalHost, 2222))
        return "no port";
    const QByteArray problem =
        m_names.start(u"dnsmasq"_s, {u"--no-daemon"_s, u"--conf-file=/dev/null"_s, u"--no-resolv"_s, u"--no-hosts"_s,
                                     u"--listen-address=127.0.0.1"_s, u"--bind-interfaces"_s, u"--user=root"_s,
                                     u"--pid-file="_s, u"--local=/lab/"_s, u"--host-record=good.lab,127.0.0.1"_s,
                                     u"--host-record=moved.lab,127.0.0.9"_s, u"--host-record=both.lab,127.0.0.1"_s,
                                     u"--host-record=both.lab,127.0.0.9"_s});
    if (!problem.isEmpty())
        return problem;
    const ProbeResult ready = eventually(target("127.0.0.1", 53, "dns-udp", Transport::Udp));
    return ready.verdict == Verdict::Verified ? QByteArray() : describe(ready);
}

void TestPlannedNames::aNameServerAnswers_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    QTest::newRow("good") << u"good.lab"_s << u"verified"_s << QString();
    QTest::newRow("moved") << u"moved.lab"_s << u"name-not-found"_s
                           << u"moved.lab resolves to 127.0.0.9 from here, the plan says 127.0.0.1"_s;
    QTest::newRow("missing") << u"nobody.lab"_s << u"name-not-found"_s
                             << u"nobody.lab, which clients use, does not resolve from here (the DNS server says that "
                                "there is no such name)"_s;
    QTest::newRow("both") << u"both.lab"_s << u"verified"_s << u"to 127.0.0.9, too"_s;
}

void TestPlannedNames::aNameServerAnswers()
{
    QFETCH(QString, host);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    STARTED(setUpNames());
    ProbeTarget one = named(host.toLatin1(), {"127.0.0.1"});
    const ProbeResult found = probe(one);
    QVERIFY2(verdictName(found.verdict) == verdict, describe(found).constData());
    QCOMPARE(found.proof, u"SSH-2.0-lab"_s);
    QVERIFY2(found.detail.contains(says), describe(found).constData());
    QCOMPARE(found.detail.isEmpty(), says.isEmpty());
    one.port = 2223; // what does not answer keeps its own verdict
    const ProbeResult shut = probe(one);
    VERDICT(shut, Verdict::Refused);
    QVERIFY2(shut.detail.contains(says), describe(shut).constData());
}

/// What resolves here says nothing about those who stand elsewhere.
void TestPlannedNames::onlyTheVantagesOwnFlowsFail()
{
    STARTED(setUpNames());
    ProbeTarget one = named("moved.lab", {"127.0.0.1"});
    one.flowsFromVantage.clear();
    const ProbeResult found = probe(one);
    VERDICT(found, Verdict::Verified);
    QVERIFY2(found.detail.contains(u"moved.lab resolves to 127.0.0.9 from here"_s), describe(found).constData());
}

PORTWRIGHT_TEST(tst_plannednames, TestPlannedNames)
#include "tst_plannednames.moc"
