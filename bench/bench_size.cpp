// SPDX-License-Identifier: Apache-2.0
// The canvas at 10,000 nodes and 50,000 labelled lines against a naive QGraphicsView of the same drawing, with the
// target beside each figure; --nodes=N for another size. A round measures a few frames of each view in turn. A frame is
// the input, all that it makes the view compute, and its painting into the window's backing store; a frame that paints
// nothing fails the run. Figures are CPU time of the thread of the windows.
#include "cputime.h"
#include "heap.h"
#include "options.h"
#include "render/sampledrawing.h"
#include "viewpair.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <cstdio>

namespace portwright {

namespace {

constexpr int EdgesPerNode = 5;
constexpr int Rounds = 8;
constexpr int FramesARound = 20;     // of the canvas
constexpr double NaiveSeconds = 0.1; // in each round; at least one frame
constexpr int Statuses = 100;
constexpr int FadeMs = 300;         // until then one picture may be going over into another
constexpr double StatusZoom = 0.67; // at which a hundred nodes are in view, with their texts

using Frame = std::function<void(ViewPair &, int)>;

struct Scenario
{
    const char *what;
    double target; // ms; 0: none
    int percent;   // the percentile that it is for
    Frame before;
    Frame ours;
    Frame naive;
    Frame after;
    int frames = FramesARound;
};

struct Times
{
    std::vector<double> ours;
    std::vector<double> naive;
    bool painted = true;
};

double frameTime(ViewPair &pair, QWidget &view, const PaintCount &paints, const Frame &frame, int number, Times &times)
{
    const int before = paints.paints();
    const double start = threadSeconds();
    frame(pair, number);
    showFrame(view);
    times.painted = times.painted && paints.paints() > before;
    return (threadSeconds() - start) * 1000;
}

Times measured(ViewPair &pair, const Scenario &scenario)
{
    Times times;
    int number = 0;
    int naiveNumber = 0;
    for (int round = 0; round < Rounds; ++round) {
        scenario.before(pair, 0);
        for (int i = 0; i < scenario.frames; ++i)
            times.ours.push_back(frameTime(pair, pair.canvas, pair.canvasPaints, scenario.ours, number++, times));
        const double until = threadSeconds() + NaiveSeconds;
        do
            times.naive.push_back(frameTime(pair, pair.naive, pair.naivePaints, scenario.naive, naiveNumber++, times));
        while (threadSeconds() < until);
        scenario.after(pair, 0);
    }
    return times;
}

const Frame Nothing = [](ViewPair &, int) {};
const Frame Home = [](ViewPair &pair, int) { pair.goHome(); };
const Frame Fit = [](ViewPair &pair, int) { pair.goFit(); };

/// The nodes in view nearest to the middle; fewer than asked for where the view has no more.
QList<qsizetype> nodesInView(const ViewPair &pair)
{
    const QRectF view(pair.canvas.rect());
    QList<qsizetype> found;
    for (qsizetype i = 0; i < pair.scene->nodes.size() && found.size() < Statuses; ++i)
        if (view.contains(pair.canvas.camera().toView(pair.scene->nodes[i].rect)))
            found.append(i);
    return found;
}

Badge statusAt(int frame)
{
    return frame % 2 == 0 ? Badge::Running : Badge::Verified;
}

Scenario statuses()
{
    const auto nodes = std::make_shared<QList<qsizetype>>();
    const Frame before = [nodes](ViewPair &pair, int) {
        pair.goToZone(StatusZoom);
        *nodes = nodesInView(pair);
        if (nodes->size() < Statuses)
            std::printf("only %d nodes in view\n", int(nodes->size()));
    };
    const Frame ours = [nodes](ViewPair &pair, int frame) {
        QHash<ElementId, Badge> badges;
        for (const qsizetype node : std::as_const(*nodes))
            badges.insert(pair.scene->nodes[node].id, statusAt(frame));
        pair.canvas.setBadges(badges, {});
    };
    const Frame naive = [nodes](ViewPair &pair, int frame) {
        for (const qsizetype node : std::as_const(*nodes))
            pair.naive.setStatus(node, statusAt(frame));
    };
    return {"the statuses in view change", 3, 50, before, ours, naive, Nothing};
}

/// Every line has a verdict; those of a hundred lines in view are other ones.
Scenario lineVerdicts()
{
    struct Known
    {
        QList<qsizetype> lines;
        QHash<FlowId, Badge> verdicts;
    };
    const auto known = std::make_shared<Known>();
    const Frame before = [known](ViewPair &pair, int) {
        pair.goHome();
        const QRectF view(pair.canvas.rect());
        known->lines.clear();
        for (qsizetype i = 0; i < pair.scene->edges.size(); ++i) {
            const QRectF bounds = pair.canvas.camera().toView(pair.scene->edges[i].bounds);
            if (known->lines.size() < Statuses && view.intersects(bounds))
                known->lines.append(i);
            for (const qsizetype flow : pair.scene->edges[i].flows)
                known->verdicts.insert(pair.scene->flowIds[flow], Badge::Verified);
        }
        pair.canvas.setBadges({}, known->verdicts);
        showFrame(pair.canvas);
    };
    const Frame ours = [known](ViewPair &pair, int frame) {
        for (const qsizetype line : std::as_const(known->lines))
            known->verdicts[pair.scene->flowIds[pair.scene->edges[line].flows.first()]] = statusAt(frame);
        pair.canvas.setBadges({}, known->verdicts);
    };
    const Frame naive = [known](ViewPair &pair, int) {
        for (const qsizetype line : std::as_const(known->lines))
            pair.naive.repaintLine(line);
    };
    const Frame after = [](ViewPair &pair, int) { pair.canvas.setBadges({}, {}); };
    return {"100 of all lines' verdicts change", 0, 50, before, ours, naive, after, 4};
}

QList<Scenario> scenarios()
{
    const Frame grid = [](ViewPair &pair, int frame) { pair.canvas.setGridVisible(frame % 2 == 0); };
    const Frame repaint = [](ViewPair &pair, int) { pair.naive.viewport()->update(); };
    const Frame pan = [](ViewPair &pair, int frame) { pair.canvas.pan(panStep(frame)); };
    const Frame naivePan = [](ViewPair &pair, int frame) { pair.naive.pan(panStep(frame)); };
    const Frame press = [](ViewPair &pair, int) {
        pair.goHome();
        pair.sendMouse(QEvent::MouseButtonPress);
        pair.sendMouse(QEvent::MouseMove);
        showFrame(pair.canvas);
    };
    const Frame drag = [](ViewPair &pair, int frame) { pair.sendMouse(QEvent::MouseMove, frame); };
    const Frame naiveDrag = [](ViewPair &pair, int frame) {
        pair.naive.moveNode(pair.middleNode, QPointF(12, 0) * (frame / 20 % 2 == 0 ? 1 : -1));
    };
    const Frame release = [](ViewPair &pair, int) { pair.sendMouse(QEvent::MouseButtonRelease); };
    const Frame wheel = [](ViewPair &pair, int frame) { pair.sendWheel(frame / 4 % 2 == 0 ? 120 : -120); };
    const Frame sharp = [](ViewPair &pair, int frame) { pair.canvas.setZoom(frame % 2 == 0 ? 1.1 : 1.0); };
    const Frame naiveZoom = [](ViewPair &pair, int frame) {
        const double factor = frame / 4 % 2 == 0 ? 1.1 : 1 / 1.1;
        pair.naive.scale(factor, factor);
    };
    return {{"pan at 100 %", 8, 95, Home, pan, naivePan, Nothing},
            {"pan, all in view", 4, 95, Fit, pan, naivePan, Nothing},
            {"drag a node", 5, 95, press, drag, naiveDrag, release},
            {"a step of zoom", 3, 95, Home, wheel, naiveZoom, Home},
            {"sharp picture after zooming", 40, 95, Home, sharp, naiveZoom, Home, 4},
            {"full repaint at 100 %", 16, 50, Home, grid, repaint, Nothing, 6},
            {"full repaint, all in view", 40, 50, Fit, grid, repaint, Nothing, 4},
            statuses(),
            lineVerdicts()};
}

void printHead(int nodes, int edges)
{
    std::printf("%d nodes, %d labelled lines, a window of %dx%d\n%-34s %9s %9s %9s %9s %9s\n", nodes, edges,
                ViewSize.width(), ViewSize.height(), "ms of CPU time", "target", "p50", "p95", "naive p50", "ratio");
}

void printRow(const char *what, const Scenario &scenario, const Times &times)
{
    const double median = percentile(times.ours, 50), worst = percentile(times.ours, 95);
    const double naive = percentile(times.naive, 50);
    const bool met = scenario.target == 0 || (scenario.percent == 95 ? worst : median) <= scenario.target;
    char target[16] = "-";
    if (scenario.target > 0)
        std::snprintf(target, sizeof(target), "%g p%d", scenario.target, scenario.percent);
    std::printf("%-34s %9s %9.2f %9.2f %9.1f %8.1fx%s\n", what, target, median, worst, naive, naive / median,
                met ? "" : "  missed");
}

/// What a view costs from the drawing in memory to its first frame, and what it keeps on the heap.
template <class View, class Show>
std::pair<double, double> opened(Show show)
{
    const double heap = heapBytes();
    const double start = threadSeconds();
    const std::unique_ptr<View> view = show();
    showFrame(*view);
    const double time = (threadSeconds() - start) * 1000;
    const QDeadlineTimer faded(FadeMs);
    while (!faded.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
    return {time, heapBytes() - heap};
}

void compareOpening(int nodes)
{
    const double before = heapBytes();
    const auto scene = std::make_shared<Scene>(test::largeDrawing(nodes, EdgesPerNode));
    const double drawing = heapBytes() - before;
    Times times;
    std::vector<double> ours, naive;
    for (int round = 0; round < 3; ++round) {
        const auto [time, bytes] = opened<CanvasView>([&] {
            auto view = std::make_unique<CanvasView>();
            showView(*view);
            view->setScene(scene);
            view->fitAll();
            return view;
        });
        const auto [naiveTime, naiveBytes] = opened<NaiveView>([&] {
            auto view = std::make_unique<NaiveView>(*scene);
            showView(*view);
            view->scale(0.05, 0.05);
            view->centerOn(scene->bounds.center());
            return view;
        });
        times.ours.push_back(time);
        times.naive.push_back(naiveTime);
        ours.push_back(bytes);
        naive.push_back(naiveBytes);
    }
    printRow("drawing to first frame", {"", 250, 50, {}, {}, {}, {}}, times);
    const double items = double(scene->nodes.size() + scene->edges.size());
    const double total = (drawing + percentile(ours, 50)) / items, theirs = percentile(naive, 50) / items;
    std::printf("%-34s %9g %9.0f %9s %9.0f %8.1fx%s\n", "bytes for a node or a line", 600.0, total, "", theirs,
                theirs / total, total <= 600 ? "" : "  missed");
    std::printf("    of these the drawing %.0f, the view %.0f; the naive view's are without the drawing\n",
                drawing / items, percentile(ours, 50) / items);
}

bool compare(int nodes)
{
    bool painted = true;
    ViewPair pair(std::make_shared<Scene>(test::largeDrawing(nodes, EdgesPerNode)));
    printHead(nodes, int(pair.scene->edges.size()));
    for (const Scenario &scenario : scenarios()) {
        const Times times = measured(pair, scenario);
        printRow(scenario.what, scenario, times);
        if (!times.painted)
            std::fprintf(stderr, "%s: not every frame was painted\n", scenario.what);
        painted = painted && times.painted;
    }
    return painted;
}

} // namespace

} // namespace portwright

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const int nodes = portwright::optionOr(QCoreApplication::arguments(), QStringLiteral("--nodes="), 10'000);
    const bool painted = portwright::compare(nodes);
    portwright::compareOpening(nodes);
    return painted ? 0 : 1;
}
