// SPDX-License-Identifier: Apache-2.0
#include "netnamespaces.h"

#include <QProcess>

#include <fcntl.h>
#include <sched.h>
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
