// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adoption.h"
#include "desktop/presenter/session.h"

#include <QDialog>
#include <QStandardItemModel>

namespace portwright {

namespace Ui {
class AdoptDialog;
}

/// Shows, flow by flow, what another edition of a pack changes, and adopts it as one step.
class AdoptDialog : public QDialog
{
    Q_OBJECT

public:
    AdoptDialog(Session &session, const EditionOffer &offer, QWidget *parent = nullptr);
    ~AdoptDialog() override;

private:
    void fill(const QList<FlowChange> &changes);
    void adopt();

    Session &m_session;
    EditionOffer m_offer;
    Plan m_next;
    std::unique_ptr<Ui::AdoptDialog> m_ui;
    QStandardItemModel m_rows;
};

} // namespace portwright
