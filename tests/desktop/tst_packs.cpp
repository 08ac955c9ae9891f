// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/dialogs/adoptdialog.h"
#include "desktop/panels/palettepanel.h"
#include "desktop/panels/plansection.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeView>

using namespace portwright;
using namespace portwright::test;

namespace {

QByteArray shopPack(const char *edition, const char *port)
{
    return QStringLiteral(R"({"portwright-pack": 1, "id": "shop", "edition": "%1", "title": {"en": "Shop"},
"roles": [{"id": "till", "title": {"en": "Till"}, "group": "devices"},
          {"id": "server", "title": {"en": "Shop server"}, "group": "platform"}],
"rules": [{"id": "sale", "class": "other", "from": ["till"], "to": ["server"],
 "service": {"transport": "tcp", "ports": ["%2"], "protocol": "x", "encrypted": "no"}, "need": [{"need": "required"}], "purpose": {"en": "p"}}]})")
        .arg(QLatin1String(edition), QLatin1String(port))
        .toUtf8();
}

const char *const PlanText = R"({"portwright": 1, "name": "Shop", "packs": [{"id": "shop", "edition": "1"}],
"zones": [{"id": "lan", "name": "LAN", "kind": "lan", "networks": ["10.1.0.0/24"]}],
"nodes": [{"id": "server-1", "role": "server", "pack": "shop", "name": "Server", "zone": "lan", "addresses": ["10.1.0.1"]},
          {"id": "till-1", "role": "till", "pack": "shop", "name": "Till", "zone": "lan", "addresses": ["10.1.0.2"]}]})";

const FlowId Sale(QStringLiteral("shop/sale/till-1/server-1"));

} // namespace

/// Packs from beside the plan, broken ones, and other editions, as the desktop handles them.
class TestPacks : public QObject
{
    Q_OBJECT

    static QString openShop(DeskFixture &fixture)
    {
        fixture.write(QStringLiteral("shop-1.pack.json"), shopPack("1", "8443"));
        fixture.write(QStringLiteral("shop-2.pack.json"), shopPack("2", "9443"));
        return fixture.write(QStringLiteral("shop.portwright"), PlanText);
    }

    static QString portsOf(Session &session) { return session.flow(Sale)->ports.toString(); }

private Q_SLOTS:
    void packsBesideThePlanComeAndGoWithIt()
    {
        DeskFixture fixture;
        Session &session = fixture.session();
        const QString plan = openShop(fixture);
        QSignalSpy changes(&session, &Session::packsChanged);
        QVERIFY(fixture.desk().files.open(plan));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(portsOf(session), QStringLiteral("8443"));
        QVERIFY(session.packs().pack(QStringLiteral("shop")));
        fixture.desk().files.startNew();
        QVERIFY(!session.packs().pack(QStringLiteral("shop")));
        for (const PackRef &ref : session.plan().packs)
            QVERIFY(ref.id != QStringLiteral("shop"));
    }

    void brokenPacksAreAMessageAndAFinding()
    {
        DeskFixture fixture;
        const QString plan = openShop(fixture);
        fixture.write(QStringLiteral("bad.pack.json"), "{");
        QSignalSpy messages(&fixture.session(), &Session::messageRaised);
        QVERIFY(fixture.desk().files.open(plan));
        QCOMPARE(messages.size(), 1);
        QVERIFY(
            messages.first().first().toString().contains(QStringLiteral("bad.pack.json:1:2: The pack is left out")));
        QStringList ids;
        for (const Finding &finding : fixture.session().workspace().findings)
            ids += finding.id;
        QVERIFY(ids.contains(QStringLiteral("pack-left-out/bad")));
        QVERIFY(ids.contains(QStringLiteral("pack-beside-plan/shop")));
        QVERIFY(ids.contains(QStringLiteral("pack-newer-edition/shop")));
    }

    void anEditionIsComparedAdoptedAndTakenBack()
    {
        DeskFixture fixture;
        Session &session = fixture.session();
        QVERIFY(fixture.desk().files.open(openShop(fixture)));
        const QList<EditionOffer> offers = editionOffers(session.plan(), session.library());
        QCOMPARE(offers.size(), 1);
        AdoptDialog dialog(session, offers.first());
        auto *table = dialog.findChild<QTableView *>(QStringLiteral("flows"));
        const QAbstractItemModelTester tester(table->model());
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("8443/tcp needed required"));
        QCOMPARE(table->model()->index(0, 4).data().toString(), QStringLiteral("9443/tcp needed required"));
        QCOMPARE(portsOf(session), QStringLiteral("8443"));

        const auto buttons = dialog.findChild<QDialogButtonBox *>()->buttons();
        for (QAbstractButton *button : buttons) {
            if (dialog.findChild<QDialogButtonBox *>()->buttonRole(button) == QDialogButtonBox::AcceptRole)
                button->click();
        }
        QCOMPARE(portsOf(session), QStringLiteral("9443"));
        QVERIFY(editionOffers(session.plan(), session.library()).isEmpty());
        session.document().undoStack()->undo();
        QCOMPARE(portsOf(session), QStringLiteral("8443"));
        QVERIFY(!session.document().undoStack()->canUndo());
    }

    void theInspectorOffersIt()
    {
        DeskFixture fixture;
        PlanSection section(fixture.session(), nullptr);
        section.show();
        QVERIFY(!section.findChild<QPushButton *>(QStringLiteral("adopt-shop")));
        QVERIFY(fixture.desk().files.open(openShop(fixture)));
        section.show();
        auto *button = section.findChild<QPushButton *>(QStringLiteral("adopt-shop"));
        QVERIFY(button);
        button->click();
        auto *dialog = section.window()->findChild<AdoptDialog *>();
        QVERIFY(dialog);
        dialog->reject();
    }

    void thePaletteFollows()
    {
        DeskFixture fixture;
        Look look(*qApp);
        PalettePanel palette(fixture.session().packs(), QStringLiteral("en"), look);
        auto *tree = palette.findChild<QTreeView *>(QStringLiteral("tree"));
        const auto has = [tree] {
            return !tree->model()
                        ->match(tree->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("Shop server"), 1,
                                Qt::MatchExactly | Qt::MatchRecursive)
                        .isEmpty();
        };
        QVERIFY(!has());
        QVERIFY(fixture.desk().files.open(openShop(fixture)));
        palette.showPacks(fixture.session().packs(), {});
        QVERIFY(has());
    }
};

PORTWRIGHT_TEST(tst_packs, TestPacks)
#include "tst_packs.moc"
