// SPDX-License-Identifier: Apache-2.0
#include "scene/svg.h"

#include "scene/svgparts.h"
#include "scene/xmltext.h"

namespace portwright {

namespace {

constexpr double TitleHeight = 56;
constexpr double PartGap = 12;
constexpr double Margin = 24;

QByteArray styleSheet(const Theme &theme)
{
    const QByteArray text = colourText(theme.text);
    const QByteArray muted = colourText(theme.muted);
    const QByteArray font = "font-family:Inter,'Noto Sans','DejaVu Sans',sans-serif;";
    return "<style>\n.pw-box{fill:" + colourText(theme.nodeFill) + ";stroke:" + colourText(theme.nodeBorder) +
           "}\n.pw-name{" + font + "font-size:13px;font-weight:600;fill:" + text + "}\n.pw-role{" + font +
           "font-size:11px;fill:" + muted + "}\n.pw-zone-name{" + font + "font-size:12px;font-weight:600;fill:" + text +
           "}\n.pw-port{" + font + "font-size:11px;font-weight:500;text-anchor:middle;fill:" + text + "}\n.pw-glyph{" +
           font + "font-size:14px;font-weight:600;text-anchor:middle}\n.pw-heading{" + font +
           "font-size:20px;font-weight:600;fill:" + text +
           "}\n.pw-line{fill:none}\n.pw-halo{fill:none;stroke:" + colourText(theme.canvas) + "}\n</style>\n";
}

QByteArray heading(const SvgOptions &options, QPointF at)
{
    QByteArray out;
    if (!options.title.isEmpty())
        out += "<text class=\"pw-heading\"" + attribute("x", at.x()) + attribute("y", at.y() + 24) + '>' +
               xmlText(options.title) + "</text>\n";
    if (!options.subtitle.isEmpty())
        out += "<text class=\"pw-role\"" + attribute("x", at.x()) + attribute("y", at.y() + 42) + '>' +
               xmlText(options.subtitle) + "</text>\n";
    return out;
}

/// The worst verdict among an edge's flows.
Badge badgeOfEdge(const Scene &scene, const Edge &edge, const SvgOptions &options)
{
    Badge worst = Badge::None;
    for (const qsizetype flow : edge.flows) {
        const auto verdict = options.verdicts.constFind(scene.flowIds.at(flow));
        if (verdict != options.verdicts.constEnd())
            worst = worse(worst, badgeOf(*verdict));
    }
    return worst;
}

/// The worst verdict on what a node offers; the last part of a flow's id is its destination.
QHash<ElementId, Badge> nodeBadges(const SvgOptions &options)
{
    QHash<ElementId, Badge> badges;
    for (auto verdict = options.verdicts.cbegin(); verdict != options.verdicts.cend(); ++verdict) {
        Badge &badge = badges[ElementId(verdict.key().text().section(u'/', -1))];
        badge = worse(badge, badgeOf(verdict.value()));
    }
    return badges;
}

QByteArray drawing(const Scene &scene, const SvgOptions &options, const Theme &theme)
{
    QByteArray out = "<g class=\"pw-zones\">\n";
    for (const ZoneBox &zone : scene.zones)
        out += svgZone(zone, theme);
    out += "</g>\n<g class=\"pw-flows\">\n";
    for (const Edge &edge : scene.edges)
        out += svgEdge(scene, edge, badgeOfEdge(scene, edge, options), theme);
    out += "</g>\n<g class=\"pw-labels\">\n";
    for (const EdgeLabel &label : scene.labels) {
        if (label.placed)
            out += svgLabel(scene, label, theme);
    }
    out += "</g>\n<g class=\"pw-nodes\">\n";
    const QHash<ElementId, Badge> badges = nodeBadges(options);
    for (const NodeBox &node : scene.nodes)
        out += svgNode(node, badges.value(node.id, Badge::None), theme);
    return out + "</g>\n";
}

/// The part below the drawing; the page grows by it.
QByteArray below(QRectF &page, const SheetPart &part, const char *name)
{
    if (part.size.isEmpty())
        return {};
    const QByteArray out = svgSheet(part, page.bottomLeft() + QPointF(Margin, 0), name);
    page.setBottom(page.bottom() + part.size.height() + PartGap);
    return out;
}

} // namespace

QByteArray svgText(const Scene &scene, const SvgOptions &options)
{
    const Theme &theme = lightTheme();
    QRectF page = scene.bounds.isNull() ? QRectF(0, 0, 320, 120) : scene.bounds;
    page.setWidth(std::max(page.width(), options.titleBlock.isEmpty() ? 360.0 : 640.0));
    QByteArray body;
    if (options.titleBlock.isEmpty() && (!options.title.isEmpty() || !options.subtitle.isEmpty())) {
        page.setTop(page.top() - TitleHeight);
        body += heading(options, page.topLeft() + QPointF(Margin, Margin - 8));
    }
    body += drawing(scene, options, theme);
    const double width = page.width() - 2 * Margin;
    if (options.legend)
        body += below(page, legendPart(scene, width), "pw-legend");
    if (!options.titleBlock.isEmpty())
        body += below(page, titleBlockPart(options.titleBlock, width), "pw-title-block");
    const QByteArray view = numberText(page.x()) + ' ' + numberText(page.y()) + ' ' + numberText(page.width()) + ' ' +
                            numberText(page.height());
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"img\"" + attribute("width", page.width()) +
           attribute("height", page.height()) + " viewBox=\"" + view + "\">\n<title>" + xmlText(options.title) +
           "</title>\n" + styleSheet(theme) + "<rect" + rectAttributes(page) + " fill=\"" + colourText(theme.canvas) +
           "\"/>\n" + body + "</svg>\n";
}

} // namespace portwright
