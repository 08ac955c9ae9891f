// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words about evidence.
struct EvidenceText
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

} // namespace portwright
