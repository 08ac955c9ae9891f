// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/planeditor.h"

#include <QWidget>

namespace portwright {

namespace Ui {
class InspectorPanel;
}

class FirewallSection;
class FlowSection;
class NodeSection;
class PairSection;
class PlanSection;
class ProbeSession;
class ZoneSection;

/// Shows the fields of what is selected, and of nothing else.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    InspectorPanel(Session &session, PlanEditor &editor, const ProbeSession &probes, QWidget *parent = nullptr);
    ~InspectorPanel() override;

    FlowSection &flowSection() { return *m_flow; }
    /// Puts the cursor into the name of what is selected.
    void editName();
    /// Puts the cursor into the editor of a setting, "pack/setting", if it is shown.
    void editSetting(const QString &key);

private:
    void showSelection();

    Session &m_session;
    std::unique_ptr<Ui::InspectorPanel> m_ui;
    NodeSection *m_node;
    PairSection *m_pair;
    ZoneSection *m_zone;
    FirewallSection *m_firewall;
    FlowSection *m_flow;
    PlanSection *m_plan;
};

} // namespace portwright
