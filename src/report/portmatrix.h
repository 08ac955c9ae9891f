// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

namespace portwright {

/// A table as every output format takes it.
struct Table
{
    QStringList columns;
    QList<QStringList> rows;
};

/// The text with control characters shown as U+FFFD: they could forge lines or change a terminal's state.
QString printable(const QString &text);

/// The port matrix: one row a flow, with source, destination, addresses, ports, need, state, why and on whose word.
Table portMatrix(const Plan &plan, const Derivation &derivation, const Routing &routing, const QString &language);

/// RFC 4180, UTF-8; cells that a spreadsheet would run as a formula are prefixed with an apostrophe.
QByteArray csvText(const Table &table);
/// GitHub-flavoured Markdown; cell text is escaped.
QByteArray markdownText(const Table &table);
/// Aligned columns for a terminal.
QByteArray plainText(const Table &table);

/// A report of the plan: notices of its packs, port matrix, findings, open questions, sources.
QByteArray markdownReport(const Plan &plan, const Derivation &derivation, const Routing &routing,
                          const QList<Finding> &findings, const QString &language);
/// The same as one self-contained HTML file with the drawing `svg` in it.
QByteArray htmlReport(const Plan &plan, const Derivation &derivation, const Routing &routing,
                      const QList<Finding> &findings, const QByteArray &svg, const QString &language);

} // namespace portwright
