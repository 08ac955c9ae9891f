// SPDX-License-Identifier: Apache-2.0
#include "cli/explainport.h"

#include "app/results.h"
#include "cli/explaincommandtext.h"

namespace portwright::cli {

namespace {

/// "443", "443/tcp".
Result<PortAt> wantedPort(const QCommandLineParser &parser)
{
    const QString text = parser.value(QStringLiteral("port"));
    const QString device = parser.value(QStringLiteral("device"));
    if (text.isEmpty() || device.isEmpty())
        return Error{ExplainCommandText::tr("Name both a device and a port, as in --device edge --port 443/tcp"), {}};
    PortAt at;
    at.device = ElementId(device);
    const QString transport = text.section(QLatin1Char('/'), 1);
    at.transport = transportFromName(transport);
    bool isNumber = false;
    at.port = text.section(QLatin1Char('/'), 0, 0).toUShort(&isNumber);
    if (!isNumber || at.port == 0 || (text.contains(QLatin1Char('/')) && !at.transport))
        return Error{ExplainCommandText::tr("\"%1\" is not a port; write 443, 443/tcp or 53/udp").arg(text), {}};
    return at;
}

QString portText(const PortAt &at)
{
    const QString number = QString::number(at.port);
    return at.transport ? number + QLatin1Char('/') + transportName(*at.transport) : number;
}

QString deviceName(const Workspace &workspace, const PortAt &at)
{
    if (at.device == ElementId(perimeterId()) && workspace.routing.impliedPerimeter)
        return ExplainCommandText::tr("perimeter (understood)");
    return workspace.plan.topology.nameOf(at.device);
}

QString wayText(const PortUse &use)
{
    if (!use.forward.isEmpty())
        return ExplainCommandText::tr("by the published pair %1").arg(use.forward);
    switch (use.way) {
    case PortUse::Way::Through:
        return ExplainCommandText::tr("through it");
    case PortUse::Way::In:
        return ExplainCommandText::tr("into it");
    case PortUse::Way::Out:
        return ExplainCommandText::tr("out of it");
    }
    return {};
}

Table useTable(const Workspace &workspace, const PortUses &uses, const QString &language)
{
    Table table;
    table.columns = {ExplainCommandText::tr("Flow"),        ExplainCommandText::tr("Way"),
                     ExplainCommandText::tr("Explanation"), ExplainCommandText::tr("Need"),
                     ExplainCommandText::tr("Purpose"),     ExplainCommandText::tr("Without it")};
    for (const PortUse &use : uses.uses) {
        const Flow &flow = workspace.derivation.flows.at(use.flow);
        const Explanation e = explain(workspace.plan, workspace.derivation, flow, language);
        table.rows += QStringList{flow.id().text(), wayText(use), e.sentence, e.need, e.purpose, e.loss};
    }
    return table;
}

QString useParagraph(const Workspace &workspace, const PortUse &use, const QString &language)
{
    const Flow &flow = workspace.derivation.flows.at(use.flow);
    const Explanation e = explain(workspace.plan, workspace.derivation, flow, language);
    const FlowState state = stateOf(flow, workspace.routing.routes.at(use.flow));
    QStringList words{wayText(use), e.need};
    if (state != FlowState::Needed) // that one needs no word
        words += flowStateTitle(state);
    QString text =
        QStringLiteral("\n%1\n  %2 (%3)\n").arg(e.sentence, flow.id().text(), words.join(QStringLiteral(", ")));
    if (!e.loss.isEmpty())
        text += QStringLiteral("  %1: %2\n").arg(ExplainCommandText::tr("Without it"), e.loss);
    return text;
}

void printUses(const Workspace &workspace, const PortAt &at, const PortUses &uses, const QString &language)
{
    QString text =
        uses.uses.isEmpty()
            ? ExplainCommandText::tr("No flow of the plan needs %1 on %2.").arg(portText(at), deviceName(workspace, at))
            : ExplainCommandText::tr("If %1 closes on %2, %n flow(s) stop:", nullptr, int(uses.uses.size()))
                  .arg(portText(at), deviceName(workspace, at));
    text += QLatin1Char('\n');
    for (const PortUse &use : uses.uses)
        text += useParagraph(workspace, use, language);
    if (!uses.portsUnknown.isEmpty())
        text += QLatin1Char('\n') + ExplainCommandText::tr("These may need it, too: their port is not known yet.") +
                QLatin1Char('\n');
    for (const qsizetype flow : uses.portsUnknown)
        text += QStringLiteral("  ") + workspace.derivation.flows.at(flow).id().text() + QLatin1Char('\n');
    print(text.toUtf8());
}

Exit failUnknown(const Workspace &workspace, const PortAt &at)
{
    QStringList known;
    for (const ElementId &device : devicesOf(workspace.plan, workspace.routing))
        known += device.text();
    return fail(ExplainCommandText::tr("The plan has no device \"%1\"; it has %2")
                    .arg(at.device.text(), known.join(QStringLiteral(", "))));
}

} // namespace

void addPortOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("device"),
                      ExplainCommandText::tr("Explain a port of this firewall, perimeter or node ..."),
                      QStringLiteral("DEVICE")});
    parser.addOption({QStringLiteral("port"), ExplainCommandText::tr("... this one, such as 443 or 53/udp."),
                      QStringLiteral("PORT[/tcp|udp]")});
}

Exit explainPort(const Context &context, const QCommandLineParser &parser, const Listing &listing)
{
    const auto &[format, workspace] = listing;
    const Result<PortAt> at = wantedPort(parser);
    if (!at)
        return fail(at.errors());
    const std::optional<PortUses> uses = portUse(workspace.plan, workspace.derivation, workspace.routing, *at);
    if (!uses)
        return failUnknown(workspace, *at);
    if (format == Format::Json)
        print(portUseJson(workspace, *at, *uses, context.language));
    else if (format == Format::Table)
        printUses(workspace, *at, *uses, context.language);
    else
        print(tableText(useTable(workspace, *uses, context.language), format));
    return Done;
}

} // namespace portwright::cli
