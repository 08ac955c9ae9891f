// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/actions.h"
#include "desktop/presenter/desk.h"

#include <functional>

namespace portwright {

/// Opening and saving, with the questions that go with them.
class FileActions : public QObject
{
    Q_OBJECT

public:
    enum class Unsaved { Save, Discard, Cancel };

    FileActions(Desk &desk, Actions &actions, QWidget *window);

    /// What to do where the file on the disk is no longer what was opened.
    enum class Conflict { Overwrite, SaveElsewhere, Cancel };

    /// Asks what to do with unsaved changes; true if the plan may be left.
    bool mayLeave();
    /// What answers instead of the message box.
    void setQuestion(std::function<Unsaved()> ask) { m_ask = std::move(ask); }

    void setConflictQuestion(std::function<Conflict()> ask) { m_askConflict = std::move(ask); }

    void open(const QString &path);
    /// Opens the plan of a journal; false if the open plan may not be left.
    bool recover(LeftJournal &journal);
    void browse();
    void startNew();
    /// A new plan whose first step is `plan`.
    void startWith(const Plan &plan);
    bool save();
    bool saveAs();

Q_SIGNALS:
    void opened();

private:
    Unsaved askUnsaved();
    Conflict askConflict();
    void connectActions(Actions &actions);
    void fillRecent(QMenu *menu);
    QString suggestedPath(const QString &suffix) const;

    Desk &m_desk;
    QWidget *m_window;
    std::function<Unsaved()> m_ask;
    std::function<Conflict()> m_askConflict;
};

} // namespace portwright
