// SPDX-License-Identifier: Apache-2.0
#include "app/planbuilder.h"
#include "app/workspace.h"
#include "scene/autolayout.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QHash>

using namespace portwright;

namespace {

const PackLibrary &library()
{
    static const PackLibrary all = [] {
        const Result<PackLibrary> read = PackLibrary::builtIn();
        if (!read)
            qFatal("%s", qPrintable(errorsText(read.errors())));
        return *read;
    }();
    return all;
}

QString describe(const PlanAnswers &answers)
{
    return QStringLiteral("sites %1, storage %2, dmz %3, hybrid %4, directory %5, monitoring %6, mail %7, dns/ntp %8")
        .arg(answers.sites)
        .arg(answers.storage)
        .arg(answers.dmz)
        .arg(answers.hybrid)
        .arg(directoryName(answers.directory))
        .arg(answers.monitoring)
        .arg(answers.mail)
        .arg(answers.nameAndTime);
}

/// Every combination of the yes/no answers and the directories, with one and more sites and servers.
QList<PlanAnswers> combinations()
{
    QList<PlanAnswers> all;
    for (int bits = 0; bits < 32; ++bits) {
        for (const Directory directory :
             {Directory::None, Directory::Ldap, Directory::Radius, Directory::ActiveDirectory}) {
            for (const int size : {0, 1, 2}) {
                PlanAnswers answers;
                answers.dmz = bits & 1;
                answers.hybrid = bits & 2;
                answers.monitoring = bits & 4;
                answers.mail = bits & 8;
                answers.nameAndTime = bits & 16;
                answers.directory = directory;
                answers.storage = size;
                answers.sites = 1 + size / 2;
                all += answers;
            }
        }
    }
    return all;
}

/// How often each rule of the platform's pack must fire: worked out from the article's rows and the answers.
QHash<QString, int> expected(const PlanAnswers &answers)
{
    const int servers = 1 + answers.storage;
    const int groups = answers.sites + (answers.dmz ? 1 : 0); // of clients
    const bool ad = answers.directory == Directory::ActiveDirectory;
    return {
        {QStringLiteral("client-authority-tls"), groups},
        {QStringLiteral("client-storage-tls"), groups * answers.storage},
        {QStringLiteral("browser-console-https"), servers},
        {QStringLiteral("server-server-tls-4288"), servers * (servers - 1)},
        {QStringLiteral("server-server-tls-4287"), servers * (servers - 1)},
        {QStringLiteral("server-license"), servers},
        {QStringLiteral("server-mail-smtp"), answers.mail ? servers : 0},
        {QStringLiteral("server-dns"), answers.nameAndTime ? servers : 0},
        {QStringLiteral("server-ntp"), answers.nameAndTime ? servers : 0},
        {QStringLiteral("client-dns"), answers.nameAndTime ? groups : 0},
        {QStringLiteral("authority-ldaps"), ad || answers.directory == Directory::Ldap ? 1 : 0},
        {QStringLiteral("authority-ldap"), 0},
        {QStringLiteral("server-radius-auth"), answers.directory == Directory::Radius ? 1 : 0},
        {QStringLiteral("client-cloud-443"), answers.hybrid ? groups : 0},
        {QStringLiteral("authority-cloud-https"), answers.hybrid ? 1 : 0},
        {QStringLiteral("cloud-authority-inbound"), answers.hybrid && answers.dmz ? 1 : 0},
        {QStringLiteral("mon-zabbix-cloudos"), answers.monitoring ? servers : 0},
        {QStringLiteral("mon-ssh"), answers.monitoring ? servers : 0},
        {QStringLiteral("mon-console"), answers.monitoring ? servers : 0},
        {QStringLiteral("mon-ipmi-in"), answers.monitoring ? 1 : 0},
        {QStringLiteral("server-upgrade-files"), answers.monitoring ? servers : 0},
        {QStringLiteral("server-postgres"), 0},
        {QStringLiteral("client-server-legacy"), 0},
    };
}

Workspace evaluated(const Plan &plan)
{
    return evaluate(plan, library().packsFor(plan.packs), QDate(2026, 11, 26), QStringLiteral("en"));
}

QStringList badNews(const Workspace &workspace)
{
    QStringList ids;
    for (const Finding &finding : workspace.findings) {
        if (finding.isBadNews())
            ids += finding.id + QStringLiteral(": ") + finding.message;
    }
    return ids;
}

} // namespace

class TestPlanBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCombinationLoadsAndDerivesWhatIsExpected();
    void withPublicAddressesNothingIsWrong();
    void withoutThemOnlyPublishingIsLeftToThePlanner();
    void everythingHasAPlace();
    void networksAreAsAnswered();
    void aLargeSiteGetsALargeNetwork();
    void whatDoesNotGoTogetherIsSaid_data();
    void whatDoesNotGoTogetherIsSaid();
    void equalAnswersGiveEqualPlans();
    void directoriesHaveNames();
};

void TestPlanBuilder::everyCombinationLoadsAndDerivesWhatIsExpected()
{
    for (const PlanAnswers &answers : combinations()) {
        const Result<Plan> plan = buildPlan(answers, library());
        QVERIFY2(plan.isOk(), qPrintable(describe(answers)));
        const Result<Plan> again = parsePlan(planText(*plan), QStringLiteral("new"));
        QVERIFY2(again && *again == *plan, qPrintable(describe(answers)));
        const Derivation derivation = derive(*plan, library().packsFor(plan->packs), QStringLiteral("en"));
        QHash<QString, int> fired;
        for (const Flow &flow : derivation.flows)
            ++fired[flow.rule->id];
        const QHash<QString, int> wanted = expected(answers);
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            const QString what = QStringLiteral("%1: %2 times instead of %3 (%4)");
            QVERIFY2(fired.value(it.key()) == it.value(),
                     qPrintable(what.arg(it.key()).arg(fired.value(it.key())).arg(it.value()).arg(describe(answers))));
        }
    }
}

void TestPlanBuilder::withPublicAddressesNothingIsWrong()
{
    for (PlanAnswers answers : combinations()) {
        answers.published = IpAddress::of("203.0.113.10");
        const Result<Plan> plan = buildPlan(answers, library());
        QVERIFY(plan.isOk());
        const QStringList wrong = badNews(evaluated(*plan));
        QVERIFY2(wrong.isEmpty(), qPrintable(describe(answers) + u'\n' + wrong.join(u'\n')));
    }
}

void TestPlanBuilder::withoutThemOnlyPublishingIsLeftToThePlanner()
{
    for (const PlanAnswers &answers : combinations()) {
        const Workspace workspace = evaluated(*buildPlan(answers, library()));
        for (const Finding &finding : workspace.findings) {
            const bool open = answers.dmz && finding.check == QStringLiteral("not-published");
            QVERIFY2(!finding.isBadNews() || open,
                     qPrintable(describe(answers) + u'\n' + finding.id + finding.message));
        }
    }
}

void TestPlanBuilder::everythingHasAPlace()
{
    PlanAnswers answers;
    answers.sites = 3;
    answers.storage = 4;
    answers.dmz = true;
    const Plan plan = *buildPlan(answers, library());
    QVERIFY(completeLayout(plan) == plan.layout);
    QCOMPARE(plan.layout.zones.size(), plan.topology.zones.size());
    for (const Node &node : plan.topology.nodes)
        QVERIFY(!node.name.isEmpty());
    for (const Zone &zone : plan.topology.zones)
        QVERIFY(!zone.name.isEmpty());
}

void TestPlanBuilder::networksAreAsAnswered()
{
    PlanAnswers answers;
    answers.sites = 2;
    answers.dmz = true;
    answers.networks.insert(QStringLiteral("office-2"), *Cidr::parse(QStringLiteral("192.168.0.0/23")));
    answers.networks.insert(QStringLiteral("dmz"), *Cidr::parse(QStringLiteral("172.16.5.0/24")));
    const Plan plan = *buildPlan(answers, library());
    const auto networkOfZone = [&](const char *id) {
        return plan.topology.zones.find(ZoneId(QString::fromLatin1(id)))->networks.value(0).toString();
    };
    QCOMPARE(networkOfZone("office-2"), QStringLiteral("192.168.0.0/23"));
    QCOMPARE(networkOfZone("office-1"), QStringLiteral("10.20.0.0/24"));
    QCOMPARE(networkOfZone("servers"), QStringLiteral("10.10.0.0/24"));
    const Node *authority = plan.topology.nodes.find(NodeId(QStringLiteral("authority-1")));
    QCOMPARE(authority->addresses.value(0).range.toString(), QStringLiteral("172.16.5.10"));
    QCOMPARE(zoneNetworks(answers).size(), 4);
}

void TestPlanBuilder::aLargeSiteGetsALargeNetwork()
{
    PlanAnswers answers;
    answers.clients = PlanAnswers::MostClients;
    answers.sites = PlanAnswers::MostSites;
    answers.storage = PlanAnswers::MostStorage;
    const Result<Plan> plan = buildPlan(answers, library());
    QVERIFY(plan.isOk());
    QCOMPARE(plan->topology.zones.find(ZoneId(QStringLiteral("office-50")))->networks.value(0).toString(),
             QStringLiteral("10.69.0.0/16"));
}

void TestPlanBuilder::whatDoesNotGoTogetherIsSaid_data()
{
    QTest::addColumn<int>("sites");
    QTest::addColumn<int>("clients");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("said");
    QTest::newRow("no site") << 0 << 10 << QString() << QString() << QStringLiteral("Sites: 0");
    QTest::newRow("too many clients") << 1 << 70000 << QString() << QString() << QStringLiteral("70000");
    QTest::newRow("too small") << 1 << 300 << QStringLiteral("office") << QStringLiteral("10.1.0.0/24")
                               << QStringLiteral("too small");
    QTest::newRow("overlap") << 1 << 10 << QStringLiteral("office") << QStringLiteral("10.10.0.0/16")
                             << QStringLiteral("overlap");
    QTest::newRow("no such zone") << 2 << 10 << QStringLiteral("office") << QStringLiteral("10.1.0.0/24")
                                  << QStringLiteral("office-1, office-2");
}

void TestPlanBuilder::whatDoesNotGoTogetherIsSaid()
{
    QFETCH(const int, sites);
    QFETCH(const int, clients);
    QFETCH(const QString, zone);
    QFETCH(const QString, network);
    QFETCH(const QString, said);
    PlanAnswers answers;
    answers.sites = sites;
    answers.clients = clients;
    if (!zone.isEmpty())
        answers.networks.insert(zone, *Cidr::parse(network));
    const Result<Plan> plan = buildPlan(answers, library());
    QVERIFY(!plan);
    QVERIFY2(errorsText(plan.errors()).contains(said), qPrintable(errorsText(plan.errors())));
}

void TestPlanBuilder::equalAnswersGiveEqualPlans()
{
    PlanAnswers answers;
    answers.directory = Directory::ActiveDirectory;
    QCOMPARE(planText(*buildPlan(answers, library())), planText(*buildPlan(answers, library())));
}

void TestPlanBuilder::directoriesHaveNames()
{
    QCOMPARE(directoryFromName(u"ad"), std::optional(Directory::ActiveDirectory));
    QCOMPARE(directoryName(Directory::Radius), QStringLiteral("radius"));
    QVERIFY(!directoryFromName(u"nis"));
}

PORTWRIGHT_TEST(tst_planbuilder, TestPlanBuilder)
#include "tst_planbuilder.moc"
