// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words about exchanged drawings.
struct ExchangeText
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

} // namespace portwright
