// SPDX-License-Identifier: Apache-2.0
#include "model/edits.h"
#include "planfacts.h"
#include "propertyplans.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

namespace {

/// A node of no environment is shared by all; here every one belongs to some.
Plan withoutSharedNodes(Plan plan)
{
    for (const Node &node : plan.topology.nodes.values()) {
        Node own = node;
        if (own.environment.isEmpty())
            own.environment = QStringLiteral("home");
        plan.topology.nodes.set(own);
    }
    return plan;
}

QString other(const NodeId &id)
{
    return QStringLiteral("x") + id.text().left(30);
}

/// The plan with a copy of its nodes in an environment and a zone of their own.
Plan withAnotherEnvironment(Plan plan)
{
    Zone zone;
    zone.id = ZoneId(QStringLiteral("elsewhere-zone"));
    zone.networks += *Cidr::parse(QStringLiteral("172.20.0.0/16"));
    const QList<Node> nodes = plan.topology.nodes.values();
    plan = withZone(std::move(plan), zone);
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        Node copy = nodes.at(i);
        copy.id = NodeId(other(copy.id));
        copy.name += QStringLiteral(" elsewhere");
        copy.environment = QStringLiteral("elsewhere");
        copy.host.clear();
        copy.uses.clear();
        copy.zone = copy.on.isEmpty() ? zone.id : ZoneId();
        copy.on = copy.on.isEmpty() ? NodeId() : NodeId(other(copy.on));
        copy.addresses.clear();
        if (copy.on.isEmpty())
            copy.addresses += NodeAddress{IpAddress::of("172.20.0.1").plus(quint64(i)), {}, {}, {}};
        plan.topology.nodes.set(copy);
    }
    return plan;
}

/// The flows that do not name the other environment.
QStringList homeFlows(const PlanFacts &facts, const Plan &home)
{
    QStringList lines;
    for (auto at = facts.flows.begin(); at != facts.flows.end(); ++at) {
        const QStringList parts = at.key().split(QLatin1Char('/'));
        const auto &nodes = home.topology.nodes;
        if (nodes.contains(NodeId(parts.at(2))) && nodes.contains(NodeId(parts.at(3))))
            lines += QStringList{at.key(), at.value(), facts.routes.value(at.key())}.join(QStringLiteral(" ; "));
    }
    return lines;
}

/// An answer for the port of a rule holds in every environment; a decision on a flow is about that flow.
QStringList unmatchedFlows(const PlanFacts &facts)
{
    QStringList flows;
    for (const QString &target : facts.unmatched) {
        if (target.count(QLatin1Char('/')) == 3)
            flows += target;
    }
    return flows;
}

/// True of findings about nodes and flows of the plan alone, not about the plan as a whole.
bool isAboutHome(const Finding &finding, const Plan &home)
{
    static const QStringList OfTheWhole{QStringLiteral("open-questions"), QStringLiteral("required-service-not-drawn")};
    const auto &elements = finding.elements;
    return !elements.isEmpty() && !OfTheWhole.contains(finding.check) &&
           std::all_of(elements.begin(), elements.end(),
                       [&home](const ElementId &id) { return home.topology.contains(id); });
}

QStringList homeFindings(const Plan &plan, const PackSet &packs, const Plan &home)
{
    const Workspace workspace = evaluate(plan, packs, QDate(2026, 11, 23), QStringLiteral("en"));
    QStringList lines;
    for (const Finding &finding : workspace.findings) {
        if (isAboutHome(finding, home))
            lines += finding.id + QStringLiteral(": ") + finding.message;
    }
    return lines;
}

} // namespace

/// Nodes of another environment neither see nor disturb each other: what a plan says of its own nodes stays as it is
/// when another environment, on its own network and of the same products, is drawn beside it.
class TestEnvironments : public QObject
{
    Q_OBJECT

    PackSet m_packs = shippedPacks();
    QList<NamedPlan> m_plans = propertyPlans(m_packs, 300);

private Q_SLOTS:
    void leaveFlowsAlone()
    {
        for (const NamedPlan &one : std::as_const(m_plans)) {
            const Plan home = withoutSharedNodes(one.plan);
            const Plan both = withAnotherEnvironment(home);
            const PlanFacts before = factsOf(home, m_packs);
            const PlanFacts after = factsOf(both, m_packs);
            const QString differs = difference(homeFlows(before, home), homeFlows(after, home));
            QVERIFY2(differs.isEmpty(), qPrintable(one.name + differs));
            QVERIFY2(unmatchedFlows(after) == unmatchedFlows(before), qPrintable(one.name));
        }
    }

    void leaveFindingsAlone()
    {
        for (const NamedPlan &one : std::as_const(m_plans)) {
            const Plan home = withoutSharedNodes(one.plan);
            const Plan both = withAnotherEnvironment(home);
            const QString differs = difference(homeFindings(home, m_packs, home), homeFindings(both, m_packs, home));
            QVERIFY2(differs.isEmpty(), qPrintable(one.name + differs));
        }
    }

    void doNotTalkToEachOther()
    {
        for (const NamedPlan &one : std::as_const(m_plans)) {
            const Plan home = withoutSharedNodes(one.plan);
            const Derivation derivation = derive(withAnotherEnvironment(home), m_packs);
            for (const Flow &flow : derivation.flows) {
                const bool from = home.topology.nodes.contains(flow.source);
                const bool to = home.topology.nodes.contains(flow.destination);
                QVERIFY2(from == to, qPrintable(one.name + QLatin1Char(' ') + flow.id().text()));
            }
        }
    }
};

PORTWRIGHT_TEST(tst_environments, TestEnvironments)
#include "tst_environments.moc"
