// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/problemspanel.h"

#include "desktop/look/textscale.h"
#include "desktop/models/itemroles.h"
#include "desktop/panels/fields.h"
#include "desktop/panels/markdelegate.h"
#include "desktop/panels/settingsform.h"
#include "rules/change.h"
#include "ui_problemspanel.h"

#include <QHeaderView>

namespace portwright {

namespace {

Decision answerTo(const QString &question)
{
    Decision decision;
    decision.about = DecisionAbout::Question;
    decision.target = question;
    decision.state = DecisionState::Answered;
    return decision;
}

/// The only values that the setting may have; empty: it is free.
QStringList wordsFor(const Setting &setting)
{
    if (setting.type == SettingType::Bool)
        return {QStringLiteral("true"), QStringLiteral("false")};
    QStringList words;
    for (const SettingChoice &choice : setting.choices)
        words += choice.value;
    return words;
}

} // namespace

ProblemsPanel::ProblemsPanel(Session &session, PlanEditor &editor, const Look &look, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_editor(editor),
      m_ui(std::make_unique<Ui::ProblemsPanel>()),
      m_model(session)
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->table);
    dress(this);
    m_ui->table->setModel(&m_model);
    m_ui->table->setItemDelegate(new MarkDelegate(look, this));
    m_ui->table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->table->setWordWrap(false);
    m_ui->table->verticalHeader()->hide();
    m_ui->table->verticalHeader()->setDefaultSectionSize(withText(this, 30));
    QHeaderView *header = m_ui->table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->resizeSection(ProblemModel::Kind, withText(this, 120));
    header->setSectionResizeMode(ProblemModel::Text, QHeaderView::Stretch);
    header->resizeSection(ProblemModel::Where, withText(this, 260));
    connectAll();
    connect(&look, &Look::changed, m_ui->table->viewport(), qOverload<>(&QWidget::update));
    follow();
}

ProblemsPanel::~ProblemsPanel() = default;

void ProblemsPanel::connectAll()
{
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ProblemsPanel::follow);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    choose(current.data(IdRole).toString());
            });
    connect(m_ui->apply, &QPushButton::clicked, this, &ProblemsPanel::applyAnswer);
    connect(m_ui->answer, &QLineEdit::returnPressed, this, &ProblemsPanel::applyAnswer);
    connect(m_ui->fix, &QPushButton::clicked, this, &ProblemsPanel::fix);
    connect(m_ui->withdraw, &QPushButton::clicked, this, &ProblemsPanel::withdraw);
}

void ProblemsPanel::follow()
{
    const bool some = m_model.rowCount() > 0;
    m_ui->table->setVisible(some);
    m_ui->empty->setVisible(!some);
    if (m_model.rowOf(m_chosen) < 0)
        m_chosen.clear();
    showProblem();
    Q_EMIT openCountChanged(m_model.openCount());
}

void ProblemsPanel::choose(const QString &id)
{
    m_chosen = id;
    showProblem();
    if (const auto problem = m_model.problemAt(m_model.rowOf(id)))
        m_session.select(problem->selection());
}

void ProblemsPanel::showProblem()
{
    const auto problem = m_model.problemAt(m_model.rowOf(m_chosen));
    m_ui->strip->setVisible(problem.has_value());
    m_ui->problem->clear();
    if (problem && problem->assumption)
        showAssumption(*problem->assumption);
    else if (problem && problem->isQuestion)
        showQuestion(problem->question);
    else if (problem)
        showFinding(problem->finding);
}

void ProblemsPanel::showQuestion(const OpenQuestion &question)
{
    const bool here = question.about != OpenQuestion::About::Setting;
    m_ui->text->setText(question.text);
    m_ui->help->setText(here ? question.asks : tr("%1 Answer it in the inspector.").arg(question.asks));
    m_ui->answer->clear();
    m_ui->answer->setVisible(here);
    m_ui->answer->setPlaceholderText(question.about == OpenQuestion::About::Port ? tr("Port, such as 8443")
                                                                                 : tr("Address, such as 10.20.5.10"));
    m_ui->reason->setVisible(here);
    m_ui->apply->setVisible(here);
    m_ui->apply->setText(tr("Answer"));
    m_ui->fix->hide();
    m_ui->withdraw->hide();
}

/// The value in force stands in the field, so that confirming it is one press.
void ProblemsPanel::showAssumption(const Assumption &assumption)
{
    m_ui->text->setText(tr("%1. %n flow(s) depend on it.", nullptr, int(assumption.flows.size())).arg(assumption.text));
    m_ui->help->setText(
        tr("%1 Who can tell: %2. %3").arg(assumption.note, assumption.asks, assumption.confirm).trimmed());
    m_ui->answer->setText(assumption.value);
    m_ui->answer->setVisible(true);
    m_ui->reason->setVisible(assumption.about == Assumption::About::Port);
    m_ui->apply->setVisible(true);
    m_ui->apply->setText(tr("Confirm"));
    m_ui->withdraw->hide();
}

void ProblemsPanel::showFinding(const Finding &finding)
{
    m_ui->text->setText(finding.message);
    m_ui->help->setText(finding.help);
    m_ui->answer->hide();
    m_ui->fix->show();
    m_ui->fix->setEnabled(!finding.fix.isEmpty());
    m_ui->fix->setToolTip(finding.fix.title);
    m_ui->reason->setVisible(!finding.accepted);
    m_ui->apply->setVisible(!finding.accepted);
    m_ui->apply->setText(tr("Accept"));
    m_ui->withdraw->setVisible(finding.accepted);
}

void ProblemsPanel::applyAnswer()
{
    const auto problem = m_model.problemAt(m_model.rowOf(m_chosen));
    if (problem && problem->assumption)
        confirm(*problem->assumption);
    else if (problem && problem->isQuestion)
        answer(problem->question);
    else if (problem)
        acceptFinding(problem->finding);
}

void ProblemsPanel::answer(const OpenQuestion &question)
{
    if (question.about == OpenQuestion::About::Port)
        return answerPorts(question.id);
    const Result<IpAddress> address = IpAddress::parse(m_ui->answer->text().remove(u' '));
    if (!address)
        return m_ui->problem->setText(errorsText(address.errors()));
    Decision decision = answerTo(question.id);
    decision.address = *address;
    decision.reason = m_ui->reason->text();
    m_ui->reason->clear();
    m_editor.decide(decision);
}

void ProblemsPanel::answerPorts(const QString &question)
{
    const QString text = m_ui->answer->text().remove(u' ');
    const Result<PortSet> ports = PortSet::parse(text.split(u',', Qt::SkipEmptyParts));
    if (!ports || ports->isEmpty())
        return m_ui->problem->setText(ports ? tr("Type a port, such as 8443.") : errorsText(ports.errors()));
    Decision decision = answerTo(question);
    decision.ports = *ports;
    decision.reason = m_ui->reason->text();
    m_ui->reason->clear();
    m_editor.decide(decision);
}

void ProblemsPanel::confirm(const Assumption &assumption)
{
    if (assumption.about == Assumption::About::Port)
        answerPorts(assumption.id);
    else
        confirmSetting(assumption);
}

void ProblemsPanel::confirmSetting(const Assumption &assumption)
{
    const Pack *pack = m_session.packs().pack(assumption.pack);
    const Setting *setting = pack ? pack->setting(assumption.setting) : nullptr;
    if (!setting)
        return;
    const QString text = m_ui->answer->text().trimmed();
    const QStringList words = wordsFor(*setting);
    if (!words.isEmpty() && !words.contains(text))
        return m_ui->problem->setText(tr("Type one of these: %1").arg(words.join(QStringLiteral(", "))));
    const Result<SettingValue> value = parsedSetting(*setting, text);
    if (!value)
        return m_ui->problem->setText(errorsText(value.errors()));
    Change change;
    change.node = assumption.node;
    change.pack = assumption.pack;
    change.name = assumption.setting;
    change.value = *value;
    m_session.apply(tr("Confirm an assumption"), withChange(m_session.plan(), change));
}

void ProblemsPanel::acceptFinding(const Finding &finding)
{
    Decision decision;
    decision.about = DecisionAbout::Finding;
    decision.target = finding.id;
    decision.state = DecisionState::Accepted;
    decision.reason = m_ui->reason->text();
    m_ui->reason->clear();
    m_editor.decide(decision);
}

void ProblemsPanel::fix()
{
    const auto problem = m_model.problemAt(m_model.rowOf(m_chosen));
    if (problem)
        m_editor.applyFix(problem->finding.fix);
}

void ProblemsPanel::withdraw()
{
    const auto problem = m_model.problemAt(m_model.rowOf(m_chosen));
    if (problem)
        m_editor.withdrawDecision(DecisionAbout::Finding, problem->id());
}

} // namespace portwright
