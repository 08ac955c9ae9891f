// SPDX-License-Identifier: Apache-2.0
// Frames of the canvas against a naive QGraphicsView of the same drawing, interleaved in one run. Both are shown
// windows of one size at one place and zoom of one Scene; a frame is the input, all that it makes the view compute, and
// its painting into the window's backing store. Both may scroll and repaint what changed, as they do for a user;
// "redraw" repaints everything. A frame that paints nothing fails the run. Figures are CPU time of the whole process.
#include "ratioreporter.h"
#include "render/sampledrawing.h"
#include "viewpair.h"

#include <QApplication>

namespace portwright {

namespace {

constexpr int EdgesPerNode = 5;
constexpr int Sizes[] = {100, 1000, 10000};
constexpr const char *Canvas = "canvas";
constexpr const char *Naive = "graphicsview";

using Frame = std::function<void(ViewPair &, int)>;

struct Scenario
{
    const char *who;
    const char *what;
    Frame before;
    Frame frame;
    Frame after;
};

void setBadges(ViewPair &pair, int frame)
{
    QHash<ElementId, Badge> badges;
    for (qsizetype i = 0; i < std::min<qsizetype>(100, pair.scene->nodes.size()); ++i)
        badges.insert(pair.scene->nodes[(pair.middleNode + i) % pair.scene->nodes.size()].id,
                      frame % 2 == 0 ? Badge::Running : Badge::Verified);
    pair.canvas.setBadges(badges, {});
}

const Frame Nothing = [](ViewPair &, int) {};
const Frame Home = [](ViewPair &pair, int) { pair.goHome(); };
const Frame Fit = [](ViewPair &pair, int) { pair.goFit(); };

QList<Scenario> canvasScenarios()
{
    const Frame redraw = [](ViewPair &pair, int frame) { pair.canvas.setGridVisible(frame % 2 == 0); };
    const Frame pan = [](ViewPair &pair, int frame) { pair.canvas.pan(panStep(frame)); };
    const Frame zoom = [](ViewPair &pair, int frame) { pair.sendWheel(frame / 4 % 2 == 0 ? 120 : -120); };
    const Frame settle = [](ViewPair &pair, int frame) { pair.canvas.setZoom(frame % 2 == 0 ? 1.1 : 1.0); };
    const Frame press = [](ViewPair &pair, int) {
        pair.goHome();
        pair.sendMouse(QEvent::MouseButtonPress);
        pair.sendMouse(QEvent::MouseMove);
        showFrame(pair.canvas);
    };
    const Frame drag = [](ViewPair &pair, int frame) { pair.sendMouse(QEvent::MouseMove, frame); };
    const Frame release = [](ViewPair &pair, int) { pair.sendMouse(QEvent::MouseButtonRelease); };
    return {{Canvas, "redraw", Home, redraw, Nothing},    {Canvas, "pan", Home, pan, Nothing},
            {Canvas, "drag", press, drag, release},       {Canvas, "zoom", Home, zoom, Home},
            {Canvas, "zoom-settled", Home, settle, Home}, {Canvas, "redraw-fit", Fit, redraw, Nothing},
            {Canvas, "pan-fit", Fit, pan, Nothing},       {Canvas, "100-statuses", Home, setBadges, Nothing}};
}

QList<Scenario> naiveScenarios()
{
    const Frame redraw = [](ViewPair &pair, int) { pair.naive.viewport()->update(); };
    const Frame pan = [](ViewPair &pair, int frame) { pair.naive.pan(panStep(frame)); };
    const Frame zoom = [](ViewPair &pair, int frame) {
        const double factor = frame / 4 % 2 == 0 ? 1.1 : 1 / 1.1;
        pair.naive.scale(factor, factor);
    };
    const Frame drag = [](ViewPair &pair, int frame) {
        pair.naive.moveNode(pair.middleNode, QPointF(12, 0) * (frame / 20 % 2 == 0 ? 1 : -1));
    };
    return {{Naive, "redraw", Home, redraw, Nothing},  {Naive, "pan", Home, pan, Nothing},
            {Naive, "drag", Home, drag, Nothing},      {Naive, "zoom", Home, zoom, Home},
            {Naive, "zoom-settled", Home, zoom, Home}, {Naive, "redraw-fit", Fit, redraw, Nothing},
            {Naive, "pan-fit", Fit, pan, Nothing}};
}

void measure(benchmark::State &state, ViewPair &pair, const Scenario &scenario)
{
    const bool ours = scenario.who == Canvas;
    QWidget &view = ours ? static_cast<QWidget &>(pair.canvas) : pair.naive;
    const PaintCount &paints = ours ? pair.canvasPaints : pair.naivePaints;
    scenario.before(pair, 0);
    showFrame(view);
    const int before = paints.paints();
    int frame = 0;
    for (auto _ : state) {
        scenario.frame(pair, frame++);
        showFrame(view);
    }
    if (paints.paints() - before < frame)
        state.SkipWithError("not every frame was painted");
    scenario.after(pair, 0);
}

void runSize(int nodes, RatioReporter &reporter)
{
    ViewPair pair(std::make_shared<Scene>(test::largeDrawing(nodes, EdgesPerNode)));
    benchmark::ClearRegisteredBenchmarks();
    for (const Scenario &scenario : canvasScenarios() + naiveScenarios()) {
        const std::string name = std::string(scenario.who) + "/" + scenario.what;
        const auto body = [&pair, scenario](benchmark::State &state) { measure(state, pair, scenario); };
        benchmark::RegisterBenchmark(name.c_str(), body)->Arg(nodes)->Unit(benchmark::kMillisecond);
    }
    benchmark::RunSpecifiedBenchmarks(&reporter);
}

} // namespace

} // namespace portwright

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    // Options given on the command line come later and win.
    std::vector<char *> arguments = {argv[0]};
    char defaults[][48] = {"--benchmark_repetitions=5", "--benchmark_enable_random_interleaving=true",
                           "--benchmark_min_time=0.05", "--benchmark_report_aggregates_only=true"};
    for (char *each : defaults)
        arguments.push_back(each);
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    int count = int(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    portwright::RatioReporter reporter;
    for (const int nodes : portwright::Sizes)
        portwright::runSize(nodes, reporter);
    reporter.printRatios(QLatin1String(portwright::Canvas), QLatin1String(portwright::Naive));
    return 0;
}
