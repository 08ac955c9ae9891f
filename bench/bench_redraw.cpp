// SPDX-License-Identifier: Apache-2.0
// Everything between an edit and its picture: derive, route, build the scene, paint it. The frame is painted by a shown
// canvas of 1440x900 into its window's backing store, once at 100 % and once with the whole plan in view.
#include "desktop/canvas/canvasview.h"
#include "frames.h"
#include "madeplan.h"
#include "packs/packfile.h"
#include "routes/route.h"

#include <QApplication>
#include <cstdio>

#include <benchmark/benchmark.h>

namespace portwright {

namespace {

std::shared_ptr<const Scene> drawingOf(const Plan &plan, const PackSet &packs)
{
    const Derivation derivation = derive(plan, packs);
    return buildScene(plan, derivation, route(plan, derivation), TableMeasure());
}

/// A shown canvas with a plan's drawing in it.
struct Shown
{
    Shown(const Plan &plan, const PackSet &packs, bool fit) : paints(canvas)
    {
        showView(canvas);
        canvas.setScene(drawingOf(plan, packs));
        canvas.setZoom(1);
        if (fit)
            canvas.fitAll();
        showFrame(canvas);
    }
    CanvasView canvas;
    PaintCount paints;
};

/// Measures a frame for each drawing that `next` gives. The canvas would paint only what differs from the drawing
/// before, so the grid comes and goes, which needs all of it.
template <typename Next>
void measure(benchmark::State &state, Shown &shown, const Next &next)
{
    const int before = shown.paints.paints();
    int frames = 0;
    for (auto _ : state) {
        shown.canvas.setScene(next());
        shown.canvas.setGridVisible(++frames % 2 == 0);
        showFrame(shown.canvas);
    }
    if (shown.paints.paints() - before < frames)
        state.SkipWithError("not every frame was painted");
    state.counters["edges"] = double(shown.canvas.scene().edges.size());
}

void redraw(benchmark::State &state, const PackSet &packs, bool fit)
{
    const Plan plan = planOf(int(state.range(0)));
    Shown shown(plan, packs, fit);
    measure(state, shown, [&] { return drawingOf(plan, packs); });
}

/// The same without what comes before the picture.
void paint(benchmark::State &state, const PackSet &packs, bool fit)
{
    Shown shown(planOf(int(state.range(0))), packs, fit);
    const auto scene = std::make_shared<Scene>(shown.canvas.scene());
    measure(state, shown, [&] { return scene; });
}

void addAll(const PackSet &packs)
{
    using Body = void (*)(benchmark::State &, const PackSet &, bool);
    const std::tuple<const char *, Body, bool> bodies[] = {
        {"redraw", redraw, false}, {"redraw-fit", redraw, true}, {"paint", paint, false}, {"paint-fit", paint, true}};
    for (const auto &[name, body, fit] : bodies)
        for (const int nodes : {100, 1000, 10000})
            benchmark::RegisterBenchmark(
                name, [body = body, fit = fit, &packs](benchmark::State &state) { body(state, packs, fit); })
                ->Arg(nodes)
                ->Unit(benchmark::kMillisecond);
}

} // namespace

} // namespace portwright

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
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
