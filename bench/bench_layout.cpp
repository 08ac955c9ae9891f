// SPDX-License-Identifier: Apache-2.0
// Layout and routing of random plans, and what Graphviz takes for the same graph with zones as clusters, as a process
// of its own with a limit; --large adds 10,000 nodes. Figures are CPU time, the child's included.
#include "scene/autolayout.h"
#include "scene/edgerouter.h"
#include "scene/scenecase.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <cstdio>

#include <sys/resource.h>

namespace portwright {

namespace {

using test::SceneCase;

constexpr int Repetitions = 5;
constexpr int Limit = 30000; // ms

double cpuMilliseconds(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto sum = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return sum(usage.ru_utime) + sum(usage.ru_stime);
}

template <class Body>
double median(Body body)
{
    std::vector<double> times;
    for (int repetition = 0; repetition < Repetitions; ++repetition) {
        const double before = cpuMilliseconds(RUSAGE_SELF);
        body();
        times.push_back(cpuMilliseconds(RUSAGE_SELF) - before);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

QByteArray dotText(const SceneCase &made)
{
    QByteArray text = "digraph g { rankdir=LR; node [shape=box width=2.2 height=0.6 fixedsize=true];\n";
    QMap<ZoneId, QByteArray> zones;
    for (const Node &node : made.plan.topology.nodes)
        zones[node.zone] += node.id.text().toUtf8() + "; ";
    for (auto zone = zones.cbegin(); zone != zones.cend(); ++zone)
        text += "subgraph cluster_" + zone.key().text().toUtf8() + " { " + *zone + "}\n";
    for (const Flow &flow : made.derivation.flows)
        text += flow.source.text().toUtf8() + " -> " + flow.destination.text().toUtf8() + ";\n";
    return text + "}\n";
}

/// CPU time of one run; nothing where the program is missing or takes longer than the limit.
std::optional<double> graphviz(const QString &engine, const QString &splines, const QByteArray &graph)
{
    const QString program = QStandardPaths::findExecutable(engine);
    if (program.isEmpty())
        return {};
    const double before = cpuMilliseconds(RUSAGE_CHILDREN);
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, {QStringLiteral("-Tplain"), QStringLiteral("-Gsplines=") + splines});
    process.write(graph);
    process.closeWriteChannel();
    if (!process.waitForFinished(Limit)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return cpuMilliseconds(RUSAGE_CHILDREN) - before;
}

void compare(const char *name, const QString &engine, const QString &splines, const QByteArray &graph, double ours)
{
    const std::optional<double> theirs = graphviz(engine, splines, graph);
    if (theirs)
        std::printf("    %-24s %10.0f ms %9.1fx\n", name, *theirs, *theirs / ours);
    else
        std::printf("    %-24s missing, or more than %d s\n", name, Limit / 1000);
}

void measure(int nodes, int flows)
{
    SceneCase made = SceneCase::random(nodes, std::max(2, nodes / 25), flows, 1);
    const double layout = median([&] { (void)completeLayout(made.plan); });
    made.plan.layout = completeLayout(made.plan);
    const auto scene = made.build();
    Scene routed = *scene;
    const double route = median([&] { routeEdges(routed); });
    const double build = median([&] { (void)made.build(); });
    const QHash<ElementId, QPointF> moved{
        {scene->nodes.front().id, scene->nodes.front().rect.topLeft() + QPointF(40, 9)}};
    const double move = median([&] { (void)withNodesMoved(*scene, moved, TableMeasure()); });
    std::printf(
        "%d nodes, %d flows\n    layout %.1f ms, routing %.1f ms, whole scene %.1f ms, one node moved %.1f ms\n", nodes,
        flows, layout, route, build, move);
    const QByteArray graph = dotText(made);
    compare("dot, straight", QStringLiteral("dot"), QStringLiteral("line"), graph, layout + route);
    compare("dot, orthogonal", QStringLiteral("dot"), QStringLiteral("ortho"), graph, layout + route);
    compare("sfdp, straight", QStringLiteral("sfdp"), QStringLiteral("line"), graph, layout + route);
}

} // namespace

} // namespace portwright

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    using Size = std::pair<int, int>;
    for (const auto &[nodes, flows] : {Size{100, 150}, Size{100, 500}, Size{1000, 1500}, Size{1000, 5000}})
        portwright::measure(nodes, flows);
    if (application.arguments().contains(QStringLiteral("--large")))
        portwright::measure(10000, 50000);
    return 0;
}
