// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/fleetfiles.h"

namespace portwright::test {

/// A plan's text, read and evaluated with the shipped packs; ends the program where it is wrong.
Workspace workspaceOf(const QByteArray &plan);

/// A laptop, an authority at 127.0.77.10 and a listener at 127.0.77.11 port 14290, with names that are no friends of
/// YAML and of templates.
QByteArray hostilePlan();

/// Writes the files below a folder; empty if that succeeded.
QByteArray writeFiles(const FleetFiles &files, const QString &folder);

QByteArray fileNamed(const FleetFiles &files, const char *name);

/// Runs a program to its end; empty if it returned 0, else what it said.
QByteArray runProgram(const QString &program, const QStringList &arguments, const QString &folder = {});

/// A TCP port of this computer that nothing listens on.
quint16 freePort();

} // namespace portwright::test
