// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/session.h"

#include <QDialog>

namespace portwright {

namespace Ui {
class ExtraFlowDialog;
}

/// Asks for a flow that no rule gives.
class ExtraFlowDialog : public QDialog
{
    Q_OBJECT

public:
    ExtraFlowDialog(const Session &session, const NodeId &from, const NodeId &to, QWidget *parent = nullptr);
    ~ExtraFlowDialog() override;

Q_SIGNALS:
    void flowGiven(const portwright::ExtraFlow &flow);

private:
    void finish();
    QString freeFlowId(const QString &wanted) const;

    const Session &m_session;
    std::unique_ptr<Ui::ExtraFlowDialog> m_ui;
};

} // namespace portwright
