// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/problemspanel.h"

#include "desktop/models/itemroles.h"
#include "desktop/panels/fields.h"
#include "desktop/panels/markdelegate.h"
#include "ui_problemspanel.h"

#include <QHeaderView>

namespace portwright {

ProblemsPanel::ProblemsPanel(Session &session, PlanEditor &editor, const Look &look, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_editor(editor),
      m_ui(std::make_unique<Ui::ProblemsPanel>()),
      m_model(session)
{
    m_ui->setupUi(this);
    dress(this);
    m_ui->table->setModel(&m_model);
    m_ui->table->setItemDelegate(new MarkDelegate(look, this));
    m_ui->table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->table->setWordWrap(false);
    m_ui->table->verticalHeader()->hide();
    m_ui->table->verticalHeader()->setDefaultSectionSize(30);
    QHeaderView *header = m_ui->table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->resizeSection(ProblemModel::Kind, 120);
    header->setSectionResizeMode(ProblemModel::Text, QHeaderView::Stretch);
    header->resizeSection(ProblemModel::Where, 260);
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
    if (problem && problem->isQuestion)
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
    if (problem && problem->isQuestion)
        answer(problem->question);
    else if (problem)
        acceptFinding(problem->finding);
}

void ProblemsPanel::answer(const OpenQuestion &question)
{
    Decision decision;
    decision.about = DecisionAbout::Question;
    decision.target = question.id;
    decision.state = DecisionState::Answered;
    decision.reason = m_ui->reason->text();
    const QString text = m_ui->answer->text().remove(u' ');
    if (question.about == OpenQuestion::About::Port) {
        const Result<PortSet> ports = PortSet::parse(text.split(u',', Qt::SkipEmptyParts));
        if (!ports || ports->isEmpty())
            return m_ui->problem->setText(ports ? tr("Type a port, such as 8443.") : errorsText(ports.errors()));
        decision.ports = *ports;
    } else {
        const Result<IpAddress> address = IpAddress::parse(text);
        if (!address)
            return m_ui->problem->setText(errorsText(address.errors()));
        decision.address = *address;
    }
    m_ui->reason->clear();
    m_editor.decide(decision);
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
