// SPDX-License-Identifier: Apache-2.0
// Probing a large plan in the real main window: how long the turns of its event loop are while answers to all flows
// come at once, which is the most that a prober can do to a window. As root, in a network namespace without a way out,
// where every connection fails at once. Options: --nodes=2500 (four flows a node), --rounds=3. Figures are CPU times of
// the window's thread.
#include "desktop/canvas/canvasaccessible.h"
#include "desktop/window/fileactions.h"
#include "desktop/window/mainwindow.h"
#include "madeplan.h"
#include "options.h"
#include "storage/planfile.h"
#include "turnmeter.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>

#include <sched.h>

namespace portwright {

namespace {

constexpr int QuietMs = 1000;
constexpr int LimitMs = 300'000;

/// Returns when `isDone` holds; false if that takes too long.
bool waitUntil(const std::function<bool()> &isDone)
{
    QElapsedTimer clock;
    clock.start();
    while (!isDone() && clock.elapsed() < LimitMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    return isDone();
}

void rest()
{
    QEventLoop loop;
    QTimer::singleShot(QuietMs, &loop, &QEventLoop::quit);
    loop.exec();
}

int probeOnce(ProbeSession &probes, int round)
{
    QEventLoop loop;
    QObject::connect(&probes, &ProbeSession::stateChanged, &loop, [&] {
        if (!probes.isRunning())
            loop.quit();
    });
    TurnMeter beginning;
    probes.start();
    beginning.end();
    const double begun = beginning.longestMs();
    TurnMeter meter;
    loop.exec();
    rest(); // what was put off belongs to it
    const auto told = std::count_if(probes.entries().cbegin(), probes.entries().cend(),
                                    [](const ProbeEntry &entry) { return entry.latest.has_value(); });
    std::printf("round %d: %d of %d flows told; to begin %.1f ms, longest turn %.1f ms, all %.0f ms in %d turns\n",
                round, int(told), int(probes.entries().size()), begun, meter.longestMs(), meter.allMs(), meter.turns());
    return told == probes.entries().size() ? 0 : 1;
}

int watch(QApplication &application, int nodes, int rounds)
{
    installCanvasAccessibility();
    DiskFileSystem files;
    const Result<PackLibrary> library = packsAtHand(files, {}, {});
    const Result<QList<Handshake>> handshakes = builtInHandshakes();
    if (!library || !handshakes)
        return 3;
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Look look(application);
    Desk desk({files, *library, QStringLiteral("en"), QDate(2026, 11, 26)}, *handshakes, settings,
              {folder.filePath(QStringLiteral("journals")), {}});
    MainWindow window(desk, look);
    const QString path = folder.filePath(QStringLiteral("made.portwright"));
    if (!savePlan(files, path, planOf(nodes)))
        return 3;
    desk.files.startNew();
    window.fileActions().open(path);
    window.show();
    window.showCanvas();
    if (!waitUntil([&] { return desk.session.isSettled() && !desk.probes.entries().isEmpty(); }))
        return 3;
    desk.probes.agree();
    rest();
    int failures = 0;
    for (int round = 1; round <= rounds; ++round)
        failures += probeOnce(desk.probes, round);
    return failures;
}

} // namespace

} // namespace portwright

int main(int argc, char **argv)
{
    using namespace portwright;
    if (::unshare(CLONE_NEWNET) != 0) {
        std::fprintf(stderr, "no network namespaces: run as root\n");
        return 1;
    }
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    return watch(application, optionOr(arguments, QStringLiteral("--nodes="), 2500),
                 optionOr(arguments, QStringLiteral("--rounds="), 3));
}
