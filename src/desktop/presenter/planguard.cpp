// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/planguard.h"

#include "storage/journalfile.h"

#include <QFileInfo>

namespace portwright {

namespace {

/// A program that replaces a file in several steps is given so long.
constexpr std::chrono::milliseconds Patience{300};
constexpr std::chrono::milliseconds AskEvery{1500};

/// The hash of what is there; empty if there is nothing.
QByteArray hashOf(const FileSystem &files, const QString &path)
{
    const Result<QByteArray> bytes = files.read(path);
    return bytes ? contentHash(*bytes) : QByteArray();
}

} // namespace

PlanGuard::PlanGuard(Document &document, const FileSystem &files, QObject *parent)
    : QObject(parent), m_document(document), m_files(files)
{
    m_worker.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(Patience);
    connect(&m_soon, &QTimer::timeout, this, &PlanGuard::look);
    const auto lookSoon = [this] { m_soon.start(); };
    m_asking.setInterval(AskEvery);
    connect(&m_asking, &QTimer::timeout, this, &PlanGuard::askForLock);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, lookSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, lookSoon);
}

PlanGuard::~PlanGuard()
{
    m_worker.waitForDone();
}

void PlanGuard::mind(const QString &path)
{
    if (path.isEmpty())
        return mind(path, FileLock());
    if (m_lock.isTaken() && m_lock.path() == lockPathOf(path))
        return mind(path, std::move(m_lock));
    FileLock lock;
    const FileLock::Outcome outcome = lock.take(lockPathOf(path));
    mind(path, std::move(lock));
    setReadOnly(outcome == FileLock::Outcome::Held);
}

void PlanGuard::mind(const QString &path, FileLock lock)
{
    FileLock held = std::move(lock); // it may be our own
    m_lock = std::move(held);
    watch(path);
    setReadOnly(false);
    saved();
}

void PlanGuard::saved()
{
    ++m_generation;
    m_told = Standing::Unchanged;
    Q_EMIT standingTold(m_told);
}

bool PlanGuard::mayWrite(const QString &path, FileLock &lock) const
{
    const QString own = m_document.path();
    if (!own.isEmpty() && !m_readOnly && lockPathOf(own) == lockPathOf(path))
        return true;
    return lock.take(lockPathOf(path)) != FileLock::Outcome::Held;
}

void PlanGuard::editAnyway()
{
    m_lock.take(lockPathOf(m_document.path()), FileLock::Reach::ThisHost);
    setReadOnly(false);
}

bool PlanGuard::editNow()
{
    const bool taken = m_lock.take(lockPathOf(m_document.path())) != FileLock::Outcome::Held;
    setReadOnly(!taken);
    return taken;
}

void PlanGuard::setReadOnly(bool on)
{
    m_readOnly = on;
    on ? m_asking.start() : m_asking.stop();
    Q_EMIT readOnlyChanged();
}

/// Takes the lock and gives it back at once: whoever is asked keeps it only when it is wanted.
void PlanGuard::askForLock()
{
    m_worker.start([this, path = m_document.path()] {
        FileLock trial;
        const bool isFree = trial.take(lockPathOf(path)) != FileLock::Outcome::Held;
        trial.release();
        QMetaObject::invokeMethod(
            this, [this, path, isFree] { hearOfLock(path, isFree); }, Qt::QueuedConnection);
    });
}

void PlanGuard::hearOfLock(const QString &path, bool isFree)
{
    if (!isFree || !m_readOnly || path != m_document.path())
        return;
    m_asking.stop();
    Q_EMIT lockFreed();
}

void PlanGuard::watch(const QString &path)
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    if (path.isEmpty())
        return;
    m_watcher.addPath(QFileInfo(path).absolutePath());
    m_watcher.addPath(path);
}

PlanGuard::Standing PlanGuard::standingOf(const QByteArray &hash) const
{
    if (hash.isEmpty())
        return QFileInfo::exists(m_document.path()) ? Standing::Unchanged : Standing::Gone;
    return hash == m_document.savedHash() ? Standing::Unchanged : Standing::Changed;
}

PlanGuard::Standing PlanGuard::standing() const
{
    return m_document.path().isEmpty() ? Standing::Unchanged : standingOf(hashOf(m_files, m_document.path()));
}

void PlanGuard::look()
{
    const QString path = m_document.path();
    if (path.isEmpty())
        return;
    m_worker.start([this, path, generation = m_generation] {
        const QByteArray hash = hashOf(m_files, path);
        QMetaObject::invokeMethod(
            this, [this, path, generation, hash] { consider(path, generation, hash); }, Qt::QueuedConnection);
    });
}

void PlanGuard::consider(const QString &path, int generation, const QByteArray &hash)
{
    if (path != m_document.path())
        return;
    if (generation != m_generation)
        return look();
    watch(path); // a file that was replaced is another one
    const Standing now = standingOf(hash);
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT standingTold(now);
}

void PlanGuard::keepMine()
{
    if (const QByteArray hash = hashOf(m_files, m_document.path()); !hash.isEmpty())
        m_document.setSavedHash(hash);
    m_document.markUnsaved();
    ++m_generation;
    m_told = standing();
}

} // namespace portwright
