// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace portwright {

/// Who holds a file open for editing.
struct LockOwner
{
    QString user;
    QString host;
    qint64 pid = 0;
    QDateTime since;
};

/// A lock file that its owner removes on a clean end. The kernel's lock on it ends with its process, however that ends,
/// so that what a dead process left behind is told from what a living one holds.
class FileLock
{
public:
    enum class Outcome {
        Taken,
        Held,      // owner() says by whom
        Impossible // no file can be written there
    };

    FileLock() = default;
    ~FileLock() { release(); }
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;

    /// Whether a lock that another host wrote counts although the kernel knows of nobody who holds it.
    enum class Reach { EveryHost, ThisHost };

    Outcome take(const QString &path, Reach reach = Reach::EveryHost);
    void release();
    bool isTaken() const { return m_descriptor >= 0; }
    const QString &path() const { return m_path; }
    /// The one who held it when it could not be taken.
    const LockOwner &owner() const { return m_owner; }

private:
    QString m_path;
    LockOwner m_owner;
    int m_descriptor = -1;
};

/// ".~lock.NAME#" beside the file, as office programs do; links lead to the lock of what they lead to.
QString lockPathOf(const QString &file);

} // namespace portwright
