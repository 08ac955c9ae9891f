// SPDX-License-Identifier: Apache-2.0
#include "cli/resultstable.h"

#include "cli/resultscommandtext.h"

namespace portwright::cli {

namespace {

/// "authority-1 (backup01)": where, and on which computer.
QString measuredFrom(const PairEvidence &pair)
{
    if (!pair.result)
        return {};
    const QString vantage = pair.result->vantage.isEmpty() ? ResultsCommandText::tr("not said") : pair.result->vantage;
    return pair.host.isEmpty() ? vantage : QStringLiteral("%1 (%2)").arg(vantage, pair.host);
}

QString when(const PairEvidence &pair)
{
    return pair.result && pair.result->at.isValid() ? pair.result->at.toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"))
                                                    : QString();
}

QStringList shortRow(const PairEvidence &pair)
{
    return {pair.flow.text(),
            pair.target,
            pair.port == 0 ? transportName(pair.transport)
                           : QString::number(pair.port) + QLatin1Char('/') + transportName(pair.transport),
            standingTitle(pair.standing),
            pair.result ? verdictName(pair.result->verdict) : QString(),
            measuredFrom(pair),
            when(pair)};
}

Table tableOf(const Matching &matching, bool whole)
{
    Table table;
    table.columns = {ResultsCommandText::tr("Flow"),    ResultsCommandText::tr("Target"),
                     ResultsCommandText::tr("Port"),    ResultsCommandText::tr("Standing"),
                     ResultsCommandText::tr("Verdict"), ResultsCommandText::tr("Measured from"),
                     ResultsCommandText::tr("When")};
    if (whole)
        table.columns += {ResultsCommandText::tr("Tool"), ResultsCommandText::tr("Proof"),
                          ResultsCommandText::tr("Detail"), ResultsCommandText::tr("File")};
    for (const PairEvidence &pair : matching.pairs) {
        const ProbeResult result = pair.result.value_or(ProbeResult());
        table.rows += shortRow(pair);
        if (whole)
            table.rows.last() += {result.tool, result.proof, result.detail, pair.file};
    }
    return table;
}

QString unmatchedLines(const Matching &matching)
{
    QString text;
    if (!matching.unmatched.isEmpty())
        text += QLatin1Char('\n') + ResultsCommandText::tr("Results that belong to nothing in the plan:") +
                QLatin1Char('\n');
    for (const UnmatchedResult &one : matching.unmatched)
        text += QStringLiteral("  %1\n").arg(
            printable(QStringLiteral("%1: %2, %3 %4/%5, %6: %7")
                          .arg(one.file, one.result.flow.text(), one.result.target)
                          .arg(one.result.port)
                          .arg(transportName(one.result.transport), verdictName(one.result.verdict), one.reason)));
    return text;
}

/// What each kind of answer means, once.
QString meaningLines(const Matching &matching)
{
    QMap<QString, int> meanings;
    for (const PairEvidence &pair : matching.pairs) {
        if (pair.result && !pair.meaning.isEmpty())
            ++meanings[verdictName(pair.result->verdict) + QStringLiteral(": ") + pair.meaning];
    }
    QString text = meanings.isEmpty() ? QString() : QStringLiteral("\n");
    for (auto meaning = meanings.cbegin(); meaning != meanings.cend(); ++meaning)
        text += printable(QStringLiteral("%1 \u00d7 %2").arg(meaning.value()).arg(meaning.key())) + QLatin1Char('\n');
    return text;
}

QString summary(const Matching &matching)
{
    QMap<Standing, int> counts;
    for (const PairEvidence &pair : matching.pairs)
        ++counts[pair.standing];
    QStringList parts;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        parts.prepend(QStringLiteral("%1 %2").arg(count.value()).arg(standingTitle(count.key())));
    return QLatin1Char('\n') + parts.join(QStringLiteral(", ")) + QLatin1Char('\n');
}

} // namespace

Exit printMatching(const Matching &matching, Format format)
{
    if (format == Format::Json) {
        print(matchingJson(matching));
    } else if (format == Format::Table) {
        print(plainText(tableOf(matching, false)));
        print((summary(matching) + meaningLines(matching) + unmatchedLines(matching)).toUtf8());
    } else {
        print(tableText(tableOf(matching, true), format));
    }
    return matching.isBadNews() ? BadNews : Done;
}

} // namespace portwright::cli
