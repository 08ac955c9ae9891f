// SPDX-License-Identifier: Apache-2.0
#include "app/drawing.h"

#include "report/masking.h"
#include "scene/svg.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct MaskingText
{
    Q_DECLARE_TR_FUNCTIONS(Masking)
};

/// What routing and decisions made of each flow, told of the masked ones: addresses for documentation are public, so
/// that routing them anew would tell another story.
void takeStates(Workspace &masked, const Workspace &original, const Masking &masking)
{
    QHash<FlowId, qsizetype> places;
    for (qsizetype i = 0; i < original.derivation.flows.size(); ++i)
        places.insert(masking.idOf(original.derivation.flows.at(i).id()), i);
    for (qsizetype i = 0; i < masked.derivation.flows.size(); ++i) {
        Flow &flow = masked.derivation.flows[i];
        const qsizetype place = places.value(flow.id(), -1);
        if (place < 0)
            continue;
        const Flow &whole = original.derivation.flows.at(place);
        flow.ports = whole.ports;
        flow.need = whole.need;
        flow.state = whole.state;
        flow.valueState = whole.valueState;
        flow.families = whole.families;
        masked.routing.routes[i] = masking.masked(original.routing.routes.at(place));
    }
    masked.routing.impliedPerimeter = original.routing.impliedPerimeter;
}

QString findingKey(const QString &check, const QStringList &elements)
{
    return check + QLatin1Char('/') + elements.join(QLatin1Char('/'));
}

QStringList idsOf(const Finding &finding)
{
    QStringList ids;
    for (const ElementId &id : finding.elements)
        ids += id.text();
    return ids;
}

/// Packs are found in folders, whose names tell of people and customers.
bool namesFiles(const Finding &finding)
{
    return finding.check == QLatin1String("pack-beside-plan") || finding.check == QLatin1String("pack-left-out");
}

/// Where a finding is, for one whose own words would tell too much.
QString placeText(const Topology &topology, const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids)
        names += topology.nameOf(ElementId(id));
    return names.isEmpty() ? MaskingText::tr("A problem that this masked report does not describe.")
                           : MaskingText::tr("A problem that this masked report does not describe: %1.")
                                 .arg(names.join(QStringLiteral(", ")));
}

QList<Finding> maskedFindings(const Workspace &masked, const Workspace &original, const Masking &masking)
{
    QHash<QString, const Finding *> told;
    for (const Finding &finding : masked.findings)
        told.insert(findingKey(finding.check, idsOf(finding)), &finding);
    QList<Finding> findings;
    for (const Finding &whole : original.findings) {
        QStringList ids;
        for (const QString &id : idsOf(whole))
            ids += masking.idOf(id);
        const Finding *same = namesFiles(whole) ? nullptr : told.value(findingKey(whole.check, ids));
        Finding finding = same ? *same : Finding();
        if (!same) {
            finding.check = whole.check;
            finding.message = placeText(masked.plan.topology, ids);
        }
        finding.severity = whole.severity;
        finding.accepted = whole.accepted;
        finding.fix = {};
        findings += finding;
    }
    return findings;
}

SceneFilter maskedFilter(const Workspace &workspace, SceneFilter filter)
{
    const Masking masking(workspace.plan, workspace.derivation.packs);
    QList<ZoneId> zones;
    for (const ZoneId &zone : filter.zones.value_or(QList<ZoneId>()))
        zones.append(ZoneId(masking.idOf(zone.text())));
    QSet<ElementId> only;
    for (const ElementId &id : filter.only.value_or(QSet<ElementId>()))
        only.insert(ElementId(masking.idOf(id.text())));
    QSet<FlowId> flows;
    for (const FlowId &id : filter.flows.value_or(QSet<FlowId>()))
        flows.insert(masking.idOf(id));
    if (filter.flows)
        filter.flows = flows;
    if (filter.zones)
        filter.zones = zones;
    if (filter.only)
        filter.only = only;
    return filter;
}

} // namespace

Workspace maskedWorkspace(const Workspace &workspace, const QDate &today, const QString &language)
{
    const Masking masking(workspace.plan, workspace.derivation.packs);
    Workspace masked = evaluate(masking.masked(workspace.plan), workspace.derivation.packs, today, language);
    takeStates(masked, workspace, masking);
    masked.findings = maskedFindings(masked, workspace, masking);
    return masked;
}

Drawing drawingOf(const Workspace &workspace, const DrawingOptions &options, const QDate &today,
                  const QString &language, std::shared_ptr<const Scene> scene)
{
    const TableMeasure measure;
    Drawing drawing{options.masked ? maskedWorkspace(workspace, today, language) : workspace, {}};
    const SceneFilter filter = options.masked ? maskedFilter(workspace, options.filter) : options.filter;
    SceneOptions sceneOptions;
    sceneOptions.language = language;
    const Workspace &work = drawing.workspace;
    if (options.masked || !scene)
        scene = buildScene(work.plan, work.derivation, work.routing, measure, sceneOptions);
    drawing.scene = filteredScene({*scene, work.plan, work.derivation, work.routing}, filter, measure, sceneOptions);
    return drawing;
}

QByteArray drawingSvg(const Drawing &drawing, const DrawingOptions &options)
{
    const Plan &plan = drawing.workspace.plan;
    SvgOptions svg;
    svg.title = plan.name;
    svg.subtitle = subtitleOf(plan);
    svg.legend = options.legend;
    if (options.titleBlock)
        svg.titleBlock = titleFacts(plan, drawing.workspace.derivation.packs, QCoreApplication::applicationVersion());
    return svgText(drawing.scene, svg);
}

} // namespace portwright
