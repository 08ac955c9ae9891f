// SPDX-License-Identifier: Apache-2.0
#include "netnamespaces.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace portwright::test {

namespace {

int currentNamespace()
{
    return ::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
}

} // namespace

NetNamespace::NetNamespace()
{
    const int home = currentNamespace();
    if (::unshare(CLONE_NEWNET) == 0) {
        m_fd = currentNamespace();
        ::setns(home, CLONE_NEWNET);
    }
    ::close(home);
}

NetNamespace::~NetNamespace()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

QString NetNamespace::path() const
{
    return QStringLiteral("/proc/%1/fd/%2").arg(::getpid()).arg(m_fd);
}

QByteArray NetNamespace::run(const QString &command) const
{
    const Inside inside(*this);
    QProcess shell;
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-ec"), QString(QStringLiteral("PATH=$PATH:/usr/sbin:/sbin\n") + command)});
    const bool done = shell.waitForFinished(20000) && shell.exitCode() == 0;
    return done ? QByteArray() : QByteArray(command.toUtf8() + ": " + shell.readAll());
}

QByteArray askOnly(const QString &nameServer)
{
    static QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("resolv.conf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return "no file";
    file.write(QByteArray("nameserver " + nameServer.toLatin1() + "\noptions timeout:1 attempts:2\n"));
    file.close();
    const bool bound = ::unshare(CLONE_NEWNS) == 0 &&
                       ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                       ::mount(path.toUtf8().constData(), "/etc/resolv.conf", nullptr, MS_BIND, nullptr) == 0;
    return bound ? QByteArray() : QByteArray("no mount namespace: " + qt_error_string().toUtf8());
}

Inside::Inside(const NetNamespace &space) : m_home(currentNamespace())
{
    ::setns(space.descriptor(), CLONE_NEWNET);
}

Inside::~Inside()
{
    ::setns(m_home, CLONE_NEWNET);
    ::close(m_home);
}

} // namespace portwright::test
