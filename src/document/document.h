// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "model/plandiff.h"

#include <QObject>
#include <QUndoStack>

namespace portwright {

/// An open plan with its undo history. The only way in is apply(); the only news is changed().
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject *parent = nullptr);

    const Plan &plan() const { return m_plan; }
    QUndoStack *undoStack() { return &m_undoStack; }

    /// Makes `next` the plan, as one undoable step named `text`. An equal plan is no step.
    void apply(const QString &text, Plan next);

    /// Replaces the plan and forgets the history.
    void reset(Plan plan, const QString &path);

    /// Empty: never saved.
    const QString &path() const { return m_path; }
    Result<void> save(FileSystem &files, const QString &path);
    /// contentHash() of the file as it was read or saved; empty where there is none.
    const QByteArray &savedHash() const { return m_savedHash; }
    void setSavedHash(const QByteArray &hash) { m_savedHash = hash; }
    /// The plan is no longer what a file holds, whatever is undone.
    void markUnsaved() { m_undoStack.resetClean(); }
    /// Makes what the file holds now the plan, as one undoable step.
    void reload(const QString &text, Plan plan, const QByteArray &hash);
    bool isModified() const { return !m_undoStack.isClean(); }

Q_SIGNALS:
    void changed(const portwright::PlanDiff &diff);
    void pathChanged();

private:
    friend class EditCommand;
    void swap(Plan &other);

    Plan m_plan;
    QString m_path;
    QByteArray m_savedHash;
    QUndoStack m_undoStack;
};

} // namespace portwright
