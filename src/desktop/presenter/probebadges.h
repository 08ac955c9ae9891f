// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/probesession.h"

namespace portwright {

/// What was found of each flow, the worst of its pairs; flows that were never probed have none.
QHash<FlowId, Badge> flowBadges(const QList<ProbeEntry> &entries);
/// What the badge stands for in words: "refused", of several pairs the worst; empty without a badge.
QString flowVerdict(const QList<ProbeEntry> &entries, const FlowId &flow);
/// The same of nodes that flows go to; a node of which a port answered that must stay shut has failed.
QHash<ElementId, Badge> nodeBadges(const QList<ProbeEntry> &entries, const Session &session);

} // namespace portwright
