// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/evidence.h"

namespace portwright {

/// JUnit XML as CI servers read it: a suite a vantage, a case for each flow and vantage. Failed: the last answer from
/// where the flow starts is bad. Skipped: only a stand-in answered, it was measured from elsewhere, or not at all.
/// A suite more a vantage for ports that must stay shut, a case each: failed where one answered, skipped where neither
/// can be told.
QByteArray junitText(const QString &plan, const QList<FlowId> &flows, const QList<EvidenceHistory> &histories);

} // namespace portwright
