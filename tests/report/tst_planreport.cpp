// SPDX-License-Identifier: Apache-2.0
#include "packs/packfile.h"
#include "report/planreport.h"
#include "testmain.h"

#include <QXmlStreamReader>

using namespace portwright;

namespace {

Node node(const char *id, const char *pack, const char *role, const char *zone, const char *address)
{
    Node node;
    node.id = NodeId(QString::fromLatin1(id));
    node.role = {QString::fromLatin1(pack), QString::fromLatin1(role)};
    node.name = QStringLiteral("<%1> & co").arg(QString::fromLatin1(id));
    node.zone = ZoneId(QString::fromLatin1(zone));
    if (qstrlen(address) > 0)
        node.addresses = {NodeAddress{IpRange(IpAddress::of(address)), {}, {}, {}}};
    return node;
}

Plan smallPlan()
{
    Plan plan;
    plan.name = QStringLiteral("A <plan> | b");
    plan.packs = {{QStringLiteral("code42-onprem"), QStringLiteral("2021-05"), {}}};
    plan.topology.zones.set({ZoneId(QStringLiteral("lan")), QStringLiteral("LAN"), ZoneKind::Lan, {}, {}, {}, {}, {}});
    plan.topology.zones.set(
        {ZoneId(QStringLiteral("srv")), QStringLiteral("Servers"), ZoneKind::Server, {}, {}, {}, {}, {}});
    plan.topology.nodes.set(node("authority-1", "code42-onprem", "authority", "srv", "10.0.0.1"));
    plan.topology.nodes.set(node("laptops", "code42-onprem", "client", "lan", "10.1.0.1"));
    plan.topology.nodes.set(node("licence-1", "code42-onprem", "code42-license", "srv", ""));
    return plan;
}

/// A plan with all that a report is made from.
struct Made
{
    Plan plan = smallPlan();
    Derivation derivation;
    Routing routing;
    QList<Finding> findings;
};

Made made()
{
    Made m;
    m.derivation = derive(m.plan, *builtInPacks());
    m.routing = route(m.plan, m.derivation);
    m.findings = check(m.plan, m.derivation, m.routing, QDate(2026, 11, 23), QStringLiteral("en"));
    return m;
}

} // namespace

/// Reports say everything once, mark what the vendor did not say, and survive hostile names.
class TestPlanReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMatrixHasARowForEachFlow()
    {
        const Made m = made();
        const Table table = portMatrix(m.plan, m.derivation, m.routing, QStringLiteral("en"));
        QCOMPARE(table.rows.size(), m.derivation.flows.size());
        const qsizetype flow = table.columns.indexOf(QStringLiteral("Flow"));
        const auto backup = std::find_if(table.rows.begin(), table.rows.end(), [flow](const QStringList &row) {
            return row.at(flow) == QLatin1String("code42-onprem/client-authority-tls/laptops/authority-1");
        });
        QVERIFY(backup != table.rows.end());
        QVERIFY(backup->contains(QStringLiteral("10.0.0.1:4287")));
        QVERIFY(backup->contains(QStringLiteral("perimeter (understood)")));
        QVERIFY(backup->contains(QStringLiteral("restored from another document"))); // its transport is
    }

    void theNoticeStandsOnce()
    {
        const Made m = made();
        const QString notice =
            m.derivation.packs.pack(QStringLiteral("code42-onprem"))->notice.in(QStringLiteral("en"));
        QVERIFY(!notice.isEmpty());
        const QString html =
            QString::fromUtf8(htmlReport(m.plan, m.derivation, m.routing, m.findings, {}, QStringLiteral("en")));
        QCOMPARE(html.count(QStringLiteral("class=\"notice\"")), 1);
    }

    void theNoticesAreOfThePacksInUse()
    {
        Made m = made();
        m.plan.packs.clear(); // its nodes still have roles of one pack with a notice
        const auto parts = [&m] {
            return reportParts(m.plan, m.derivation, m.routing, m.findings, QStringLiteral("en"));
        };
        QCOMPARE(parts().notices.size(), 1);
        m.plan.topology.nodes = {};
        QVERIFY(parts().notices.isEmpty());
    }

    void openQuestionsAreListed()
    {
        const Made m = made();
        const QByteArray text = markdownReport(m.plan, m.derivation, m.routing, m.findings, QStringLiteral("en"));
        QVERIFY(text.contains("## Open questions"));
        QVERIFY(text.contains("## Not permitted by this plan"));
        QVERIFY(text.startsWith("# A \\<plan\\> \\| b\n"));
    }

    void whatIsToBeConfirmedIsListed()
    {
        const Made m = made();
        const QByteArray text = markdownReport(m.plan, m.derivation, m.routing, m.findings, QStringLiteral("en"));
        QVERIFY(text.contains("## To be confirmed"));
        QVERIFY(text.contains("Server version (server-version) is taken to be 8.2.6"));
        const Table table = portMatrix(m.plan, m.derivation, m.routing, QStringLiteral("en"));
        const qsizetype flow = table.columns.indexOf(QStringLiteral("Flow"));
        const qsizetype open = table.columns.indexOf(QStringLiteral("Still open"));
        for (const QStringList &row : table.rows) {
            QCOMPARE(row.size(), table.columns.size());
            if (row.at(flow).startsWith(QStringLiteral("code42-onprem/client-authority-tls/")))
                QVERIFY(row.at(open).contains(QStringLiteral("Confirm: Server version")));
            if (row.at(flow).startsWith(QStringLiteral("code42-onprem/server-license/")))
                QVERIFY(row.at(open).contains(QStringLiteral("Which address")));
        }
    }

    void htmlIsWellFormedWithHostileNames()
    {
        const Made m = made();
        QByteArray html = htmlReport(m.plan, m.derivation, m.routing, m.findings,
                                     "<?xml version=\"1.0\"?>\n<svg></svg>", QStringLiteral("en"));
        QVERIFY(!html.contains("<plan>"));
        QVERIFY(!html.contains("<laptops>"));
        QVERIFY(!html.contains("<?xml"));
        // Void elements aside, the report is well-formed XML.
        html.replace("<meta charset=\"utf-8\">", "");
        html.replace("initial-scale=1\">", "initial-scale=1\"/>");
        html.replace("'unsafe-inline'\">", "'unsafe-inline'\"/>");
        QXmlStreamReader xml(html);
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }
};

PORTWRIGHT_TEST(tst_planreport, TestPlanReport)
#include "tst_planreport.moc"
