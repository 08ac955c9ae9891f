// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/models/masquerademodel.h"
#include "desktop/panels/fields.h"
#include "desktop/presenter/planeditor.h"

class QListWidgetItem;

namespace portwright {

namespace Ui {
class FirewallSection;
}

/// The inspector's fields for one firewall: what it joins, publishes and hides.
class FirewallSection : public QWidget
{
    Q_OBJECT

public:
    FirewallSection(Session &session, PlanEditor &editor, QWidget *parent);
    ~FirewallSection() override;

    void show(const QList<Firewall> &firewalls);
    void editName();

private:
    void bind();
    void connectTables();
    void enableButtons();
    void fillZones(const Firewall &firewall);
    void joinZone(QListWidgetItem *item);
    void commit(const QString &step, const Firewall &firewall);
    void addForward();
    void removeForward();
    void addMasquerade();
    void removeMasquerade();

    Session &m_session;
    PlanEditor &m_editor;
    std::unique_ptr<Ui::FirewallSection> m_ui;
    Fields<Firewall> m_fields;
    ForwardModel m_forwards;
    MasqueradeModel m_masquerades;
};

} // namespace portwright
