// SPDX-License-Identifier: Apache-2.0
#include "exchange/drawio.h"
#include "exchange/exchangetext.h"
#include "scene/glyphname.h"
#include "scene/linestyle.h"
#include "scene/theme.h"
#include "scene/xmltext.h"

#include <QFile>

namespace portwright {

namespace {

const char *const BoxLayer = "1";

/// ` name="value"`; nothing for an empty value.
QByteArray fact(const char *name, const QString &value)
{
    QString plain = value;
    plain.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return value.isEmpty() ? QByteArray() : QByteArray(" ") + name + "=\"" + xmlText(plain) + '"';
}

QByteArray geometry(const QRectF &rect)
{
    return "<mxGeometry" + rectAttributes(rect) + " as=\"geometry\"/>";
}

/// The icon as draw.io writes it into a style, where a semicolon would end it: "data:image/svg+xml,<base64>".
QByteArray iconStyle(const QString &glyph, Rgb colour)
{
    QFile file(QStringLiteral(":/exchange/icons/roles/%1.svg").arg(glyphFileName(glyph)));
    if (glyph.isEmpty() || !file.open(QIODevice::ReadOnly))
        return "align=center;";
    const QByteArray source = file.readAll().replace("currentColor", colourText(colour));
    return "shape=label;align=left;imageAlign=left;imageVerticalAlign=middle;imageWidth=20;imageHeight=20;spacingLeft="
           "36;"
           "image=data:image/svg+xml," +
           source.toBase64() + ';';
}

QString htmlLabel(const NodeBox &node)
{
    QString label = QStringLiteral("<b>%1</b>").arg(node.title.toHtmlEscaped());
    QString below = node.subtitle;
    if (node.count > 0)
        below += QStringLiteral(" \u00D7%1").arg(node.count);
    if (!below.isEmpty())
        label +=
            QStringLiteral("<br><font color=\"#4b5563\" style=\"font-size:11px\">%1</font>").arg(below.toHtmlEscaped());
    return label;
}

template <class Values, class TextOf>
QString joined(const Values &values, const TextOf &textOf)
{
    QStringList texts;
    for (const auto &value : values)
        texts += textOf(value);
    return texts.join(QStringLiteral(", "));
}

/// Writes one drawing; a class only to hand its parts around.
class DrawioWriting
{
public:
    DrawioWriting(const Plan &plan, const Scene &scene) : m_plan(plan), m_scene(scene) {}

    QByteArray text() const
    {
        QByteArray out =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mxfile host=\"Portwright\" compressed=\"false\">\n"
            "  <diagram id=\"plan\" name=\"" +
            xmlText(m_plan.name.isEmpty() ? ExchangeText::tr("Plan") : m_plan.name) +
            "\">\n    <mxGraphModel grid=\"1\" gridSize=\"8\" guides=\"1\" tooltips=\"1\" connect=\"1\" arrows=\"1\" "
            "fold=\"1\" page=\"0\" background=\"" +
            colourText(m_theme.canvas) + "\" math=\"0\" shadow=\"0\">\n<root>\n<mxCell id=\"0\"/>\n";
        out += layer(BoxLayer, ExchangeText::tr("Zones and nodes"));
        for (const QString &name : classes())
            out += layer("flows-" + xmlText(name), flowClassTitle(name));
        for (const ZoneBox &zone : m_scene.zones)
            out += zoneCell(zone);
        for (const NodeBox &node : m_scene.nodes)
            out += node.firewall ? firewallCell(node) : nodeCell(node);
        for (qsizetype i = 0; i < m_scene.edges.size(); ++i)
            out += edgeCell(i);
        return out + "</root>\n    </mxGraphModel>\n  </diagram>\n</mxfile>\n";
    }

private:
    QByteArray layer(const QByteArray &id, const QString &title) const
    {
        return "<mxCell id=\"" + id + "\" value=\"" + xmlText(title) + "\" parent=\"0\"/>\n";
    }

    QStringList classes() const
    {
        QSet<QString> used;
        for (const Edge &edge : m_scene.edges)
            used.insert(edge.flowClass);
        QStringList names = flowClasses() + QStringList{QStringLiteral("other")};
        names.removeIf([&](const QString &name) { return !used.contains(name); });
        return names;
    }

    /// The cell of a drawn zone, else the layer; its corner is where coordinates count from.
    QByteArray parentOf(const ZoneId &zone, QPointF &corner) const
    {
        const qsizetype index = m_scene.zoneIndex.value(zone, -1);
        corner = index < 0 ? QPointF() : m_scene.zones.at(index).rect.topLeft();
        return index < 0 ? QByteArray(BoxLayer) : "pw-" + xmlText(zone.text());
    }

    QByteArray object(const ElementId &id, const QString &label, const QByteArray &facts, const QByteArray &style,
                      const QRectF &rect, const ZoneId &parent) const
    {
        QPointF corner;
        const QByteArray parentId = parentOf(parent, corner);
        return "<object id=\"pw-" + xmlText(id.text()) + "\" label=\"" + xmlText(label) + '"' + facts +
               "><mxCell style=\"" + style + "\" vertex=\"1\" parent=\"" + parentId + "\">" +
               geometry(rect.translated(-corner)) + "</mxCell></object>\n";
    }

    QByteArray zoneCell(const ZoneBox &box) const
    {
        const Zone *zone = m_plan.topology.zones.find(box.id);
        if (!zone)
            return {};
        const QByteArray facts =
            fact("pw_id", zone->id.text()) + fact("pw_zone", zoneKindName(zone->kind)) +
            fact("pw_networks", joined(zone->networks, [](const Cidr &one) { return one.toString(); })) +
            fact("pw_site", zone->site) + fact("pw_owner", zone->owner);
        const QByteArray style = "swimlane;container=1;collapsible=1;recursiveResize=0;html=1;rounded=1;arcSize=4;"
                                 "startSize=36;horizontal=1;align=left;"
                                 "spacingLeft=22;fontStyle=1;fontSize=12;fillColor=" +
                                 colourText(m_theme.zoneFill) + ";swimlaneFillColor=" + colourText(m_theme.zoneFill) +
                                 ";strokeColor=" + colourText(m_theme.zoneBorder) +
                                 ";fontColor=" + colourText(m_theme.text) + ';';
        QString label = zone->name.isEmpty() ? zone->id.text() : zone->name;
        label = label.toHtmlEscaped();
        if (!box.subtitle.isEmpty())
            label += QStringLiteral("<br><font color=\"#4b5563\" style=\"font-size:11px;font-weight:normal\">%1</font>")
                         .arg(box.subtitle.toHtmlEscaped());
        return object(zone->id, label, facts, style, box.rect, zone->parent);
    }

    QByteArray boxStyle(const NodeBox &box, const QString &glyph) const
    {
        return "rounded=1;arcSize=12;html=1;whiteSpace=wrap;overflow=hidden;verticalAlign=middle;fontSize=13;"
               "fillColor=" +
               colourText(m_theme.nodeFill) + ";strokeColor=" + colourText(m_theme.nodeBorder) +
               ";fontColor=" + colourText(m_theme.text) + ';' +
               iconStyle(glyph, box.group == QLatin1String("platform") ? m_theme.accent : m_theme.muted);
    }

    QByteArray nodeCell(const NodeBox &box) const
    {
        const Node *node = m_plan.topology.nodes.find(NodeId(box.id.text()));
        if (!node)
            return {};
        const QByteArray facts =
            fact("pw_id", node->id.text()) + fact("pw_role", node->role.pack + QLatin1Char('/') + node->role.role) +
            fact("pw_addresses", joined(node->addresses, [](const NodeAddress &one) { return one.range.toString(); })) +
            fact("pw_host", node->host) + fact("pw_on", node->on.text()) +
            fact("pw_count", node->count ? QString::number(*node->count) : QString());
        return object(box.id, htmlLabel(box), facts, boxStyle(box, box.glyph), box.rect, m_plan.topology.zoneOf(*node));
    }

    QByteArray firewallCell(const NodeBox &box) const
    {
        const Firewall *firewall = m_plan.topology.firewalls.find(FirewallId(box.id.text()));
        const QByteArray facts =
            !firewall ? QByteArray()
                      : fact("pw_id", firewall->id.text()) +
                            fact("pw_firewall", joined(firewall->zones, [](const ZoneId &id) { return id.text(); })) +
                            fact("pw_platform", firewall->platform) + fact("pw_owner", firewall->owner);
        return object(box.id, htmlLabel(box), facts, boxStyle(box, QStringLiteral("firewall")), box.rect, ZoneId());
    }

    /// "exitX=1;exitY=0.25;": where a line meets its box.
    QByteArray anchor(const char *name, const ElementId &id, QPointF at) const
    {
        const qsizetype index = m_scene.nodeIndex.value(id, -1);
        if (index < 0)
            return {};
        const QRectF &rect = m_scene.nodes.at(index).rect;
        const QByteArray x = numberText(std::clamp((at.x() - rect.x()) / rect.width(), 0.0, 1.0));
        const QByteArray y = numberText(std::clamp((at.y() - rect.y()) / rect.height(), 0.0, 1.0));
        return QByteArray(name) + "X=" + x + ';' + name + "Y=" + y + ';' + name + "Dx=0;" + name + "Dy=0;";
    }

    QByteArray edgeStyle(const Edge &edge) const
    {
        const LineStyle style = lineStyle(edge, m_theme);
        QByteArray out =
            "edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;jumpStyle=gap;fontSize=11;labelBackgroundColor=" +
            colourText(m_theme.canvas) + ";strokeColor=" + colourText(style.colour) +
            ";strokeWidth=" + numberText(style.width) + ';';
        QByteArrayList dashes;
        for (const double dash : style.dashes)
            dashes += numberText(dash);
        if (!dashes.isEmpty())
            out += "dashed=1;fixDash=1;dashPattern=" + dashes.join(' ') + ';';
        const QByteArray head = style.openArrow ? "open" : "block";
        out += "startArrow=" + (edge.arrowAtA ? head : "none") + ";endArrow=" + (edge.arrowAtB ? head : "none") + ';';
        return out;
    }

    QByteArray edgeCell(qsizetype index) const
    {
        const Edge &edge = m_scene.edges.at(index);
        QByteArray style = edgeStyle(edge);
        QByteArray points;
        if (edge.points.size() > 1)
            style += anchor("exit", edge.a, edge.points.first()) + anchor("entry", edge.b, edge.points.last());
        for (qsizetype i = 1; i + 1 < edge.points.size(); ++i)
            points += "<mxPoint" + attribute("x", edge.points.at(i).x()) + attribute("y", edge.points.at(i).y()) + "/>";
        if (!points.isEmpty())
            points = "<Array as=\"points\">" + points + "</Array>";
        QStringList titles;
        for (const qsizetype flow : edge.flows)
            titles += m_scene.flowTitles.value(flow);
        return "<object id=\"pw-line-" + QByteArray::number(index + 1) + "\" label=\"" +
               xmlText(m_showsPorts ? m_scene.labels.at(index).text : QString()) + '"' +
               fact("tooltip", titles.join(QStringLiteral("; "))) + "><mxCell style=\"" + style +
               "\" edge=\"1\" parent=\"flows-" + xmlText(edge.flowClass) + "\" source=\"pw-" + xmlText(edge.a.text()) +
               "\" target=\"pw-" + xmlText(edge.b.text()) + "\"><mxGeometry relative=\"1\" as=\"geometry\">" + points +
               "</mxGeometry></mxCell></object>\n";
    }

    const Plan &m_plan;
    const Scene &m_scene;
    const Theme &m_theme = lightTheme();
    const bool m_showsPorts =
        std::any_of(m_scene.labels.begin(), m_scene.labels.end(), [](const EdgeLabel &label) { return label.placed; });
};

} // namespace

QByteArray drawioText(const Plan &plan, const Scene &scene)
{
    return DrawioWriting(plan, scene).text();
}

} // namespace portwright
