// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QTest>
#include <memory>

/// For a test function: fails with what a command said, if it said anything.
#define DONE(expression)                                                                                               \
    do {                                                                                                               \
        const QByteArray problem = (expression);                                                                       \
        QVERIFY2(problem.isEmpty(), problem.constData());                                                              \
    } while (false)

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

/// From now on this thread, and those that it makes, ask that name server alone for names. Empty, or what stands
/// against it.
QByteArray askOnly(const QString &nameServer);

} // namespace portwright::test
