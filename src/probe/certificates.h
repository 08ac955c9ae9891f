// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/verdict.h"

#include <QList>

namespace portwright {

/// The SHA-256 that a result's proof names; empty where TLS did not answer.
QString certificateIn(const ProbeResult &result);

/// The result, weighed against the certificate that the same server shows on another port (a vendor's fact).
ProbeResult comparedWithPort(ProbeResult result, const QString &sha256, quint16 port);
/// A result as the certificates that others saw let it stand.
struct Weighed
{
    ProbeResult result;
    QString meaning; // its detail without who saw the same certificate, which differs from result to result
};
/// The result, weighed against what others saw of the same service from elsewhere. Another certificate there means that
/// somebody opens TLS on one of the two ways only if the two were seen within a day: later it may have been replaced,
/// which is said. What is known to be intercepted there says nothing about the way from here.
/// Of those who saw the same certificate a few are named. Weigh what was found, not what was weighed before.
Weighed comparedWithVantages(const ProbeResult &found, const QList<ProbeResult> &others);

} // namespace portwright
