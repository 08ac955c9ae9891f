// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words of the command pack.
struct PackCommandText
{
    Q_DECLARE_TR_FUNCTIONS(PackCommand)
};

} // namespace portwright
