// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words of the command line.
struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace portwright
