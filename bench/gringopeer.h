// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "siteplan.h"

#include <QTemporaryDir>

namespace portwright {

/// What a child process took, in seconds.
struct ChildTime
{
    double cpu = 0;
    double wall = 0;
};

/// The rules as a logic program that gringo grounds, as a process of its own.
class GringoPeer
{
public:
    explicit GringoPeer(const std::vector<SiteNode> &nodes);
    static bool isThere();

    /// Grounds the program once and counts the flows in its text.
    qint64 count();
    /// Facts and rules, the output thrown away.
    ChildTime ground() const;
    /// The facts alone.
    ChildTime read() const;

private:
    QByteArray path(const char *file) const { return m_folder.filePath(QString::fromLatin1(file)).toLocal8Bit(); }
    void write(const char *file, const QByteArray &text) const;

    QTemporaryDir m_folder;
};

} // namespace portwright
