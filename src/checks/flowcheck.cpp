// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"

namespace portwright {

namespace {

/// The needed flows between two nodes that one problem keeps from working.
struct Blocked
{
    QList<FlowId> flows;
    QStringList ports; // "4287/tcp"
};

struct Words
{
    const char *check;
    RouteProblem problem;
    QString message; // %1 source, %2 destination, %3 ports
    QString help;
    bool ipv4Only = false; // about flows that the product runs over IPv4 alone
};

using BlockedPairs = QMap<QPair<NodeId, NodeId>, Blocked>;

/// True where only the product keeps the two apart: it speaks IPv4 alone there.
bool speaksOnlyIpv4(const Flow &flow)
{
    return flow.rule && flow.rule->ipv4Only;
}

/// True if the flow is in the way that the words are about.
bool isMeant(const Words &words, const Flow &flow)
{
    return words.problem != RouteProblem::NoCommonFamily || words.ipv4Only == speaksOnlyIpv4(flow);
}

BlockedPairs blockedBy(const Checked &checked, const Words &words)
{
    BlockedPairs pairs;
    for (qsizetype i = 0; i < checked.derivation.flows.size(); ++i) {
        if (checked.routing.routes.at(i).problem != words.problem || checked.state(i) != FlowState::NoPath)
            continue;
        const Flow &flow = checked.derivation.flows.at(i);
        if (!isMeant(words, flow))
            continue;
        Blocked &blocked = pairs[{flow.source, flow.destination}];
        blocked.flows += flow.id();
        const QString port = flow.ports.toString() + QLatin1Char('/') + transportName(flow.transport);
        if (!blocked.ports.contains(port))
            blocked.ports += port;
    }
    return pairs;
}

void checkProblem(const Checked &checked, const Words &words, QList<Finding> &findings)
{
    const BlockedPairs pairs = blockedBy(checked, words);
    for (auto at = pairs.begin(); at != pairs.end(); ++at) {
        const auto &[source, destination] = at.key();
        Finding found = finding(words.check, Severity::Error, {source, destination});
        found.flows = at->flows;
        found.message = words.message.arg(checked.nameOf(source), checked.nameOf(destination),
                                          at->ports.join(QStringLiteral(", ")));
        found.help = words.help;
        findings += found;
    }
}

void checkMissing(const Checked &checked, QList<Finding> &findings)
{
    for (const MissingService &missing : checked.derivation.missing) {
        const QString service = missing.service.pack + QLatin1Char('/') + missing.service.role;
        Finding found = finding("required-service-not-drawn", Severity::Warning, {}, service);
        for (const NodeId &consumer : missing.consumers)
            found.elements += consumer;
        const Role *role = checked.derivation.packs.role(missing.service);
        found.message = CheckText::tr("Needed but not drawn: \"%1\", for %2.")
                            .arg(role ? role->title.in(checked.language) : service, namesOf(checked, found.elements));
        found.help = CheckText::tr("Draw the service and give it an address, or accept this finding if the flows to "
                                   "it are permitted elsewhere.");
        findings += found;
    }
}

} // namespace

void checkFlows(const Checked &checked, QList<Finding> &findings)
{
    checkMissing(checked, findings);
    checkProblem(checked,
                 {"no-common-family", RouteProblem::NoCommonFamily,
                  CheckText::tr("\"%1\" and \"%2\" have no address family in common (%3)."),
                  CheckText::tr("Give both an IPv4 address, or both an IPv6 address where the product can use it.")},
                 findings);
    checkProblem(checked,
                 {"only-ipv4", RouteProblem::NoCommonFamily,
                  CheckText::tr("\"%1\" and \"%2\" do not both have an IPv4 address, and the product uses only IPv4 "
                                "there (%3)."),
                  CheckText::tr("Give both an IPv4 address: an IPv6 address does not help here."), true},
                 findings);
    checkProblem(
        checked,
        {"no-path", RouteProblem::NoPath,
         CheckText::tr("\"%1\" cannot reach \"%2\" on %3: no firewall joins their zones."),
         CheckText::tr("Join both zones to a firewall, directly or through others, or move one of the nodes.")},
        findings);
    // Only for sources in internet zones. That a cloud or a vendor dials a private address is no finding: the documents
    // say which of the vendor's addresses to let in and that the server must be reachable at its primary address, not
    // that they come over the open Internet; tunnels and leased lines to such zones are drawn just as they are.
    checkProblem(
        checked,
        {"not-published", RouteProblem::NotPublished,
         CheckText::tr("\"%1\" is on the Internet, and \"%2\" has a private address that no firewall publishes "
                       "for %3."),
         CheckText::tr("Add a forward to the firewall at the Internet, or give the node a public address.")},
        findings);
}

} // namespace portwright
