// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace portwright {

/// What a row of a spreadsheet can say about a node.
enum class RowColumn { Name, Role, Zone, Address, Count, Host, Environment };
constexpr int RowColumnCount = 7;

/// Rows of a spreadsheet in the order of RowColumn.
struct RowTable
{
    QList<QStringList> rows;    // RowColumnCount cells each
    QStringList ignoredColumns; // headings that mean nothing here
    bool hasHeader = false;     // without one the columns stand in the order of RowColumn
};

/// Reads cells separated by tabs, semicolons or commas, quoted as in RFC 4180. A first row with a heading for the name
/// or the role and one more is the header, in English or German and in any order. Empty rows are left out.
RowTable readRows(const QString &text);

} // namespace portwright
