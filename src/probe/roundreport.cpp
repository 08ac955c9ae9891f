// SPDX-License-Identifier: Apache-2.0
#include "probe/roundreport.h"

#include "probe/certificates.h"
#include "probe/mustbeshut.h"
#include "probe/probetext.h"
#include "probe/sourcetranslation.h"

namespace portwright {

namespace {

/// Verdicts for which the source's address as the service sees it is worth a word.
bool speaksOfAccess(Verdict verdict)
{
    return verdict == Verdict::Reset || verdict == Verdict::Silent || verdict == Verdict::Filtered;
}

bool answersWell(Verdict verdict)
{
    return verdict == Verdict::Verified || verdict == Verdict::Open;
}

/// What becomes of the source's address on the way: measured by a stand-in, else by the plan.
QString translationOf(const AttemptResult &result, const QList<IpAddress> &planned, Family family)
{
    if (result.outcome.verdict == Verdict::Rehearsed)
        return result.ownAddress ? measuredText(planned, *result.ownAddress, result.seenFrom) : QString();
    if (answersWell(result.outcome.verdict) || result.outcome.verdict == Verdict::TlsUntrusted)
        return unmeasuredText(planned, family);
    return speaksOfAccess(result.outcome.verdict) ? seenAsText(planned, family) : QString();
}

QString joined(const QStringList &sentences)
{
    QStringList said = sentences;
    said.removeAll(QString());
    return said.join(u' ');
}

/// Clients that use a name which does not lead there fail, however well the address answers; whether those elsewhere
/// use what resolves here is not known.
ProbeResult judgedByName(ProbeResult result, const NameFinding &name)
{
    if (result.verdict == Verdict::NotProbed || name.sentence.isEmpty())
        return result;
    if (name.leadsThere || !result.fromVantage || !answersWell(result.verdict)) {
        result.detail = joined({result.detail, name.sentence});
        return result;
    }
    result.detail =
        joined({name.sentence, ProbeText::tr("Of the planned address itself: %1.").arg(verdictTitle(result.verdict)),
                result.detail});
    result.verdict = Verdict::NameNotFound;
    return result;
}

} // namespace

RoundReport::RoundReport(const QList<ProbeTarget> &targets, QString vantage, const Walks &walks,
                         const ThisComputer &here, Tell tell)
    : m_targets(targets), m_vantage(std::move(vantage)), m_walks(walks), m_here(here), m_tell(std::move(tell))
{
    for (const ProbeTarget &target : m_targets) {
        if (target.transport == Transport::Tcp)
            m_open.insert({target.destination, target.port});
    }
}

void RoundReport::take(const AddressFinding &finding, quint16 certificatePort)
{
    if (waits(finding))
        m_waiting.append({finding, certificatePort});
    else
        complete(finding, certificatePort);
}

bool RoundReport::waits(const AddressFinding &finding) const
{
    const ProbeTarget &target = m_targets.at(finding.job.target);
    const bool walking = finding.result.silent && m_walks.isRunning(finding.job.address, target.transport);
    return walking || (m_names && m_names->isPending(target));
}

NameFinding RoundReport::nameOf(const AddressFinding &finding) const
{
    return m_names ? m_names->findingOf(m_targets.at(finding.job.target)) : NameFinding();
}

void RoundReport::onTime()
{
    const auto ready =
        std::stable_partition(m_waiting.begin(), m_waiting.end(), [this](const auto &one) { return waits(one.first); });
    const QList<QPair<AddressFinding, quint16>> done(ready, m_waiting.end());
    m_waiting.erase(ready, m_waiting.end());
    for (const auto &[finding, certificatePort] : done)
        complete(finding, certificatePort);
}

void RoundReport::complete(const AddressFinding &finding, quint16 certificatePort)
{
    const ProbeTarget &target = m_targets.at(finding.job.target);
    const QList<ProbeResult> results = resultsOf(finding);
    if (certificatePort != 0 && certificatePort != target.port) {
        m_held.append({target.destination, certificatePort, results});
        return release(target.destination, certificatePort);
    }
    for (const ProbeResult &result : results)
        m_tell(result);
    const QString certificate = results.isEmpty() ? QString() : certificateIn(results.first());
    if (!certificate.isEmpty())
        m_certificates.insert({target.destination, target.port}, certificate);
    m_open.remove({target.destination, target.port});
    release(target.destination, target.port);
}

bool RoundReport::isPending(const NodeId &node, quint16 port) const
{
    return m_open.contains({node, port}) && !m_certificates.contains({node, port});
}

/// Tells what waited for this port's certificate, unless it still has to.
void RoundReport::release(const NodeId &node, quint16 port)
{
    if (isPending(node, port))
        return;
    for (const Held &held : std::as_const(m_held)) {
        if (held.node == node && held.port == port)
            tellHeld(held);
    }
    m_held.removeIf([&node, port](const Held &held) { return held.node == node && held.port == port; });
}

void RoundReport::tellHeld(const Held &held) const
{
    const QString certificate = m_certificates.value({held.node, held.port});
    for (const ProbeResult &result : held.results)
        m_tell(comparedWithPort(result, certificate, held.port));
}

void RoundReport::finish()
{
    for (const Held &held : std::as_const(m_held))
        tellHeld(held);
    m_held.clear();
}

QString RoundReport::textOf(const IpAddress &address) const
{
    QString &text = m_texts[address];
    if (text.isEmpty())
        text = address.toString();
    return text;
}

QString RoundReport::detailOf(const AddressFinding &finding, const ProbeTarget &target) const
{
    const ProbeOutcome &outcome = finding.result.outcome;
    const QString translation = translationOf(finding.result, target.seenAs, finding.job.address.family());
    if (!finding.result.silent && translation.isEmpty())
        return outcome.detail;
    QStringList sentences{outcome.detail};
    if (finding.result.silent && !m_here.owns(finding.job.address))
        sentences += whereSilent(m_walks.found(finding.job.address, target.transport), target.way,
                                 m_here.isNeighbour(finding.job.address));
    sentences += translation;
    return joined(sentences);
}

QList<ProbeResult> RoundReport::resultsOf(const AddressFinding &finding) const
{
    const ProbeTarget &target = m_targets.at(finding.job.target);
    const ProbeOutcome &outcome = finding.result.outcome;
    const bool resolved = finding.job.attempt > 0;
    ProbeResult found;
    found.address = resolved ? std::optional<IpAddress>(finding.job.address) : std::nullopt;
    found.target = target.address || target.host.isEmpty() ? textOf(finding.job.address) : target.host;
    found.transport = target.transport;
    found.port = target.port;
    found.vantage = m_vantage;
    found.verdict = outcome.verdict;
    found.proof = outcome.proof;
    found.latencyMs = finding.result.latencyMs;
    found.by = outcome.by;
    found.code = outcome.code;
    found.tries = finding.tries;
    found.detail = resolved ? detailOf(finding, target) : outcome.detail;
    found.at = finding.at;
    if (!target.mustStayShut.isEmpty())
        found = judgedShut(found, target.mustStayShut);
    const NameFinding name = nameOf(finding);
    QList<ProbeResult> results;
    for (const FlowId &flow : target.flows) {
        found.flow = flow;
        found.fromVantage = target.flowsFromVantage.contains(flow);
        results += judgedByName(found, name);
    }
    return results;
}

} // namespace portwright
