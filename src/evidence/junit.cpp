// SPDX-License-Identifier: Apache-2.0
#include "evidence/junit.h"

#include "evidence/evidencetext.h"
#include "probe/mustbeshut.h"

#include <QXmlStreamWriter>
#include <map>

namespace portwright {

namespace {

using Histories = QList<const EvidenceHistory *>;

enum class Fate { Passed, Skipped, Failed };

struct Case
{
    QString name;
    Fate fate = Fate::Passed;
    QString type;   // the verdict's word
    QStringList of; // a line for each dialled pair
    double seconds = 0;
};

struct Suite
{
    QString name;
    QList<Case> cases;
    QDateTime since;
    int count(Fate fate) const
    {
        return int(std::count_if(cases.begin(), cases.end(), [&](const Case &one) { return one.fate == fate; }));
    }
};

/// What XML 1.0 cannot hold (section 2.2, Char) becomes U+FFFD.
QString clean(const QString &text)
{
    QString cleaned = text;
    for (QChar &c : cleaned) {
        const char16_t u = c.unicode();
        if ((u < 0x20 && u != 0x9 && u != 0xA && u != 0xD) || u == 0xFFFE || u == 0xFFFF)
            c = QChar::ReplacementCharacter;
    }
    return QString::fromUtf8(cleaned.toUtf8()); // replaces lone surrogates
}

/// A port that must stay shut passes where something says that it is, and fails where it answered.
Fate shutFateOf(Verdict verdict)
{
    ProbeResult result;
    result.mustStayShut = true;
    result.verdict = verdict;
    switch (badgeOf(result)) {
    case Badge::Failed:
        return Fate::Failed;
    case Badge::Barred:
        return Fate::Passed;
    default:
        return Fate::Skipped;
    }
}

Fate fateOf(const EvidenceHistory &history)
{
    const Verdict verdict = history.spans.last().verdict;
    if (isMustStayShut(history.subject.flow))
        return shutFateOf(verdict);
    if (!history.subject.fromVantage || verdict == Verdict::Rehearsed || verdict == Verdict::NotProbed)
        return Fate::Skipped;
    return badgeOf(verdict) == Badge::Failed ? Fate::Failed : Fate::Passed;
}

QString lineOf(const EvidenceHistory &history)
{
    const EvidenceSpan &span = history.spans.last();
    QStringList parts{pairText(history.subject) + QStringLiteral(": ") + verdictName(span.verdict)};
    if (!history.subject.fromVantage && !isMustStayShut(history.subject.flow))
        parts += EvidenceText::tr("measured from elsewhere, which does not prove the flow");
    if (span.verdict == Verdict::Rehearsed)
        parts += EvidenceText::tr("a stand-in answered, not the real service");
    parts += span.proof;
    parts += span.detail;
    parts += EvidenceText::tr("from %1 to %2, times measured: %3")
                 .arg(span.since.toString(Qt::ISODate), span.until.toString(Qt::ISODate))
                 .arg(span.rounds);
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

Case caseOf(const QString &name, const Histories &histories)
{
    Case made{name, Fate::Passed, {}, {}, 0};
    for (const EvidenceHistory *history : histories) {
        const EvidenceSpan &span = history->spans.last();
        const Fate fate = fateOf(*history);
        if (made.of.isEmpty() || fate > made.fate)
            made.type = verdictName(span.verdict);
        made.fate = std::max(made.fate, fate);
        made.of += lineOf(*history);
        made.seconds += span.latency.mean() / 1000;
    }
    return made;
}

/// The last answers from one vantage, by flow.
using Found = QHash<FlowId, Histories>;

void extend(Suite &suite, const Case &one, const Histories &histories)
{
    suite.cases += one;
    for (const EvidenceHistory *history : histories) {
        const QDateTime since = history->spans.last().since;
        suite.since = suite.since.isValid() ? std::min(suite.since, since) : since;
    }
}

QString vantageTitle(const QString &vantage)
{
    return vantage.isEmpty() ? EvidenceText::tr("no vantage said") : vantage;
}

/// The flows in the plan's order.
Suite flowSuite(const QString &vantage, const Found &found, const QList<FlowId> &flows)
{
    Suite suite{vantageTitle(vantage), {}, {}};
    for (const FlowId &flow : flows) {
        if (found.contains(flow))
            extend(suite, caseOf(flow.text(), found.value(flow)), found.value(flow));
    }
    return suite;
}

/// Those that speak for the pair: who measured at the vantage, if anybody did.
Histories speaking(const Histories &histories)
{
    Histories own = histories;
    own.removeIf([](const EvidenceHistory *history) { return !history->subject.fromVantage; });
    return own.isEmpty() ? histories : own;
}

/// The ports that must stay shut, one by one, by name.
Suite shutSuite(const QString &vantage, const Found &found)
{
    std::map<QString, Histories> byName;
    for (auto flow = found.cbegin(); flow != found.cend(); ++flow) {
        for (const EvidenceHistory *history : isMustStayShut(flow.key()) ? flow.value() : Histories())
            byName[flow.key().text() + u' ' + pairText(history->subject)] += history;
    }
    Suite suite{EvidenceText::tr("%1, ports that must stay shut").arg(vantageTitle(vantage)), {}, {}};
    for (const auto &[name, all] : byName) {
        const Histories histories = speaking(all);
        extend(suite, caseOf(name, histories), histories);
    }
    return suite;
}

Suite unmeasuredSuite(const QList<FlowId> &flows, const QSet<FlowId> &measured)
{
    Suite left{EvidenceText::tr("not measured"), {}, {}};
    for (const FlowId &flow : flows) {
        if (!measured.contains(flow))
            left.cases.append(
                {flow.text(), Fate::Skipped, verdictName(Verdict::NotProbed), {EvidenceText::tr("not measured")}, 0});
    }
    return left;
}

/// One suite a vantage, by name, and one for what must stay shut as seen from there.
QList<Suite> suitesOf(const QList<FlowId> &flows, const QList<EvidenceHistory> &histories)
{
    std::map<QString, Found> byVantage;
    QSet<FlowId> measured;
    for (const EvidenceHistory &history : histories) {
        if (history.spans.isEmpty())
            continue;
        byVantage[history.subject.vantage][history.subject.flow] += &history;
        measured.insert(history.subject.flow);
    }
    QList<Suite> suites;
    for (const auto &[vantage, found] : byVantage) {
        suites += flowSuite(vantage, found, flows);
        suites += shutSuite(vantage, found);
    }
    suites += unmeasuredSuite(flows, measured);
    suites.removeIf([](const Suite &suite) { return suite.cases.isEmpty(); });
    return suites;
}

void writeCounts(QXmlStreamWriter &xml, int tests, int failures, int skipped)
{
    xml.writeAttribute(QStringLiteral("tests"), QString::number(tests));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(failures));
    xml.writeAttribute(QStringLiteral("errors"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("skipped"), QString::number(skipped));
}

void writeCase(QXmlStreamWriter &xml, const Suite &suite, const Case &one)
{
    const QString lines = clean(one.of.join(QLatin1Char('\n')));
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), clean(suite.name));
    xml.writeAttribute(QStringLiteral("name"), clean(one.name));
    xml.writeAttribute(QStringLiteral("time"), QString::number(one.seconds, 'f', 6));
    if (one.fate == Fate::Passed) {
        xml.writeTextElement(QStringLiteral("system-out"), lines);
    } else if (one.fate == Fate::Skipped) {
        xml.writeEmptyElement(QStringLiteral("skipped"));
        xml.writeAttribute(QStringLiteral("message"), lines);
    } else {
        xml.writeStartElement(QStringLiteral("failure"));
        xml.writeAttribute(QStringLiteral("type"), one.type);
        xml.writeAttribute(QStringLiteral("message"), clean(one.of.value(0)));
        xml.writeCharacters(lines);
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeSuite(QXmlStreamWriter &xml, const Suite &suite)
{
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), clean(suite.name));
    writeCounts(xml, int(suite.cases.size()), suite.count(Fate::Failed), suite.count(Fate::Skipped));
    if (suite.since.isValid())
        xml.writeAttribute(QStringLiteral("timestamp"),
                           suite.since.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")));
    for (const Case &one : suite.cases)
        writeCase(xml, suite, one);
    xml.writeEndElement();
}

} // namespace

QByteArray junitText(const QString &plan, const QList<FlowId> &flows, const QList<EvidenceHistory> &histories)
{
    const QList<Suite> suites = suitesOf(flows, histories);
    int tests = 0;
    int failures = 0;
    int skipped = 0;
    for (const Suite &suite : suites) {
        tests += int(suite.cases.size());
        failures += suite.count(Fate::Failed);
        skipped += suite.count(Fate::Skipped);
    }
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    xml.writeAttribute(QStringLiteral("name"), clean(plan));
    writeCounts(xml, tests, failures, skipped);
    for (const Suite &suite : suites)
        writeSuite(xml, suite);
    xml.writeEndElement();
    xml.writeEndDocument();
    return text;
}

} // namespace portwright
