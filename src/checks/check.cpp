// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"

#include <QSet>

namespace portwright {

namespace {

QSet<QString> acceptedTargets(const Checked &checked)
{
    QSet<QString> targets;
    for (const Decision &decision : checked.plan.decisions) {
        const bool lapsed = decision.until.isValid() && decision.until < checked.today;
        if (decision.about == DecisionAbout::Finding && decision.state == DecisionState::Accepted && !lapsed)
            targets.insert(decision.target);
    }
    return targets;
}

bool isBefore(const Finding &a, const Finding &b)
{
    return std::tie(a.severity, a.id) < std::tie(b.severity, b.id);
}

} // namespace

QList<Finding> check(const Plan &plan, const Derivation &derivation, const Routing &routing, const QDate &today,
                     const QString &language)
{
    const Checked checked{plan, derivation, routing, today, language};
    QList<Finding> findings;
    checkZones(checked, findings);
    checkAddresses(checked, findings);
    checkListeners(checked, findings);
    checkFirewalls(checked, findings);
    checkSettings(checked, findings);
    checkUses(checked, findings);
    checkDestinations(checked, findings);
    checkPacks(checked, findings);
    checkFlows(checked, findings);
    checkDecisions(checked, findings);
    const QSet<QString> accepted = acceptedTargets(checked);
    for (Finding &finding : findings)
        finding.accepted = accepted.contains(finding.id);
    std::stable_sort(findings.begin(), findings.end(), isBefore);
    return findings;
}

} // namespace portwright
