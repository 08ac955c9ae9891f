// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/probepanel.h"

#include "desktop/dialogs/secretsdialog.h"
#include "desktop/look/textscale.h"
#include "desktop/models/itemroles.h"
#include "desktop/panels/fields.h"
#include "desktop/panels/markdelegate.h"
#include "desktop/panels/probeconsent.h"
#include "desktop/panels/sortaction.h"
#include "desktop/panels/wraplayout.h"
#include "model/edits.h"
#include "ui_probepanel.h"

#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>

namespace portwright {

namespace {

constexpr qsizetype MostInMenu = 15;
constexpr int PulseMs = 1000;
constexpr qsizetype MostMeasured = 200; // choices of which the widest makes a field's width
constexpr int LettersOfFew = 8;         // that a field has room for, at least
constexpr int LettersOfMany = 28;

} // namespace

ProbePanel::ProbePanel(Session &session, ProbeSession &probes, const Look &look, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_probes(probes),
      m_ui(std::make_unique<Ui::ProbePanel>()),
      m_model(session, probes),
      m_changes(new QMenu(this))
{
    m_ui->setupUi(this);
    dress(this);
    letWrap(m_ui->layout0, m_ui->layout1);
    letWrap(m_ui->layout0, m_ui->layout2);
    m_ui->changes->setMenu(m_changes);
    m_filter.setSourceModel(&m_model);
    m_ui->table->setModel(&m_filter);
    m_ui->table->setItemDelegate(new MarkDelegate(look, this));
    arrange();
    connectControls();
    connect(&look, &Look::changed, m_ui->table->viewport(), qOverload<>(&QWidget::update));
    fillVantages();
    showState();
    showDetail();
    showChanges();
}

ProbePanel::~ProbePanel() = default;

void ProbePanel::arrange()
{
    QHeaderView *header = m_ui->table->horizontalHeader();
    m_ui->table->verticalHeader()->hide();
    m_ui->table->verticalHeader()->setDefaultSectionSize(withText(this, 30));
    m_ui->table->setWordWrap(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    const QList<int> widths{110, 190, 150, 84, 100, 150, 150, 200};
    for (int column = 0; column < widths.size(); ++column)
        header->resizeSection(column, withText(this, widths.at(column)));
    addSortAction(m_ui->table);
    m_ui->table->sortByColumn(-1, Qt::AscendingOrder);
    const QList<int> intervals{0, 5, 15, 60, 300};
    for (const int seconds : intervals)
        m_ui->interval->addItem(seconds == 0 ? tr("once") : tr("every %n seconds", nullptr, seconds), seconds);
}

void ProbePanel::connectControls()
{
    connect(m_ui->start, &QPushButton::clicked, this, [this] { start({}); });
    connect(m_ui->stop, &QPushButton::clicked, &m_probes, &ProbeSession::stop);
    connect(m_ui->takeIn, &QPushButton::clicked, this, &ProbePanel::resultsWanted);
    connect(m_ui->agree, &QPushButton::clicked, this, [this] {
        m_asking = false;
        m_probes.agree();
        m_probes.start(m_wanted);
        m_ui->stop->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ui->refuse, &QPushButton::clicked, this, [this] {
        m_asking = false;
        showState();
        m_ui->start->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ui->interval, &QComboBox::activated, this,
            [this] { m_probes.setInterval(m_ui->interval->currentData().toInt()); });
    connect(m_ui->vantage, &QComboBox::activated, this,
            [this] { m_probes.setVantage(ElementId(m_ui->vantage->currentData().toString())); });
    connect(m_ui->secrets, &QPushButton::clicked, this, &ProbePanel::askForSecrets);
    connect(m_ui->listeners, &QPushButton::clicked, this, [this](bool on) {
        if (on)
            m_probes.startListeners();
        else
            m_probes.stopListeners();
    });
    connect(m_ui->mustStayShut, &QCheckBox::clicked, this, [this](bool on) {
        setMustStayShut(tr("Try ports that must stay shut"), on, m_session.plan().mustStayShut.reason);
    });
    connect(m_ui->shutReason, &QLineEdit::editingFinished, this, [this] {
        setMustStayShut(tr("Reason for more ports"), m_session.plan().mustStayShut.probed, m_ui->shutReason->text());
    });
    connect(m_ui->failing, &QPushButton::toggled, &m_filter, &ProbeFilter::setOnlyFailing);
    connect(m_changes, &QMenu::aboutToShow, this, &ProbePanel::fillChanges);
    connect(&m_probes, &ProbeSession::changed, this, &ProbePanel::showChanges);
    connect(&m_pulse, &QTimer::timeout, this, [this] { m_ui->state->setText(stateText()); });
    connect(&m_probes, &ProbeSession::stateChanged, this, &ProbePanel::showState);
    connect(&m_probes, &ProbeSession::consentNeeded, this, [this] {
        m_asking = true;
        showState();
    });
    connect(&m_probes, &ProbeSession::entriesChanged, this, &ProbePanel::fillVantages);
    connect(&m_probes, &ProbeSession::resultsChanged, this, [this] {
        showDetail();
        Q_EMIT stateTextChanged(stateText());
    });
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        takeSelection();
        showDetail();
    });
    connect(&m_session, &Session::selectionChanged, this, &ProbePanel::showSelection);
}

void ProbePanel::setMustStayShut(const QString &step, bool probed, const QString &reason)
{
    MustStayShut ports = m_session.plan().mustStayShut;
    ports.probed = probed;
    ports.reason = reason;
    if (ports != m_session.plan().mustStayShut)
        m_session.apply(step, withMustStayShut(m_session.plan(), ports));
}

void ProbePanel::showMustStayShut()
{
    const MustStayShut &ports = m_session.plan().mustStayShut;
    m_ui->mustStayShut->setChecked(ports.probed);
    m_ui->shutReason->setVisible(ports.probed);
    if (!m_ui->shutReason->hasFocus())
        m_ui->shutReason->setText(ports.reason);
}

void ProbePanel::start(const QSet<FlowId> &flows)
{
    m_wanted = flows;
    m_probes.setInterval(m_ui->interval->currentData().toInt());
    m_probes.start(flows);
}

/// The guess stands first, then what else the plan has.
void ProbePanel::fillVantages()
{
    const Vantage guess = m_probes.guess();
    const ElementId now = m_probes.vantage().element;
    QList<Choice> choices;
    const QString guessed =
        guess.element.isEmpty() ? tr("nothing in the plan (guess)") : tr("%1 (guess)").arg(guess.name);
    choices.append({guess.element.text(), guessed});
    for (const Zone &zone : m_session.topology().zones) {
        if (ElementId(zone.id) != guess.element)
            choices.append({zone.id.text(), tr("Zone %1").arg(m_session.nameOf(zone.id))});
    }
    for (const Node &node : m_session.topology().nodes) {
        if (ElementId(node.id) != guess.element)
            choices.append({node.id.text(), m_session.nameOf(node.id)});
    }
    const bool many = choices.size() > MostMeasured;
    m_ui->vantage->setSizeAdjustPolicy(many ? QComboBox::AdjustToMinimumContentsLengthWithIcon
                                            : QComboBox::AdjustToContents);
    m_ui->vantage->setMinimumContentsLength(many ? LettersOfMany : LettersOfFew);
    setChoices(m_ui->vantage, choices);
    m_ui->vantage->setCurrentIndex(std::max(0, m_ui->vantage->findData(now.text())));
    m_ui->connection->setText(connectionText());
    showSelection();
}

QString ProbePanel::connectionText() const
{
    const LocalHost &host = m_probes.host();
    const QString gateway = host.gateway.isEmpty() ? tr("no default gateway")
                                                   : tr("gateway %1 on %2").arg(host.gateway, host.gatewayInterface);
    return tr("This computer: %1; %2. Only flows from what it stands for can be proved from here.")
        .arg(interfacesOf(host), gateway);
}

QString ProbePanel::stateText() const
{
    const qsizetype all = m_probes.entries().size();
    const qsizetype running = m_probes.running();
    if (running == 0 && !m_probes.isWatching())
        return withShutCounts(tr("idle"));
    const QString what =
        running > 0 ? tr("checking, %1 of %2 done").arg(all - running).arg(all) : tr("waiting for what is due next");
    return withShutCounts(
        tr("%1; %2 probes/s from here").arg(what, QLocale().toString(m_probes.probesPerSecond(), 'f', 1)));
}

QString ProbePanel::withShutCounts(const QString &state) const
{
    const ShutCounts counts = m_probes.shutCounts();
    if (counts.open + counts.shut == 0)
        return state;
    return tr("%1; of the ports that must stay shut %2 are shut, %3 unexpectedly open, %4 not told")
        .arg(state)
        .arg(counts.shut)
        .arg(counts.open)
        .arg(counts.unknown);
}

void ProbePanel::showState()
{
    const bool busy = m_probes.isRunning() || m_probes.isWatching();
    m_asking = m_asking && !m_probes.notAgreed().isEmpty();
    m_ui->start->setEnabled(!busy && !m_probes.targets().isEmpty());
    m_ui->stop->setEnabled(busy);
    m_ui->secrets->setVisible(!m_probes.nodesThatShareSecrets().isEmpty());
    m_ui->listeners->setVisible(m_probes.isDemo());
    m_ui->listeners->setChecked(m_probes.hasListeners());
    m_ui->listeners->setText(m_probes.hasListeners() ? tr("Stop demo listeners") : tr("Start demo listeners"));
    m_ui->state->setText(stateText());
    showMustStayShut();
    if (m_probes.isWatching() != m_pulse.isActive())
        m_probes.isWatching() ? m_pulse.start(PulseMs) : m_pulse.stop();
    if (m_probes.changes().isEmpty())
        showChanges(); // those of another plan are gone
    showConsent();
    Q_EMIT stateTextChanged(stateText());
}

void ProbePanel::addToChanges(QAction *action)
{
    m_ofChanges += action;
}

void ProbePanel::showChanges()
{
    m_ui->changes->setText(tr("Changes: %1").arg(m_probes.changes().size()));
}

void ProbePanel::fillChanges()
{
    m_changes->clear();
    for (const ProbeChange &change : m_probes.changes().mid(0, MostInMenu)) {
        const QString when = QLocale().toString(change.at.toLocalTime().time(), QLocale::ShortFormat);
        const QString text =
            tr("%1: %2 was %3, is %4").arg(when, change.dialled, verdictTitle(change.before), verdictTitle(change.now));
        m_changes->addAction(text, this, [this, flow = change.flow] { m_session.select({{}, {flow}}); });
    }
    if (m_changes->isEmpty())
        m_changes->addAction(tr("No answer has changed yet"))->setEnabled(false);
    m_changes->addSeparator();
    m_changes->addActions(m_ofChanges);
}

void ProbePanel::showConsent()
{
    m_ui->consent->setVisible(m_asking);
    m_ui->table->setVisible(!m_asking); // what is asked is read in full
    m_ui->detail->setVisible(!m_asking);
    if (!m_asking)
        return;
    const QString planned = consentText(m_probes.notAgreed(), m_probes.host());
    const QString shut = shutConsentText(m_probes.notAgreed(), m_probes.mustStayShut(), m_session.topology());
    m_ui->consentText->setText(planned);
    m_ui->consentText->setVisible(!planned.isEmpty());
    m_ui->agree->setAccessibleDescription(planned);
    m_ui->shutList->setPlainText(shut);
    m_ui->shutList->setVisible(!shut.isEmpty());
    m_ui->agree->setFocus(Qt::OtherFocusReason);
}

void ProbePanel::askForSecrets()
{
    SecretsDialog dialog(m_session, m_probes.nodesThatShareSecrets(), m_probes.secrets(), this);
    if (dialog.exec() == QDialog::Accepted)
        m_probes.setSecrets(dialog.secrets());
}

void ProbePanel::takeSelection()
{
    if (m_mirroring || !m_ui->table->hasFocus())
        return;
    const QScopedValueRollback<bool> guard(m_mirroring, true);
    Selection selection;
    const QModelIndexList rows = m_ui->table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        selection.flows.insert(FlowId(index.data(IdRole).toString()));
    m_session.select(selection);
}

void ProbePanel::showSelection()
{
    if (m_mirroring)
        return;
    const QScopedValueRollback<bool> guard(m_mirroring, true);
    QItemSelection wanted;
    QModelIndex first;
    for (const FlowId &flow : m_session.selection().flows) {
        const int row = m_model.rowOf(flow);
        const QModelIndex index = row < 0 ? QModelIndex() : m_filter.mapFromSource(m_model.index(row, 0));
        if (!index.isValid())
            continue;
        wanted.select(index, index.siblingAtColumn(ProbeModel::ColumnCount - 1));
        first = index;
    }
    m_ui->table->selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect);
    if (first.isValid())
        m_ui->table->scrollTo(first);
}

void ProbePanel::showDetail()
{
    const QModelIndexList rows = m_ui->table->selectionModel()->selectedRows();
    if (rows.isEmpty() || m_probes.entries().isEmpty())
        return m_ui->detail->setText(m_probes.entries().isEmpty()
                                         ? tr("The plan has nothing to probe yet.")
                                         : tr("Select a row to read what its verdict proves and what it does not."));
    const int row = m_filter.mapToSource(rows.first()).row();
    const ProbeEntry &entry = m_probes.entries().at(row);
    QStringList parts{m_model.index(row, ProbeModel::Meaning).data().toString()};
    if (entry.shown())
        parts.append(entry.shown()->detail);
    if (entry.showsTaken() && !entry.provesFlow())
        parts.append(tr("It was not measured where the flow starts, so the verdict says that the target can be reached "
                        "from there, not that the flow works."));
    else if (!entry.provesFlow())
        parts.append(
            tr("This computer does not stand for the flow's source, so the verdict says that the target can be "
               "reached from here, not that the flow works."));
    parts.removeAll(QString());
    m_ui->detail->setText(parts.join(u' '));
}

} // namespace portwright
