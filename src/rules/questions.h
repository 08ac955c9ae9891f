// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/join.h"

namespace portwright {

/// What a planner still has to say, and the ids of all questions that the plan gives rise to, answered ones included.
struct Questions
{
    QList<OpenQuestion> open; // sorted by id
    QSet<QString> ids;
};

/// `joined` must have its states.
Questions questionsOf(const Plan &plan, const PackSet &packs, const NodeTable &table, const Joined &joined,
                      const QString &language);

/// Services that nodes must find drawn and do not; sorted by service.
QList<MissingService> missingServices(const Plan &plan, const PackSet &packs, const NodeTable &table);

} // namespace portwright
