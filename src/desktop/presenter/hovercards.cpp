// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/hovercards.h"

#include "report/words.h"
#include "rules/addresses.h"
#include "rules/explain.h"

namespace portwright {

namespace {

constexpr qsizetype MostFlows = 6; // named on one card

/// Lines under a bold head; none is left blank.
QString card(const QString &head, const QStringList &lines)
{
    QString html = QStringLiteral("<div><b>%1</b>").arg(head.toHtmlEscaped());
    for (const QString &line : lines) {
        if (!line.isEmpty())
            html += QStringLiteral("<br/>") + line.toHtmlEscaped();
    }
    return html + QStringLiteral("</div>");
}

/// The worse, the higher; 0: nothing has to get through.
int badness(FlowState state)
{
    switch (state) {
    case FlowState::NoPath:
        return 3;
    case FlowState::Question:
        return 2;
    case FlowState::Needed:
    case FlowState::Local:
        return 1;
    default:
        return 0;
    }
}

QString conditionText(const ConditionFact &fact)
{
    if (fact.text.isEmpty())
        return {};
    const QString place = fact.setAt.isEmpty() ? fact.value : QStringLiteral("%1 (%2)").arg(fact.value, fact.setAt);
    return HoverCards::tr("Because %1: %2").arg(fact.text, place);
}

} // namespace

QString HoverCards::countsOf(const Node &node) const
{
    int in = 0;
    int out = 0;
    std::optional<FlowState> worst;
    for (const Flow &flow : m_session.derivation().flows) {
        if (flow.source != node.id && flow.destination != node.id)
            continue;
        const FlowState state = m_session.stateOf(flow);
        if (badness(state) == 0)
            continue;
        in += flow.destination == node.id ? 1 : 0;
        out += flow.source == node.id ? 1 : 0;
        if (!worst || badness(state) > badness(*worst))
            worst = state;
    }
    const QString counts = tr("Flows: %1 in, %2 out").arg(in).arg(out);
    return worst ? tr("%1; the worst: %2").arg(counts, flowStateTitle(*worst)) : counts;
}

QString HoverCards::ofElement(const ElementId &element) const
{
    const Node *node = m_session.topology().nodes.find(NodeId(element.text()));
    if (!node)
        return {};
    const Role *role = m_session.packs().role(node->role);
    QStringList addresses;
    for (const NodeAddress &address : effectiveAddresses(m_session.plan(), *node))
        addresses += address.range.toString();
    if (!node->host.isEmpty())
        addresses += node->host;
    return card(m_session.nameOf(element),
                {role ? role->title.in(m_session.language()) : node->role.role,
                 addresses.isEmpty() ? tr("Address not known") : addresses.join(QStringLiteral(", ")),
                 countsOf(*node)});
}

QString HoverCards::ofFlow(const Flow &flow) const
{
    const Explanation why = explain(m_session.plan(), m_session.derivation(), flow, m_session.language());
    return card(why.sentence,
                {tr("Need: %1; state: %2").arg(why.need, flowStateTitle(m_session.stateOf(flow))),
                 tr("Value: %1").arg(valueStateTitle(flow.valueState)), conditionText(why.conditions.value(0)),
                 why.citationTexts.isEmpty() ? QString() : tr("Source: %1").arg(why.citationTexts.first())});
}

QString HoverCards::ofFlows(const QSet<FlowId> &flows) const
{
    QList<FlowId> ids(flows.begin(), flows.end());
    std::sort(ids.begin(), ids.end());
    QList<const Flow *> found;
    for (const FlowId &id : std::as_const(ids)) {
        if (const Flow *flow = m_session.flow(id))
            found += flow;
    }
    if (found.size() < 2)
        return found.isEmpty() ? QString() : ofFlow(*found.first());
    QStringList lines;
    for (const Flow *flow : found.mid(0, MostFlows)) {
        const QString ports = flow->ports.isEmpty() ? QStringLiteral("?") : flow->ports.toString();
        lines += tr("%1 to %2 on %3: %4; %5")
                     .arg(m_session.nameOf(flow->source), m_session.nameOf(flow->destination),
                          ports + QLatin1Char('/') + transportName(flow->transport), needTitle(flow->need),
                          valueStateTitle(flow->valueState));
    }
    if (found.size() > MostFlows)
        lines += tr("and %n more", nullptr, int(found.size() - MostFlows));
    return card(tr("%n flows", nullptr, int(found.size())), lines);
}

} // namespace portwright
