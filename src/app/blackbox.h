// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/yamltext.h"
#include "probe/target.h"

namespace portwright {

/// How blackbox_exporter watches a target.
struct BlackboxProbe
{
    QString module;   // a member of blackboxModules(); empty: it cannot
    QString target;   // what it is called with
    QString hostname; // for TLS and HTTP; empty: none
    QString less;     // why it proves less than the handshake, or cannot watch at all; empty: it proves as much
};
BlackboxProbe blackboxProbe(const ProbeTarget &target, const QString &protocol);

/// These modules, as blackbox.yml has them.
Yaml blackboxModules(const QStringList &names);

} // namespace portwright
