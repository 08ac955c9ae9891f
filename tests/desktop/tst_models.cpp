// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/models/columnfilter.h"
#include "desktop/models/flowmodel.h"
#include "desktop/models/itemroles.h"
#include "desktop/models/masquerademodel.h"
#include "desktop/models/outlinemodel.h"
#include "desktop/models/palettemodel.h"
#include "desktop/models/probemodel.h"
#include "desktop/models/problemmodel.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

using namespace portwright;
using namespace portwright::test;

class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void modelsKeepTheirPromises();
    void paletteHoldsEveryRole();
    void flowsAreCopiedAsCells();
    void outlineRenames();
    void forwardsAreEdited();
    void badForwardsAreRefused();

private:
    Session &session() { return m_fixture->session(); }

    std::unique_ptr<DeskFixture> m_fixture;
};

void TestModels::init()
{
    m_fixture = std::make_unique<DeskFixture>();
}

void TestModels::modelsKeepTheirPromises()
{
    Desk &desk = m_fixture->desk();
    FlowModel flows(desk.session, desk.probes);
    ColumnFilter filter;
    filter.setSourceModel(&flows);
    OutlineModel outline(desk.session);
    ProblemModel problems(desk.session);
    ProbeModel probes(desk.session, desk.probes);
    PaletteModel palette(desk.session.packs(), desk.session.language());
    ForwardModel forwards;
    MasqueradeModel masquerades;
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (QAbstractItemModel *model : std::initializer_list<QAbstractItemModel *>{
             &flows, &filter, &outline, &problems, &probes, &palette, &forwards, &masquerades})
        testers.push_back(std::make_unique<QAbstractItemModelTester>(model, mode));
    QVERIFY(desk.files.open(QStringLiteral("sample:storage-dmz")));
    QCOMPARE(flows.rowCount(), int(session().derivation().flows.size()));
    QVERIFY(flows.rowCount() > 0);
    QVERIFY(outline.rowCount() > 0);
    QVERIFY(probes.rowCount() > 0);
    const Topology &topology = session().topology();
    QVERIFY(!topology.firewalls.isEmpty());
    forwards.show(topology.firewalls.at(0), topology);
    masquerades.show(topology.firewalls.at(0), topology);
    session().document().reset(Plan{}, {});
    QCOMPARE(flows.rowCount(), 0);
    QCOMPARE(outline.rowCount(), 0);
}

void TestModels::paletteHoldsEveryRole()
{
    PaletteModel palette(session().packs(), session().language());
    QSet<RoleRef> roles;
    int zones = 0;
    int firewalls = 0;
    for (int group = 0; group < palette.rowCount(); ++group) {
        const QModelIndex parent = palette.index(group, 0);
        for (int row = 0; row < palette.rowCount(parent); ++row) {
            const QModelIndex leaf = palette.index(row, 0, parent);
            const std::unique_ptr<QMimeData> data(palette.mimeData({leaf}));
            const auto item = CanvasItem::fromMime(data->data(canvasItemMimeType()));
            QVERIFY(item.has_value());
            zones += item->kind == CanvasItem::Kind::Zone;
            firewalls += item->kind == CanvasItem::Kind::Firewall;
            if (item->kind == CanvasItem::Kind::Role)
                roles.insert(item->role);
        }
    }
    QCOMPARE(roles.size(), session().packs().roles().size());
    QVERIFY(roles.size() >= 20);
    QCOMPARE(zones, 7);
    QCOMPARE(firewalls, 1);
    const auto later = [&](const QStringList &used) {
        int closed = 0;
        for (int group = 0; group < palette.rowCount(); ++group)
            closed += palette.isLaterProduct(palette.index(group, 0), used);
        return closed;
    };
    QCOMPARE(later({}), 2); // all products but the first
    QCOMPARE(later({QStringLiteral("zabbix")}), 1);
}

void TestModels::flowsAreCopiedAsCells()
{
    Desk &desk = m_fixture->desk();
    QVERIFY(desk.files.open(QStringLiteral("sample:single-server")));
    FlowModel flows(desk.session, desk.probes);
    for (int row = 0; row < flows.rowCount(); ++row) {
        for (const int column : {FlowModel::Status, FlowModel::From, FlowModel::To, FlowModel::Port,
                                 FlowModel::Protocol, FlowModel::Class, FlowModel::Need, FlowModel::Why})
            QVERIFY2(!flows.index(row, column).data().toString().isEmpty(), qPrintable(flows.flowAt(row).text()));
    }
}

void TestModels::outlineRenames()
{
    QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:single-server")));
    OutlineModel outline(session());
    QSignalSpy spy(&outline, &OutlineModel::renameRequested);
    const ElementId id = session().topology().nodes.at(0).id;
    outline.setData(outline.indexOf(id), QStringLiteral("Another name"), Qt::EditRole);
    QCOMPARE(spy.count(), 1);
    outline.setData(outline.indexOf(id), QStringLiteral("  "), Qt::EditRole);
    QCOMPARE(spy.count(), 1);
}

void TestModels::forwardsAreEdited()
{
    QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:storage-dmz")));
    const Firewall firewall = *session().topology().firewalls.find(FirewallId(QStringLiteral("edge")));
    QVERIFY(!firewall.forwards.isEmpty());
    ForwardModel model;
    model.show(firewall, session().topology());
    QSignalSpy edited(&model, &ForwardModel::edited);
    QVERIFY(model.setData(model.index(0, ForwardModel::Port), QStringLiteral("8443"), Qt::EditRole));
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited.first().first().value<Firewall>().forwards.first().port, quint16(8443));
    QVERIFY(model.firewall() == firewall);
    QVERIFY(model.data(model.index(0, ForwardModel::Zone), ChoicesRole).isValid());
}

void TestModels::badForwardsAreRefused()
{
    QVERIFY(m_fixture->desk().files.open(QStringLiteral("sample:storage-dmz")));
    ForwardModel model;
    model.show(*session().topology().firewalls.find(FirewallId(QStringLiteral("edge"))), session().topology());
    QSignalSpy edited(&model, &ForwardModel::edited);
    QSignalSpy refused(&model, &ForwardModel::refused);
    QVERIFY(!model.setData(model.index(0, ForwardModel::Port), QStringLiteral("70000"), Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, ForwardModel::Address), QStringLiteral("not an address"), Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, ForwardModel::Nodes), QStringLiteral("nobody"), Qt::EditRole));
    QCOMPARE(refused.count(), 3);
    QCOMPARE(edited.count(), 0);
}

PORTWRIGHT_TEST(tst_models, TestModels)
#include "tst_models.moc"
