// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/look/look.h"
#include "desktop/models/problemmodel.h"
#include "desktop/presenter/planeditor.h"

namespace portwright {

namespace Ui {
class ProblemsPanel;
}

/// Findings and open questions; a click shows where, and a question is answered in place.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    ProblemsPanel(Session &session, PlanEditor &editor, const Look &look, QWidget *parent = nullptr);
    ~ProblemsPanel() override;

    int openCount() const { return m_model.openCount(); }
    QAbstractItemModel *rows() { return &m_model; }
    /// Puts a question or a finding into the strip below the table.
    void choose(const QString &id);

Q_SIGNALS:
    void openCountChanged(int count);

private:
    void connectAll();
    void follow();
    void showProblem();
    void showQuestion(const OpenQuestion &question);
    void showAssumption(const Assumption &assumption);
    void showFinding(const Finding &finding);
    void applyAnswer();
    void answer(const OpenQuestion &question);
    void answerPorts(const QString &question);
    void confirm(const Assumption &assumption);
    void confirmSetting(const Assumption &assumption);
    void acceptFinding(const Finding &finding);
    void fix();
    void withdraw();

    Session &m_session;
    PlanEditor &m_editor;
    std::unique_ptr<Ui::ProblemsPanel> m_ui;
    ProblemModel m_model;
    QString m_chosen;
};

} // namespace portwright
