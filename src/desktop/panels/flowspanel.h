// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/look/look.h"
#include "desktop/models/flowmodel.h"
#include "report/portmatrix.h"

#include <QWidget>

namespace portwright {

namespace Ui {
class FlowsPanel;
}

class FilterRow;

/// The flows as a table: sort, filter, select, copy.
class FlowsPanel : public QWidget
{
    Q_OBJECT

public:
    FlowsPanel(Session &session, const ProbeSession &probes, const Look &look, QWidget *parent = nullptr);
    /// Shows only what this filter wants, too.
    void attend(PlanFilter &filter);
    ~FlowsPanel() override;

    void startFilter();
    /// The selected rows, or all that are shown, for the clipboard.
    void copyRows() const;
    bool hasTableFocus() const;
    FlowModel *rows() { return &m_model; }

private:
    void takeSelection();
    void showSelection();
    /// Returns the first of the selected rows.
    QModelIndex markSelection();
    void showCount();
    void copyMarkdown() const;
    void arrangeColumns();
    void addCopyActions();
    Table shownRows() const;

    Session &m_session;
    std::unique_ptr<Ui::FlowsPanel> m_ui;
    FlowModel m_model;
    FilterRow *m_fields = nullptr;
    bool m_mirroring = false;
    int m_scrolledTo = 0; // before the rows were listed anew
};

/// The rows of a model as a table for reports; all of them if `rows` is empty.
Table tableOf(const QAbstractItemModel &model, const QList<int> &rows);
/// Tab-separated text that spreadsheets take as cells.
QString tabbedText(const Table &table);

} // namespace portwright
