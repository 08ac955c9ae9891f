// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/panels/fields.h"
#include "desktop/panels/settingsform.h"
#include "desktop/presenter/planeditor.h"

namespace portwright {
namespace Ui {
class NodeSection;
}

class UsesForm;

/// The inspector's fields for one node or several.
class NodeSection : public QWidget
{
    Q_OBJECT

public:
    NodeSection(Session &session, PlanEditor &editor, QWidget *parent);
    ~NodeSection() override;

    void show(const QList<Node> &nodes);
    void editName();

private:
    void bindIdentity();
    void bindAddresses();
    void bindCertificate();
    void fillChoices();
    void fillFlows();
    void setSetting(const QString &setting, const std::optional<SettingValue> &value);

    Session &m_session;
    PlanEditor &m_editor;
    std::unique_ptr<Ui::NodeSection> m_ui;
    Fields<Node> m_fields;
    SettingsForm *m_settings;
    UsesForm *m_uses;
};

} // namespace portwright
