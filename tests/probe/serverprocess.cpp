// SPDX-License-Identifier: Apache-2.0
#include "serverprocess.h"

#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <unistd.h>

namespace portwright::test {

namespace {

/// Memory where there is some: database files on a disk cost seconds.
QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QDir(memory).exists() ? memory : QDir::tempPath()) + QStringLiteral("/portwright-XXXXXX");
}

} // namespace

QString programPath(const QString &name)
{
    const QString aside = sourceFolder() + QStringLiteral("/../build/aside");
    const QString installed = QStandardPaths::findExecutable(name);
    return !installed.isEmpty() ? installed
                                : QStandardPaths::findExecutable(
                                      name, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin"),
                                             aside + QStringLiteral("/usr/sbin"), aside + QStringLiteral("/usr/bin")});
}

ServerProcess::ServerProcess() : m_folder(folderTemplate())
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

ServerProcess::~ServerProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

QString ServerProcess::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return path;
}

void ServerProcess::becomeUser(const QString &user)
{
    if (::geteuid() != 0)
        return;
    m_user = user;
    QProcess::execute(QStringLiteral("chown"), {QStringLiteral("-R"), user, folder()});
}

QStringList ServerProcess::asUser(const QString &program, const QStringList &arguments) const
{
    if (m_user.isEmpty())
        return QStringList(programPath(program)) + arguments;
    return QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid"), m_user, QStringLiteral("--clear-groups"),
                       programPath(program)} +
           arguments;
}

QByteArray ServerProcess::run(const QString &program, const QStringList &arguments) const
{
    if (programPath(program).isEmpty())
        return "missing program: " + program.toUtf8();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder());
    const QStringList command = asUser(program, arguments);
    process.start(command.first(), command.mid(1));
    if (process.waitForFinished(60000) && process.exitCode() == 0)
        return {};
    return program.toUtf8() + " failed: " + process.readAll();
}

QByteArray ServerProcess::start(const QString &program, const QStringList &arguments)
{
    if (programPath(program).isEmpty())
        return "missing program: " + program.toUtf8();
    const QStringList command = asUser(program, arguments);
    m_process.setWorkingDirectory(folder());
    m_process.start(command.first(), command.mid(1));
    return m_process.waitForStarted(5000) ? QByteArray() : "cannot start " + program.toUtf8();
}

} // namespace portwright::test
