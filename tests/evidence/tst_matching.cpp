// SPDX-License-Identifier: Apache-2.0
#include "evidence/matching.h"
#include "planmaking.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

namespace {

const QDateTime Now(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);

ProbeResult result(const char *flow, const char *vantage, Verdict verdict, const char *target = "10.0.1.1",
                   quint16 port = 443)
{
    ProbeResult made;
    made.flow = FlowId(QString::fromLatin1(flow));
    made.vantage = QString::fromLatin1(vantage);
    made.verdict = verdict;
    made.target = QString::fromLatin1(target);
    made.address = IpAddress::of(target);
    made.port = port;
    made.fromVantage = true; // what a file claims
    made.at = Now.addSecs(-60);
    return made;
}

ResultFile file(const char *host, const QList<ProbeResult> &results)
{
    ResultFile made;
    made.fileName = QString::fromLatin1(host) + QStringLiteral(".json");
    made.measured.host = QString::fromLatin1(host);
    made.results = results;
    return made;
}

constexpr auto Flow1 = "pack/rule-0/client/server";

} // namespace

/// What results from here and there prove of a plan.
class TestMatching : public QObject
{
    Q_OBJECT

private:
    PlanMaker m_maker;

    Matching match(const QList<ResultFile> &files, int days = 30, const QList<ProbeResult> &own = {}) const
    {
        return matchResults(m_maker.plan(), m_maker.derivation(), m_maker.routing(), files, {Now, days, own});
    }

    static ProbeResult showing(const char *vantage, char digit, Verdict verdict = Verdict::Verified)
    {
        ProbeResult made = result(Flow1, vantage, verdict);
        made.proof = QStringLiteral("TLS 1.3; sha256 ") + QString(64, QLatin1Char(digit));
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_maker.zone("desk", ZoneKind::Lan, "10.0.2.0/24").zone("lan", ZoneKind::Lan, "10.0.0.0/24");
        m_maker.zone("servers", ZoneKind::Server, "10.0.1.0/24")
            .firewall("fw", {QStringLiteral("desk"), QStringLiteral("lan"), QStringLiteral("servers")});
        m_maker.node("client", "lan", "10.0.0.1")
            .node("server", "servers", "10.0.1.1")
            .node("planner", "desk", "10.0.2.1");
        m_maker.flow("client", "server", Transport::Tcp, "443").flow("server", "client", Transport::Tcp, "80,81");
    }

    void nothingIsKnownAtFirst()
    {
        const Matching matching = match({});
        QCOMPARE(matching.pairs.size(), 3);
        for (const PairEvidence &pair : matching.pairs)
            QCOMPARE(pair.standing, Standing::NotProbed);
        QVERIFY(!matching.isBadNews());
    }

    void theSourceProves_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("standing");
        const auto row = [](Verdict verdict, Standing standing) {
            QTest::newRow(qPrintable(verdictName(verdict))) << int(verdict) << int(standing);
        };
        row(Verdict::Verified, Standing::Proved);
        row(Verdict::Open, Standing::Open);
        row(Verdict::Rehearsed, Standing::Rehearsed);
        row(Verdict::Refused, Standing::Failed);
        row(Verdict::TlsUntrusted, Standing::Failed);
        row(Verdict::NotProbed, Standing::NotProbed);
    }

    void theSourceProves()
    {
        QFETCH(int, verdict);
        QFETCH(int, standing);
        const Matching matching = match({file("h", {result(Flow1, "client", Verdict(verdict))})});
        QCOMPARE(int(matching.pairs.first().standing), standing);
        QCOMPARE(matching.pairs.first().host, QStringLiteral("h"));
        QCOMPARE(matching.pairs.first().result->vantage, QStringLiteral("client"));
        QCOMPARE(matching.isBadNews(), Standing(standing) == Standing::Failed);
        QVERIFY(matching.unmatched.isEmpty());
    }

    void fromElsewhereNothingIsProved_data()
    {
        QTest::addColumn<QString>("vantage");
        for (const char *vantage : {"planner", "desk", "server", "nobody", ""})
            QTest::newRow(vantage) << QString::fromLatin1(vantage);
    }

    void fromElsewhereNothingIsProved()
    {
        QFETCH(QString, vantage);
        ProbeResult elsewhere = result(Flow1, "", Verdict::Verified);
        elsewhere.vantage = vantage;
        const Matching matching = match({file("h", {elsewhere})});
        QCOMPARE(matching.pairs.first().standing, Standing::Elsewhere);
        QCOMPARE(matching.pairs.first().result->vantage, vantage);
        const Matching both = match({file("h", {elsewhere}), file("c", {result(Flow1, "client", Verdict::Filtered)})});
        QCOMPARE(both.pairs.first().standing, Standing::Failed);
        QCOMPARE(both.pairs.first().result->vantage, QStringLiteral("client"));
    }

    void theZoneOfTheSourceStandsForIt()
    {
        QCOMPARE(match({file("h", {result(Flow1, "lan", Verdict::Verified)})}).pairs.first().standing,
                 Standing::Proved);
    }

    void oldOnesAreOutOfDate()
    {
        ProbeResult old = result(Flow1, "client", Verdict::Verified);
        old.at = Now.addDays(-31);
        QCOMPARE(match({file("h", {old})}).pairs.first().standing, Standing::Stale);
        QVERIFY(match({file("h", {old})}).isBadNews());
        QCOMPARE(match({file("h", {old})}, 40).pairs.first().standing, Standing::Proved);
        old.at = Now.addDays(3); // a clock that is wrong
        QCOMPARE(match({file("h", {old})}).pairs.first().standing, Standing::Stale);
    }

    void theNewestOfAComputerCounts()
    {
        ProbeResult before = result(Flow1, "client", Verdict::Verified);
        before.at = Now.addDays(-2);
        ResultFile older = file("h", {before});
        older.fileName = QStringLiteral("older.json");
        const ResultFile newer = file("h", {result(Flow1, "client", Verdict::Refused)});
        QCOMPARE(match({newer, older}).pairs.first().standing, Standing::Failed);
        QCOMPARE(match({older, newer}).pairs.first().standing, Standing::Failed);
    }

    void ofSeveralComputersTheWorstCounts()
    {
        const ResultFile good = file("a", {result(Flow1, "client", Verdict::Verified)});
        const ResultFile bad = file("b", {result(Flow1, "client", Verdict::Filtered)});
        for (const QList<ResultFile> &files : {QList<ResultFile>{good, bad}, QList<ResultFile>{bad, good}}) {
            QCOMPARE(match(files).pairs.first().standing, Standing::Failed);
            QCOMPARE(match(files).pairs.first().host, QStringLiteral("b"));
        }
    }

    void whatThePlanNoLongerHasIsSaid_data()
    {
        QTest::addColumn<QString>("flow");
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("port");
        QTest::newRow("flow") << QStringLiteral("pack/gone/client/server") << QStringLiteral("10.0.1.1") << 443;
        QTest::newRow("address") << QString::fromLatin1(Flow1) << QStringLiteral("10.0.1.9") << 443;
        QTest::newRow("port") << QString::fromLatin1(Flow1) << QStringLiteral("10.0.1.1") << 444;
    }

    void whatThePlanNoLongerHasIsSaid()
    {
        QFETCH(QString, flow);
        QFETCH(QString, target);
        QFETCH(int, port);
        const Matching matching = match(
            {file("h", {result(qPrintable(flow), "client", Verdict::Verified, qPrintable(target), quint16(port))})});
        QCOMPARE(matching.pairs.first().standing, Standing::NotProbed);
        QCOMPARE(matching.unmatched.size(), 1);
        QVERIFY(!matching.unmatched.first().reason.isEmpty());
        QVERIFY(matching.isBadNews());
        QVERIFY(matching.measured.isEmpty());
    }

    /// Whatever the order of the files, and whoever is trusted where.
    void aCertificateThatDiffersElsewhereIsIntercepted()
    {
        const ResultFile client = file("c", {showing("client", 'a')});
        const ResultFile planner = file("p", {showing("planner", 'b', Verdict::TlsUntrusted)});
        for (const QList<ResultFile> &files :
             {QList<ResultFile>{client, planner}, QList<ResultFile>{planner, client}}) {
            const Matching matching = match(files);
            QCOMPARE(matching.pairs.first().standing, Standing::Failed);
            QCOMPARE(verdictName(matching.pairs.first().result->verdict), QStringLiteral("intercepted"));
            QVERIFY(matching.pairs.first().result->detail.contains(QStringLiteral("Seen from planner")));
            QVERIFY(matching.isBadNews());
            QCOMPARE(matching.measured.size(), 2);
            QCOMPARE(verdictName(matching.measured.first().verdict),
                     verdictName(files.first().results.first().verdict)); // evidence is what was measured
        }
    }

    void aCertificateThatDiffersFromOurOwnIsIntercepted()
    {
        const QList<ResultFile> files{file("c", {showing("client", 'a')})};
        const Matching alike = match(files, 30, {showing("planner", 'a')});
        QCOMPARE(alike.pairs.first().standing, Standing::Proved);
        QVERIFY(alike.pairs.first().result->detail.contains(QStringLiteral("same certificate")));
        const Matching differs = match(files, 30, {showing("planner", 'b')});
        QCOMPARE(verdictName(differs.pairs.first().result->verdict), QStringLiteral("intercepted"));
        ProbeResult old = showing("planner", 'b');
        old.at = Now.addDays(-3);
        const Matching unknown = match(files, 30, {old});
        QCOMPARE(unknown.pairs.first().standing, Standing::Proved);
        QVERIFY(unknown.pairs.first().result->detail.contains(QStringLiteral("cannot be told")));
        QCOMPARE(match(files, 30, {showing("client", 'b')}).pairs.first().standing, Standing::Proved); // its own past
    }

    /// Another witness comes: what was found is weighed again, not what was made of it.
    void whatWasFoundIsWeighedAnew()
    {
        const ResultFile planner = file("p", {showing("planner", 'a')});
        Matching matching = match({file("c", {showing("client", 'a')}), planner});
        PairEvidence pair = matching.pairs.first();
        QCOMPARE(pair.result->detail, QStringLiteral("Seen from planner, it shows the same certificate."));
        QCOMPARE(pair.meaning, QString());
        QCOMPARE(pair.asFound->detail, QString());
        const Plan plan = m_maker.plan();
        const ServicePlace place =
            placeOf(plan.topology, NodeId(QStringLiteral("server")), *pair.asFound, pair.asFound->port);
        const auto weighAnew = [&](const ProbeResult &other) {
            matching.witnesses.add(place, other, {});
            setWeighed(pair, matching.witnesses.weighed(place, *pair.asFound, pair.host, {}));
        };
        weighAnew(showing("desk", 'a'));
        QCOMPARE(pair.result->detail, QStringLiteral("Seen from planner, desk, it shows the same certificate."));
        QCOMPARE(pair.standing, Standing::Proved);
        weighAnew(showing("lan", 'b'));
        QCOMPARE(verdictName(pair.result->verdict), QStringLiteral("intercepted"));
        QCOMPARE(pair.standing, Standing::Failed);
        ProbeResult replaced = showing("lan", 'a');
        replaced.at = Now;
        weighAnew(replaced);
        QCOMPARE(pair.standing, Standing::Proved);
    }

    void thePlannedCertificateNeedsNoWitness()
    {
        Plan plan = m_maker.plan();
        Node server = *plan.topology.nodes.find(NodeId(QStringLiteral("server")));
        server.certificate.sha256 = QString(64, QLatin1Char('A'));
        plan.topology.nodes.set(server);
        const Matching matching =
            matchResults(plan, m_maker.derivation(), m_maker.routing(), {file("c", {showing("client", 'a')})},
                         {Now, 30, {showing("planner", 'b')}});
        QCOMPARE(matching.pairs.first().standing, Standing::Proved);
    }

    /// Who dials the published pair sees the same service.
    void aPublishedPairIsTheSameService()
    {
        PlanMaker maker;
        maker.zone("internet", ZoneKind::Internet).zone("lan", ZoneKind::Lan, "10.0.0.0/24");
        maker.zone("servers", ZoneKind::Server, "10.0.1.0/24");
        maker.firewall("fw", {QStringLiteral("internet"), QStringLiteral("lan"), QStringLiteral("servers")},
                       {forward("internet", "203.0.113.5", 8443, "server", 443)});
        maker.node("server", "servers", "10.0.1.1").node("client", "lan", "10.0.0.1").node("roamer", "internet", "");
        maker.flow("client", "server", Transport::Tcp, "443").flow("roamer", "server", Transport::Tcp, "443");
        ProbeResult outside = result("pack/rule-1/roamer/server", "roamer", Verdict::Verified, "203.0.113.5", 8443);
        outside.proof = showing("roamer", 'b').proof;
        const Matching matching =
            matchResults(maker.plan(), maker.derivation(), maker.routing(),
                         {file("c", {showing("client", 'a')}), file("r", {outside})}, {Now, 30, {}});
        QCOMPARE(matching.pairs.size(), 2);
        QVERIFY(matching.unmatched.isEmpty());
        for (const PairEvidence &pair : matching.pairs)
            QCOMPARE(verdictName(pair.result->verdict), QStringLiteral("intercepted"));
    }

    void evidenceIsWhatWasMeasuredHere()
    {
        ProbeResult elsewhere = result(Flow1, "planner", Verdict::Open);
        ProbeResult future = result(Flow1, "client", Verdict::Open);
        future.at = Now.addDays(3);
        const Matching matching = match({file("h", {elsewhere, result(Flow1, "client", Verdict::Refused), future,
                                                    result(Flow1, "client", Verdict::NotProbed)})});
        QCOMPARE(matching.measured.size(), 2);
        QVERIFY(!matching.measured.first().fromVantage); // though the file claims so
        QVERIFY(matching.measured.last().fromVantage);
        QVERIFY(matching.measured.last().detail.contains(QStringLiteral("the computer h")));
        QCOMPARE(matching.measured.last().at, Now.addSecs(-60));
    }
};

PORTWRIGHT_TEST(tst_matching, TestMatching)
#include "tst_matching.moc"
