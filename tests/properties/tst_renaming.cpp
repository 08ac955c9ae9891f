// SPDX-License-Identifier: Apache-2.0
#include "model/edits.h"
#include "planfacts.h"
#include "propertyplans.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

namespace {

/// Marks the id of a node, so that nothing else is taken for one.
QString marked(const QString &id)
{
    return QLatin1Char('<') + id + QLatin1Char('>');
}

QString marked(const FlowId &flow)
{
    QStringList parts = flow.text().split(QLatin1Char('/'));
    for (const qsizetype end : {2, 3})
        parts[end] = marked(parts.at(end));
    return parts.join(QLatin1Char('/'));
}

/// Two equals, of which the one with the smaller id is named first.
bool isAboutEquals(const Finding &finding)
{
    static const QStringList Checks{QStringLiteral("duplicate-address"), QStringLiteral("two-services-on-one-port"),
                                    QStringLiteral("destination-spans-sites"), QStringLiteral("server-ports-conflict")};
    return Checks.contains(finding.check);
}

/// A finding's id begins with its first elements, behind which stand other things than nodes; that of a finding about
/// a decision names what the decision names.
QString marked(const Finding &finding)
{
    const QString flow = finding.check + QStringLiteral("/flow/");
    if (finding.id.startsWith(flow))
        return flow + marked(FlowId(finding.id.mid(flow.size())));
    QStringList parts = finding.id.split(QLatin1Char('/'));
    for (qsizetype i = 0; i < finding.elements.size() && i + 1 < parts.size(); ++i) {
        if (parts.at(i + 1) != finding.elements.at(i).text())
            break;
        parts[i + 1] = marked(finding.elements.at(i).text());
    }
    return parts.join(QLatin1Char('/'));
}

/// In no order: lists are sorted by ids.
template <class List>
QString markedList(const List &ids)
{
    QStringList words;
    for (const auto &id : ids)
        words += marked(id.text());
    return words.join(QLatin1Char(' '));
}

QString flowLine(const Flow &flow, const Route &route)
{
    QStringList words{QStringLiteral("flow"),
                      marked(flow.id()),
                      flow.ports.toString(),
                      needName(flow.need),
                      flowStateName(stateOf(flow, route)),
                      valueStateName(flow.valueState),
                      flow.decision < 0 ? QStringLiteral("undecided") : QStringLiteral("decided")};
    for (const Dialled &dialled : route.dialled)
        words += dialled.address + dialled.ports.toString();
    for (const QList<Crossing> &path : route.paths) {
        for (const Crossing &crossing : path)
            words += crossing.firewall.text();
    }
    return words.join(QLatin1Char(' '));
}

QString findingLine(const Finding &finding)
{
    QString id = marked(finding);
    if (isAboutEquals(finding))
        id.replace(QLatin1Char('/'), QLatin1Char(' ')); // words have no order
    QStringList words{QStringLiteral("finding"), id, QString::number(int(finding.severity)),
                      finding.accepted ? QStringLiteral("accepted") : QStringLiteral("standing"),
                      markedList(finding.elements)};
    for (const FlowId &flow : finding.flows)
        words += marked(flow);
    return words.join(QLatin1Char(' '));
}

QString questionLine(const OpenQuestion &question)
{
    QStringList parts = question.id.split(QLatin1Char('/'));
    const bool ofNode = question.about != OpenQuestion::About::Port;
    if (ofNode) {
        const qsizetype place = question.about == OpenQuestion::About::Address ? 0 : 2;
        parts[place] = marked(parts.at(place));
    }
    QStringList words{QStringLiteral("question"), parts.join(QLatin1Char('/')), question.asks,
                      markedList(question.nodes)};
    for (const FlowId &flow : question.flows)
        words += marked(flow);
    return words.join(QLatin1Char(' '));
}

QStringList linesOf(const Plan &plan, const PackSet &packs)
{
    const Workspace workspace = evaluate(plan, packs, QDate(2026, 11, 23), QStringLiteral("en"));
    QStringList lines;
    for (qsizetype i = 0; i < workspace.derivation.flows.size(); ++i)
        lines += flowLine(workspace.derivation.flows.at(i), workspace.routing.routes.at(i));
    for (const OpenQuestion &question : workspace.derivation.questions)
        lines += questionLine(question);
    for (const MissingService &missing : workspace.derivation.missing)
        lines += missing.service.role + QLatin1Char(' ') + markedList(missing.consumers);
    for (const Finding &finding : workspace.findings)
        lines += findingLine(finding);
    return lines;
}

/// The lines in which the node `from` stands by the id `to`; what a line says has no order.
QStringList renamed(const QStringList &lines, const NodeId &from, const QString &to)
{
    QStringList result;
    for (QString line : lines) {
        QStringList words = line.replace(marked(from.text()), marked(to)).split(QLatin1Char(' '));
        words.sort();
        result += words.join(QLatin1Char(' '));
    }
    result.sort();
    return result;
}

} // namespace

/// Another id for a node is in the ids of its flows, questions and findings, and nowhere else. A finding about two
/// equals names the smaller id first, whichever that is now.
class TestRenaming : public QObject
{
    Q_OBJECT

    PackSet m_packs = shippedPacks();

private Q_SLOTS:
    void renamesItsFlowsAndNothingElse()
    {
        for (const NamedPlan &one : propertyPlans(m_packs, 150)) {
            const QStringList before = linesOf(one.plan, m_packs);
            for (const Node &node : one.plan.topology.nodes) {
                // At either end of the order, so that lists are sorted anew.
                for (const QString &id : {QStringLiteral("0-renamed"), QStringLiteral("zz-renamed")}) {
                    const Plan other = withRenamedId(one.plan, node.id, id);
                    const QString differs =
                        difference(renamed(before, node.id, id), renamed(linesOf(other, m_packs), NodeId(id), id));
                    QVERIFY2(differs.isEmpty(), qPrintable(one.name + QStringLiteral(", ") + node.id.text() + differs));
                }
            }
        }
    }

    void thereAndBackIsTheSamePlan()
    {
        for (const NamedPlan &one : propertyPlans(m_packs, 100)) {
            for (const Node &node : one.plan.topology.nodes) {
                const QString id = QStringLiteral("zz-renamed");
                const Plan back = withRenamedId(withRenamedId(one.plan, node.id, id), NodeId(id), node.id.text());
                QVERIFY2(back == one.plan, qPrintable(one.name + QStringLiteral(", ") + node.id.text()));
            }
        }
    }
};

PORTWRIGHT_TEST(tst_renaming, TestRenaming)
#include "tst_renaming.moc"
