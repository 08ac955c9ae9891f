// SPDX-License-Identifier: Apache-2.0
// From a plan to its drawing: derive, route, build the scene.
#include "packs/packfile.h"
#include "routes/route.h"
#include "scene/autolayout.h"
#include "scene/scene.h"

#include <QCoreApplication>
#include <cstdio>

#include <benchmark/benchmark.h>

namespace portwright {

namespace {

constexpr int PerZone = 25;

Node node(const QString &id, const QString &pack, const QString &role, const QString &zone, int number)
{
    Node result;
    result.id = NodeId(id);
    result.role = {pack, role};
    result.name = id;
    result.zone = ZoneId(zone);
    const QString address =
        QStringLiteral("10.%1.%2.%3").arg(number / 62500).arg(number / 250 % 250).arg(number % 250 + 1);
    if (const auto range = IpRange::parse(address))
        result.addresses = {{*range, {}, {}, {}}};
    return result;
}

/// One authority, two storage servers and the usual services in one zone; all else is clients in zones of 25.
Plan planOf(int nodes)
{
    const QString product = QStringLiteral("code42-onprem"), common = QStringLiteral("common");
    const QString core = QStringLiteral("servers");
    QList<Zone> zones;
    Zone servers;
    servers.id = ZoneId(core);
    servers.kind = ZoneKind::Server;
    zones.append(servers);
    QList<Node> all = {node(QStringLiteral("authority-1"), product, QStringLiteral("authority"), core, 1),
                       node(QStringLiteral("storage-1"), product, QStringLiteral("storage"), core, 2),
                       node(QStringLiteral("storage-2"), product, QStringLiteral("storage"), core, 3)};
    for (const QString &role : {QStringLiteral("dns"), QStringLiteral("ntp"), QStringLiteral("mail")})
        all.append(node(role, common, role, core, int(all.size()) + 1));
    while (all.size() < nodes) {
        const int number = int(all.size());
        Zone zone;
        zone.id = ZoneId(QStringLiteral("zone-%1").arg(number / PerZone));
        if (zones.last().id != zone.id)
            zones.append(zone);
        all.append(node(QStringLiteral("client-%1").arg(number), product, QStringLiteral("client"), zone.id.text(),
                        number + 1));
    }
    Plan plan;
    plan.topology.zones = IdList<Zone>(zones);
    plan.topology.nodes = IdList<Node>(all);
    plan.layout = completeLayout(plan);
    return plan;
}

/// A plan of the size asked for, with what follows from it.
struct Stage
{
    Stage(const PackSet &packs, int nodes)
        : plan(planOf(nodes)), derivation(derive(plan, packs)), routing(route(plan, derivation))
    {
    }
    Plan plan;
    Derivation derivation;
    Routing routing;
};

void deriveFlows(benchmark::State &state, const PackSet &packs)
{
    const Stage stage(packs, int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(derive(stage.plan, packs));
    state.counters["flows"] = double(stage.derivation.flows.size());
}

void routeFlows(benchmark::State &state, const PackSet &packs)
{
    const Stage stage(packs, int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(route(stage.plan, stage.derivation));
}

void buildDrawing(benchmark::State &state, const PackSet &packs)
{
    const Stage stage(packs, int(state.range(0)));
    const TableMeasure measure;
    for (auto _ : state)
        benchmark::DoNotOptimize(buildScene(stage.plan, stage.derivation, stage.routing, measure));
}

void addAll(const PackSet &packs)
{
    using Body = void (*)(benchmark::State &, const PackSet &);
    const std::pair<const char *, Body> bodies[] = {
        {"derive", deriveFlows}, {"route", routeFlows}, {"scene", buildDrawing}};
    for (const auto &[name, body] : bodies)
        for (const int nodes : {100, 1000, 10000})
            benchmark::RegisterBenchmark(name, [body = body, &packs](benchmark::State &state) { body(state, packs); })
                ->Arg(nodes)
                ->Unit(benchmark::kMillisecond);
}

} // namespace

} // namespace portwright

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto packs = portwright::builtInPacks();
    if (!packs) {
        std::fprintf(stderr, "%s\n", qPrintable(portwright::errorsText(packs.errors())));
        return 3;
    }
    portwright::addAll(*packs);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
