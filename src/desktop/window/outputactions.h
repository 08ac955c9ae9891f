// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/actions.h"
#include "desktop/dialogs/drawingdialog.h"
#include "desktop/presenter/desk.h"

#include <functional>

namespace portwright {

class FileActions;
class ImportDialog;

/// What leaves the program: pictures, paper, port matrix, report and drawings for draw.io, all of them masked where
/// that is switched on; and drawings of draw.io that come in.
class OutputActions : public QObject
{
    Q_OBJECT

public:
    OutputActions(Desk &desk, Actions &actions, FileActions &files, QWidget *window);

    /// What answers instead of the file dialog: title and filter to path.
    void setAskPath(std::function<QString(const QString &, const QString &)> ask) { m_ask = std::move(ask); }
    /// Writes what a dialog shows; asks for the file first.
    void write(const DrawingDialog &dialog);
    /// Makes what the dialog says the open plan, as one step to undo.
    void take(const ImportDialog &dialog, const QString &path);

private:
    void exportDiagram();
    void print();
    void importDrawing();
    std::optional<QSet<FlowId>> filteredFlows() const;
    QByteArray drawio() const;
    void exportTo(const QString &title, const QString &filter, const std::function<QByteArray(const QString &)> &text);
    QByteArray matrix(const QString &path) const;
    QByteArray report(const QString &path) const;
    QString suggestedPath(const QString &ending) const;
    bool isMasked() const { return m_mask->isChecked(); }
    /// The workspace, masked where that is switched on.
    Workspace shown() const;

    Desk &m_desk;
    FileActions &m_files;
    QWidget *m_window;
    QAction *m_mask;
    std::function<QString(const QString &, const QString &)> m_ask;
};

} // namespace portwright
