// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adoption.h"
#include "desktop/panels/fields.h"
#include "desktop/panels/settingsform.h"
#include "desktop/presenter/session.h"

#include <QPushButton>

namespace portwright {

namespace Ui {
class PlanSection;
}

/// What the inspector shows while nothing is selected: the plan itself.
class PlanSection : public QWidget
{
    Q_OBJECT

public:
    PlanSection(Session &session, QWidget *parent);
    ~PlanSection() override;

    void show();

private:
    void bind();
    void showOffers();
    void compare(const EditionOffer &offer);
    QString factsText() const;

    Session &m_session;
    std::unique_ptr<Ui::PlanSection> m_ui;
    Fields<Plan> m_fields;
    SettingsForm *m_settings;
    QList<QPushButton *> m_offers;
};

} // namespace portwright
