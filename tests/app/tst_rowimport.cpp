// SPDX-License-Identifier: Apache-2.0
#include "app/rowimport.h"
#include "model/edits.h"
#include "packs/packlibrary.h"
#include "testmain.h"

using namespace portwright;

namespace {

PackSet packs()
{
    static const PackLibrary library = PackLibrary::builtIn().value();
    return library.packsFor({});
}

Zone zone(const char *id, const char *name, ZoneKind kind)
{
    Zone zone;
    zone.id = ZoneId(QString::fromLatin1(id));
    zone.name = QString::fromLatin1(name);
    zone.kind = kind;
    return zone;
}

Plan somePlan()
{
    Plan plan;
    plan = withZone(plan, zone("srv", "Core servers", ZoneKind::Server));
    plan = withZone(plan, zone("office", "Office", ZoneKind::Lan));
    plan = withZone(plan, zone("office-2", "Branch", ZoneKind::Lan));
    Node node;
    node.id = NodeId(QStringLiteral("vault"));
    node.name = QStringLiteral("Vault");
    node.role = {QStringLiteral("code42-onprem"), QStringLiteral("storage")};
    node.zone = ZoneId(QStringLiteral("srv"));
    node.addresses = {{IpAddress::of("10.0.0.1"), {}, {}, {}}};
    return withNode(plan, node);
}

CheckedRow check(const char *name, const char *role, const char *zone, const char *address = "", const char *count = "",
                 const char *host = "", const RowOptions &options = {})
{
    const QStringList row{QString::fromUtf8(name),    QString::fromUtf8(role),  QString::fromUtf8(zone),
                          QString::fromUtf8(address), QString::fromUtf8(count), QString::fromUtf8(host),
                          QStringLiteral("test")};
    return checkRows({row}, somePlan(), packs(), options).first();
}

} // namespace

class TestRowImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRoles_data();
    void findsRoles();
    void findsZones();
    void suggestsRolesAndZones();
    void marksWhatIsWrong();
    void marksDuplicates();
    void addsNodesAndZones();
};

void TestRowImport::findsRoles_data()
{
    QTest::addColumn<QByteArray>("role");
    const Role *storage = packs().role({QStringLiteral("code42-onprem"), QStringLiteral("storage")});
    QTest::newRow("id") << QByteArray("Storage");
    QTest::newRow("whole id") << QByteArray("code42-onprem/storage");
    QTest::newRow("English") << storage->title.in(QStringLiteral("en")).toUpper().toUtf8();
    QTest::newRow("German") << storage->title.in(QStringLiteral("de")).toUtf8();
}

void TestRowImport::findsRoles()
{
    QFETCH(QByteArray, role);
    const CheckedRow row = check("A", role.constData(), "srv");
    QVERIFY(row.isUsable());
    QCOMPARE(row.node.role.role, QStringLiteral("storage"));
    QCOMPARE(row.node.environment, QStringLiteral("test"));
}

void TestRowImport::findsZones()
{
    for (const char *words : {"srv", "core SERVERS", "Servernetz", "server"})
        QCOMPARE(check("A", "storage", words).node.zone.text(), QStringLiteral("srv"));
    QCOMPARE(check("A", "storage", "lan").newZone, QStringLiteral("lan")); // two zones are of that kind
    RowOptions options;
    options.defaultZone = ZoneId(QStringLiteral("office"));
    QCOMPARE(check("A", "storage", "", "", "", "", options).node.zone, options.defaultZone);
}

void TestRowImport::suggestsRolesAndZones()
{
    const CheckedRow role = check("A", "storrage", "srv");
    QVERIFY(!role.isUsable());
    const CheckedRow server = check("A", "authority srv", "srv");
    QVERIFY(server.problemAt(RowColumn::Role));
    RowOptions options;
    options.addZones = false;
    const CheckedRow zone = check("A", "storage", "Offices", "", "", "", options);
    QVERIFY(!zone.isUsable());
    QVERIFY(zone.problemAt(RowColumn::Zone)->suggestions.contains(QStringLiteral("Office")));
}

void TestRowImport::marksWhatIsWrong()
{
    const CheckedRow row = check("A", "", "", "10.0.0.256", "many", "bad_host!");
    QVERIFY(!row.isUsable());
    for (const RowColumn column :
         {RowColumn::Role, RowColumn::Zone, RowColumn::Address, RowColumn::Count, RowColumn::Host})
        QVERIFY2(row.problemAt(column) && row.problemAt(column)->stops, qPrintable(QString::number(int(column))));
    QVERIFY(!row.problemAt(RowColumn::Name));
}

void TestRowImport::marksDuplicates()
{
    const CheckedRow row = check("Vault", "storage", "srv", "10.0.0.1");
    QVERIFY(row.isUsable());
    QCOMPARE(row.problemAt(RowColumn::Name)->suggestions, QStringList{QStringLiteral("Vault 2")});
    QVERIFY(row.problemAt(RowColumn::Address)->message.contains(QStringLiteral("Vault")));
    const QStringList cells{QStringLiteral("B"), QStringLiteral("storage"), QStringLiteral("srv"), {}, {}, {}, {}};
    const QList<CheckedRow> twice = checkRows({cells, cells}, somePlan(), packs(), {});
    QVERIFY(!twice.first().problemAt(RowColumn::Name));
    QVERIFY(twice.last().problemAt(RowColumn::Name));
}

void TestRowImport::addsNodesAndZones()
{
    const QList<CheckedRow> rows{check("Laptops", "client", "Branch", "10.1.0.0/24", "200"),
                                 check("Edge store", "storage", "DMZ"), check("Edge two", "storage", "dmz"),
                                 check("Broken", "nothing", "srv")};
    const RowsAdded result = withRows(somePlan(), rows, packs());
    QCOMPARE(result.added.size(), 3);
    QCOMPARE(result.plan.topology.zones.size(), 4);
    const Node *laptops = result.plan.topology.nodes.find(NodeId(QStringLiteral("laptops")));
    QVERIFY(laptops);
    QCOMPARE(laptops->count, 200);
    QCOMPARE(laptops->zone.text(), QStringLiteral("office-2"));
    const Node *edge = result.plan.topology.nodes.find(NodeId(QStringLiteral("edge-two")));
    QVERIFY(edge);
    QCOMPARE(result.plan.topology.zones.find(edge->zone)->kind, ZoneKind::Dmz);
    QCOMPARE(result.plan.packs.first().id, QStringLiteral("code42-onprem"));
}

PORTWRIGHT_TEST(tst_rowimport, TestRowImport)
#include "tst_rowimport.moc"
