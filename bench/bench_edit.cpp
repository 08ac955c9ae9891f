// SPDX-License-Identifier: Apache-2.0
// One edit of a plan, as the document does it: the next plan, whether it is another one, and what differs.
#include "flatplan.h"
#include "model/edits.h"
#include "ratioreporter.h"

#include <functional>

namespace portwright {

namespace {

constexpr const char *Shared = "shared-chunks";
constexpr const char *Flat = "full-copy";

QString numbered(const char *start, int number)
{
    return QLatin1String(start) + QString::number(number);
}

Node nodeOf(int number)
{
    Node node;
    node.id = NodeId(numbered("node-", number));
    node.role = {QStringLiteral("common"), QStringLiteral("host")};
    node.name = numbered("Node ", number);
    node.zone = ZoneId(numbered("zone-", number / 25 % 100));
    node.addresses = {{IpAddress::of("10.0.0.0").plus(quint64(number)), {}, {}, {}}};
    node.host = node.id.text() + QStringLiteral(".example.org");
    node.settings = {{QStringLiteral("os"), QStringLiteral("linux")}};
    if (number % 20 == 1)
        node.uses = {{QStringLiteral("dns"), {NodeId(numbered("node-", number / 1000 * 1000))}}};
    return node;
}

Plan planOf(int count)
{
    Plan plan;
    for (int i = 0; i < 100; ++i) {
        Zone zone;
        zone.id = ZoneId(numbered("zone-", i));
        plan.topology.zones.set(zone);
    }
    QList<Node> nodes;
    for (int i = 0; i < count; ++i) {
        nodes.append(nodeOf(i));
        plan.layout.nodes.insert(nodes.last().id, QPoint(i % 1000 * 100, i / 1000 * 100));
    }
    plan.topology.nodes = IdList<Node>(nodes);
    return plan;
}

/// Edits of the plan, each of another node, so that no edit finds the chunks of the one before at hand.
class Turns
{
public:
    explicit Turns(int nodes) : m_nodes(nodes) {}
    NodeId next() { return NodeId(numbered("node-", m_at = (m_at + 7919) % m_nodes)); }

private:
    int m_nodes;
    int m_at = 0;
};

template <class AnyPlan>
using Edit = std::function<AnyPlan(const AnyPlan &, const NodeId &)>;

template <class AnyPlan>
void measure(benchmark::State &state, const AnyPlan &plan, const Edit<AnyPlan> &edit)
{
    Turns turns(int(state.range(0)));
    for (auto _ : state) {
        const AnyPlan next = edit(plan, turns.next());
        if (next == plan)
            state.SkipWithError("nothing was edited");
        benchmark::DoNotOptimize(difference(plan, next));
    }
}

const Node &nodeIn(const FlatPlan &plan, const NodeId &id)
{
    return *std::lower_bound(plan.nodes.begin(), plan.nodes.end(), id,
                             [](const Node &node, const NodeId &wanted) { return node.id < wanted; });
}

Node newNode(const NodeId &id)
{
    Node node = nodeOf(1);
    node.id = NodeId(id.text() + QStringLiteral("-new"));
    return node;
}

template <class AnyPlan>
struct Named
{
    const char *name;
    Edit<AnyPlan> edit;
};

QList<Named<Plan>> edits()
{
    return {
        {"change a node",
         [](const Plan &plan, const NodeId &id) {
             Node node = *plan.topology.nodes.find(id);
             node.name += QLatin1Char('x');
             return withNode(plan, node);
         }},
        {"add a node", [](const Plan &plan, const NodeId &id) { return withNode(plan, newNode(id), QPoint(1, 1)); }},
        {"remove a node", [](const Plan &plan, const NodeId &id) { return withoutElements(plan, {id}); }},
        {"move a node", [](const Plan &plan, const NodeId &id) { return withMoved(plan, {id}, QPoint(8, 8)); }},
        {"rename an id",
         [](const Plan &plan, const NodeId &id) { return withRenamedId(plan, id, QStringLiteral("renamed")); }},
        {"paste a node",
         [](const Plan &plan, const NodeId &id) { return pasted(plan, fragment(plan, {id}), QPoint(8, 8), {}).plan; }},
        {"another zone",
         [](const Plan &plan, const NodeId &id) {
             const ZoneId old = plan.topology.nodes.find(id)->zone;
             const ZoneId zone(old.text() == QLatin1String("zone-1") ? QStringLiteral("zone-2")
                                                                     : QStringLiteral("zone-1"));
             return withNodesInZone(plan, {id}, zone);
         }},
    };
}

QList<Named<FlatPlan>> flatEdits()
{
    return {
        {"change a node",
         [](const FlatPlan &plan, const NodeId &id) {
             Node node = nodeIn(plan, id);
             node.name += QLatin1Char('x');
             return withNode(plan, node, plan.places.value(id));
         }},
        {"add a node",
         [](const FlatPlan &plan, const NodeId &id) { return withNode(plan, newNode(id), QPoint(1, 1)); }},
        {"remove a node", [](const FlatPlan &plan, const NodeId &id) { return withoutNode(plan, id); }},
        {"move a node", [](const FlatPlan &plan, const NodeId &id) { return withMoved(plan, id, QPoint(8, 8)); }},
    };
}

template <class AnyPlan>
void addAll(const char *who, const AnyPlan &plan, const QList<Named<AnyPlan>> &named, int nodes)
{
    for (const Named<AnyPlan> &one : named) {
        const std::string name = std::string(who) + "/" + one.name;
        const auto body = [&plan, edit = one.edit](benchmark::State &state) { measure(state, plan, edit); };
        benchmark::RegisterBenchmark(name.c_str(), body)->Arg(nodes)->Unit(benchmark::kMicrosecond);
    }
}

void runSize(int nodes, RatioReporter &reporter)
{
    const Plan plan = planOf(nodes);
    const FlatPlan flat = flatPlan(plan);
    benchmark::ClearRegisteredBenchmarks();
    addAll(Shared, plan, edits(), nodes);
    addAll(Flat, flat, flatEdits(), nodes);
    benchmark::RunSpecifiedBenchmarks(&reporter);
}

} // namespace

} // namespace portwright

int main(int argc, char **argv)
{
    // Options given on the command line come later and win.
    std::vector<char *> arguments = {argv[0]};
    char defaults[][48] = {"--benchmark_repetitions=3", "--benchmark_min_time=0.05",
                           "--benchmark_report_aggregates_only=true"};
    for (char *each : defaults)
        arguments.push_back(each);
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    int count = int(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    portwright::RatioReporter reporter;
    for (const int nodes : {100, 10'000, 100'000, 1'000'000})
        portwright::runSize(nodes, reporter);
    reporter.printRatios(QLatin1String(portwright::Shared), QLatin1String(portwright::Flat), "median CPU us an edit");
    return 0;
}
