// SPDX-License-Identifier: Apache-2.0
// The derivation engine beside SQLite and gringo, on one plan and one set of rules, in one run. Figures are CPU time:
// of this thread, of the child process where gringo works. Before anything is measured, every engine must give the same
// number of host flows, and again after the edits; else the run ends with exit status 1.
// Options of its own: --sizes=1000,10000; --peers-only leaves the index out; --derive=100000 is up to where derive()
// runs.
#include "cputime.h"
#include "gringopeer.h"
#include "heap.h"
#include "ratioreporter.h"
#include "rules/derive.h"
#include "rules/flowindex.h"
#include "sqlitepeer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <cstdio>
#include <cstring>

namespace portwright {

namespace {

constexpr const char *Ours = "index";
constexpr const char *Sqlite = "sqlite";
constexpr const char *Gringo = "gringo";
constexpr const char *Derive = "derive";
constexpr int LargestForGringo = 100'000;
constexpr int Edits = 2000;
constexpr int DirectoryEdits = 20; // even, so that it is one again
constexpr int FewestEdits = 100;
constexpr qint64 EditsMs = 120'000; // an end where making the next plan takes longer than the edit

struct Options
{
    std::vector<int> sizes{1000, 10'000, 100'000, 1'000'000};
    int largestForDerive = 10'000;
    bool peersOnly = false;
};

/// The plan of one size with the engines that work on it.
struct Made
{
    Made(int count, const PackSet &packSet, const Options &options)
        : nodes(siteNodes(count)),
          plan(planOf(nodes)),
          packs(packSet),
          sqlite(nodes),
          hasOurs(!options.peersOnly),
          hasDerive(count <= options.largestForDerive)
    {
        if (hasOurs)
            index = std::make_unique<FlowIndex>(plan, packs);
        if (count <= LargestForGringo && GringoPeer::isThere())
            gringo = std::make_unique<GringoPeer>(nodes);
    }
    int size() const { return int(nodes.size()); }

    std::vector<SiteNode> nodes;
    Plan plan;
    PackSet packs;
    std::unique_ptr<FlowIndex> index;
    SqlitePeer sqlite;
    std::unique_ptr<GringoPeer> gringo;
    bool hasOurs = true;
    bool hasDerive = true;
    int edits = Edits; // as many as the index had time for
    int madeByOurs = 0;
    int madeBySqlite = 0;
};

bool agrees(const char *who, qint64 count, qint64 expected)
{
    std::fflush(stdout);
    if (count != expected)
        std::fprintf(stderr, "%s gives %lld host flows, SQLite %lld\n", who, static_cast<long long>(count),
                     static_cast<long long>(expected));
    return count == expected;
}

qint64 countOf(FlowIndex &index)
{
    std::vector<FlowBlock> blocks;
    HostFlows flows;
    index.listBlocks(blocks);
    index.listHostFlows(blocks, flows);
    return qint64(flows.size());
}

bool allAgree(Made &made)
{
    const qint64 count = made.sqlite.count();
    std::printf("\n%d nodes: %lld host flows in %lld scopes of rules\n", made.size(), static_cast<long long>(count),
                static_cast<long long>(made.sqlite.scopes()));
    bool agree = true;
    if (made.gringo)
        agree = agrees(Gringo, made.gringo->count(), count) && agree;
    if (made.hasDerive)
        agree = agrees(Derive, derive(made.plan, made.packs).flows.size(), count) && agree;
    if (made.hasOurs)
        agree = agrees(Ours, countOf(*made.index), count) && agree;
    return agree;
}

void buildOurs(benchmark::State &state, Made &made)
{
    double bytes = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const double before = heapBytes();
        state.ResumeTiming();
        auto index = std::make_unique<FlowIndex>(made.plan, made.packs);
        state.PauseTiming();
        bytes = heapBytes() - before;
        index.reset();
        state.ResumeTiming();
    }
    const double flows = double(countOf(*made.index));
    state.counters["B/node"] = bytes / double(made.size());
    state.counters["B/flow"] = bytes / flows;
    std::vector<FlowBlock> blocks;
    made.index->listBlocks(blocks);
    state.counters["B/block"] = bytes / double(blocks.size());
}

void joinOurs(benchmark::State &state, Made &made)
{
    std::vector<FlowBlock> blocks;
    for (auto _ : state)
        made.index->listBlocks(blocks);
    state.counters["blocks"] = double(blocks.size());
}

/// Into memory that is at hand, as whoever lists again has it; what the first time took is a counter.
void listOurs(benchmark::State &state, Made &made)
{
    std::vector<FlowBlock> blocks;
    HostFlows flows;
    const auto list = [&] {
        made.index->listBlocks(blocks);
        made.index->listHostFlows(blocks, flows);
    };
    const double before = threadSeconds();
    list();
    state.counters["first_ms"] = (threadSeconds() - before) * 1e3;
    for (auto _ : state)
        list();
    state.counters["flows"] = double(flows.size());
}

/// Nobody gives the answer faster than its bytes are written.
void writeBytes(benchmark::State &state, Made &made)
{
    std::vector<char> bytes(size_t(countOf(*made.index)) * sizeof(HostFlow));
    int value = 0;
    for (auto _ : state) {
        std::memset(bytes.data(), ++value, bytes.size());
        benchmark::ClobberMemory();
    }
    state.counters["MB"] = double(bytes.size()) / 1e6;
}

void buildSqlite(benchmark::State &state, Made &made)
{
    const qint64 others = made.sqlite.bytes();
    for (auto _ : state) {
        const SqlitePeer peer(made.nodes);
        state.counters["B/node"] = double(peer.bytes() - others) / double(made.size());
    }
}

template <typename Ask>
void ask(benchmark::State &state, const Ask &question)
{
    qint64 flows = 0;
    for (auto _ : state)
        flows = question();
    state.counters["flows"] = double(flows);
}

template <typename Run>
void child(benchmark::State &state, const Run &run)
{
    ChildTime time;
    for (auto _ : state) {
        time = run();
        state.SetIterationTime(time.cpu);
    }
    state.counters["wall_ms"] = time.wall * 1e3;
}

/// The time of the benchmark is that of the edit in the middle.
void report(benchmark::State &state, const std::vector<double> &seconds)
{
    state.SetIterationTime(percentile(seconds, 50));
    state.counters["p50_us"] = percentile(seconds, 50) * 1e6;
    state.counters["p99_us"] = percentile(seconds, 99) * 1e6;
    state.counters["edits"] = double(seconds.size());
}

void editOurs(benchmark::State &state, Made &made)
{
    SiteEdits edits(made.nodes);
    std::vector<double> seconds;
    size_t touched = 0;
    QElapsedTimer timer;
    timer.start();
    for (auto _ : state) {
        while (int(seconds.size()) < Edits && (int(seconds.size()) < FewestEdits || timer.elapsed() < EditsMs)) {
            const SiteEdit edit = edits.next();
            apply(edit, made.plan.topology.nodes);
            const PlanDiff diff = diffOf(edit);
            const double before = threadSeconds();
            const FlowDelta delta = made.index->update(made.plan, diff);
            seconds.push_back(threadSeconds() - before);
            touched += delta.removed.size() + delta.added.size();
        }
        report(state, seconds);
    }
    made.edits = made.madeByOurs = int(seconds.size());
    state.counters["flows"] = double(touched) / double(seconds.size());
}

void editSqlite(benchmark::State &state, Made &made)
{
    SiteEdits edits(made.nodes);
    std::vector<double> seconds;
    for (auto _ : state) {
        while (int(seconds.size()) < made.edits) {
            const SiteEdit edit = edits.next();
            const double before = threadSeconds();
            made.sqlite.edit(edit);
            seconds.push_back(threadSeconds() - before);
        }
        report(state, seconds);
    }
    made.madeBySqlite = int(seconds.size());
}

/// The directory, to which most nodes have a flow, becomes a client and a directory again.
SiteEdit directoryEdit(const Made &made, int number)
{
    SiteEdit edit{made.nodes.front(), made.nodes.front()};
    (number % 2 == 0 ? edit.after : edit.before)->role = Client;
    return edit;
}

void editDirectoryOurs(benchmark::State &state, Made &made)
{
    std::vector<double> seconds;
    size_t touched = 0;
    for (auto _ : state) {
        for (int i = 0; i < DirectoryEdits; ++i) {
            apply(directoryEdit(made, i), made.plan.topology.nodes);
            const PlanDiff diff = diffOf(directoryEdit(made, i));
            const double before = threadSeconds();
            const FlowDelta delta = made.index->update(made.plan, diff);
            seconds.push_back(threadSeconds() - before);
            touched += delta.removed.size() + delta.added.size();
        }
        report(state, seconds);
    }
    state.counters["flows"] = double(touched) / double(seconds.size());
}

void editDirectorySqlite(benchmark::State &state, Made &made)
{
    std::vector<double> seconds;
    for (auto _ : state) {
        for (int i = 0; i < DirectoryEdits; ++i) {
            const double before = threadSeconds();
            made.sqlite.edit(directoryEdit(made, i));
            seconds.push_back(threadSeconds() - before);
        }
        report(state, seconds);
    }
}

template <typename Body>
benchmark::internal::Benchmark *add(const char *who, const char *what, Made &made, const Body &body)
{
    const QByteArray name = QByteArray(who) + '/' + what;
    return benchmark::RegisterBenchmark(name.constData(), [&made, body](benchmark::State &state) { body(state, made); })
        ->Arg(made.size())
        ->Unit(benchmark::kMillisecond);
}

void addWhole(Made &made)
{
    using benchmark::State;
    if (made.hasOurs) {
        add(Ours, "build", made, buildOurs);
        add(Ours, "join", made, joinOurs);
        add(Ours, "host-flows", made, listOurs);
        add("memset", "host-flows", made, writeBytes);
    }
    if (made.hasDerive)
        add(Derive, "host-flows", made, [](State &state, Made &its) {
            ask(state, [&] { return qint64(derive(its.plan, its.packs).flows.size()); });
        });
    add(Sqlite, "build", made, buildSqlite);
    add(Sqlite, "join", made, [](State &state, Made &its) { ask(state, [&] { return its.sqlite.count(); }); });
    add(Sqlite, "host-flows", made, [](State &state, Made &its) { ask(state, [&] { return its.sqlite.store(); }); });
    if (!made.gringo)
        return;
    add(Gringo, "build", made, [](State &state, Made &its) {
        child(state, [&] { return its.gringo->read(); });
    })->UseManualTime();
    add(Gringo, "host-flows", made, [](State &state, Made &its) {
        child(state, [&] { return its.gringo->ground(); });
    })->UseManualTime();
}

void addOnce(const char *who, const char *what, Made &made, void (*body)(benchmark::State &, Made &))
{
    add(who, what, made, body)->UseManualTime()->Iterations(1)->Repetitions(1);
}

void addEditsOfOurs(Made &made)
{
    addOnce(Ours, "edit", made, editOurs);
    addOnce(Ours, "edit-directory", made, editDirectoryOurs);
}

void addEditsOfSqlite(Made &made)
{
    addOnce(Sqlite, "edit", made, editSqlite);
    addOnce(Sqlite, "edit-directory", made, editDirectorySqlite);
}

void runAll(Made &made, void (*addAll)(Made &), RatioReporter &reporter)
{
    benchmark::ClearRegisteredBenchmarks();
    addAll(made);
    benchmark::RunSpecifiedBenchmarks(&reporter);
}

/// False where engines do not agree.
bool runSize(int count, const PackSet &packs, const Options &options, RatioReporter &reporter)
{
    Made made(count, packs, options);
    if (!allAgree(made))
        return false;
    runAll(made, addWhole, reporter);
    if (made.hasOurs)
        runAll(made, addEditsOfOurs, reporter); // says how many there are
    made.sqlite.storeIndexed();
    runAll(made, addEditsOfSqlite, reporter);
    const qint64 expected = made.sqlite.count();
    const bool isComparable = made.hasOurs && made.madeByOurs == made.madeBySqlite; // no filter left one out
    return agrees("after the edits, SQLite's table", made.sqlite.stored(), expected) &&
           (!isComparable || agrees("after the edits, index", countOf(*made.index), expected));
}

Options optionsFrom(int count, char **arguments)
{
    Options options;
    for (int i = 1; i < count; ++i) {
        const QByteArray argument(arguments[i]);
        if (argument == "--peers-only")
            options.peersOnly = true;
        if (argument.startsWith("--derive="))
            options.largestForDerive = argument.mid(9).toInt();
        if (!argument.startsWith("--sizes="))
            continue;
        options.sizes.clear();
        for (const QByteArray &size : argument.mid(8).split(','))
            options.sizes.push_back(std::max(3, size.toInt()));
    }
    return options;
}

} // namespace

} // namespace portwright

int main(int argc, char **argv)
{
    using namespace portwright;
    const QCoreApplication application(argc, argv);
    // Options given on the command line come later and win.
    std::vector<char *> arguments = {argv[0]};
    char defaults[][48] = {"--benchmark_repetitions=3", "--benchmark_enable_random_interleaving=true",
                           "--benchmark_min_time=0.05", "--benchmark_report_aggregates_only=true"};
    for (char *each : defaults)
        arguments.push_back(each);
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    int count = int(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    const Options options = optionsFrom(count, arguments.data());
    const PackSet packs = sitePacks();
    RatioReporter reporter;
    for (const int size : options.sizes) {
        if (!runSize(size, packs, options, reporter))
            return 1;
    }
    for (const char *peer : {Sqlite, Gringo, Derive})
        reporter.printRatios(QLatin1String(Ours), QLatin1String(peer));
    return 0;
}
