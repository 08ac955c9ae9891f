// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/dialogs/drawingdialog.h"
#include "desktop/panels/filterpopover.h"
#include "desktop/panels/flowspanel.h"
#include "desktop/window/fileactions.h"
#include "desktop/window/mainwindow.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

using namespace portwright;
using namespace portwright::test;

namespace {

/// A window with the sample and its filter.
class FilterFixture : public DeskFixture
{
public:
    FilterFixture() : m_look(*qobject_cast<QApplication *>(QCoreApplication::instance())), window(desk(), m_look)
    {
        window.fileActions().open(word("sample:storage-dmz"));
        window.resize(1600, 1000);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

    PlanFilter &filter() { return desk().filter; }
    CanvasView &canvas() { return *window.findChild<CanvasView *>(word("canvas")); }
    FlowModel &table() { return *window.findChild<FlowsPanel *>()->rows(); }
    FilterPopover &popover() { return *window.findChild<FilterPopover *>(); }
    QCheckBox *box(const char *title)
    {
        for (QCheckBox *each : popover().findChildren<QCheckBox *>()) {
            if (each->accessibleName() == QLatin1String(title))
                return each;
        }
        return nullptr;
    }
    int drawnFlows()
    {
        int flows = 0;
        for (const Edge &edge : canvas().scene().edges)
            flows += int(edge.flows.size());
        return flows;
    }
    QSet<QString> wanted(Facet facet) { return filter().filter().wanted.value(facet); }

private:
    Look m_look;

public:
    MainWindow window;
};

bool isOneOf(const FlowTraits &traits, qsizetype row, Facet facet, const QString &value)
{
    return traits.valuesOf(row, facet).contains(value);
}

} // namespace

/// One filter for canvas, table and export.
class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFacetTellsFlowsApart_data()
    {
        QTest::addColumn<int>("facet");
        for (const Facet facet : facets())
            QTest::newRow(qPrintable(facetTitle(facet))) << int(facet);
    }

    void everyFacetTellsFlowsApart()
    {
        QFETCH(const int, facet);
        FilterFixture desk;
        const FlowTraits traits = desk.filter().traits();
        const QStringList values = traits.allValues(Facet(facet));
        QVERIFY(!values.isEmpty());
        QCOMPARE(QSet<QString>(values.begin(), values.end()).size(), values.size());
        for (const QString &value : values) {
            QVERIFY(!traits.title(Facet(facet), value).isEmpty());
            desk.filter().want(Facet(facet), {value});
            int expected = 0;
            for (qsizetype row = 0; row < desk.session().flowRows().size(); ++row)
                expected += isOneOf(traits, row, Facet(facet), value) ? 1 : 0;
            QVERIFY(expected > 0);
            QCOMPARE(desk.filter().count(), expected);
            QCOMPARE(desk.table().rowCount(), expected);
            QVERIFY(desk.filter().words(Facet(facet)).contains(traits.title(Facet(facet), value)));
        }
    }

    void facetsAreAllMet()
    {
        FilterFixture desk;
        desk.filter().want(Facet::Need, {word("required")});
        const int required = desk.filter().count();
        desk.filter().want(Facet::Protocol, {word("udp")});
        const int both = desk.filter().count();
        QVERIFY(both > 0 && both < required);
        for (const FlowId &id : desk.filter().flows()) {
            QCOMPARE(desk.session().flow(id)->need, Need::Required);
            QCOMPARE(desk.session().flow(id)->transport, Transport::Udp);
        }
    }

    void canvasAndTableShowTheSame()
    {
        FilterFixture desk;
        const int all = desk.drawnFlows();
        const qsizetype nodes = desk.canvas().scene().nodes.size();
        QAbstractItemModelTester tester(&desk.table());
        desk.filter().want(Facet::Class, {word("directory")});
        QVERIFY(desk.filter().count() > 0 && desk.filter().count() < all);
        QCOMPARE(desk.drawnFlows(), desk.filter().count());
        QCOMPARE(desk.table().rowCount(), desk.filter().count());
        QCOMPARE(desk.canvas().scene().nodes.size(), nodes); // what is edited stays
        desk.window.actions()["filter-clear"]->trigger();
        QCOMPARE(desk.drawnFlows(), all);
        QVERIFY(!desk.filter().isActive());
    }

    void aLineOfSeveralFlowsSpeaksOfTheWanted()
    {
        FilterFixture desk;
        desk.filter().want(Facet::Class, {word("directory")});
        const Scene &scene = desk.canvas().scene();
        for (const Edge &edge : scene.edges)
            QCOMPARE(edge.flowClass, word("directory"));
    }

    void highlightingLeavesTheOthers()
    {
        FilterFixture desk;
        const int all = desk.drawnFlows();
        const QImage plain = desk.canvas().grab().toImage();
        desk.filter().set({{{Facet::Class, {word("directory")}}}, true});
        QCOMPARE(desk.drawnFlows(), all);
        QCOMPARE(desk.table().rowCount(), desk.filter().total());
        QVERIFY(desk.canvas().grab().toImage() != plain);
        int toned = 0;
        for (int row = 0; row < desk.table().rowCount(); ++row)
            toned += desk.table().data(desk.table().index(row, 0), Qt::ForegroundRole).isValid() ? 1 : 0;
        QCOMPARE(toned, desk.filter().total() - desk.filter().count());
    }

    void theLegendIsTheSameFilter()
    {
        FilterFixture desk;
        Q_EMIT desk.canvas().hiddenClassesRequested({word("directory")});
        QVERIFY(desk.filter().isHiding());
        QVERIFY(!desk.wanted(Facet::Class).contains(word("directory")));
        for (const Edge &edge : desk.canvas().scene().edges)
            QVERIFY(edge.flowClass != word("directory"));
        Q_EMIT desk.canvas().hiddenClassesRequested({});
        QVERIFY(!desk.filter().isActive());
    }

    void itGoesOnWhileThePlanIsEdited()
    {
        FilterFixture desk;
        desk.filter().want(Facet::Zone, {named(desk.session().topology(), word("DMZ")).text()});
        const int before = desk.filter().count();
        QVERIFY(before > 0);
        desk.session().select({{named(desk.session().topology(), word("Mail relay"))}, {}});
        desk.window.actions()["delete"]->trigger();
        QCOMPARE(desk.drawnFlows(), desk.filter().count());
        QCOMPARE(desk.table().rowCount(), desk.filter().count());
        desk.session().select({{named(desk.session().topology(), word("DMZ"))}, {}});
        desk.window.actions()["delete"]->trigger();
        QVERIFY(!desk.filter().isActive()); // there is no such zone any more
        QCOMPARE(desk.table().rowCount(), desk.filter().total());
    }

    void anotherPlanHasNoFilter()
    {
        FilterFixture desk;
        desk.filter().want(Facet::Need, {word("required")});
        desk.window.fileActions().open(word("sample:demo"));
        QVERIFY(!desk.filter().isActive());
    }

    void thePopoverAsks()
    {
        FilterFixture desk;
        desk.window.actions()["filter"]->trigger();
        QVERIFY(desk.popover().isVisible());
        QTRY_VERIFY(qobject_cast<QCheckBox *>(QApplication::focusWidget()));
        desk.box("required")->click();
        QCOMPARE(desk.wanted(Facet::Need), QSet<QString>{word("required")});
        desk.box("udp")->setFocus();
        QTest::keyClick(desk.box("udp"), Qt::Key_Space);
        QCOMPARE(desk.wanted(Facet::Protocol), QSet<QString>{word("udp")});
        desk.popover().findChildren<QRadioButton *>().last()->click();
        QVERIFY(desk.filter().isActive() && !desk.filter().isHiding());
        desk.filter().clear();
        QVERIFY(!desk.box("required")->isChecked());
        QTest::keyClick(&desk.popover(), Qt::Key_Escape);
        QVERIFY(!desk.popover().isVisible());
    }

    void everythingInThePopoverHasAName()
    {
        FilterFixture desk;
        desk.window.actions()["filter"]->trigger();
        for (const QAbstractButton *button : desk.popover().findChildren<QAbstractButton *>())
            QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
    }

    void chipsTakeTheirPartAway()
    {
        FilterFixture desk;
        auto *chips = desk.window.findChild<QFrame *>(word("filter-chips"));
        QVERIFY(chips->isHidden());
        desk.filter().want(Facet::Need, {word("required")});
        desk.filter().want(Facet::Protocol, {word("udp")});
        QVERIFY(chips->isVisible());
        QToolButton *udp = nullptr;
        for (QToolButton *chip : chips->findChildren<QToolButton *>()) {
            if (chip->isVisible() && chip->text().contains(word("udp")))
                udp = chip;
        }
        QVERIFY(udp);
        udp->click();
        QVERIFY(desk.wanted(Facet::Protocol).isEmpty());
        QVERIFY(!desk.wanted(Facet::Need).isEmpty());
        const auto labels = chips->findChildren<QLabel *>();
        QCOMPARE(labels.first()->text(),
                 word("%1 of %2 flows match").arg(desk.filter().count()).arg(desk.filter().total()));
    }

    void whatIsExportedCanFollowIt()
    {
        FilterFixture desk;
        desk.filter().want(Facet::Class, {word("directory")});
        DrawingDialog dialog(desk.session(), desk.settings(), DrawingDialog::Purpose::Export, true);
        dialog.offerFlows(desk.filter().flows());
        QCOMPARE(dialog.options().filter.flows, std::optional(desk.filter().flows()));
        const auto drawn = [&] {
            int flows = 0;
            for (const Edge &edge : dialog.drawing().scene.edges)
                flows += int(edge.flows.size());
            return flows;
        };
        QCOMPARE(drawn(), desk.filter().count()); // masked, too
        dialog.findChild<QCheckBox *>(word("filtered"))->setChecked(false);
        QTRY_VERIFY(drawn() > desk.filter().count());
        dialog.offerFlows({});
        QVERIFY(!dialog.findChild<QCheckBox *>(word("filtered"))->isEnabled());
    }
};

PORTWRIGHT_TEST(tst_filter, TestFilter)
#include "tst_filter.moc"
