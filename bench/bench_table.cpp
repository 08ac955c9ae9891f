// SPDX-License-Identifier: Apache-2.0
// From a keystroke to the repainted table of flows: a made plan is open in a session with the flow table shown, an edit
// goes in through Session::apply, and events are handled until the table has painted itself. Every edit is about a node
// that the table shows. Figures are CPU time of the thread of the windows, and the time on the clock beside it.
// Options of its own: --sizes=1000,10000; --edits=3 makes so many, however long they take.
#include "cputime.h"
#include "desktop/models/itemroles.h"
#include "desktop/panels/flowspanel.h"
#include "desktop/presenter/desk.h"
#include "frames.h"
#include "model/edits.h"
#include "scene/autolayout.h"
#include "siteplan.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <cstdio>

#include <benchmark/benchmark.h>

namespace portwright {

namespace {

constexpr qint64 EditsMs = 60'000; // an end where an edit takes long
constexpr int KeptSteps = 4;       // of the undo history: it would keep every plan
constexpr qint64 PaintMs = 600'000;

struct Options
{
    std::vector<int> sizes{1000, 10'000};
    int edits = 2000;
    int fewestEdits = 8;
};

/// A session without a main window, and the table in a window of its own.
struct Shown
{
    Shown(const PackLibrary &library, const QList<Handshake> &handshakes, const Look &look)
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
          desk({files, library, QStringLiteral("en"), QDate(2026, 11, 26)}, handshakes, settings),
          panel(desk.session, desk.probes, look),
          table(*panel.findChild<QTableView *>()),
          paints(*table.viewport())
    {
        desk.session.document().undoStack()->setUndoLimit(KeptSteps);
    }
    void open(int nodes);
    /// Handles events until the table has painted itself again; false if it does not.
    bool untilPainted(int before);
    /// The node from which the flow of a row in view goes.
    NodeId nodeInView(int number) const;

    QTemporaryDir folder;
    DiskFileSystem files;
    QSettings settings;
    Desk desk;
    FlowsPanel panel;
    QTableView &table;
    PaintCount paints;
};

void Shown::open(int nodes)
{
    Plan plan = planOf(siteNodes(nodes));
    plan.layout = completeLayout(plan);
    desk.session.open(std::move(plan), {});
    showView(panel);
    showFrame(panel);
}

bool Shown::untilPainted(int before)
{
    QElapsedTimer timer;
    timer.start();
    while (paints.paints() == before && timer.elapsed() < PaintMs) {
        QCoreApplication::processEvents();
        showFrame(panel);
    }
    return paints.paints() > before;
}

NodeId Shown::nodeInView(int number) const
{
    const int first = std::max(0, table.rowAt(0)), last = std::max(first, table.rowAt(table.viewport()->height() - 1));
    const QModelIndex row = table.model()->index(first + number % (last - first + 1), 0);
    return NodeId(row.data(IdRole).toString().section(QLatin1Char('/'), 2, 2));
}

/// In turn: a letter more in the name, a version too old for the first rule, a second node like it, one node less.
Plan edited(const Plan &plan, const NodeId &id, int number)
{
    Node node = *plan.topology.nodes.find(id);
    Plan next = plan;
    switch (number % 4) {
    case 0:
        node.name += QLatin1Char('x');
        break;
    case 1:
        node.settings[QStringLiteral("version")] = QStringLiteral("5.4");
        break;
    case 2:
        node.id = NodeId(QStringLiteral("%1-%2").arg(id.text().left(12)).arg(number));
        break;
    default:
        next.topology.nodes.remove(id);
        return next;
    }
    next.topology.nodes.set(node);
    return next;
}

struct Times
{
    std::vector<double> cpu;
    std::vector<double> wall;
};

bool edit(Shown &shown, int number, Times &times)
{
    Plan next = edited(shown.desk.session.plan(), shown.nodeInView(number / 4 * 7), number);
    const int paints = shown.paints.paints();
    QElapsedTimer timer;
    timer.start();
    const double before = threadSeconds();
    shown.desk.session.apply(QStringLiteral("Edit"), std::move(next));
    const bool painted = shown.untilPainted(paints);
    times.cpu.push_back(threadSeconds() - before);
    times.wall.push_back(double(timer.nsecsElapsed()) / 1e9);
    return painted;
}

void measure(benchmark::State &state, Shown &shown, const Options &options)
{
    const double before = threadSeconds();
    shown.open(int(state.range(0)));
    state.counters["open_ms"] = (threadSeconds() - before) * 1e3;
    Times times;
    QElapsedTimer timer;
    timer.start();
    bool painted = true;
    for (auto _ : state) {
        for (int i = 0; painted && i < options.edits && (i < options.fewestEdits || timer.elapsed() < EditsMs); ++i)
            painted = edit(shown, i, times);
        state.SetIterationTime(percentile(times.cpu, 50));
    }
    if (!painted)
        state.SkipWithError("the table was not repainted");
    state.counters["edits"] = double(times.cpu.size());
    state.counters["flows"] = double(shown.desk.session.flowRows().size());
    state.counters["p50_ms"] = percentile(times.cpu, 50) * 1e3;
    state.counters["p99_ms"] = percentile(times.cpu, 99) * 1e3;
    state.counters["wall50_ms"] = percentile(times.wall, 50) * 1e3;
    state.counters["wall99_ms"] = percentile(times.wall, 99) * 1e3;
}

Options optionsFrom(int count, char **arguments)
{
    Options options;
    for (int i = 1; i < count; ++i) {
        const QByteArray argument(arguments[i]);
        if (argument.startsWith("--edits="))
            options.edits = options.fewestEdits = std::max(1, argument.mid(8).toInt());
        if (!argument.startsWith("--sizes="))
            continue;
        options.sizes.clear();
        for (const QByteArray &size : argument.mid(8).split(','))
            options.sizes.push_back(std::max(100, size.toInt()));
    }
    return options;
}

template <typename Value>
Value orStop(const Result<Value> &result)
{
    if (!result)
        qFatal("%s", qPrintable(errorsText(result.errors())));
    return *result;
}

} // namespace

} // namespace portwright

int main(int argc, char **argv)
{
    using namespace portwright;
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    PackLibrary library = orStop(PackLibrary::builtIn());
    library.add(sitePackText(), {});
    const QList<Handshake> handshakes = orStop(builtInHandshakes());
    const Look look(application);
    const Options options = optionsFrom(argc, argv);
    for (const int nodes : options.sizes) {
        const auto body = [&](benchmark::State &state) {
            Shown shown(library, handshakes, look);
            measure(state, shown, options);
        };
        benchmark::RegisterBenchmark("table/edit", body)
            ->Arg(nodes)
            ->Unit(benchmark::kMillisecond)
            ->UseManualTime()
            ->Iterations(1);
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
