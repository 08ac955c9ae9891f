// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace.h"
#include "evidence/evidencereport.h"
#include "report/portmatrix.h"

namespace portwright {

/// One row for each span of each history, in the order of the file.
Table evidenceTable(const QList<EvidenceHistory> &histories);
QByteArray evidenceJson(const QList<EvidenceHistory> &histories, const Coverage &coverage);

/// The flows that are to work, and hence to be measured, in the plan's order.
QList<FlowId> flowsToMeasure(const Workspace &workspace);
/// What the evidence says of those flows.
Coverage coverageOf(const Workspace &workspace, const QList<EvidenceHistory> &histories);
/// The report's words about a plan; files, time and program are left open.
EvidenceReport evidenceReportOf(const Workspace &workspace);

/// True if the last answer is bad; of a port that must stay shut, if it answered.
bool isFailing(const EvidenceHistory &history);
QList<EvidenceHistory> failing(const QList<EvidenceHistory> &histories);

} // namespace portwright
