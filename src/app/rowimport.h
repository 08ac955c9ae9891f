// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/rowtable.h"
#include "model/plan.h"
#include "packs/pack.h"

#include <QSet>

namespace portwright {

/// What is wrong in one cell, and what may have been meant.
struct CellProblem
{
    RowColumn column = RowColumn::Name;
    QString message;
    QStringList suggestions; // texts that would do in its place
    bool stops = false;      // the row cannot become a node
};

/// What a row becomes.
struct CheckedRow
{
    Node node;       // without an id
    QString newZone; // the name of a zone to be added; empty: the node's zone is there
    QList<CellProblem> problems;
    bool isUsable() const
    {
        return std::none_of(problems.begin(), problems.end(), [](const CellProblem &problem) { return problem.stops; });
    }
    const CellProblem *problemAt(RowColumn column) const;
};

struct RowOptions
{
    bool addZones = true; // zones that are not there come with the rows
    ZoneId defaultZone;   // of rows without a zone
    QString language = QStringLiteral("en");
};

/// Roles are found by id, "pack/role" or title, zones by id, name or, where only one is of it, kind; titles and kinds
/// in English and German, whichever their case.
QList<CheckedRow> checkRows(const QList<QStringList> &rows, const Plan &plan, const PackSet &packs,
                            const RowOptions &options);

/// The plan with the usable rows as nodes, laid out automatically; the packs of their roles are named in it.
struct RowsAdded
{
    Plan plan;
    QSet<ElementId> added;
};
RowsAdded withRows(Plan plan, const QList<CheckedRow> &rows, const PackSet &packs);

} // namespace portwright
