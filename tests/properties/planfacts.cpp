// SPDX-License-Identifier: Apache-2.0
#include "planfacts.h"

#include "storage/planfile.h"

#include <QCryptographicHash>
#include <QDebug>

namespace portwright::test {

namespace {

template <class List>
QString listed(const List &ids)
{
    QStringList words;
    for (const auto &id : ids)
        words += id.text();
    return words.join(QLatin1Char(' '));
}

QString routeText(const Route &route)
{
    QStringList words{QString::number(int(route.problem))};
    for (const QList<Crossing> &path : route.paths) {
        for (const Crossing &crossing : path) {
            words += crossing.firewall.text() + QLatin1Char(':') + crossing.from.text() + QLatin1Char('>') +
                     crossing.to.text();
            for (const IpAddress &address : crossing.seenAs)
                words += address.toString();
        }
        words += QStringLiteral("|");
    }
    for (const Dialled &dialled : route.dialled)
        words += QStringList{dialled.address, dialled.ports.toString(), dialled.forward, dialled.inside.toString(),
                             dialled.insidePorts.toString()}
                     .join(QLatin1Char(','));
    for (const IpAddress &address : route.seenAs)
        words += address.toString();
    return words.join(QLatin1Char(' '));
}

QString flowText(const Plan &plan, const Flow &flow)
{
    QStringList words{transportName(flow.transport) + QLatin1Char(' ') + flow.ports.toString(), needName(flow.need),
                      flowStateName(flow.state), valueStateName(flow.valueState), flow.protocol()};
    words += flow.beyondScope ? QStringLiteral("beyond") : QStringLiteral("within");
    for (const Family family : flow.families)
        words += family == Family::IPv4 ? QStringLiteral("v4") : QStringLiteral("v6");
    words += flow.decision < 0 ? QStringLiteral("undecided") : plan.decisions.at(flow.decision).target;
    return words.join(QStringLiteral(" ; "));
}

QString questionText(const OpenQuestion &question)
{
    return QStringList{question.id,
                       QString::number(int(question.about)),
                       question.text,
                       question.asks,
                       listed(question.nodes),
                       listed(question.flows)}
        .join(QStringLiteral(" ; "));
}

QString fixText(const Plan &plan, const Fix &fix)
{
    if (fix.isEmpty())
        return QStringLiteral("no fix");
    const QByteArray mended = planText(fix.apply(plan));
    return fix.title + QLatin1Char(' ') +
           QString::fromLatin1(QCryptographicHash::hash(mended, QCryptographicHash::Md5).toHex());
}

QString findingText(const Plan &plan, const Finding &finding)
{
    return QStringList{QString::number(int(finding.severity)),
                       listed(finding.elements),
                       listed(finding.flows),
                       finding.message,
                       finding.help,
                       finding.accepted ? QStringLiteral("accepted") : QString(),
                       fixText(plan, finding.fix)}
        .join(QStringLiteral(" ; "));
}

/// Two findings of one id stand beside each other.
void add(QMap<QString, QString> &map, const QString &id, const QString &text)
{
    map.insert(map.contains(id) ? id + QStringLiteral(" (again)") : id, text);
}

} // namespace

PlanFacts factsOf(const Workspace &workspace)
{
    PlanFacts facts;
    const Derivation &derivation = workspace.derivation;
    for (qsizetype i = 0; i < derivation.flows.size(); ++i) {
        const Flow &flow = derivation.flows.at(i);
        const Route &route = workspace.routing.routes.at(i);
        add(facts.flows, flow.id().text(), flowText(workspace.plan, flow));
        add(facts.routes, flow.id().text(), flowStateName(stateOf(flow, route)) + QLatin1Char(' ') + routeText(route));
    }
    for (const OpenQuestion &question : derivation.questions)
        facts.questions += questionText(question);
    for (const MissingService &missing : derivation.missing)
        facts.missing += missing.service.pack + QLatin1Char('/') + missing.service.role + QStringLiteral(" ; ") +
                         listed(missing.consumers);
    for (const qsizetype index : derivation.unmatchedDecisions)
        facts.unmatched += workspace.plan.decisions.at(index).target;
    for (const Finding &finding : workspace.findings)
        add(facts.findings, finding.id, findingText(workspace.plan, finding));
    return facts;
}

PlanFacts factsOf(const Plan &plan, const PackSet &packs)
{
    return factsOf(evaluate(plan, packs, QDate(2026, 11, 23), QStringLiteral("en")));
}

QStringList PlanFacts::lines() const
{
    QStringList lines;
    for (auto at = flows.begin(); at != flows.end(); ++at)
        lines += QStringLiteral("flow ") + at.key() + QStringLiteral(" ; ") + at.value();
    for (auto at = routes.begin(); at != routes.end(); ++at)
        lines += QStringLiteral("route ") + at.key() + QStringLiteral(" ; ") + at.value();
    for (const QString &question : questions)
        lines += QStringLiteral("question ") + question;
    for (const QString &service : missing)
        lines += QStringLiteral("missing ") + service;
    for (const QString &decision : unmatched)
        lines += QStringLiteral("unmatched ") + decision;
    for (auto at = findings.begin(); at != findings.end(); ++at)
        lines += QStringLiteral("finding ") + at.key() + QStringLiteral(" ; ") + at.value();
    return lines;
}

QString difference(const QStringList &expected, const QStringList &actual)
{
    const QSet<QString> wanted(expected.begin(), expected.end());
    const QSet<QString> found(actual.begin(), actual.end());
    QString text;
    for (const QString &line : expected) {
        if (!found.contains(line))
            text += QStringLiteral("\n- ") + line;
    }
    for (const QString &line : actual) {
        if (!wanted.contains(line))
            text += QStringLiteral("\n+ ") + line;
    }
    return text.isEmpty() && expected.size() != actual.size() ? QStringLiteral("\na line stands twice") : text;
}

} // namespace portwright::test
