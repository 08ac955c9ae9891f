// SPDX-License-Identifier: Apache-2.0
#include "app/packfolders.h"
#include "app/workspace.h"
#include "labservers.h"
#include "probe/prober.h"
#include "testmain.h"
#include "threenetworks.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

#include <unistd.h>

using namespace portwright;
using namespace portwright::test;

namespace {

constexpr int PatienceMs = 60000;

QString labFile(const char *name)
{
    return sourceFolder() + QStringLiteral("/lab/") + QLatin1String(name);
}

/// A line of expected.txt: what is to be found of a node's port before the rules are there, and while they are.
struct Expected
{
    QString place; // "mail-good 25/tcp"
    QString before;
    QString during;
    QString says; // part of the detail during the rules; empty: none is asked for
};

QList<Expected> expectations()
{
    QFile file(labFile("expected.txt"));
    QList<Expected> found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    static const QRegularExpression line(QStringLiteral("^(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(.*)$"));
    for (const QByteArray &text : file.readAll().split('\n')) {
        const auto match = line.match(QString::fromUtf8(text));
        if (text.startsWith('#') || !match.hasMatch())
            continue;
        const QString says = match.captured(5) == QLatin1String("-") ? QString() : match.captured(5);
        found += {match.captured(1) + QLatin1Char(' ') + match.captured(2), match.captured(3), match.captured(4), says};
    }
    return found;
}

} // namespace

/// From a plan file to verdicts: a watch that never stops, while the rules of the router come and go.
class Lab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void probesThePlan();
    void everyVerdictWhileRulesChange();

private:
    using Found = QHash<QString, ProbeResult>;

    void take(const ProbeResult &result) { m_round.insert(placeOf(result), result); }
    QString placeOf(const ProbeResult &result) const;
    void endRound();
    void waitFor(QString Expected::*phase);
    QByteArray differences(QString Expected::*phase) const;

    ThreeNetworks m_networks;
    LabServers m_servers;
    Workspace m_workspace;
    ProbePlan m_targets;
    std::unique_ptr<Prober> m_prober;
    Found m_round; // of the running round
    Found m_found; // of the last whole one
    int m_rounds = 0;
};

void Lab::initTestCase()
{
    DONE(m_networks.setUp());
    DONE(m_networks.server.run(QStringLiteral(
        "for i in $(seq 10 25); do ip addr add 10.98.1.$i/24 dev s0; done\nip addr add fd98:1::18/64 dev s0 nodad")));
    {
        const Inside inside(m_networks.server);
        DONE(m_servers.start());
    }
    const DiskFileSystem files;
    const Result<Plan> plan = openPlan(files, labFile("lab.portwright"));
    QVERIFY2(plan, plan ? "" : qPrintable(errorsText(plan.errors())));
    const Result<PackLibrary> library = packsAtHand(files, {}, {});
    QVERIFY(library);
    m_workspace = evaluate(*plan, library->packsFor(plan->packs), QDate(2026, 11, 27), QStringLiteral("en"));
    const Vantage here{ElementId(QStringLiteral("authority-1")), QStringLiteral("Authority")};
    m_targets = probePlan(m_workspace.plan, m_workspace.derivation, m_workspace.routing, here);
    DONE(askOnly(QStringLiteral("10.98.1.21"))); // the lab's dns-1
    const Inside inside(m_networks.client);
    m_prober = std::make_unique<Prober>(*builtInHandshakes());
    connect(m_prober.get(), &Prober::verdictFound, this, &Lab::take);
    connect(m_prober.get(), &Prober::roundFinished, this, &Lab::endRound);
}

void Lab::cleanupTestCase()
{
    m_prober.reset();
}

QString Lab::placeOf(const ProbeResult &result) const
{
    const auto flow = std::find_if(m_workspace.derivation.flows.cbegin(), m_workspace.derivation.flows.cend(),
                                   [&result](const Flow &one) { return one.id() == result.flow; });
    const QString node = flow == m_workspace.derivation.flows.cend() ? QString() : flow->destination.text();
    return QStringLiteral("%1 %2/%3").arg(node).arg(result.port).arg(transportName(result.transport));
}

void Lab::endRound()
{
    m_found = std::exchange(m_round, {});
    ++m_rounds;
    m_prober->start(m_targets.targets, QStringLiteral("authority-1"));
}

QByteArray Lab::differences(QString Expected::*phase) const
{
    QByteArray all;
    for (const Expected &expected : expectations()) {
        const ProbeResult found = m_found.value(expected.place);
        const bool fits = m_found.contains(expected.place) && verdictName(found.verdict) == expected.*phase &&
                          (phase == &Expected::before || found.detail.contains(expected.says));
        if (!fits)
            all += expected.place.toUtf8() + " is " + verdictName(found.verdict).toUtf8() + ", wanted " +
                   (expected.*phase).toUtf8() + " (" + found.detail.toUtf8() + ")\n";
    }
    return all;
}

/// Until one whole round says what it should.
void Lab::waitFor(QString Expected::*phase)
{
    QElapsedTimer clock;
    clock.start();
    m_found.clear();
    while (clock.elapsed() < PatienceMs && !differences(phase).isEmpty())
        QTest::qWait(50);
    DONE(differences(phase));
}

void Lab::probesThePlan()
{
    const QList<Expected> all = expectations();
    QVERIFY(all.size() >= 16);
    QStringList places;
    for (const ProbeTarget &target : m_targets.targets)
        places += QStringLiteral("%1 %2/%3")
                      .arg(target.destination.text())
                      .arg(target.port)
                      .arg(transportName(target.transport));
    for (const Expected &expected : all)
        QVERIFY2(places.contains(expected.place), qPrintable(expected.place));
}

void Lab::everyVerdictWhileRulesChange()
{
    m_prober->start(m_targets.targets, QStringLiteral("authority-1"));
    waitFor(&Expected::before);
    DONE(m_networks.router.run(QStringLiteral("nft -f ") + labFile("rules.nft")));
    waitFor(&Expected::during);
    DONE(m_networks.clearFilters());
    waitFor(&Expected::before);
    QVERIFY(m_rounds >= 3);
    m_prober->stop();
    const ProbeResult six = m_found.value(QStringLiteral("mail-six 25/tcp"));
    QVERIFY(six.address && six.address->family() == Family::IPv6);
    QVERIFY(m_found.value(QStringLiteral("mail-good 25/tcp")).latencyMs);
    QVERIFY(m_found.value(QStringLiteral("dns-1 53/udp")).proof.endsWith(QStringLiteral("NOERROR")));
}

/// Without root: the same in a user namespace, in a process of its own.
class LabAsUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInAUserNamespace() { DONE(passesAsRootOfItsOwn(QStringLiteral("tst_lab"))); }
};

static const bool registered_tst_lab = portwright::test::add(
    "tst_lab", []() -> QObject * { return ::geteuid() == 0 ? static_cast<QObject *>(new Lab) : new LabAsUser; });
#include "tst_lab.moc"
