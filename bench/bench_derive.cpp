// SPDX-License-Identifier: Apache-2.0
// From a plan to its drawing: derive, route, build the scene.
#include "madeplan.h"
#include "packs/packfile.h"
#include "routes/route.h"
#include "scene/scene.h"

#include <QCoreApplication>
#include <cstdio>

#include <benchmark/benchmark.h>

namespace portwright {

namespace {

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
