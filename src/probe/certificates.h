// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/verdict.h"

#include <QList>

namespace portwright {

/// The SHA-256 that a result's proof names; empty where TLS did not answer.
QString certificateIn(const ProbeResult &result);

/// The result, weighed against the certificate that the same server shows on another port (a vendor's fact).
ProbeResult comparedWithPort(ProbeResult result, const QString &sha256, quint16 port);
/// The result, weighed against what others saw of the same address, transport and port from elsewhere.
ProbeResult comparedWithVantages(ProbeResult result, const QList<ProbeResult> &others);

} // namespace portwright
