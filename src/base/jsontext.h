// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words about JSON.
struct JsonText
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

} // namespace portwright
