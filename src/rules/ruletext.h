// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words about rules.
struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

} // namespace portwright
