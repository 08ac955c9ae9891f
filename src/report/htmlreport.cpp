// SPDX-License-Identifier: Apache-2.0
#include "report/planreport.h"

namespace portwright {

namespace {

/// Plain rules: the browser's own fonts, both themes, tables that scroll on their own.
const char *const Style = R"(:root { color-scheme: light dark; --line: #c3ccd8; --muted: #4b5563; --head: #f1f4f8; }
@media (prefers-color-scheme: dark) { :root { --line: #334050; --muted: #a3afbd; --head: #161d27; } }
body { font: 14px/1.45 Inter, system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: .3rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; } dt { color: var(--muted); } dd { margin: 0; }
.notice { border-left: 4px solid #c07301; padding: .4rem .8rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: var(--head); } caption { text-align: left; color: var(--muted); padding: .2rem 0; }
figure { margin: 1rem 0; background: #fafbfc; border: 1px solid var(--line); overflow-x: auto; } figure svg { max-width: 100%; height: auto; }
@media print { body { max-width: none; margin: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
)";

QString element(const QString &tag, const QString &text)
{
    return QStringLiteral("<%1>").arg(tag) + printable(text).toHtmlEscaped() + QStringLiteral("</%1>").arg(tag);
}

QString tableHtml(const ReportSection &section)
{
    QString html = QStringLiteral("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"%1\">\n<table>\n")
                       .arg(section.title.toHtmlEscaped());
    html += element(QStringLiteral("caption"), section.title) + QStringLiteral("\n<thead><tr>");
    for (const QString &column : section.table.columns)
        html += QStringLiteral("<th scope=\"col\">") + printable(column).toHtmlEscaped() + QStringLiteral("</th>");
    html += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const QStringList &row : section.table.rows) {
        html += QStringLiteral("<tr>");
        for (const QString &cell : row)
            html += element(QStringLiteral("td"), cell);
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</tbody>\n</table>\n</div>\n");
}

/// The drawing without its XML declaration, which may not stand inside HTML.
QString inlineSvg(const QByteArray &svg)
{
    const qsizetype start = svg.indexOf("<svg");
    return start < 0 ? QString() : QString::fromUtf8(svg.mid(start));
}

QString headOf(const ReportParts &parts, const QString &language)
{
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                          "'unsafe-inline'\">\n")
               .arg(language) +
           element(QStringLiteral("title"), parts.title) + QStringLiteral("\n<style>\n") + QLatin1String(Style) +
           QStringLiteral("</style>\n</head>\n<body>\n<main>\n");
}

QString factsHtml(const ReportParts &parts)
{
    QString html = QStringLiteral("<dl>\n");
    for (const auto &fact : parts.facts)
        html +=
            element(QStringLiteral("dt"), fact.first) + element(QStringLiteral("dd"), fact.second) + QLatin1Char('\n');
    html += QStringLiteral("</dl>\n");
    for (const QString &notice : parts.notices)
        html += QStringLiteral("<p class=\"notice\">") + printable(notice).toHtmlEscaped() + QStringLiteral("</p>\n");
    return html;
}

} // namespace

QByteArray htmlReport(const Plan &plan, const Derivation &derivation, const Routing &routing,
                      const QList<Finding> &findings, const QByteArray &svg, const QString &language)
{
    const ReportParts parts = reportParts(plan, derivation, routing, findings, language);
    QString html =
        headOf(parts, language) + element(QStringLiteral("h1"), parts.title) + QLatin1Char('\n') + factsHtml(parts);
    if (const QString drawing = inlineSvg(svg); !drawing.isEmpty())
        html += QStringLiteral("<figure>\n") + drawing + QStringLiteral("</figure>\n");
    for (const ReportSection &section : parts.sections)
        html += element(QStringLiteral("h2"), section.title) + QLatin1Char('\n') + tableHtml(section);
    return (html + QStringLiteral("</main>\n</body>\n</html>\n")).toUtf8();
}

} // namespace portwright
