// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/nodesection.h"

#include "desktop/models/flowmodel.h"
#include "desktop/panels/fields.h"
#include "desktop/panels/nodefields.h"
#include "desktop/panels/settinglines.h"
#include "desktop/panels/usesform.h"
#include "ui_nodesection.h"

namespace portwright {

NodeSection::NodeSection(Session &session, PlanEditor &editor, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_editor(editor),
      m_ui(std::make_unique<Ui::NodeSection>()),
      m_fields([this](const QString &step, const QList<Node> &nodes) { m_editor.setNodes(step, nodes); })
{
    m_ui->setupUi(this);
    m_settings = new SettingsForm(session.language(), this);
    m_uses = new UsesForm(session, this);
    layout()->replaceWidget(m_ui->settings, m_settings);
    layout()->replaceWidget(m_ui->uses, m_uses);
    delete std::exchange(m_ui->settings, nullptr);
    delete std::exchange(m_ui->uses, nullptr);
    dress(this);
    bindIdentity();
    bindAddresses();
    bindCertificate();
    connect(m_settings, &SettingsForm::edited, this,
            [this](const QString &, const QString &setting, const std::optional<SettingValue> &value) {
                setSetting(setting, value);
            });
    connect(m_uses, &UsesForm::edited, this,
            [this](const Node &node) { m_editor.setNodes(tr("Set what is used"), {node}); });
    connect(m_ui->flows, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        m_session.select({{}, {FlowId(item->data(Qt::UserRole).toString())}});
    });
}

NodeSection::~NodeSection() = default;

void NodeSection::bindIdentity()
{
    m_fields.text(m_ui->name, tr("Rename"), readsText(&Node::name), writesName<Node>());
    m_fields.choice(m_ui->role, tr("Change the role"), readRole, writeRole);
    m_fields.choice(
        m_ui->zone, tr("Move to another zone"),
        [this](const Node &node) { return m_session.topology().zoneOf(node).text(); }, writeZone);
    m_fields.choice(m_ui->on, tr("Change the machine"), readMachine,
                    [this](Node &node, const QString &id) { return writeMachine(node, id, m_session.topology()); });
    m_fields.text(m_ui->count, tr("Change the count"), readCount, writeCount);
    m_fields.text(m_ui->environment, tr("Change the environment"), readsText(&Node::environment),
                  writesText(&Node::environment));
}

void NodeSection::bindAddresses()
{
    m_fields.text(m_ui->addresses, tr("Change the addresses"), readAddresses, writeAddresses);
    m_fields.text(m_ui->host, tr("Change the host name"), readsText(&Node::host), writeHost);
    m_fields.flag(m_ui->hostFirewall, tr("Change the host firewall"), &Node::hostFirewall);
}

void NodeSection::bindCertificate()
{
    m_fields.text(
        m_ui->sha256, tr("Change the certificate"), [](const Node &node) { return node.certificate.sha256; },
        writeFingerprint);
    m_fields.text(
        m_ui->issuer, tr("Change the certificate"), [](const Node &node) { return node.certificate.issuer; },
        [](Node &node, const QString &text) -> Result<void> {
            node.certificate.issuer = text;
            return {};
        });
}

void NodeSection::show(const QList<Node> &nodes)
{
    m_fields.show({});
    fillChoices();
    m_fields.show(nodes);
    const bool single = nodes.size() == 1;
    m_ui->nodeHead->setText(single ? tr("Node") : tr("%n nodes", nullptr, int(nodes.size())));
    const QList<SettingLine> lines = nodeSettingLines(m_session, nodes);
    m_settings->show(lines);
    m_ui->settingsHead->setVisible(!lines.isEmpty());
    m_uses->setVisible(single && m_uses->show(nodes.first()));
    m_ui->usesHead->setVisible(m_uses->isVisibleTo(this));
    tabAfter(tabAfter(m_ui->issuer, m_settings), m_uses);
    const bool housed = std::all_of(nodes.begin(), nodes.end(), [](const Node &node) { return !node.on.isEmpty(); });
    m_ui->zone->setEnabled(!housed);
    m_ui->addresses->setEnabled(!housed);
    fillFlows();
}

void NodeSection::editName()
{
    m_ui->name->setFocus(Qt::OtherFocusReason);
    m_ui->name->selectAll();
}

void NodeSection::fillChoices()
{
    QList<Choice> roles;
    const QList<const Role *> known = m_session.packs().roles();
    for (const Role *role : known)
        roles.append({roleKey(role->ref()), role->title.in(m_session.language())});
    for (const Node &node : m_fields.values()) {
        if (!m_session.packs().role(node.role))
            roles.append({roleKey(node.role), node.role.role});
    }
    setChoices(m_ui->role, roles);
    QList<Choice> zones;
    for (const Zone &zone : m_session.topology().zones)
        zones.append({zone.id.text(), m_session.nameOf(zone.id)});
    setChoices(m_ui->zone, zones);
    QList<Choice> machines{{{}, tr("its own machine")}};
    for (const Node &node : m_session.topology().nodes)
        machines.append({node.id.text(), m_session.nameOf(node.id)});
    setChoices(m_ui->on, machines);
}

void NodeSection::fillFlows()
{
    m_ui->flows->clear();
    QSet<NodeId> shown;
    for (const Node &node : m_fields.values())
        shown.insert(node.id);
    for (const Flow &flow : m_session.derivation().flows) {
        const bool out = shown.contains(flow.source);
        if (!out && !shown.contains(flow.destination))
            continue;
        const QString service = QStringLiteral("%1/%2").arg(
            flow.ports.isEmpty() ? QStringLiteral("?") : flow.ports.toString(), transportName(flow.transport));
        const QString other = m_session.nameOf(out ? flow.destination : flow.source);
        auto *item = new QListWidgetItem(
            (out ? tr("%1 to %2, %3") : tr("%1 from %2, %3")).arg(service, other, needTitle(flow.need)), m_ui->flows);
        item->setData(Qt::UserRole, flow.id().text());
    }
    m_ui->flowsHead->setText(tr("Flows (%1)").arg(m_ui->flows->count()));
    m_ui->flows->setVisible(m_ui->flows->count() > 0);
}

void NodeSection::setSetting(const QString &setting, const std::optional<SettingValue> &value)
{
    QList<Node> nodes = m_fields.values();
    for (Node &node : nodes) {
        if (value)
            node.settings.insert(setting, *value);
        else
            node.settings.remove(setting);
    }
    m_editor.setNodes(tr("Change %1").arg(setting), nodes);
}

} // namespace portwright
