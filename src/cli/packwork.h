// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.h"

namespace portwright::cli {

/// The edition of a pack, the newest where none is named; what is not there is an error that names what is.
Result<std::shared_ptr<const Pack>> packOf(const PackLibrary &library, const QString &id, const QString &edition);

/// A pack whose own cases are to be run.
struct TestedPack
{
    std::shared_ptr<const Pack> pack;
    QByteArray text; // of its file; empty for one of the library
    QString path;
    qsizetype cases = 0;
};

/// Each subject is the path of a pack file, or the id of a pack at hand.
Result<QList<TestedPack>> packsToTest(const Context &context, const QStringList &subjects);

/// The tested packs together with the library's others.
Result<PackSet> setFor(const PackLibrary &library, const QList<TestedPack> &tested);

/// One error for each expectation that is not met, with its place in the pack's file.
Errors failedExpectations(const PackSet &packs, const TestedPack &tested);

/// What another edition does to a plan.
struct EditionEffect
{
    QList<FlowChange> flows;
    Topology topology; // of the plan
};

/// Without a plan: nothing.
Result<EditionEffect> effectOf(const Context &context, const PackLibrary &library, const Pack &before,
                               const Pack &after, const QString &planPath);

} // namespace portwright::cli
