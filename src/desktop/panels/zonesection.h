// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/panels/fields.h"
#include "desktop/presenter/planeditor.h"

namespace portwright {

namespace Ui {
class ZoneSection;
}

/// The inspector's fields for one zone or several.
class ZoneSection : public QWidget
{
    Q_OBJECT

public:
    ZoneSection(Session &session, PlanEditor &editor, QWidget *parent);
    ~ZoneSection() override;

    void show(const QList<Zone> &zones);
    void editName();

private:
    void bind();
    Result<void> writeParent(Zone &zone, const QString &id) const;

    Session &m_session;
    std::unique_ptr<Ui::ZoneSection> m_ui;
    Fields<Zone> m_fields;
};

} // namespace portwright
