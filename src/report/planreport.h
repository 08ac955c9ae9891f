// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/portmatrix.h"

#include <QPair>

namespace portwright {

struct ReportSection
{
    QString title;
    Table table;
};

/// A report before it has a format: the same parts in Markdown and HTML.
struct ReportParts
{
    QString title;
    QList<QPair<QString, QString>> facts; // customer, revision, ...; none is empty
    QStringList notices;                  // what the packs say of themselves, each once
    QList<ReportSection> sections;        // none is empty
};

ReportParts reportParts(const Plan &plan, const Derivation &derivation, const Routing &routing,
                        const QList<Finding> &findings, const QString &language);

/// What each word of the column "Value" means.
Table trustTable();

/// Keeps text from becoming markup in Markdown.
QString markdownEscaped(const QString &text);

} // namespace portwright
