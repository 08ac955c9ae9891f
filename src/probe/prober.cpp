// SPDX-License-Identifier: Apache-2.0
#include "probe/prober.h"

#include "probe/engine.h"

#include <QThread>
#include <semaphore>

namespace portwright {

struct Prober::Private
{
    ProbeMail mail;
    QThread thread;
    ProbeEngine *engine = nullptr;       // lives in `thread`, which deletes it when it ends
    std::binary_semaphore engineGone{0}; // and then says so
    int round = 0;
    bool running = false;
};

Prober::Prober(QList<Handshake> handshakes, QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->engine = new ProbeEngine(std::move(handshakes), d->mail);
    d->engine->moveToThread(&d->thread);
    const auto end = [this] {
        delete d->engine;
        d->engineGone.release();
    };
    connect(&d->thread, &QThread::finished, &d->thread, end, Qt::DirectConnection);
    connect(this, &Prober::roundPosted, d->engine, &ProbeEngine::readMail);
    connect(this, &Prober::haltWanted, d->engine, &ProbeEngine::halt, Qt::BlockingQueuedConnection);
    connect(d->engine, &ProbeEngine::newsPosted, this, &Prober::readNews);
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

void Prober::start(const QList<ProbeTarget> &targets, const QString &vantage, const ProbeOptions &options)
{
    d->running = true;
    ++d->round;
    if (d->mail.rounds.post({d->round, targets, vantage, options}))
        Q_EMIT roundPosted(QPrivateSignal());
}

void Prober::stop()
{
    if (!d->running)
        return;
    d->running = false;
    Q_EMIT haltWanted(QPrivateSignal());
}

void Prober::readNews()
{
    for (const ProbeNews &news : d->mail.news.takeAll()) {
        if (news.round != d->round || !d->running)
            continue;
        d->running = news.found.has_value();
        if (news.found)
            Q_EMIT verdictFound(*news.found);
        else
            Q_EMIT roundFinished();
    }
}

bool Prober::isRunning() const
{
    return d->running;
}

} // namespace portwright
