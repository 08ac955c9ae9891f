// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidencereport.h"

#include "evidence/evidencetext.h"
#include "probe/mustbeshut.h"

#include <QMap>

namespace portwright {

namespace {

/// Text from a plan or a server must neither make Markdown nor forge lines.
QString plain(const QString &text)
{
    QString safe;
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format) {
            safe += QChar::ReplacementCharacter;
            continue;
        }
        if (QStringLiteral("\\`*_{}[]<>#|&!~").contains(c))
            safe += u'\\';
        safe += c;
    }
    return safe;
}

QString timeText(const QDateTime &when)
{
    return when.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" UTC");
}

QString row(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString heading(const QStringList &cells)
{
    return row(cells) + u'|' + QStringLiteral(" --- |").repeated(cells.size()) + u'\n';
}

class Writer
{
public:
    Writer(const EvidenceReport &report, const QList<EvidenceHistory> &histories)
        : m_report(report), m_histories(histories)
    {
        for (const ReportedFlow &flow : report.flows)
            m_flows.insert(flow.id);
    }

    QByteArray text()
    {
        head();
        lastAnswersTable();
        meanings();
        changes();
        notMeasured();
        return m_text.toUtf8();
    }

private:
    QString vantageOf(const EvidenceSubject &subject) const
    {
        const QString name = m_report.vantages.value(subject.vantage, subject.vantage);
        const QString known = name.isEmpty() ? EvidenceText::tr("not said") : plain(name);
        return subject.fromVantage ? known : EvidenceText::tr("%1; it does not prove the flow").arg(known);
    }

    void head()
    {
        m_text +=
            QStringLiteral("# ") + EvidenceText::tr("Evidence: %1").arg(plain(m_report.title)) + QStringLiteral("\n\n");
        const auto file = [this](const QString &what, const ReportedFile &of) {
            m_text += QStringLiteral("- ") + what + QStringLiteral(": ") + plain(of.name) +
                      QStringLiteral(", SHA-256 ") + QString::fromLatin1(of.sha256) + u'\n';
        };
        file(EvidenceText::tr("Plan"), m_report.plan);
        file(EvidenceText::tr("Evidence file"), m_report.evidence);
        m_text += QStringLiteral("- ") +
                  EvidenceText::tr("Made: %1, by %2").arg(timeText(m_report.made), m_report.program) + u'\n';
        m_text +=
            QStringLiteral("- ") + coverageText(coverageOf(m_flows, lastAnswers(m_histories))) + QStringLiteral("\n\n");
    }

    /// Also of flows that the plan no longer has: what was measured is not hidden.
    void lastAnswersTable()
    {
        m_text += QStringLiteral("## ") + EvidenceText::tr("What was measured") + QStringLiteral("\n\n");
        m_text += heading({EvidenceText::tr("Flow"), EvidenceText::tr("Measured from"), EvidenceText::tr("Dialled"),
                           EvidenceText::tr("Verdict"), EvidenceText::tr("First so"), EvidenceText::tr("Last so"),
                           EvidenceText::tr("Times"), EvidenceText::tr("ms"), EvidenceText::tr("Proof")});
        for (const EvidenceHistory &history : m_histories) {
            if (history.spans.isEmpty())
                continue;
            const EvidenceSpan &span = history.spans.last();
            m_verdicts.insert(verdictName(span.verdict), span.verdict);
            QString flow = plain(history.subject.flow.text());
            if (!m_flows.contains(history.subject.flow) && !isMustStayShut(history.subject.flow))
                flow = EvidenceText::tr("%1 (no longer planned)").arg(flow);
            m_text +=
                row({flow, vantageOf(history.subject), plain(pairText(history.subject)), verdictName(span.verdict),
                     timeText(span.since), timeText(span.until), QString::number(span.rounds),
                     span.latency.count > 0 ? QString::number(span.latency.mean(), 'f', 3) : QString(),
                     plain(span.proof.isEmpty() ? span.detail : span.proof)});
        }
        m_text += u'\n';
    }

    void meanings()
    {
        m_text += QStringLiteral("## ") + EvidenceText::tr("What the verdicts prove") + QStringLiteral("\n\n");
        for (auto verdict = m_verdicts.cbegin(); verdict != m_verdicts.cend(); ++verdict)
            m_text += QStringLiteral("- ") + verdict.key() + QStringLiteral(": ") + verdictMeaning(*verdict) + u'\n';
        m_text += u'\n';
    }

    void changes()
    {
        m_text += QStringLiteral("## ") + EvidenceText::tr("How the answers changed") + QStringLiteral("\n\n");
        for (const EvidenceHistory &history : m_histories) {
            if (history.spans.size() < 2 && history.earlier.isEmpty())
                continue;
            m_text += QStringLiteral("- ") + plain(history.subject.flow.text()) + QStringLiteral(", ") +
                      plain(pairText(history.subject)) + QStringLiteral(", ") + vantageOf(history.subject) + u'\n';
            for (const EarlierSpans &earlier : history.earlier)
                m_text += QStringLiteral("  - ") +
                          EvidenceText::tr("%1 to %2: %3, times measured: %4, in %5 spans that are summed up")
                              .arg(timeText(earlier.since), timeText(earlier.until), verdictName(earlier.verdict))
                              .arg(earlier.rounds)
                              .arg(earlier.spans) +
                          u'\n';
            for (const EvidenceSpan &span : history.spans)
                m_text += QStringLiteral("  - ") + spanText(span) + u'\n';
        }
        m_text += u'\n';
    }

    static QString spanText(const EvidenceSpan &span)
    {
        const QString said = span.proof.isEmpty() ? span.detail : span.proof;
        return EvidenceText::tr("%1 to %2: %3, times measured: %4")
                   .arg(timeText(span.since), timeText(span.until), verdictName(span.verdict))
                   .arg(span.rounds) +
               (said.isEmpty() ? QString() : QString(QStringLiteral("; ") + plain(said)));
    }

    void notMeasured()
    {
        QSet<FlowId> measured;
        for (const EvidenceHistory &history : m_histories) {
            if (!history.spans.isEmpty())
                measured.insert(history.subject.flow);
        }
        m_text += QStringLiteral("## ") + EvidenceText::tr("What was not measured") + QStringLiteral("\n\n");
        for (const ReportedFlow &flow : m_report.flows) {
            if (!measured.contains(flow.id))
                m_text += QStringLiteral("- ") + plain(flow.id.text()) +
                          EvidenceText::tr(": %1 to %2").arg(plain(flow.from), plain(flow.to)) + u'\n';
        }
    }

    const EvidenceReport &m_report;
    const QList<EvidenceHistory> &m_histories;
    QSet<FlowId> m_flows;
    QMap<QString, Verdict> m_verdicts;
    QString m_text;
};

} // namespace

QByteArray evidenceReportText(const EvidenceReport &report, const QList<EvidenceHistory> &histories)
{
    return Writer(report, histories).text();
}

} // namespace portwright
