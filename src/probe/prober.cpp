// SPDX-License-Identifier: Apache-2.0
#include "probe/prober.h"

#include "probe/engine.h"

#include <QThread>

namespace portwright {

struct Prober::Private
{
    QThread thread;
    ProbeEngine *engine = nullptr; // lives in `thread`, which deletes it when it ends
    int round = 0;
    bool running = false;
};

Prober::Prober(QList<Handshake> handshakes, QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->engine = new ProbeEngine(std::move(handshakes));
    d->engine->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->engine, &QObject::deleteLater);
    connect(this, &Prober::roundWanted, d->engine, &ProbeEngine::begin);
    connect(this, &Prober::haltWanted, d->engine, &ProbeEngine::halt, Qt::BlockingQueuedConnection);
    connect(d->engine, &ProbeEngine::found, this, [this](int round, const ProbeResult &result) {
        if (round == d->round && d->running)
            Q_EMIT verdictFound(result);
    });
    connect(d->engine, &ProbeEngine::finished, this, [this](int round) {
        if (round != d->round || !d->running)
            return;
        d->running = false;
        Q_EMIT roundFinished();
    });
    d->thread.setObjectName(QStringLiteral("prober"));
    d->thread.start();
}

Prober::~Prober()
{
    stop();
    d->thread.quit();
    d->thread.wait();
}

void Prober::start(const QList<ProbeTarget> &targets, const QString &vantage, const ProbeOptions &options)
{
    d->running = true;
    ++d->round;
    Q_EMIT roundWanted({d->round, targets, vantage, options}, QPrivateSignal());
}

void Prober::stop()
{
    if (!d->running)
        return;
    d->running = false;
    Q_EMIT haltWanted(QPrivateSignal());
}

bool Prober::isRunning() const
{
    return d->running;
}

} // namespace portwright
