// SPDX-License-Identifier: Apache-2.0
#include "app/rowtable.h"
#include "testmain.h"

using namespace portwright;

namespace {

QString cell(const RowTable &table, int row, RowColumn column)
{
    return table.rows.at(row).at(int(column));
}

} // namespace

class TestRowTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverySeparator_data();
    void readsEverySeparator();
    void readsGermanHeadingsInAnyOrder();
    void knowsRowsWithoutAHeader();
    void readsQuotedCells();
    void saysWhatItLeavesOut();
    void readsNothing();
};

void TestRowTable::readsEverySeparator_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("tab") << QStringLiteral("Name\tRole\tIP address\nA\tstorage\t10.0.0.1\n\t\t\nB\tclient\t\n");
    QTest::newRow("comma") << QStringLiteral("name,role,ip-address\r\nA,storage,10.0.0.1\r\n,,\r\nB,client,\r\n");
    QTest::newRow("semicolon") << QStringLiteral("\uFEFFNAME;ROLE;ip_address\nA; storage ;10.0.0.1\n\nB;client");
}

void TestRowTable::readsEverySeparator()
{
    QFETCH(QString, text);
    const RowTable table = readRows(text);
    QVERIFY(table.hasHeader);
    QCOMPARE(table.rows.size(), 2);
    QCOMPARE(cell(table, 0, RowColumn::Name), QStringLiteral("A"));
    QCOMPARE(cell(table, 0, RowColumn::Role), QStringLiteral("storage"));
    QCOMPARE(cell(table, 0, RowColumn::Address), QStringLiteral("10.0.0.1"));
    QCOMPARE(cell(table, 1, RowColumn::Role), QStringLiteral("client"));
    QCOMPARE(cell(table, 1, RowColumn::Environment), QString());
}

void TestRowTable::readsGermanHeadingsInAnyOrder()
{
    const RowTable table =
        readRows(QStringLiteral("Umgebung;Anzahl;Rolle;Adresse;Zone;Rechnername;Bezeichnung\nTest;12;x;y;z;h;n\n"));
    QCOMPARE(table.rows.first(),
             (QStringList{QStringLiteral("n"), QStringLiteral("x"), QStringLiteral("z"), QStringLiteral("y"),
                          QStringLiteral("12"), QStringLiteral("h"), QStringLiteral("Test")}));
}

void TestRowTable::knowsRowsWithoutAHeader()
{
    const RowTable table = readRows(QStringLiteral("Vault\tstorage\tServer network\t10.0.0.1\n"));
    QVERIFY(!table.hasHeader);
    QCOMPARE(table.rows.size(), 1);
    QCOMPARE(cell(table, 0, RowColumn::Zone), QStringLiteral("Server network"));
}

void TestRowTable::readsQuotedCells()
{
    const RowTable table =
        readRows(QStringLiteral("name,role,address\n\"A, the \"\"first\"\"\",x,\"1.1.1.1,\n1.1.1.2\"\n"));
    QCOMPARE(table.rows.size(), 1);
    QCOMPARE(cell(table, 0, RowColumn::Name), QStringLiteral("A, the \"first\""));
    QCOMPARE(cell(table, 0, RowColumn::Address), QStringLiteral("1.1.1.1, 1.1.1.2"));
}

void TestRowTable::saysWhatItLeavesOut()
{
    const RowTable table = readRows(QStringLiteral("Name;Rack;Role;Name\nA;12;x;B\n"));
    QCOMPARE(table.ignoredColumns, (QStringList{QStringLiteral("Rack"), QStringLiteral("Name")}));
    QCOMPARE(cell(table, 0, RowColumn::Name), QStringLiteral("A"));
}

void TestRowTable::readsNothing()
{
    QVERIFY(readRows(QString()).rows.isEmpty());
    QVERIFY(readRows(QStringLiteral("\n \n")).rows.isEmpty());
    QVERIFY(readRows(QStringLiteral("Name;Role\n")).rows.isEmpty());
}

PORTWRIGHT_TEST(tst_rowtable, TestRowTable)
#include "tst_rowtable.moc"
