// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words about handshakes.
struct HandshakeText
{
    Q_DECLARE_TR_FUNCTIONS(Handshakes)
};

} // namespace portwright
