// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words of the plan builder.
struct PlanBuilderText
{
    Q_DECLARE_TR_FUNCTIONS(PlanBuilder)
};

} // namespace portwright
