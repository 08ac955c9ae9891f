// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/rowtable.h"
#include "desktop/models/rowsmodel.h"

#include <QDialog>

namespace portwright {

namespace Ui {
class RowsDialog;
}

/// Shows what rows of a spreadsheet would become, lets them be corrected and gives the sound ones.
class RowsDialog : public QDialog
{
    Q_OBJECT

public:
    RowsDialog(const Session &session, const RowTable &table, QWidget *parent = nullptr);
    ~RowsDialog() override;

Q_SIGNALS:
    void rowsGiven(const QList<portwright::CheckedRow> &rows);

private:
    void offerZones();
    void showState();
    void openChoices();
    void removeSelected();
    void finish();

    const Session &m_session;
    std::unique_ptr<Ui::RowsDialog> m_ui;
    RowsModel m_model;
};

} // namespace portwright
