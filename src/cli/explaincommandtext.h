// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words of the command explain.
struct ExplainCommandText
{
    Q_DECLARE_TR_FUNCTIONS(ExplainCommand)
};

} // namespace portwright
