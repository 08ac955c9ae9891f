// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/prober.h"

/// Fails with what the expression, a QByteArray, says, unless it is empty.
#define STARTED(expression)                                                                                            \
    do {                                                                                                               \
        const QByteArray problem = (expression);                                                                       \
        QVERIFY2(problem.isEmpty(), problem.constData());                                                              \
    } while (false)

#define VERDICT(result, wanted) QVERIFY2((result).verdict == (wanted), describe(result).constData())

namespace portwright::test {

/// Where the services of the tests listen.
constexpr auto Address = "127.0.0.1";

/// A target on an address, with one flow that is named after it.
ProbeTarget target(const char *address, quint16 port, const char *handshake = "", Transport transport = Transport::Tcp);

/// Probes all and waits for the end of the round; empty if it does not end within a minute.
QList<ProbeResult> probeAll(const QList<ProbeTarget> &targets, const ProbeOptions &options = {});
/// Probes one; a result with the verdict NotProbed and no detail if there was not exactly one.
ProbeResult probeOne(const ProbeTarget &target, const ProbeOptions &options = {});
/// Probes until the verdict is the one wanted, because a server needs a moment to be ready; gives up after half a
/// minute.
ProbeResult eventually(const ProbeTarget &target, Verdict wanted = Verdict::Verified, ProbeOptions options = {});
/// "refused: nothing listens" for messages.
QByteArray describe(const ProbeResult &result);

/// A port on which nothing listens now.
quint16 freePort(const char *address, Transport transport = Transport::Tcp);

} // namespace portwright::test
