// SPDX-License-Identifier: Apache-2.0
#include "evidence/coverage.h"

#include "evidence/evidencetext.h"

namespace portwright {

namespace {

/// From good to bad.
enum class Standing { None, Verified, Answered, Failed };

Standing standingOf(Verdict verdict)
{
    switch (badgeOf(verdict)) {
    case Badge::Verified:
        return Standing::Verified;
    case Badge::Open:
        return Standing::Answered;
    case Badge::Failed:
        return Standing::Failed;
    default:
        return Standing::None;
    }
}

} // namespace

Coverage coverageOf(const QSet<FlowId> &flows, const QList<LastAnswer> &answers)
{
    QHash<FlowId, Standing> own;
    QSet<FlowId> elsewhere;
    for (const LastAnswer &answer : answers) {
        const Standing standing = standingOf(answer.verdict);
        if (!flows.contains(answer.flow) || standing == Standing::None)
            continue;
        if (answer.fromVantage)
            own[answer.flow] = std::max(own.value(answer.flow, Standing::None), standing);
        else
            elsewhere.insert(answer.flow);
    }
    Coverage coverage;
    coverage.flows = int(flows.size());
    for (const Standing standing : std::as_const(own)) {
        coverage.verified += standing == Standing::Verified ? 1 : 0;
        coverage.answered += standing == Standing::Answered ? 1 : 0;
        coverage.failed += standing == Standing::Failed ? 1 : 0;
    }
    for (const FlowId &flow : std::as_const(elsewhere))
        coverage.elsewhere += own.contains(flow) ? 0 : 1;
    coverage.unmeasured = coverage.flows - int(own.size()) - coverage.elsewhere;
    return coverage;
}

QList<LastAnswer> lastAnswers(const QList<EvidenceHistory> &histories)
{
    QList<LastAnswer> answers;
    for (const EvidenceHistory &history : histories) {
        if (!history.spans.isEmpty())
            answers.append({history.subject.flow, history.subject.fromVantage, history.spans.last().verdict});
    }
    return answers;
}

QString coverageText(const Coverage &coverage)
{
    return EvidenceText::tr(
               "%1 of %2 flows verified from where they start (%3 %); answered without proof of the service: %4; "
               "failed: %5; measured from elsewhere only: %6; not measured: %7")
        .arg(coverage.verified)
        .arg(coverage.flows)
        .arg(coverage.percent())
        .arg(coverage.answered)
        .arg(coverage.failed)
        .arg(coverage.elsewhere)
        .arg(coverage.unmeasured);
}

} // namespace portwright
