// SPDX-License-Identifier: Apache-2.0
#include "desktop/dialogs/extraflowdialog.h"

#include "desktop/panels/fields.h"
#include "ui_extraflowdialog.h"

namespace portwright {

ExtraFlowDialog::ExtraFlowDialog(const Session &session, const NodeId &from, const NodeId &to, QWidget *parent)
    : QDialog(parent), m_session(session), m_ui(std::make_unique<Ui::ExtraFlowDialog>())
{
    m_ui->setupUi(this);
    QList<Choice> nodes;
    for (const Node &node : session.topology().nodes)
        nodes.append({node.id.text(), session.nameOf(node.id)});
    setChoices(m_ui->from, nodes);
    setChoices(m_ui->to, nodes);
    setChoices(m_ui->transport,
               {{QStringLiteral("tcp"), QStringLiteral("tcp")}, {QStringLiteral("udp"), QStringLiteral("udp")}});
    m_ui->from->setCurrentIndex(std::max(0, m_ui->from->findData(from.text())));
    m_ui->to->setCurrentIndex(std::max(0, m_ui->to->findData(to.text())));
    m_ui->ports->setFocus();
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ExtraFlowDialog::finish);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ExtraFlowDialog::~ExtraFlowDialog() = default;

void ExtraFlowDialog::finish()
{
    const Result<PortSet> ports = PortSet::parse(m_ui->ports->text().remove(u' ').split(u',', Qt::SkipEmptyParts));
    if (!ports || ports->isEmpty()) {
        m_ui->problem->setText(ports ? tr("Type at least one port, such as 443.") : errorsText(ports.errors()));
        return;
    }
    ExtraFlow flow;
    flow.from = NodeId(m_ui->from->currentData().toString());
    flow.to = NodeId(m_ui->to->currentData().toString());
    flow.transport = transportFromName(m_ui->transport->currentData().toString()).value_or(Transport::Tcp);
    flow.ports = *ports;
    flow.purpose = m_ui->purpose->text();
    flow.reason = m_ui->reason->text();
    flow.owner = m_ui->owner->text();
    flow.ticket = m_ui->ticket->text();
    flow.id = freeFlowId(idFromText(flow.purpose.isEmpty() ? flow.from.text() + u'-' + flow.to.text() : flow.purpose));
    Q_EMIT flowGiven(flow);
    accept();
}

QString ExtraFlowDialog::freeFlowId(const QString &wanted) const
{
    QString id = wanted;
    for (int number = 2; m_session.plan().extraFlows.contains(id); ++number)
        id = QStringLiteral("%1-%2").arg(wanted.left(28)).arg(number);
    return id;
}

} // namespace portwright
