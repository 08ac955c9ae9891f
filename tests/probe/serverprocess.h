// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace portwright::test {

/// The program's path, also among those in build/aside (tests/lab/aside puts them there); empty if it is missing.
QString programPath(const QString &name);

/// A real server as a plain process with a folder of its own; gone with this object.
class ServerProcess
{
public:
    ServerProcess();
    ~ServerProcess();

    /// Writes a file into the folder and returns its path.
    QString write(const QString &name, const QByteArray &content) const;
    QString folder() const { return m_folder.path(); }
    /// Makes the folder someone else's where this test runs as root; later programs run as that user.
    void becomeUser(const QString &user);

    /// Runs a program to its end; empty if it succeeded, else why not.
    QByteArray run(const QString &program, const QStringList &arguments) const;
    /// Starts the server; empty if it runs, else what is missing.
    QByteArray start(const QString &program, const QStringList &arguments);
    /// What the server wrote so far, for messages.
    QByteArray output() { return m_process.readAll(); }

private:
    QStringList asUser(const QString &program, const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QString m_user;
    QProcess m_process;
};

} // namespace portwright::test
