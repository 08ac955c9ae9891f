// SPDX-License-Identifier: Apache-2.0
#include "storage/filelock.h"

#include "base/json.h"
#include "base/jsonwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace portwright {

namespace {

constexpr qint64 MostBytes = 4096;

QString userName()
{
    const QString named = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    const passwd *entry = named.isEmpty() ? ::getpwuid(::getuid()) : nullptr;
    return entry ? QFile::decodeName(entry->pw_name) : named;
}

LockOwner ourselves()
{
    return {userName(), QSysInfo::machineHostName(), QCoreApplication::applicationPid(),
            QDateTime::currentDateTimeUtc()};
}

QByteArray textOf(const LockOwner &owner)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member(QStringLiteral("user"), owner.user);
    writer.member(QStringLiteral("host"), owner.host);
    writer.member(QStringLiteral("pid"), owner.pid);
    writer.member(QStringLiteral("since"), owner.since.toString(Qt::ISODate));
    writer.endObject();
    return writer.take();
}

LockOwner readOwner(const QString &path)
{
    QFile file(path);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.read(MostBytes) : QByteArray();
    const Result<JsonDocument> document = JsonDocument::parse(text, path);
    if (!document)
        return {};
    const JsonValue root = document->root();
    return {root.find(u"user").toString(), root.find(u"host").toString(), root.find(u"pid").toInteger().value_or(0),
            QDateTime::fromString(root.find(u"since").toString(), Qt::ISODate)};
}

bool isAlive(const LockOwner &owner)
{
    return owner.pid > 0 && (::kill(pid_t(owner.pid), 0) == 0 || errno == EPERM);
}

/// True if the path still leads to the open file: another may have removed it in between.
bool isStill(int descriptor, const QString &path)
{
    struct stat open = {};
    struct stat named = {};
    return ::fstat(descriptor, &open) == 0 && ::stat(QFile::encodeName(path).constData(), &named) == 0 &&
           open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

/// Kernel locks do not tell about other hosts everywhere, and not every file system has them.
bool isHeldDespiteKernel(const LockOwner &owner, bool kernelKnows, FileLock::Reach reach)
{
    if (owner.host.isEmpty())
        return false;
    if (owner.host != QSysInfo::machineHostName())
        return reach == FileLock::Reach::EveryHost;
    return !kernelKnows && owner.pid != QCoreApplication::applicationPid() && isAlive(owner);
}

QString lockPathBeside(const QFileInfo &file)
{
    return file.absolutePath() + QStringLiteral("/.~lock.") + file.fileName() + u'#';
}

void write(int descriptor, const QByteArray &text)
{
    const bool written = ::ftruncate(descriptor, 0) == 0 &&
                         ::pwrite(descriptor, text.constData(), size_t(text.size()), 0) == text.size();
    static_cast<void>(written); // on a full disk the kernel's lock still holds
}

} // namespace

FileLock::FileLock(FileLock &&other) noexcept
    : m_path(std::move(other.m_path)),
      m_owner(std::move(other.m_owner)),
      m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    if (this == &other)
        return *this;
    release();
    m_path = std::move(other.m_path);
    m_owner = std::move(other.m_owner);
    m_descriptor = std::exchange(other.m_descriptor, -1);
    return *this;
}

FileLock::Outcome FileLock::take(const QString &path, Reach reach)
{
    release();
    for (int attempt = 0; attempt < 3; ++attempt) {
        const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (descriptor < 0 && errno == EACCES && QFileInfo::exists(path)) { // another user's lock
            m_owner = readOwner(path);
            return Outcome::Held;
        }
        if (descriptor < 0)
            return Outcome::Impossible;
        const bool locked = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        const bool held = !locked && errno == EWOULDBLOCK;
        if (locked && !isStill(descriptor, path)) {
            ::close(descriptor);
            continue;
        }
        m_owner = readOwner(path);
        if (held || isHeldDespiteKernel(m_owner, locked, reach)) {
            ::close(descriptor);
            return Outcome::Held;
        }
        write(descriptor, textOf(ourselves()));
        m_path = path;
        m_descriptor = descriptor;
        return Outcome::Taken;
    }
    return Outcome::Impossible;
}

void FileLock::release()
{
    if (!isTaken())
        return;
    if (isStill(m_descriptor, m_path))
        QFile::remove(m_path);
    ::close(m_descriptor);
    m_descriptor = -1;
}

QString lockPathOf(const QString &file)
{
    const QFileInfo info(file);
    if (info.exists())
        return lockPathBeside(QFileInfo(info.canonicalFilePath()));
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return lockPathBeside(folder.isEmpty() ? info : QFileInfo(folder + u'/' + info.fileName()));
}

} // namespace portwright
