// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words about kits.
struct KitText
{
    Q_DECLARE_TR_FUNCTIONS(Kit)
};

} // namespace portwright
