// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words of the command results.
struct ResultsCommandText
{
    Q_DECLARE_TR_FUNCTIONS(ResultsCommand)
};

} // namespace portwright
