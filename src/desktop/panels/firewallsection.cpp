// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/firewallsection.h"

#include "desktop/look/textscale.h"
#include "desktop/panels/choicedelegate.h"
#include "desktop/panels/nodefields.h"
#include "ui_firewallsection.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSignalBlocker>

namespace portwright {

namespace {

/// Platforms that exporters are planned for; any other word may be typed.
QStringList platforms()
{
    return {QString(),
            QStringLiteral("cisco-asa"),
            QStringLiteral("fortigate"),
            QStringLiteral("iptables"),
            QStringLiteral("nftables"),
            QStringLiteral("opnsense"),
            QStringLiteral("palo-alto"),
            QStringLiteral("pfsense"),
            QStringLiteral("windows")};
}

void showProblem(QLabel *label, const QString &message)
{
    label->setText(message.isEmpty() ? QString() : QStringLiteral("⚠ %1").arg(message));
    label->setVisible(!message.isEmpty());
}

/// What tells forwards apart stands first, as narrow as the inspector needs it.
void arrange(QHeaderView &header)
{
    const QList<QPair<int, int>> widths{{ForwardModel::Address, 92}, {ForwardModel::Port, 46},
                                        {ForwardModel::Nodes, 70},   {ForwardModel::ToPort, 54},
                                        {ForwardModel::Zone, 90},    {ForwardModel::Transport, 74},
                                        {ForwardModel::Hairpin, 70}};
    for (int at = 0; at < widths.size(); ++at) {
        header.moveSection(header.visualIndex(widths.at(at).first), at);
        header.resizeSection(widths.at(at).first, withText(&header, widths.at(at).second));
    }
}

} // namespace

FirewallSection::FirewallSection(Session &session, PlanEditor &editor, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_editor(editor),
      m_ui(std::make_unique<Ui::FirewallSection>()),
      m_fields([&editor](const QString &step, const QList<Firewall> &walls) { editor.setFirewalls(step, walls); })
{
    m_ui->setupUi(this);
    dress(this);
    m_ui->platform->addItems(platforms());
    m_ui->platform->lineEdit()->setAccessibleName(m_ui->platform->accessibleName());
    for (QTableView *table : {m_ui->forwards, m_ui->masquerades}) {
        table->verticalHeader()->hide();
        table->setItemDelegate(new ChoiceDelegate(table));
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        table->horizontalHeader()->setMinimumSectionSize(30);
    }
    m_ui->forwards->setModel(&m_forwards);
    m_ui->masquerades->setModel(&m_masquerades);
    arrange(*m_ui->forwards->horizontalHeader());
    m_ui->masquerades->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    bind();
    connectTables();
}

FirewallSection::~FirewallSection() = default;

void FirewallSection::bind()
{
    m_fields.text(m_ui->name, tr("Rename"), readsText(&Firewall::name), writesName<Firewall>());
    m_fields.text(m_ui->platform->lineEdit(), tr("Change the platform"), readsText(&Firewall::platform),
                  writesText(&Firewall::platform));
    connect(m_ui->platform, &QComboBox::activated, this, [this] {
        QList<Firewall> next = m_fields.values();
        for (Firewall &firewall : next)
            firewall.platform = m_ui->platform->currentText();
        m_editor.setFirewalls(tr("Change the platform"), next);
    });
    m_fields.text(m_ui->owner, tr("Change the owner"), readsText(&Firewall::owner), writesText(&Firewall::owner));
    connect(m_ui->zones, &QListWidget::itemChanged, this, &FirewallSection::joinZone);
}

void FirewallSection::connectTables()
{
    connect(&m_forwards, &ForwardModel::refused, m_ui->forwardsProblem,
            [label = m_ui->forwardsProblem](const QString &message) { showProblem(label, message); });
    connect(&m_masquerades, &MasqueradeModel::refused, m_ui->masqueradesProblem,
            [label = m_ui->masqueradesProblem](const QString &message) { showProblem(label, message); });
    // The tables are filled again by an edit, so it waits until their own event is over.
    connect(
        &m_forwards, &ForwardModel::edited, this,
        [this](const Firewall &next) { commit(tr("Change a forward"), next); }, Qt::QueuedConnection);
    connect(
        &m_masquerades, &MasqueradeModel::edited, this,
        [this](const Firewall &next) { commit(tr("Change a masquerade"), next); }, Qt::QueuedConnection);
    for (const QTableView *table : {m_ui->forwards, m_ui->masquerades})
        connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FirewallSection::enableButtons);
    connect(m_ui->addForward, &QPushButton::clicked, this, &FirewallSection::addForward);
    connect(m_ui->removeForward, &QPushButton::clicked, this, &FirewallSection::removeForward);
    connect(m_ui->addMasquerade, &QPushButton::clicked, this, &FirewallSection::addMasquerade);
    connect(m_ui->removeMasquerade, &QPushButton::clicked, this, &FirewallSection::removeMasquerade);
}

void FirewallSection::show(const QList<Firewall> &firewalls)
{
    m_fields.show(firewalls);
    const bool single = firewalls.size() == 1;
    for (QWidget *part : QList<QWidget *>{m_ui->zonesHead, m_ui->zones, m_ui->forwardsHead, m_ui->forwards,
                                          m_ui->addForward, m_ui->removeForward, m_ui->masqueradesHead,
                                          m_ui->masquerades, m_ui->addMasquerade, m_ui->removeMasquerade})
        part->setVisible(single);
    for (QLabel *problem : {m_ui->forwardsProblem, m_ui->masqueradesProblem})
        showProblem(problem, {});
    const Firewall shown = single ? firewalls.first() : Firewall();
    fillZones(shown);
    m_forwards.show(shown, m_session.topology());
    m_masquerades.show(shown, m_session.topology());
    enableButtons();
}

void FirewallSection::enableButtons()
{
    const Firewall &shown = m_forwards.firewall();
    m_ui->addForward->setEnabled(proposedForward(shown, m_session.topology()).has_value());
    m_ui->addMasquerade->setEnabled(proposedMasquerade(shown).has_value());
    m_ui->removeForward->setEnabled(m_ui->forwards->selectionModel()->hasSelection());
    m_ui->removeMasquerade->setEnabled(m_ui->masquerades->selectionModel()->hasSelection());
}

void FirewallSection::editName()
{
    m_ui->name->setFocus(Qt::OtherFocusReason);
    m_ui->name->selectAll();
}

void FirewallSection::fillZones(const Firewall &firewall)
{
    const QSignalBlocker quiet(m_ui->zones);
    const int current = m_ui->zones->currentRow();
    m_ui->zones->clear();
    for (const Zone &zone : m_session.topology().zones) {
        auto *item = new QListWidgetItem(m_session.nameOf(zone.id), m_ui->zones);
        item->setData(Qt::UserRole, zone.id.text());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(firewall.zones.contains(zone.id) ? Qt::Checked : Qt::Unchecked);
    }
    m_ui->zones->setCurrentRow(current);
}

/// Translations for a zone that the firewall leaves go with it.
void FirewallSection::joinZone(QListWidgetItem *item)
{
    const ZoneId zone(item->data(Qt::UserRole).toString());
    Firewall next = m_forwards.firewall();
    next.zones.removeAll(zone);
    if (item->checkState() == Qt::Checked) {
        next.zones.append(zone);
        std::sort(next.zones.begin(), next.zones.end());
    } else {
        next.forwards.removeIf([&](const Forward &forward) { return forward.zone == zone; });
        next.masquerades.removeIf([&](const Masquerade &m) { return m.zone == zone || m.toward == zone; });
    }
    QMetaObject::invokeMethod(
        this, [this, next] { commit(tr("Change the zones"), next); }, Qt::QueuedConnection);
}

void FirewallSection::commit(const QString &step, const Firewall &firewall)
{
    m_editor.setFirewalls(step, {firewall});
}

void FirewallSection::addForward()
{
    Firewall next = m_forwards.firewall();
    if (const auto forward = proposedForward(next, m_session.topology())) {
        next.forwards.append(*forward);
        commit(tr("Add a forward"), next);
    }
}

void FirewallSection::removeForward()
{
    Firewall next = m_forwards.firewall();
    const int row = m_ui->forwards->currentIndex().row();
    if (row < 0)
        return;
    next.forwards.removeAt(row);
    commit(tr("Remove a forward"), next);
}

void FirewallSection::addMasquerade()
{
    Firewall next = m_masquerades.firewall();
    if (const auto masquerade = proposedMasquerade(next)) {
        next.masquerades.append(*masquerade);
        commit(tr("Add a masquerade"), next);
    }
}

void FirewallSection::removeMasquerade()
{
    Firewall next = m_masquerades.firewall();
    const int row = m_ui->masquerades->currentIndex().row();
    if (row < 0)
        return;
    next.masquerades.removeAt(row);
    commit(tr("Remove a masquerade"), next);
}

} // namespace portwright
