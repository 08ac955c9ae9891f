// SPDX-License-Identifier: Apache-2.0
// Opening a large plan in the real main window, each time in a process of its own as a person starts it: until the
// canvas has painted for the first time, until all lines are led and painted, and how long the window keeps a person
// waiting in between, who pans the canvas all the while; then nodes in view are moved one by one, each from the edit to
// the frame that shows it. Options: --nodes=10000, --runs=5. Figures are wall-clock times, with CPU time of the process
// beside them; the platform is the one that is asked for (QT_QPA_PLATFORM).
#include "cputime.h"
#include "desktop/canvas/canvasaccessible.h"
#include "desktop/window/canvasarea.h"
#include "desktop/window/fileactions.h"
#include "desktop/window/mainwindow.h"
#include "frames.h"
#include "madeplan.h"
#include "model/edits.h"
#include "options.h"
#include "storage/planfile.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>

#include <sys/resource.h>

namespace portwright {

namespace {

constexpr int BeatMs = 10;
constexpr int LimitMs = 300'000;
constexpr int Moves = 20;

double wallMs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double cpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Says when things have happened, and pans in between.
class Witness : public QObject
{
public:
    Witness(Session &session, CanvasView &view, double started)
        : m_session(session), m_view(view), m_started(started), m_paints(view)
    {
        connect(&session, &Session::planChanged, this, [this, &session] { m_settled = session.isSettled(); });
        connect(&m_beat, &QTimer::timeout, this, &Witness::beat);
        m_beat.start(BeatMs);
    }

private:
    void say(const char *what) const { std::printf("%s %.1f %.1f\n", what, wallMs() - m_started, cpuMs()); }

    void beat()
    {
        const int paints = m_paints.paints();
        if (paints == 0)
            return;
        const double now = wallMs();
        if (m_beats == 0)
            say("painted");
        else
            m_waits.push_back(now - m_last);
        if (m_settled && m_paintsWhenSettled < 0)
            m_paintsWhenSettled = paints;
        if (m_paintsWhenSettled >= 0 && paints > m_paintsWhenSettled)
            return finish();
        m_last = now;
        m_view.pan(QPointF(6, 3) * (m_beats++ / 20 % 2 == 0 ? 1 : -1));
    }

    /// CPU times of the thread of the windows.
    void moveNodes()
    {
        m_view.setZoom(1);
        showFrame(m_view);
        std::vector<double> times;
        for (int move = 0; move < Moves; ++move) {
            const QList<ElementId> nodes = nodesInView();
            const ElementId node = nodes.value(move % std::max(1, int(nodes.size())));
            const int before = m_paints.paints();
            const double start = threadSeconds();
            m_session.apply(QStringLiteral("Move"), withMoved(m_session.plan(), {node}, {12, 12}));
            showFrame(m_view);
            if (m_paints.paints() > before)
                times.push_back((threadSeconds() - start) * 1000);
        }
        std::printf("moved %.2f %.2f\n", percentile(times, 50), percentile(times, 95));
    }

    QList<ElementId> nodesInView() const
    {
        QList<ElementId> found;
        for (const NodeBox &node : m_view.scene().nodes)
            if (QRectF(m_view.rect()).contains(m_view.camera().toView(node.rect)))
                found.append(node.id);
        return found;
    }

    void finish()
    {
        m_beat.stop();
        say("led");
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        std::printf("waits %.1f %.1f\nlines %d %.1f\n", percentile(m_waits, 95), percentile(m_waits, 100),
                    int(m_view.scene().edges.size()), double(usage.ru_maxrss) / 1024);
        moveNodes();
        std::fflush(stdout);
        QCoreApplication::exit();
    }

    Session &m_session;
    CanvasView &m_view;
    double m_started;
    PaintCount m_paints;
    QTimer m_beat;
    std::vector<double> m_waits;
    double m_last = 0;
    int m_beats = 0;
    bool m_settled = false;
    int m_paintsWhenSettled = -1;
};

/// As the program itself does it.
int openOnce(QApplication &application, const QString &path, double started)
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
    CanvasView *view = window.findChild<CanvasView *>(QStringLiteral("canvas"));
    Witness witness(desk.session, *view, started);
    desk.files.startNew();
    window.fileActions().open(path);
    window.show();
    return QApplication::exec();
}

using Figures = QMap<QByteArray, std::pair<double, double>>;

/// What a process of its own says.
std::optional<Figures> measured(const QString &path)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--child"), path, QString::number(wallMs(), 'f', 3)});
    if (!process.waitForFinished(LimitMs) || process.exitCode() != 0) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    Figures figures;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 3)
            figures.insert(words[0], {words[1].toDouble(), words[2].toDouble()});
    }
    return figures;
}

int compare(int nodes, int runs)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("made.portwright"));
    DiskFileSystem files;
    if (!savePlan(files, path, planOf(nodes))) {
        std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
        return 1;
    }
    QMap<QByteArray, std::vector<double>> first, second;
    for (int run = 0; run < runs; ++run) {
        const std::optional<Figures> figures = measured(path);
        if (!figures || !figures->contains("led")) {
            std::fprintf(stderr, "the window did not come to an end\n");
            return 1;
        }
        for (auto figure = figures->cbegin(); figure != figures->cend(); ++figure) {
            first[figure.key()].push_back(figure->first);
            second[figure.key()].push_back(figure->second);
        }
    }
    const auto mid = [](const std::vector<double> &values) { return percentile(values, 50); };
    std::printf("%d nodes, %.0f lines, %lld bytes of plan, median of %d\n", nodes, mid(first["lines"]),
                static_cast<long long>(QFileInfo(path).size()), runs);
    std::printf("%-44s %8.0f ms (CPU %.0f)\n", "process start to first painted canvas", mid(first["painted"]),
                mid(second["painted"]));
    std::printf("%-44s %8.0f ms (CPU %.0f)\n", "to all lines led and painted", mid(first["led"]), mid(second["led"]));
    std::printf("%-44s %8.0f ms, at worst %.0f\n", "a frame of panning in between, p95", mid(first["waits"]),
                mid(second["waits"]));
    std::printf("%-44s %8.1f ms of CPU, p95 %.1f\n", "a node moved, to its frame", mid(first["moved"]),
                mid(second["moved"]));
    std::printf("%-44s %8.0f MiB\n", "memory of the process", mid(second["lines"]));
    return 0;
}

} // namespace

} // namespace portwright

int main(int argc, char **argv)
{
    using namespace portwright;
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--child"))
        return openOnce(application, arguments.value(2), arguments.value(3).toDouble());
    return compare(optionOr(arguments, QStringLiteral("--nodes="), 10'000),
                   std::max(1, optionOr(arguments, QStringLiteral("--runs="), 5)));
}
