// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ports.h"

namespace portwright {

/// A port on which a service usually listens that only some may reach: management, databases and the like.
struct ShutPort
{
    quint16 port = 0;
    Transport transport = Transport::Tcp;
    QString service;   // "SSH"; untranslated
    QString source;    // document and section that give the port
    QString handshake; // empty: connect only; by UDP there is always one
    bool operator==(const ShutPort &) const = default;
};

/// The ports shipped in :/shut-ports.json, those that matter most first.
Result<QList<ShutPort>> builtInShutPorts();
/// Reads such a file; every cause of failure has its place.
Result<QList<ShutPort>> parseShutPorts(const QByteArray &text, const QString &fileName);

} // namespace portwright
