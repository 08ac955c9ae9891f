// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words about probing.
struct ProbeText
{
    Q_DECLARE_TR_FUNCTIONS(Probe)
};

} // namespace portwright
