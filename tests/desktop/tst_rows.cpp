// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/dialogs/rowsdialog.h"
#include "desktop/models/choice.h"
#include "desktop/models/itemroles.h"
#include "desktop/models/rowsmodel.h"
#include "desktop/window/rowactions.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace portwright;
using namespace portwright::test;

namespace {

const QString text = QStringLiteral("Name;Rolle;Zone;Adresse;Anzahl\n"
                                    "Vault;storage;Server network;10.1.2.3;\n"
                                    "Odd;storrage;Branch;10.1.2.300;\n"
                                    "Laptops;client;Branch;10.7.0.0/24;200\n");

} // namespace

class TestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wrongCellsAreMarkedAndCorrected();
    void soundRowsComeInOneStep();
    void rowsCanBeTakenAway();
    void zonesAreAddedOnWish();
    void tellsRowsFromOtherText();

private:
    Session &session() { return m_fixture->session(); }

    std::unique_ptr<DeskFixture> m_fixture;
};

void TestRows::init()
{
    m_fixture = std::make_unique<DeskFixture>();
    m_fixture->desk().editor.place(zoneItem(ZoneKind::Server), {0, 0}, {});
}

void TestRows::wrongCellsAreMarkedAndCorrected()
{
    RowsModel model(session(), readRows(text).rows);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.usableCount(), 2);
    const QModelIndex role = model.index(1, int(RowColumn::Role));
    QVERIFY(model.problemAt(role));
    QVERIFY(!role.data(Qt::AccessibleDescriptionRole).toString().isEmpty());
    QVERIFY(role.data().toString() != role.data(Qt::EditRole).toString()); // a sign, not colour alone
    const auto choices = role.data(ChoicesRole).value<QList<Choice>>();
    QVERIFY(choices.size() > 5);
    QVERIFY(model.setData(role, QStringLiteral("Storage server"), Qt::EditRole));
    QVERIFY(!model.problemAt(role));
    QCOMPARE(model.usableCount(), 2); // the address is wrong still
    QVERIFY(model.setData(model.index(1, int(RowColumn::Address)), QStringLiteral("10.1.2.30"), Qt::EditRole));
    QCOMPARE(model.usableCount(), 3);
    QVERIFY(model.index(2, RowsModel::Becomes).data().toString().contains(QStringLiteral("200")));
    QVERIFY(!model.setData(model.index(0, RowsModel::Becomes), QStringLiteral("x"), Qt::EditRole));
}

void TestRows::soundRowsComeInOneStep()
{
    RowsDialog dialog(session(), readRows(text));
    QObject::connect(&dialog, &RowsDialog::rowsGiven, &m_fixture->desk().editor, &PlanEditor::addRows);
    const Plan before = session().plan();
    const int steps = session().document().undoStack()->count();
    dialog.show();
    QCoreApplication::processEvents();
    auto *table = dialog.findChild<QTableView *>();
    QVERIFY(table->isPersistentEditorOpen(table->model()->index(1, int(RowColumn::Role))));
    auto *add = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(add->isEnabled());
    add->click();
    QCOMPARE(session().document().undoStack()->count(), steps + 1);
    QCOMPARE(session().topology().nodes.size(), 2);
    QCOMPARE(session().topology().zones.size(), 2);
    QCOMPARE(session().selection().elements.size(), 2);
    const Layout &layout = session().plan().layout;
    for (const Node &node : session().topology().nodes)
        QVERIFY(layout.zones.value(node.zone).contains(QRect(layout.nodes.value(node.id), QSize(160, 48))));
    session().document().undoStack()->undo();
    QVERIFY(session().plan() == before);
}

void TestRows::rowsCanBeTakenAway()
{
    RowsModel model(session(), readRows(text).rows);
    const QAbstractItemModelTester tester(&model);
    model.removeRowsAt({0, 1});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Laptops"));
}

void TestRows::zonesAreAddedOnWish()
{
    RowsModel model(session(), readRows(text).rows);
    QCOMPARE(model.checked().at(2).newZone, QStringLiteral("Branch"));
    QSignalSpy again(&model, &RowsModel::checkedAgain);
    model.setAddZones(false);
    QCOMPARE(again.size(), 1);
    QVERIFY(model.problemAt(model.index(2, int(RowColumn::Zone))));
    QCOMPARE(model.usableCount(), 1);
}

void TestRows::tellsRowsFromOtherText()
{
    QVERIFY(RowActions::looksLikeRows(text));
    QVERIFY(RowActions::looksLikeRows(QStringLiteral("a\tb\nc\td")));
    QVERIFY(!RowActions::looksLikeRows(QStringLiteral("Hello, world")));
    QVERIFY(RowActions::isRowFile(QStringLiteral("/tmp/List.CSV")));
    QVERIFY(!RowActions::isRowFile(QStringLiteral("/tmp/a.portwright")));
}

PORTWRIGHT_TEST(tst_rows, TestRows)
#include "tst_rows.moc"
