// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>

namespace portwright::test {

/// A network namespace of this process alone; it is gone when its last socket and this object are.
class NetNamespace
{
public:
    NetNamespace();
    ~NetNamespace();
    NetNamespace(const NetNamespace &) = delete;
    NetNamespace &operator=(const NetNamespace &) = delete;

    bool isValid() const { return m_fd >= 0; }
    int descriptor() const { return m_fd; }
    /// How other programs of this user name it.
    QString path() const;
    /// Runs a shell command inside; empty if it succeeded, else what it said.
    QByteArray run(const QString &command) const;

private:
    int m_fd = -1;
};

/// The calling thread, and threads and sockets that it makes, are inside the namespace while this lives.
class Inside
{
public:
    explicit Inside(const NetNamespace &space);
    ~Inside();
    Inside(const Inside &) = delete;
    Inside &operator=(const Inside &) = delete;

private:
    int m_home;
};

} // namespace portwright::test
