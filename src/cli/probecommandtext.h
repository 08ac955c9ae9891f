// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words of the command probe.
struct ProbeCommandText
{
    Q_DECLARE_TR_FUNCTIONS(ProbeCommand)
};

} // namespace portwright
