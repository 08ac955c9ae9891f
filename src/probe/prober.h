// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/handshake.h"
#include "probe/target.h"

#include <QObject>
#include <memory>

namespace portwright {

struct ProbeNews;

struct ProbeOptions
{
    int tries = 3;        // only silence is tried again
    int timeoutMs = 1200; // first attempt; adapted to the round trip
    int handshakeMs = 3000;
    int inFlight = 1024; // less where this process may not open so many files
    int perDestination = 32;
    /// Secrets shared with services, by node; the one of no node is for all others. Never written anywhere.
    QHash<NodeId, QByteArray> secrets{};
    int perSecond = 0; // attempts begun in a second; 0: as many as the others allow
};

/// Probes targets in a thread of its own and reports each verdict as it comes. Sends nothing until start().
class Prober : public QObject
{
    Q_OBJECT

public:
    explicit Prober(const QList<Handshake> &handshakes, QObject *parent = nullptr);
    ~Prober() override; // stops and waits

    /// For the rounds that start from now on.
    void setHandshakes(const QList<Handshake> &handshakes);
    /// Begins one round; a running round is stopped first. A server that asked for peace (Handshake::floorSeconds) is
    /// not asked again before its time: its last verdict is reported again, with the time at which it was found.
    void start(const QList<ProbeTarget> &targets, const QString &vantage, const ProbeOptions &options = {});
    /// Closes every socket before it returns; no verdict comes afterwards.
    void stop();
    bool isRunning() const;

Q_SIGNALS:
    /// In the thread of this object; one for each flow of a target, and for each address that its name has.
    void verdictFound(const portwright::ProbeResult &result);
    void roundFinished();
    /// The first try of it was silent, and it is tried again: no verdict yet, but worth showing.
    void firstTryFound(const portwright::ProbeResult &result);

    /// To the thread that probes.
    void roundPosted(QPrivateSignal);
    void haltWanted(QPrivateSignal);

private:
    void takeNews();
    void readNews();
    void pass(const ProbeNews &news);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace portwright
