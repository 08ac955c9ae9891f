// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.h"
#include "storage/filelock.h"

#include <QFileSystemWatcher>
#include <QThreadPool>
#include <QTimer>

namespace portwright {

/// Minds the file of the open plan: who else has it open, and whether it still holds what was read or saved.
class PlanGuard : public QObject
{
    Q_OBJECT

public:
    enum class Standing { Unchanged, Changed, Gone };
    Q_ENUM(Standing)

    PlanGuard(Document &document, const FileSystem &files, QObject *parent = nullptr);
    ~PlanGuard() override;

    /// Takes the lock of the file and watches it; an empty path: nothing to mind.
    void mind(const QString &path);
    /// The same, with the lock that was taken for it.
    void mind(const QString &path, FileLock lock);
    /// The minded file holds what the document says again.
    void saved();
    /// True if the open plan may be saved there: it is the minded file, or one that nobody has open, which `lock` then
    /// holds. Else the lock says who has it.
    bool mayWrite(const QString &path, FileLock &lock) const;

    /// True while another has the file open and editing anyway has not been chosen.
    bool isReadOnly() const { return m_readOnly; }
    const LockOwner &otherOwner() const { return m_lock.owner(); }
    void editAnyway();
    /// Takes the lock that the other has given back; false if somebody was quicker.
    bool editNow();

    /// What the file is now, read at once.
    Standing standing() const;
    /// Looks at the file in the background; standingTold() follows where there is news.
    void look();
    /// What is on the disk is known and not wanted: saving may replace it.
    void keepMine();

Q_SIGNALS:
    void readOnlyChanged();
    /// Nobody else has the file open any more, and it is read-only here still.
    void lockFreed();
    void standingTold(portwright::PlanGuard::Standing standing);

private:
    void watch(const QString &path);
    void setReadOnly(bool on);
    void askForLock();
    void hearOfLock(const QString &path, bool isFree);
    void consider(const QString &path, int generation, const QByteArray &hash);
    Standing standingOf(const QByteArray &hash) const;

    Document &m_document;
    const FileSystem &m_files;
    FileLock m_lock;
    bool m_readOnly = false;
    Standing m_told = Standing::Unchanged;
    int m_generation = 0; // grows whenever we write or turn to another file
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QTimer m_asking; // whether the lock is free: a process that dies tells nobody
    QThreadPool m_worker;
};

} // namespace portwright
