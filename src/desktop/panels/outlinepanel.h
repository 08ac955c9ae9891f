// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/models/outlinemodel.h"
#include "desktop/presenter/planeditor.h"

#include <QSortFilterProxyModel>

class QItemSelection;

namespace portwright {

namespace Ui {
class OutlinePanel;
}

/// The plan as a tree; select, rename (F2) and find things by name.
class OutlinePanel : public QWidget
{
    Q_OBJECT

public:
    OutlinePanel(Session &session, PlanEditor &editor, QWidget *parent = nullptr);
    ~OutlinePanel() override;

Q_SIGNALS:
    /// A person wants to see it on the canvas.
    void showRequested(const portwright::ElementId &element);

private:
    void takeSelection();
    void showSelection();

    Session &m_session;
    std::unique_ptr<Ui::OutlinePanel> m_ui;
    OutlineModel m_model;
    QSortFilterProxyModel m_filter;
    bool m_mirroring = false;
};

} // namespace portwright
