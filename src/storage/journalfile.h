// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/plan.h"
#include "storage/filelock.h"

#include <memory>

namespace portwright {

/// What a journal says of the plan in it.
struct JournalHead
{
    QString planPath; // empty: never saved
    QString planName;
    QDateTime edited;
    QByteArray savedHash; // contentHash() of the file that the changes were made to; empty: none
};

/// One journal: head and plan in one file, and the lock of the process whose plan it is.
struct JournalSlot
{
    QString path;
    FileLock lock;
};

/// A journal that a process left behind that lives no more.
struct LeftJournal
{
    JournalSlot slot;
    JournalHead head;
    Result<Plan> plan;
};

/// Where journals are kept: "portwright/journal" in $XDG_STATE_HOME or ~/.local/state (XDG Base Directory 0.8).
QString journalFolder();

/// Tells contents apart.
QByteArray contentHash(const QByteArray &bytes);

/// A new place for a journal in the folder, which is made if need be.
Result<JournalSlot> newJournalSlot(const QString &folder);

/// Atomic: after a crash at any moment the file holds this journal or the one before it.
Result<void> writeJournal(const QString &path, const JournalHead &head, const Plan &plan);

/// Removes the journal and its lock.
void removeJournal(JournalSlot &slot);

/// The journals of dead processes, latest first, each locked as long as it is held here; those of living ones are not
/// touched. Removed are crumbs, and journals that say nothing that the saved file does not.
QList<std::shared_ptr<LeftJournal>> leftJournals(const QString &folder);

} // namespace portwright
