// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/handshake.h"

#include <optional>

namespace portwright {

/// A JSON string in quotation marks that holds nothing but letters, digits and a few signs: all else is \uXXXX, so that
/// it stays what it is inside quotes of a shell.
QByteArray plainJson(const QString &text);

/// A name that can be resolved, in ASCII; empty if the text is none.
QByteArray hostName(const QString &text);

/// Whom a kit asks.
struct KitPeer
{
    QByteArray host; // as hostName() gives it; empty: none
    QString address;
    quint16 port = 0;
};

/// A handshake's steps as kits read them (docs/kits.md, section Tasks); nothing if it needs what kits cannot do.
std::optional<QByteArray> encodedSteps(const Handshake &handshake, const KitPeer &peer);

} // namespace portwright
