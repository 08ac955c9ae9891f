// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/clipboard.h"

#include "desktop/presenter/pasting.h"
#include "desktop/presenter/planeditor.h"
#include "desktop/presenter/selectionpicture.h"
#include "model/edits.h"
#include "render/layerpainter.h"
#include "report/portmatrix.h"
#include "scene/svg.h"
#include "storage/planfile.h"

namespace portwright {

namespace {

constexpr double LongestPicture = 4000; // pixels

QString tabbedText(const Plan &plan, const Plan &part)
{
    QStringList lines;
    for (const Node &node : part.topology.nodes) {
        QStringList addresses;
        for (const NodeAddress &address : plan.topology.addressesOf(node))
            addresses.append(address.range.toString());
        lines.append(QStringList{node.name, node.role.role, plan.topology.nameOf(plan.topology.zoneOf(node)),
                                 addresses.join(QStringLiteral(", ")), node.host}
                         .join(u'\t'));
    }
    return lines.join(u'\n');
}

/// The rows of the port matrix that belong to the flows at these elements.
Table portTable(const Session &session, const QSet<ElementId> &elements)
{
    const Plan part = fragment(session.plan(), elements);
    const Workspace &workspace = session.workspace();
    Derivation derivation = workspace.derivation;
    Routing routing = workspace.routing;
    derivation.flows.clear();
    routing.routes.clear();
    for (qsizetype i = 0; i < workspace.derivation.flows.size(); ++i) {
        const Flow &flow = workspace.derivation.flows.at(i);
        if (!part.topology.nodes.contains(flow.source) && !part.topology.nodes.contains(flow.destination))
            continue;
        derivation.flows.append(flow);
        routing.routes.append(workspace.routing.routes.at(i));
    }
    return portMatrix(session.plan(), derivation, routing, session.language());
}

QString cells(const QStringList &texts, const QString &tag)
{
    QString row;
    for (const QString &text : texts)
        row += QStringLiteral("<%1>%2</%1>").arg(tag, printable(text).toHtmlEscaped());
    return QStringLiteral("<tr>%1</tr>\n").arg(row);
}

QString htmlTable(const Table &table)
{
    QString rows = cells(table.columns, QStringLiteral("th"));
    for (const QStringList &row : table.rows)
        rows += cells(row, QStringLiteral("td"));
    return QStringLiteral("<table border=\"1\">\n%1</table>\n").arg(rows);
}

QString tabbed(const Table &table)
{
    QStringList lines{table.columns.join(u'\t')};
    for (const QStringList &row : table.rows) {
        QStringList texts;
        for (const QString &text : row)
            texts.append(printable(text).simplified());
        lines.append(texts.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace

QString fragmentMimeType()
{
    return QStringLiteral("application/x-portwright-fragment");
}

std::unique_ptr<QMimeData> fragmentToMime(const Plan &plan, const QSet<ElementId> &elements)
{
    const Plan part = withHomeNames(fragment(plan, elements), plan.topology);
    auto data = std::make_unique<QMimeData>();
    data->setData(fragmentMimeType(), planText(part));
    data->setText(tabbedText(plan, part));
    return data;
}

std::unique_ptr<QMimeData> selectionToMime(const Session &session, const QSet<ElementId> &elements)
{
    auto data = fragmentToMime(withPinnedLayout(session.plan()), elements);
    const Scene picture = pictureOf(*session.scene(), elements);
    SvgOptions options;
    options.title = session.plan().name;
    options.legend = false;
    data->setData(QStringLiteral("image/svg+xml"), svgText(picture, options));
    const double longest = std::max({picture.bounds.width(), picture.bounds.height(), 1.0});
    data->setImageData(sceneImage(picture, {}, std::min(2.0, LongestPicture / longest)));
    const Table table = portTable(session, elements);
    if (table.rows.isEmpty())
        return data;
    data->setHtml(htmlTable(table));
    data->setText(tabbed(table));
    return data;
}

std::optional<Plan> fragmentFromMime(const QMimeData *data)
{
    if (!data || !data->hasFormat(fragmentMimeType()))
        return {};
    Result<Plan> part = parseFragment(data->data(fragmentMimeType()), QStringLiteral("clipboard"));
    if (!part)
        return {};
    return std::move(part).value();
}

} // namespace portwright
