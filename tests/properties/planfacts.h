// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace.h"

#include <QMap>

namespace portwright::test {

/// All that follows from a plan, as text: to be compared whole or by parts.
struct PlanFacts
{
    QMap<QString, QString> flows;  // flow id -> everything about the flow, before routing
    QMap<QString, QString> routes; // flow id -> its route, and its state after routing
    QStringList questions;
    QStringList missing;
    QStringList unmatched;           // what the decisions name that name nothing
    QMap<QString, QString> findings; // finding id -> severity, elements, flows, words, what its fix leads to
    bool operator==(const PlanFacts &) const = default;

    /// One line for each thing, sorted.
    QStringList lines() const;
};

PlanFacts factsOf(const Workspace &workspace);
PlanFacts factsOf(const Plan &plan, const PackSet &packs);

/// "- expected" and "+ actual" lines that have no like; empty where there is no difference.
QString difference(const QStringList &expected, const QStringList &actual);

} // namespace portwright::test
