// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/kit.h"
#include "evidence/resultfile.h"
#include "planmaking.h"

#include <QTemporaryDir>

namespace portwright::test {

/// A folder of programs: what a kit's script takes for granted, and these tools. Nothing else is in the script's PATH.
class ToolFolder
{
public:
    /// Says which program is missing.
    explicit ToolFolder(const QStringList &tools);

    QString path() const { return m_folder.path(); }
    const QStringList &missing() const { return m_missing; }

private:
    QTemporaryDir m_folder;
    QStringList m_missing;
};

/// What a script did.
struct KitRun
{
    int status = -1;
    QByteArray output;
    QByteArray errors;
    ResultFile results;
    QString problem; // why the output is no result file; empty if it is one

    /// "verified (python3)" for the result of the flow to that node; several are joined.
    QString verdictTo(const char *node) const;
    const ProbeResult *resultTo(const char *node) const;
};

/// The shells that the script is for: "dash", "busybox", "bash".
QStringList shells();
/// A kit's script, the shell that runs it, and what is in its environment.
struct KitCall
{
    Kit kit;
    QString shell;
    QString path;       // the programs that it finds
    QByteArray pwned{}; // its variable PWNED; empty: none
};

/// Runs them, a few at a time; the event loop goes on meanwhile. The runs stand in the order of the calls.
QList<KitRun> runKits(const QList<KitCall> &calls);
KitRun runKit(const Kit &kit, const QString &shell, const QString &path);

/// The kit of a node.
Kit kitOf(const Plan &plan, const PlanMaker &maker, const char *node);

} // namespace portwright::test
