// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/models/importmodel.h"
#include "desktop/panels/choicedelegate.h"

#include <QDialog>

class QPushButton;

namespace portwright {

namespace Ui {
class ImportDialog;
}

/// Asks what the boxes of a drawing are where the drawing does not say.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(QList<DrawioPage> pages, const PackSet &packs, const QString &language, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// The drawing as the table says.
    const DrawingImport &drawing() const { return m_model.drawing(); }

private:
    void showPage(int page);
    void showState();

    QList<DrawioPage> m_pages;
    PackSet m_packs;
    ImportModel m_model;
    ChoiceDelegate m_delegate;
    std::unique_ptr<Ui::ImportDialog> m_ui;
    QPushButton *m_go = nullptr;
};

} // namespace portwright
