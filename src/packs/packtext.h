// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words about packs.
struct PackText
{
    Q_DECLARE_TR_FUNCTIONS(Packs)
};

} // namespace portwright
