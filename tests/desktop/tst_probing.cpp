// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/panels/probepanel.h"
#include "desktop/presenter/sessionfacts.h"
#include "testmain.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace portwright;
using namespace portwright::test;

class TestProbing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsProbedBeforeConsent();
    void theDemoIsRehearsed();
    void onlyWhatIsWantedIsAskedFor();
    void newTargetsNeedNewConsent();
    void stoppingEndsIt();
    void theVantageIsAGuessUntilChosen();
    void anotherPlanForgetsWhatWasAgreed();
    void resultsFromElsewhereAreSetBeside();
    void anotherCertificateElsewhereIsIntercepted();
    void aFlowsVerdictIsSaid();
    void aBadResultFileChangesNothing();

private:
    ProbeResult verified(const ProbeEntry &entry, const NodeId &vantage) const;
    ProbeSession &probes() { return m_fixture->desk().probes; }
    Session &session() { return m_fixture->session(); }
    template <class T>
    T *field(const char *name)
    {
        return m_panel->findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *name) { field<QPushButton>(name)->click(); }

    std::unique_ptr<Look> m_look;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<ProbePanel> m_panel;
};

void TestProbing::init()
{
    m_panel.reset();
    m_look = std::make_unique<Look>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:demo")));
    m_panel = std::make_unique<ProbePanel>(session(), probes(), *m_look);
    m_panel->show();
}

void TestProbing::nothingIsProbedBeforeConsent()
{
    QVERIFY(!probes().targets().isEmpty());
    click("start");
    QVERIFY(!probes().isRunning());
    QVERIFY(field<QWidget>("consent")->isVisibleTo(m_panel.get()));
    const QString text = field<QLabel>("consentText")->text();
    for (const ProbeTarget &target : probes().targets())
        QVERIFY2(!target.address || text.contains(target.address->toString()), qPrintable(targetText(target)));
    QVERIFY(!field<QWidget>("table")->isVisibleTo(m_panel.get()));
    click("refuse");
    QVERIFY(field<QWidget>("table")->isVisibleTo(m_panel.get()));
    QVERIFY(!probes().isRunning());
    QVERIFY(!field<QWidget>("consent")->isVisibleTo(m_panel.get()));
    for (const ProbeEntry &entry : probes().entries())
        QVERIFY(!entry.measured);
}

void TestProbing::theDemoIsRehearsed()
{
    QVERIFY(field<QPushButton>("listeners")->isVisibleTo(m_panel.get()));
    click("listeners");
    QVERIFY(probes().hasListeners());
    click("start");
    click("agree");
    QVERIFY(probes().isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!probes().isRunning(), 30000);
    int probed = 0;
    for (const ProbeEntry &entry : probes().entries()) {
        if (!entry.measured)
            continue;
        ++probed;
        QVERIFY2(
            entry.latest->verdict == Verdict::Rehearsed,
            qPrintable(entry.flow.text() + u' ' + verdictName(entry.latest->verdict) + u' ' + entry.latest->detail));
    }
    QVERIFY(probed > 0);
    QCOMPARE(m_panel->rows()->rowCount(), int(probes().entries().size()));
    const QHash<FlowId, Badge> badges = probes().badges().flows();
    QVERIFY(!badges.isEmpty());
    for (const Badge badge : badges)
        QCOMPARE(badge, Badge::Open);
}

void TestProbing::onlyWhatIsWantedIsAskedFor()
{
    session().select({{ElementId(QStringLiteral("mail-1"))}, {}});
    const QSet<FlowId> flows = session().selectedFlows();
    QCOMPARE(flows.size(), 2); // of the authority and of the storage server
    probes().start(flows);
    const QList<ProbeTarget> asked = probes().notAgreed();
    QVERIFY(!asked.isEmpty());
    QVERIFY(asked.size() < probes().targets().size());
    for (const ProbeTarget &target : asked)
        QCOMPARE(target.destination, NodeId(QStringLiteral("mail-1")));
    probes().agree();
    QVERIFY(probes().notAgreed().isEmpty());
    probes().start(); // all of them: nobody agreed to the others
    QVERIFY(!probes().notAgreed().isEmpty());
    QVERIFY(!probes().isRunning());
}

void TestProbing::newTargetsNeedNewConsent()
{
    probes().agree();
    QVERIFY(probes().notAgreed().isEmpty());
    QString reached;
    for (const Node &node : session().topology().nodes) {
        const auto goes = [&](const ProbeTarget &target) { return target.destination == node.id && target.address; };
        const auto targets = probes().targets();
        if (std::any_of(targets.begin(), targets.end(), goes))
            reached = node.id.text();
    }
    QVERIFY(!reached.isEmpty());
    Node moved = *session().topology().nodes.find(NodeId(reached));
    moved.addresses = {{IpRange(IpAddress::of("127.0.0.99")), {}, {}, {}}};
    m_fixture->desk().editor.setNodes(QStringLiteral("move"), {moved});
    QVERIFY(!probes().notAgreed().isEmpty());
    QSignalSpy asked(&probes(), &ProbeSession::consentNeeded);
    probes().start();
    QCOMPARE(asked.count(), 1);
    QVERIFY(!probes().isRunning());
}

void TestProbing::stoppingEndsIt()
{
    probes().agree();
    probes().setInterval(1);
    probes().start();
    QVERIFY(probes().isWatching());
    probes().stop();
    QVERIFY(!probes().isWatching());
    QVERIFY(!probes().isRunning());
    for (const ProbeEntry &entry : probes().entries())
        QVERIFY(!entry.running);
}

void TestProbing::theVantageIsAGuessUntilChosen()
{
    auto *box = field<QComboBox>("vantage");
    QVERIFY(box->itemText(0).contains(QStringLiteral("guess")));
    const NodeId other = session().topology().nodes.at(0).id;
    probes().setVantage(other);
    QCOMPARE(probes().vantage().element, ElementId(other));
    QCOMPARE(box->currentData().toString(), other.text());
    QVERIFY(!field<QLabel>("connection")->text().isEmpty());
}

void TestProbing::anotherPlanForgetsWhatWasAgreed()
{
    probes().agree();
    probes().startListeners();
    QVERIFY(probes().hasListeners());
    QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:demo")));
    QVERIFY(!probes().hasListeners());
    QCOMPARE(probes().notAgreed().size(), probes().targets().size());
}

ProbeResult TestProbing::verified(const ProbeEntry &entry, const NodeId &vantage) const
{
    ProbeResult result;
    result.flow = entry.flow;
    result.target = entry.target;
    result.port = entry.port;
    result.transport = entry.transport;
    result.vantage = vantage.text();
    result.verdict = Verdict::Verified;
    result.proof = QStringLiteral("SSH-2.0-real");
    result.at = QDateTime::currentDateTimeUtc();
    return result;
}

/// Proved where the flow starts it is verified; from anywhere else it is not, and both say where they were measured.
void TestProbing::resultsFromElsewhereAreSetBeside()
{
    const Flow flow = session().workspace().derivation.flows.first();
    const auto row = [&] {
        for (qsizetype i = 0; i < probes().entries().size(); ++i) {
            if (probes().entries().at(i).flow == flow.id())
                return int(i);
        }
        return -1;
    };
    QVERIFY(row() >= 0);
    const ProbeEntry entry = probes().entries().at(row());
    ResultFile file;
    file.fileName = QStringLiteral("a.json");
    file.measured.host = QStringLiteral("backup01");
    file.results = {verified(entry, flow.destination)};
    const auto cell = [&](int column, int role = Qt::DisplayRole) {
        return m_panel->rows()->index(row(), column).data(role).toString();
    };
    probes().takeIn({file});
    QCOMPARE(probes().badges().flows().value(flow.id()), Badge::Open);
    QVERIFY2(cell(ProbeModel::From).contains(QStringLiteral("backup01")), qPrintable(cell(ProbeModel::From)));
    QVERIFY2(cell(ProbeModel::From).contains(QStringLiteral("reachability only")), qPrintable(cell(ProbeModel::From)));
    file.results = {verified(entry, flow.source)};
    file.measured.host = QStringLiteral("laptop77");
    probes().takeIn({file});
    QCOMPARE(probes().badges().flows().value(flow.id()), Badge::Verified);
    QVERIFY2(cell(ProbeModel::From).contains(QStringLiteral("laptop77")), qPrintable(cell(ProbeModel::From)));
    QVERIFY2(cell(ProbeModel::From).contains(session().nameOf(flow.source)), qPrintable(cell(ProbeModel::From)));
    QCOMPARE(cell(ProbeModel::Proof), QStringLiteral("SSH-2.0-real"));
    file.results.first().at = QDateTime::currentDateTimeUtc().addDays(-100);
    QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:demo"))); // forgets
    QVERIFY(!probes().badges().flows().contains(flow.id()));
    probes().takeIn({file});
    QCOMPARE(probes().badges().flows().value(flow.id()), Badge::Unknown);
}

/// Two vantages, two certificates: neither is shown as verified.
void TestProbing::anotherCertificateElsewhereIsIntercepted()
{
    const Flow flow = session().workspace().derivation.flows.first();
    const auto entry = [&] {
        const auto &all = probes().entries();
        return *std::find_if(all.begin(), all.end(), [&](const ProbeEntry &one) { return one.flow == flow.id(); });
    };
    const auto file = [&](const NodeId &vantage, const char *host, char digit) {
        ResultFile made;
        made.fileName = QString::fromLatin1(host) + QStringLiteral(".json");
        made.measured.host = QString::fromLatin1(host);
        made.results = {verified(entry(), vantage)};
        made.results.first().proof = QStringLiteral("TLS 1.3; sha256 ") + QString(64, QLatin1Char(digit));
        return made;
    };
    probes().takeIn({file(flow.source, "laptop77", 'a')});
    QCOMPARE(probes().badges().flows().value(flow.id()), Badge::Verified);
    probes().takeIn({file(flow.destination, "backup01", 'b')});
    QCOMPARE(verdictName(entry().shown()->verdict), QStringLiteral("intercepted"));
    QCOMPARE(probes().badges().flows().value(flow.id()), Badge::Failed);
    QVERIFY(entry().shown()->detail.contains(flow.destination.text()));
}

/// For those who are told what the canvas shows.
void TestProbing::aFlowsVerdictIsSaid()
{
    const Flow flow = session().workspace().derivation.flows.first();
    const SessionFacts facts(session(), probes());
    QCOMPARE(facts.verdictOf(flow.id()), QString());
    ResultFile file;
    for (const ProbeEntry &entry : probes().entries()) {
        if (entry.flow == flow.id())
            file.results += verified(entry, flow.source);
    }
    probes().takeIn({file});
    QCOMPARE(facts.verdictOf(flow.id()), QStringLiteral("verified"));
    for (ProbeResult &result : file.results) {
        result.verdict = Verdict::Refused;
        result.at = result.at.addSecs(1);
    }
    file.fileName = QStringLiteral("later.json");
    probes().takeIn({file});
    QCOMPARE(facts.verdictOf(flow.id()), QStringLiteral("refused"));
}

void TestProbing::aBadResultFileChangesNothing()
{
    QSignalSpy wanted(m_panel.get(), &ProbePanel::resultsWanted);
    click("takeIn");
    QCOMPARE(wanted.count(), 1);
    ResultFile strange;
    strange.results = {verified(probes().entries().first(), NodeId(QStringLiteral("nobody")))};
    strange.results.first().flow = FlowId(QStringLiteral("no/such/flow/here"));
    QSignalSpy raised(&session(), &Session::messageRaised);
    probes().takeIn({strange});
    QCOMPARE(raised.count(), 1);
    for (const ProbeEntry &entry : probes().entries())
        QVERIFY(!entry.taken);
}

PORTWRIGHT_TEST(tst_probing, TestProbing)
#include "tst_probing.moc"
