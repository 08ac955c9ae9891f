// SPDX-License-Identifier: Apache-2.0
#include "report/portmatrix.h"

#include "report/words.h"
#include "rules/addresses.h"
#include "rules/assumptions.h"
#include "rules/explain.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct PortMatrixText
{
    Q_DECLARE_TR_FUNCTIONS(PortMatrix)
};

QString sourceAddresses(const Plan &plan, const NodeId &id)
{
    const Node *node = plan.topology.nodes.find(id);
    QStringList words;
    for (const NodeAddress &address : node ? effectiveAddresses(plan, *node) : QList<NodeAddress>())
        words += address.range.toString();
    if (words.isEmpty() && node)
        words += plan.topology.machineOf(*node).host;
    return words.join(QStringLiteral(", "));
}

QString portsText(const PortSet &ports)
{
    return ports.isEmpty() ? QStringLiteral("?") : ports.toString();
}

/// What is still to be answered or confirmed, by flow.
QHash<FlowId, QStringList> openWords(const Plan &plan, const Derivation &derivation, const QString &language)
{
    QHash<FlowId, QStringList> words;
    for (const OpenQuestion &question : derivation.questions) {
        for (const FlowId &flow : question.flows)
            words[flow] += question.text;
    }
    for (const Assumption &one : assumptionsOf(plan, derivation, language)) {
        for (const FlowId &flow : one.flows)
            words[flow] += one.valueState == ValueState::Restored
                               ? PortMatrixText::tr("Best confirmed: %1").arg(one.text)
                               : PortMatrixText::tr("Confirm: %1").arg(one.text);
    }
    return words;
}

QStringList rowOf(const Plan &plan, const Derivation &derivation, const Flow &flow, const Route &route,
                  const QString &language)
{
    const Explanation explanation = explain(plan, derivation, flow, language);
    const QString note = flow.beyondScope ? explanation.scopeNote : QString();
    return {plan.topology.nameOf(flow.source),
            sourceAddresses(plan, flow.source),
            plan.topology.nameOf(flow.destination),
            dialledText(route),
            portsText(flow.ports),
            transportName(flow.transport),
            flow.protocol(),
            encryptedTitle(flow.encrypted()),
            needTitle(flow.need),
            flowStateTitle(stateOf(flow, route)),
            valueStateTitle(flow.valueState),
            pathText(plan, route),
            note.isEmpty() ? explanation.purpose
                           : QString(explanation.purpose + QStringLiteral(" (") + note + QLatin1Char(')')),
            explanation.citationTexts.join(QStringLiteral("; ")),
            flow.id().text()};
}

} // namespace

Table portMatrix(const Plan &plan, const Derivation &derivation, const Routing &routing, const QString &language)
{
    Table table;
    table.columns = {
        PortMatrixText::tr("From"),      PortMatrixText::tr("From address"), PortMatrixText::tr("To"),
        PortMatrixText::tr("Dialled"),   PortMatrixText::tr("Port"),         PortMatrixText::tr("Transport"),
        PortMatrixText::tr("Protocol"),  PortMatrixText::tr("Encrypted"),    PortMatrixText::tr("Need"),
        PortMatrixText::tr("State"),     PortMatrixText::tr("Value"),        PortMatrixText::tr("Path"),
        PortMatrixText::tr("Purpose"),   PortMatrixText::tr("Source"),       PortMatrixText::tr("Flow"),
        PortMatrixText::tr("Still open")};
    const QHash<FlowId, QStringList> open = openWords(plan, derivation, language);
    for (qsizetype i = 0; i < derivation.flows.size(); ++i)
        table.rows += rowOf(plan, derivation, derivation.flows.at(i), routing.routes.at(i), language)
                      << open.value(derivation.flows.at(i).id()).join(QStringLiteral("; "));
    return table;
}

} // namespace portwright
