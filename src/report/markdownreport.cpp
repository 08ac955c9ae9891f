// SPDX-License-Identifier: Apache-2.0
#include "report/planreport.h"

namespace portwright {

QByteArray markdownReport(const Plan &plan, const Derivation &derivation, const Routing &routing,
                          const QList<Finding> &findings, const QString &language)
{
    const ReportParts parts = reportParts(plan, derivation, routing, findings, language);
    QString text = QStringLiteral("# ") + markdownEscaped(parts.title) + QStringLiteral("\n\n");
    for (const auto &fact : parts.facts)
        text += QStringLiteral("- %1: %2\n").arg(markdownEscaped(fact.first), markdownEscaped(fact.second));
    for (const QString &notice : parts.notices)
        text += QStringLiteral("\n> ") + markdownEscaped(notice) + QLatin1Char('\n');
    for (const ReportSection &section : parts.sections)
        text += QStringLiteral("\n## ") + markdownEscaped(section.title) + QStringLiteral("\n\n") +
                QString::fromUtf8(markdownText(section.table));
    return text.toUtf8();
}

} // namespace portwright
