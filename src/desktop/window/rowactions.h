// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/actions.h"
#include "desktop/presenter/desk.h"

namespace portwright {

/// Brings rows of spreadsheets into the plan, from the clipboard and from files.
class RowActions : public QObject
{
    Q_OBJECT

public:
    RowActions(Desk &desk, Actions &actions, QWidget *window);

    /// True for the names of files with rows.
    static bool isRowFile(const QString &path);
    /// True for text that looks like rows of several cells.
    static bool looksLikeRows(const QString &text);
    void importFile(const QString &path);
    /// Asks what the clipboard's text should become; says so if there is none.
    void pasteRows();

Q_SIGNALS:
    /// Nodes have come, wherever there was room for them.
    void added();

private:
    void browse();
    void preview(const QString &text);

    Desk &m_desk;
    QWidget *m_window;
};

} // namespace portwright
