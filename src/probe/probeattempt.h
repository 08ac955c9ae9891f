// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/conversation.h"
#include "probe/outcome.h"
#include "probe/poller.h"
#include "probe/rehearsal.h"
#include "probe/target.h"
#include "probe/tlsstage.h"

#include <QPointer>

namespace portwright {

/// What attempts share: a clock, a poller, and a limit on TLS handshakes at once.
class AttemptHost
{
public:
    virtual ~AttemptHost() = default;
    virtual qint64 now() const = 0; // milliseconds
    /// Its keys are the attempts' numbers.
    virtual Poller &poller() = 0;
    /// Calls the attempt's beginTls() when there is room.
    virtual void wantTls(quint64 attempt) = 0;
    /// The attempt has its result; it is deleted after the call stack unwinds.
    virtual void ended(quint64 attempt) = 0;
    /// The parent of what outlives an attempt for a moment.
    virtual QObject *object() = 0;
};

/// What to try. The target and the handshake must outlive it.
struct AttemptTask
{
    const ProbeTarget &target;
    IpAddress address;
    const Handshake *handshake = nullptr; // none: connect only
    QByteArray secret{};                  // for a handshake that needs one
    int timeoutMs = 1200;
    int handshakeMs = 3000;
    int attempt = 1; // from 1

    Peer peer() const { return {target.host, address.toString(), target.port, target.question, secret}; }
};

struct AttemptResult
{
    ProbeOutcome outcome;
    bool silent = false;   // nothing came: worth another try
    bool accepted = false; // a server accepted the connection or answered
    std::optional<double> latencyMs;
    std::optional<double> roundTripMs;     // for timeouts: also of refusals
    std::optional<IpAddress> ownAddress{}; // of a rehearsal: from where it was called,
    std::optional<IpAddress> seenFrom{};   // and from where the stand-in saw that call come
};

/// One attempt on one address, on a socket of its own.
class ProbeAttempt
{
public:
    ProbeAttempt(quint64 id, AttemptTask task, AttemptHost &host, const QSet<IpAddress> &local,
                 const QList<Handshake> &known);
    ~ProbeAttempt();
    ProbeAttempt(const ProbeAttempt &) = delete;
    ProbeAttempt &operator=(const ProbeAttempt &) = delete;

    /// 0, or the errno that says that this computer has no room for another socket now.
    int start();
    void onEvents(quint32 events);
    /// True if there is a deadline and it has passed: then onTime() is due.
    bool isDue(qint64 now) const;
    void onTime();
    /// How long a first answer may take, counted from the start.
    void setPatience(int milliseconds);
    void beginTls();
    const AttemptResult &result() const { return m_result; }

private:
    enum class Stage {
        Connecting,
        Listening,
        Talking,
        Rehearsing,
        TlsWaiting,
        TlsStarting,
        TlsTalking,
        TlsLingering,
        Ended
    };

    bool isUdp() const { return m_task.target.transport == Transport::Udp; }
    bool isTls() const { return m_stage >= Stage::TlsStarting && m_stage <= Stage::TlsLingering; }
    void enter(Stage stage, qint64 waitMs);
    void onConnected();
    void startUdp();
    void drive();
    void mismatched();
    void transmit(const QByteArray &bytes);
    void readStream();
    void readDatagram();
    void take(const QByteArray &bytes);
    void takeUnprompted();
    void rehearse();
    void rehearseDatagram(const QByteArray &bytes);
    void endRehearsal();
    bool endIfProved();
    void rehearsed(const RehearsalCheck &check);
    void enterTlsTalk();
    void onTlsBytes(const QByteArray &bytes);
    void onTlsEnded();
    void onClosed();
    void onDeadline();
    void proven();
    void failed(const SocketTrouble &trouble, bool atOnce);
    void silent();
    void end(const ProbeOutcome &outcome);

    const quint64 m_id;
    const AttemptTask m_task;
    AttemptHost &m_host;
    const QSet<IpAddress> &m_local;
    const QList<Handshake> &m_known;
    ProbeSocket m_socket;
    std::optional<Conversation> m_conversation;
    QPointer<TlsStage> m_tls;
    Stage m_stage = Stage::Connecting;
    qint64 m_started = 0;
    qint64 m_deadline = 0;
    QByteArray m_heard;
    QList<QByteArray> m_sent; // by UDP, what an echo may answer
    Nonce m_nonce;
    AttemptResult m_result;
};

} // namespace portwright
