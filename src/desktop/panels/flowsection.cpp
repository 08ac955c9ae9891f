// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/flowsection.h"

#include "desktop/models/flowmodel.h"
#include "desktop/models/probemodel.h"
#include "desktop/panels/fields.h"
#include "model/edits.h"
#include "rules/explain.h"
#include "ui_flowsection.h"

namespace portwright {

namespace {

QStringList conditionLines(const QList<ConditionFact> &facts)
{
    QStringList lines;
    for (const ConditionFact &fact : facts)
        lines.append(fact.setAt.isEmpty() ? FlowSection::tr("%1: %2").arg(fact.text, fact.value)
                                          : FlowSection::tr("%1: %2 (%3)").arg(fact.text, fact.value, fact.setAt));
    return lines;
}

QString withBreaks(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u'\n');
}

} // namespace

FlowSection::FlowSection(Session &session, PlanEditor &editor, const ProbeSession &probes, QWidget *parent)
    : QWidget(parent), m_session(session), m_editor(editor), m_probes(probes), m_ui(std::make_unique<Ui::FlowSection>())
{
    m_ui->setupUi(this);
    dress(this);
    for (QLabel *label :
         {m_ui->sentence, m_ui->facts, m_ui->conditions, m_ui->citations, m_ui->trust, m_ui->probe, m_ui->gone}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::StrongFocus); // Tab reads them one by one and brings them into sight
    }
    connect(m_ui->accept, &QPushButton::clicked, this, &FlowSection::accept);
    connect(m_ui->decline, &QPushButton::clicked, this, &FlowSection::decline);
    connect(m_ui->override, &QPushButton::clicked, this, &FlowSection::overridePorts);
    connect(m_ui->withdraw, &QPushButton::clicked, this, &FlowSection::withdraw);
    connect(&probes, &ProbeSession::resultsChanged, this, &FlowSection::showProbes);
    connect(&probes, &ProbeSession::entriesChanged, this, &FlowSection::showProbes);
}

FlowSection::~FlowSection() = default;

void FlowSection::show(const QList<FlowId> &flows)
{
    m_flows = flows;
    m_ui->problem->clear();
    showProbes();
    const Flow *flow = flows.size() == 1 ? m_session.flow(flows.first()) : nullptr;
    m_ui->flowHead->setText(flow ? tr("Flow") : tr("%n flows", nullptr, int(flows.size())));
    for (QWidget *part : QList<QWidget *>{m_ui->facts, m_ui->conditionsHead, m_ui->conditions, m_ui->citationsHead,
                                          m_ui->citations, m_ui->goneHead, m_ui->gone, m_ui->trust, m_ui->ports,
                                          m_ui->portsLabel, m_ui->override, m_ui->decision})
        part->setVisible(flow != nullptr);
    if (flow)
        return explainOne(*flow);
    QStringList names;
    for (const FlowId &id : flows) {
        if (const Flow *each = m_session.flow(id))
            names.append(
                tr("%1 to %2, %3")
                    .arg(m_session.nameOf(each->source), m_session.nameOf(each->destination), each->ports.toString()));
    }
    m_ui->sentence->setText(bulleted(names));
}

void FlowSection::explainOne(const Flow &flow)
{
    const Explanation why = explain(m_session.plan(), m_session.derivation(), flow, m_session.language());
    m_ui->sentence->setText(why.sentence);
    m_ui->facts->setText(factsText(flow));
    m_ui->conditions->setText(withBreaks({why.ruleText, bulleted(conditionLines(why.conditions)),
                                          why.loss.isEmpty() ? QString() : tr("Without it: %1").arg(why.loss)}));
    m_ui->citations->setText(bulleted(why.citationTexts));
    m_ui->citationsHead->setVisible(!why.citationTexts.isEmpty());
    m_ui->trust->setText(withBreaks({why.trust, why.scopeNote}));
    m_ui->decision->setText(why.decision.isEmpty() ? tr("Nothing is decided; the flow is as derived.") : why.decision);
    showWays(flow);
    showDecision(flow);
}

void FlowSection::showWays(const Flow &flow)
{
    QStringList lines;
    for (const Counterfactual &way :
         counterfactuals(m_session.plan(), m_session.derivation(), flow, m_session.language()))
        lines.append(way.consequence.isEmpty() ? way.text : tr("%1. %2").arg(way.text, way.consequence));
    m_ui->gone->setText(bulleted(lines));
}

QString FlowSection::factsText(const Flow &flow) const
{
    const Route &route = m_session.routeOf(flow);
    QStringList dialled;
    for (const Dialled &pair : route.dialled)
        dialled.append(QStringLiteral("%1:%2").arg(pair.address, pair.ports.toString()));
    QStringList path;
    for (const auto &crossings : route.paths) {
        QStringList names;
        for (const Crossing &crossing : crossings)
            names.append(m_session.topology().firewalls.contains(crossing.firewall)
                             ? m_session.nameOf(crossing.firewall)
                             : crossing.firewall.text());
        path.append(names.join(QStringLiteral(", ")));
    }
    return withBreaks({tr("State: %1").arg(flowStateTitle(m_session.stateOf(flow))),
                       tr("Need: %1").arg(needTitle(flow.need)),
                       dialled.isEmpty() ? QString() : tr("Dials: %1").arg(dialled.join(QStringLiteral(", "))),
                       path.isEmpty() ? QString() : tr("Through: %1").arg(path.join(QStringLiteral("; ")))});
}

void FlowSection::showDecision(const Flow &flow)
{
    Decision decision;
    if (flow.decision >= 0)
        decision = m_session.plan().decisions.at(flow.decision);
    m_ui->ports->setText(decision.ports.toString());
    m_ui->reason->setText(decision.reason);
    m_ui->owner->setText(decision.owner);
    m_ui->ticket->setText(decision.ticket);
    m_ui->until->setText(decision.until.isValid() ? decision.until.toString(Qt::ISODate) : QString());
    m_ui->withdraw->setEnabled(flow.decision >= 0);
}

void FlowSection::showProbes()
{
    QStringList lines;
    for (const ProbeEntry &entry : m_probes.entries()) {
        if (m_flows.size() == 1 && entry.flow == m_flows.first())
            lines.append(probeText(entry));
    }
    m_ui->probeHead->setVisible(!lines.isEmpty());
    m_ui->probe->setVisible(!lines.isEmpty());
    m_ui->probe->setText(lines.join(u'\n'));
}

void FlowSection::accept()
{
    decide(DecisionState::Accepted);
}

void FlowSection::decline()
{
    decide(DecisionState::Declined);
}

void FlowSection::overridePorts()
{
    const Result<PortSet> ports = PortSet::parse(m_ui->ports->text().remove(u' ').split(u',', Qt::SkipEmptyParts));
    if (!ports || ports->isEmpty()) {
        m_ui->problem->setText(ports ? tr("Type the ports to use, such as 8443.") : errorsText(ports.errors()));
        return;
    }
    decide(DecisionState::Overridden, *ports);
}

void FlowSection::decide(DecisionState state, const PortSet &ports)
{
    const QDate until = QDate::fromString(m_ui->until->text().trimmed(), Qt::ISODate);
    if (!until.isValid() && !m_ui->until->text().trimmed().isEmpty()) {
        m_ui->problem->setText(tr("The end is year, month and day, such as 2027-06-30."));
        return;
    }
    Plan next = m_session.plan();
    for (const FlowId &flow : std::as_const(m_flows)) {
        Decision decision;
        decision.target = flow.text();
        decision.state = state;
        decision.ports = ports;
        decision.reason = m_ui->reason->text();
        decision.owner = m_ui->owner->text();
        decision.ticket = m_ui->ticket->text();
        decision.until = until;
        next = withDecision(std::move(next), decision);
    }
    m_session.apply(tr("Decide about a flow"), std::move(next));
}

void FlowSection::withdraw()
{
    Plan next = m_session.plan();
    for (const FlowId &flow : std::as_const(m_flows))
        next = withoutDecision(std::move(next), DecisionAbout::Flow, flow.text());
    m_session.apply(tr("Withdraw a decision"), std::move(next));
}

} // namespace portwright
