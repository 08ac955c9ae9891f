// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/planeditor.h"
#include "desktop/presenter/probesession.h"

#include <QWidget>

namespace portwright {

namespace Ui {
class FlowSection;
}

/// Why a flow exists, on whose word, and what the planner decides about it.
class FlowSection : public QWidget
{
    Q_OBJECT

public:
    FlowSection(Session &session, PlanEditor &editor, const ProbeSession &probes, QWidget *parent);
    ~FlowSection() override;

    void show(const QList<FlowId> &flows);

    void accept();
    void decline();
    void withdraw();

private:
    void overridePorts();
    void explainOne(const Flow &flow);
    void showWays(const Flow &flow);
    void showDecision(const Flow &flow);
    void showProbes();
    void decide(DecisionState state, const PortSet &ports = {});
    QString factsText(const Flow &flow) const;

    Session &m_session;
    PlanEditor &m_editor;
    const ProbeSession &m_probes;
    std::unique_ptr<Ui::FlowSection> m_ui;
    QList<FlowId> m_flows;
};

} // namespace portwright
