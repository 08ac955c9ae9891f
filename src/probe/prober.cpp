// SPDX-License-Identifier: Apache-2.0
#include "probe/prober.h"

#include "probe/engine.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>
#include <deque>
#include <semaphore>

namespace portwright {

namespace {

/// So that the thread of the windows goes on between them, whatever its listeners do with a verdict.
constexpr int NewsPerTurn = 64;
constexpr qint64 MsPerTurn = 4;

} // namespace

struct Prober::Private
{
    ProbeMail mail;
    QList<Handshake> handshakes;
    std::deque<ProbeNews> unread;
    QTimer nextTurn; // a posted event would come before all timers and all input
    QThread thread;
    ProbeEngine *engine = nullptr;       // lives in `thread`, which deletes it when it ends
    std::binary_semaphore engineGone{0}; // and then says so
    int round = 0;
    bool running = false;
};

Prober::Prober(const QList<Handshake> &handshakes, QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->handshakes = handshakes;
    d->engine = new ProbeEngine(d->mail);
    d->engine->moveToThread(&d->thread);
    const auto end = [this] {
        delete d->engine;
        d->engineGone.release();
    };
    connect(&d->thread, &QThread::finished, &d->thread, end, Qt::DirectConnection);
    connect(this, &Prober::roundPosted, d->engine, &ProbeEngine::readMail);
    connect(this, &Prober::haltWanted, d->engine, &ProbeEngine::halt, Qt::BlockingQueuedConnection);
    connect(d->engine, &ProbeEngine::newsPosted, this, &Prober::takeNews);
    d->nextTurn.setSingleShot(true);
    connect(&d->nextTurn, &QTimer::timeout, this, &Prober::readNews);
    d->thread.setObjectName(QStringLiteral("prober"));
    d->thread.start();
}

Prober::~Prober()
{
    stop();
    d->thread.quit();
    d->engineGone.acquire();
    d->thread.wait();
}

void Prober::setHandshakes(const QList<Handshake> &handshakes)
{
    d->handshakes = handshakes;
}

void Prober::start(const QList<ProbeTarget> &targets, const QString &vantage, const ProbeOptions &options)
{
    d->running = true;
    ++d->round;
    if (d->mail.rounds.post({d->round, targets, vantage, options, d->handshakes}))
        Q_EMIT roundPosted(QPrivateSignal());
}

void Prober::stop()
{
    if (!d->running)
        return;
    d->running = false;
    Q_EMIT haltWanted(QPrivateSignal());
}

void Prober::takeNews()
{
    for (ProbeNews &news : d->mail.news.takeAll())
        d->unread.push_back(std::move(news));
    if (!d->nextTurn.isActive())
        readNews();
}

void Prober::readNews()
{
    QElapsedTimer turn;
    turn.start();
    for (int read = 0; read < NewsPerTurn && !d->unread.empty() && turn.elapsed() < MsPerTurn; ++read) {
        const ProbeNews news = std::move(d->unread.front());
        d->unread.pop_front();
        if (news.round == d->round && d->running)
            pass(news);
    }
    if (!d->unread.empty())
        d->nextTurn.start(0);
}

void Prober::pass(const ProbeNews &news)
{
    d->running = news.found.has_value();
    if (!news.found)
        Q_EMIT roundFinished();
    else if (news.provisional)
        Q_EMIT firstTryFound(*news.found);
    else
        Q_EMIT verdictFound(*news.found);
}

bool Prober::isRunning() const
{
    return d->running;
}

} // namespace portwright
