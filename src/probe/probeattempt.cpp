// SPDX-License-Identifier: Apache-2.0
#include "probe/probeattempt.h"

#include <cerrno>

namespace portwright {

namespace {

/// How long a server may take to speak unprompted, beyond a round trip and a half.
constexpr int PeekMs = 50;
/// How long a TLS 1.3 server may take to refuse a missing client certificate, beyond four round trips.
constexpr int LingerMs = 100;

bool isShortage(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM || error == EAGAIN;
}

} // namespace

ProbeAttempt::ProbeAttempt(quint64 id, AttemptTask task, AttemptHost &host, const QSet<IpAddress> &local,
                           const QList<Handshake> &known)
    : m_id(id), m_task(std::move(task)), m_host(host), m_local(local), m_known(known)
{
    if (m_task.handshake)
        m_conversation.emplace(*m_task.handshake, m_task.peer());
}

ProbeAttempt::~ProbeAttempt()
{
    if (m_stage != Stage::Ended)
        delete m_tls;
}

void ProbeAttempt::enter(Stage stage, qint64 waitMs)
{
    m_stage = stage;
    m_deadline = m_host.now() + waitMs;
}

int ProbeAttempt::start()
{
    m_started = m_host.now();
    int error = m_socket.open(m_task.address.family(), m_task.target.transport);
    if (error == 0)
        error = m_socket.connectTo(m_task.address, m_task.target.port);
    if (isShortage(error)) {
        m_socket.close();
        return error;
    }
    enter(Stage::Connecting, m_task.timeoutMs);
    if (error != 0) {
        failed({error, {}}, true);
    } else if (isUdp()) {
        startUdp();
    } else {
        m_host.poller().add(m_socket.descriptor(), m_id, EPOLLOUT | EPOLLIN);
    }
    return 0;
}

void ProbeAttempt::startUdp()
{
    m_stage = Stage::Talking;
    m_host.poller().add(m_socket.descriptor(), m_id, EPOLLIN);
    if (m_conversation)
        drive();
    else
        transmit(nonceLine(m_nonce.bytes()));
}

void ProbeAttempt::onEvents(quint32 events)
{
    if (m_stage == Stage::Ended)
        return;
    if ((events & (EPOLLERR | EPOLLHUP)) != 0) { // without, there is neither an error nor an ICMP message
        if (const SocketTrouble trouble = m_socket.trouble())
            return failed(trouble, false);
    }
    if (m_stage == Stage::Connecting) {
        if ((events & EPOLLOUT) != 0)
            onConnected();
    } else if (isUdp()) {
        readDatagram();
    } else if (m_stage != Stage::TlsWaiting) {
        readStream();
    }
}

void ProbeAttempt::onConnected()
{
    const bool here = m_task.address.isLoopback() || m_local.contains(m_task.address);
    if (here && m_socket.isConnectedToItself()) {
        m_socket.resetOnClose();
        return failed({ECONNREFUSED, {}}, false);
    }
    m_host.poller().change(m_socket.descriptor(), m_id, EPOLLIN);
    m_result.accepted = true;
    m_result.latencyMs = m_socket.roundTripMs();
    m_result.roundTripMs = m_result.latencyMs;
    const qint64 peek = PeekMs + qint64(1.5 * m_result.latencyMs.value_or(0));
    if (m_task.target.rehearsed)
        return enter(Stage::Listening, m_task.handshakeMs);
    if (!m_task.handshake || m_task.handshake->beginsWithTls())
        return enter(Stage::Listening, peek);
    enter(Stage::Talking, m_task.handshakeMs);
    drive();
}

/// Goes on with the handshake as far as what came allows.
void ProbeAttempt::drive()
{
    while (m_stage != Stage::Ended) {
        switch (m_conversation->next()) {
        case Conversation::Next::Send:
            transmit(m_conversation->outgoing());
            break;
        case Conversation::Next::StartTls:
            enter(Stage::TlsWaiting, 0);
            m_host.poller().remove(m_socket.descriptor());
            return m_host.wantTls(m_id);
        case Conversation::Next::Done:
            return proven();
        case Conversation::Next::Mismatch:
            return mismatched();
        case Conversation::Next::Wait:
            return;
        }
    }
}

void ProbeAttempt::mismatched()
{
    const QByteArray heard = m_conversation->firstBytes();
    if (!isTls() && m_conversation->isTlsRefused())
        return end(tlsRefusedOutcome(readableBytes(heard)));
    end(unprovenOutcome(heard, recogniseBanner(m_known, heard)));
}

void ProbeAttempt::transmit(const QByteArray &bytes)
{
    if (m_tls)
        return m_tls->send(bytes);
    if (isUdp())
        m_sent += bytes;
    const int error = m_socket.send(bytes);
    // The far side may have closed after its last word: what it said before that counts.
    if (error != 0 && (isUdp() || !m_conversation || !m_conversation->isProven()))
        failed({error, {}}, isUdp());
}

void ProbeAttempt::readStream()
{
    const ProbeSocket::Bytes got = m_socket.receive();
    if (!got.bytes.isEmpty())
        take(got.bytes);
    else if (got.closed || got.error != 0)
        onClosed();
}

void ProbeAttempt::take(const QByteArray &bytes)
{
    m_heard += bytes.left(Conversation::MaxBytes - m_heard.size());
    if (isRehearsalGreeting(m_heard))
        return rehearse();
    if (couldBeRehearsalGreeting(m_heard))
        return;
    if (m_stage == Stage::Listening)
        return takeUnprompted();
    m_conversation->feed(m_conversation->hasHeard() ? bytes : m_heard);
    drive();
}

/// A server speaks where the client should, or where a stand-in should.
void ProbeAttempt::takeUnprompted()
{
    if (m_task.target.rehearsed)
        end(noStandInOutcome(readableBytes(m_heard)));
    else if (!m_task.handshake)
        end(openOutcome(readableBytes(m_heard)));
    else
        end(unprovenOutcome(m_heard, recogniseBanner(m_known, m_heard)));
}

void ProbeAttempt::readDatagram()
{
    const ProbeSocket::Bytes got = m_socket.receive();
    if (got.error != 0)
        return failed({got.error, m_socket.trouble().icmp}, false);
    if (got.bytes.isEmpty())
        return;
    m_result.accepted = true;
    m_result.latencyMs = double(m_host.now() - m_started);
    m_result.roundTripMs = m_result.latencyMs;
    if (isRehearsalGreeting(got.bytes))
        return rehearseDatagram(got.bytes);
    if (!m_conversation || m_task.target.rehearsed)
        return end(noStandInOutcome(readableBytes(got.bytes)));
    m_heard = got.bytes;
    m_conversation->feedDatagram(got.bytes);
    drive();
}

void ProbeAttempt::beginTls()
{
    if (m_stage != Stage::TlsWaiting)
        return;
    enter(Stage::TlsStarting, m_task.handshakeMs);
    m_tls = new TlsStage(m_host.object());
    QObject::connect(m_tls, &TlsStage::encrypted, m_tls, [this] { enterTlsTalk(); });
    QObject::connect(m_tls, &TlsStage::received, m_tls, [this](const QByteArray &bytes) { onTlsBytes(bytes); });
    QObject::connect(m_tls, &TlsStage::ended, m_tls, [this] { onTlsEnded(); });
    const QString name = m_task.target.host.isEmpty() ? m_task.address.toString() : m_task.target.host;
    if (!m_tls->start(m_socket.release(), name))
        end(closedOutcome({}));
}

void ProbeAttempt::enterTlsTalk()
{
    if (m_stage != Stage::TlsStarting)
        return;
    if (m_conversation->isProven())
        return enter(Stage::TlsLingering, LingerMs + qint64(4 * m_result.latencyMs.value_or(0)));
    enter(Stage::TlsTalking, m_task.handshakeMs);
    drive();
}

void ProbeAttempt::onTlsBytes(const QByteArray &bytes)
{
    if (m_stage == Stage::Ended)
        return;
    m_heard += bytes.left(Conversation::MaxBytes - m_heard.size());
    if (isRehearsalGreeting(m_heard))
        return rehearse();
    if (couldBeRehearsalGreeting(m_heard))
        return;
    if (m_stage == Stage::TlsLingering)
        return proven();
    if (m_stage != Stage::TlsTalking)
        return;
    m_conversation->feed(m_conversation->hasHeard() ? bytes : m_heard);
    drive();
}

void ProbeAttempt::onTlsEnded()
{
    const TlsReport &report = m_tls->report();
    if (m_stage == Stage::Rehearsing)
        return endRehearsal();
    if (!isTls())
        return;
    if (m_stage == Stage::TlsTalking && m_conversation->isProven())
        return proven();
    if (m_stage == Stage::TlsLingering && report.closed)
        return proven();
    if (!report.closed)
        return end(tlsFailureOutcome(report));
    if (m_conversation->hasHeard())
        return end(unprovenOutcome(m_conversation->firstBytes(), {}));
    end(closedOutcome(report.proof()));
}

/// The far side closed, or reset, a plain connection.
void ProbeAttempt::onClosed()
{
    if (m_stage == Stage::Talking && m_conversation && m_conversation->isProven())
        return proven();
    if (m_stage == Stage::Rehearsing)
        return endRehearsal();
    if (m_heard.isEmpty())
        return end(closedOutcome({}));
    end(unprovenOutcome(m_heard, recogniseBanner(m_known, m_heard)));
}

void ProbeAttempt::setPatience(int milliseconds)
{
    if (m_stage == Stage::Connecting || (isUdp() && m_stage == Stage::Talking && m_heard.isEmpty()))
        m_deadline = m_started + milliseconds;
}

bool ProbeAttempt::isDue(qint64 now) const
{
    return now >= m_deadline && m_stage != Stage::Ended && m_stage != Stage::TlsWaiting;
}

void ProbeAttempt::onTime()
{
    if (isDue(m_host.now()))
        onDeadline();
}

void ProbeAttempt::onDeadline()
{
    if (m_stage == Stage::Connecting)
        return silent();
    if (m_stage == Stage::Listening && m_task.target.rehearsed)
        return end(noStandInOutcome(readableBytes(m_heard)));
    if (m_stage == Stage::Listening && !m_task.handshake)
        return end(openOutcome(readableBytes(m_heard)));
    if (m_stage == Stage::Listening)
        return drive();
    if (m_stage == Stage::Rehearsing)
        return endRehearsal();
    if (m_stage == Stage::TlsLingering ||
        (m_conversation && m_stage != Stage::TlsStarting && m_conversation->isProven()))
        return proven();
    if (!m_heard.isEmpty() || (m_conversation && m_conversation->hasHeard()))
        return end(unprovenOutcome(m_heard.isEmpty() ? m_conversation->firstBytes() : m_heard, {}));
    if (isUdp())
        return silent();
    ProbeOutcome mute = muteOutcome();
    if (m_tls)
        mute.proof = m_tls->report().proof();
    end(mute);
}

void ProbeAttempt::proven()
{
    const bool more = m_task.handshake->steps.size() > 1;
    if (m_task.target.rehearsed)
        return end(noStandInOutcome(m_conversation->proof()));
    if (m_tls)
        return end(tlsProvenOutcome(m_tls->report(), m_task.target.certificate, !m_task.target.host.isEmpty(),
                                    more ? m_conversation->proof() : QString()));
    end(verifiedOutcome(m_conversation->proof(), m_task.target.question, m_conversation->extras()));
}

void ProbeAttempt::failed(const SocketTrouble &trouble, bool atOnce)
{
    const bool proofComplete = m_conversation && m_stage == Stage::Talking && m_conversation->isProven();
    if (proofComplete)
        return proven();
    if (endIfProved())
        return;
    const ProbeOutcome outcome =
        outcomeOf(trouble, {m_task.address, m_task.target.transport, atOnce, m_result.accepted, m_local});
    if (!atOnce && outcome.verdict == Verdict::Refused)
        m_result.roundTripMs = double(m_host.now() - m_started);
    end(outcome);
}

void ProbeAttempt::silent()
{
    m_result.silent = true;
    const bool secret = m_task.handshake && m_task.handshake->needsSecret();
    end(secret ? silentSecretOutcome(m_task.attempt) : silentOutcome(m_task.target.transport, m_task.attempt));
}

void ProbeAttempt::end(const ProbeOutcome &outcome)
{
    if (m_stage == Stage::Ended)
        return;
    m_stage = Stage::Ended;
    m_result.outcome = outcome;
    const bool polite = outcome.verdict == Verdict::Verified || outcome.verdict == Verdict::Rehearsed;
    if (!polite && outcome.verdict != Verdict::Refused) // refused, there is no connection to reset
        m_socket.resetOnClose();
    m_socket.close();
    if (m_tls) {
        m_tls->disconnect(); // it says nothing to this attempt any more
        m_tls->leave();
    }
    m_host.ended(m_id);
}

} // namespace portwright
