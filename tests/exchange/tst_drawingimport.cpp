// SPDX-License-Identifier: Apache-2.0
#include "exchange/drawingimport.h"
#include "packs/packfile.h"
#include "routes/route.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QXmlStreamReader>

using namespace portwright;

namespace {

QByteArray boxOnPage(const QByteArray &id, const QByteArray &label, const QByteArray &geometry,
                     const QByteArray &style = "rounded=1")
{
    return "<mxCell id=\"" + id + "\" parent=\"1\" value=\"" + label + "\" vertex=\"1\" style=\"" + style +
           "\"><mxGeometry " + geometry + " as=\"geometry\"/></mxCell>\n";
}

QByteArray foreignFile()
{
    return "<mxfile><diagram name=\"Office\"><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>" +
           boxOnPage("a", "Server DMZ&lt;br&gt;10.1.0.0/24", "x=\"0\" y=\"0\" width=\"500\" height=\"300\"") +
           boxOnPage("b", "Storage server 1&lt;br&gt;10.1.0.7", "x=\"20\" y=\"40\" width=\"120\" height=\"60\"") +
           boxOnPage("c", "Big blue box", "x=\"20\" y=\"140\" width=\"120\" height=\"60\"") +
           boxOnPage("d", "Edge firewall", "x=\"490\" y=\"40\" width=\"60\" height=\"60\"") +
           boxOnPage("f", "", "x=\"300\" y=\"200\" width=\"10\" height=\"10\"") +
           "<mxCell id=\"e\" parent=\"1\" edge=\"1\" source=\"b\" "
           "target=\"c\"/></root></mxGraphModel></diagram></mxfile>";
}

DrawingImport foreign(const PackSet &packs)
{
    return proposedImport(readDrawio(foreignFile(), QStringLiteral("a.drawio"))->first(), packs);
}

Plan sample(const QString &name)
{
    QFile file(test::sourceFolder() + QStringLiteral("/../resources/samples/") + name);
    return file.open(QIODevice::ReadOnly) ? *parsePlan(file.readAll(), name) : Plan();
}

QByteArray exported(const Plan &plan, const PackSet &packs)
{
    const Derivation derivation = derive(plan, packs);
    const auto scene = buildScene(plan, derivation, route(plan, derivation), TableMeasure());
    return drawioText(plan, *scene);
}

} // namespace

/// Boxes become zones and nodes, and what was written comes back the same.
class TestDrawingImport : public QObject
{
    Q_OBJECT

    PackSet m_packs = *builtInPacks();

private Q_SLOTS:
    void boxesAroundOthersAreZones()
    {
        const DrawingImport drawing = foreign(m_packs);
        QCOMPARE(drawing.items.size(), 5);
        QCOMPARE(drawing.items[0].kind, ImportKind::Zone);
        QCOMPARE(drawing.items[0].zoneKind, ZoneKind::Dmz);
        QCOMPARE(drawing.items[1].parent, 0);
        QCOMPARE(drawing.items[3].kind, ImportKind::Firewall);
        QCOMPARE(drawing.items[4].kind, ImportKind::Skip);
        QCOMPARE(drawing.connections, 1);
    }

    void rolesAreGuessedOnlyWhereTheyAreNamed()
    {
        const DrawingImport drawing = foreign(m_packs);
        QVERIFY(drawing.items[1].role == (RoleRef{QStringLiteral("code42-onprem"), QStringLiteral("storage")}));
        QVERIFY(!drawing.items[2].role);
        const Result<Plan> plan = planOf(drawing, m_packs, QStringLiteral("a.drawio"));
        QVERIFY(!plan.isOk());
        QCOMPARE(plan.errors().size(), 1);
        QCOMPARE(plan.errors().first().where.line, 3);
        QVERIFY(!roleNamed({QStringLiteral("mail and dns")}, m_packs) ||
                roleNamed({QStringLiteral("Mail server")}, m_packs)->role == QStringLiteral("mail"));
    }

    void aPlanHasPlacesAddressesAndPacks()
    {
        DrawingImport drawing = foreign(m_packs);
        drawing.items[2].role = RoleRef{QStringLiteral("common"), QStringLiteral("host")};
        const Result<Plan> plan = planOf(drawing, m_packs, QStringLiteral("a.drawio"));
        QVERIFY(plan.isOk());
        QVERIFY(parsePlan(planText(*plan), QStringLiteral("plan")).isOk());
        const Node *node = plan->topology.nodes.find(NodeId(QStringLiteral("storage-server-1")));
        QVERIFY(node);
        QCOMPARE(node->addresses.first().range.toString(), QStringLiteral("10.1.0.7"));
        QCOMPARE(plan->layout.nodes.value(node->id), QPoint(20, 40));
        QCOMPARE(plan->topology.zones.at(0).networks.first().toString(), QStringLiteral("10.1.0.0/24"));
        QCOMPARE(plan->topology.firewalls.at(0).zones.size(), 1);
        QCOMPARE(plan->packs.size(), 2);
    }

    void whatWasExportedComesBack_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name :
             QDir(test::sourceFolder() + QStringLiteral("/../resources/samples")).entryList(QDir::Files))
            QTest::newRow(qPrintable(name)) << name;
    }

    void whatWasExportedComesBack()
    {
        QFETCH(QString, name);
        const Plan plan = sample(name);
        const QByteArray text = exported(plan, m_packs);
        const auto pages = readDrawio(text, name);
        QVERIFY2(pages.isOk(), pages ? "" : qPrintable(errorsText(pages.errors())));
        const Result<Plan> back = planOf(proposedImport(pages->first(), m_packs), m_packs, name);
        QVERIFY2(back.isOk(), back ? "" : qPrintable(errorsText(back.errors())));
        QCOMPARE(back->topology.zones.size(), plan.topology.zones.size());
        for (const Zone &zone : plan.topology.zones) {
            const Zone *other = back->topology.zones.find(zone.id);
            QVERIFY(other && *other == zone);
        }
        QCOMPARE(back->topology.nodes.size(), plan.topology.nodes.size());
        for (const Node &node : plan.topology.nodes) {
            const Node *other = back->topology.nodes.find(node.id);
            QVERIFY(other);
            QCOMPARE(other->name, node.name);
            QVERIFY(other->role == node.role && other->zone == node.zone && other->on == node.on);
            QCOMPARE(other->host, node.host);
            QVERIFY(other->count == node.count);
            QCOMPARE(other->addresses.size(), node.addresses.size());
        }
        for (const Firewall &firewall : plan.topology.firewalls)
            QCOMPARE(back->topology.firewalls.find(firewall.id)->zones, firewall.zones);
        const Derivation derivation = derive(plan, m_packs);
        const auto scene = buildScene(plan, derivation, route(plan, derivation), TableMeasure());
        for (const NodeBox &box : scene->nodes)
            QCOMPARE(box.firewall ? back->layout.firewalls.value(FirewallId(box.id.text()))
                                  : back->layout.nodes.value(NodeId(box.id.text())),
                     box.rect.topLeft().toPoint());
        for (const ZoneBox &box : scene->zones)
            QCOMPARE(back->layout.zones.value(box.id), box.rect.toRect());
    }

    void edgesHangOnCellsThatAreThere()
    {
        const QByteArray text = exported(sample(QStringLiteral("storage-dmz.portwright")), m_packs);
        QXmlStreamReader xml(text);
        QSet<QString> ids;
        QStringList wanted;
        int edges = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            ids.insert(xml.attributes().value(QLatin1String("id")).toString());
            for (const char *name : {"parent", "source", "target"})
                if (xml.attributes().hasAttribute(QLatin1String(name)))
                    wanted += xml.attributes().value(QLatin1String(name)).toString();
            edges += xml.attributes().value(QLatin1String("edge")) == QLatin1String("1") ? 1 : 0;
        }
        QVERIFY(!xml.hasError());
        QVERIFY(edges > 10);
        for (const QString &id : wanted)
            QVERIFY2(ids.contains(id), qPrintable(id));
    }
};

PORTWRIGHT_TEST(tst_drawingimport, TestDrawingImport)
#include "tst_drawingimport.moc"
