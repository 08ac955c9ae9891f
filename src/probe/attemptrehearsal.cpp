// SPDX-License-Identifier: Apache-2.0
// An attempt that met a stand-in.
#include "probe/probeattempt.h"

namespace portwright {

namespace {

/// How long the line that says from where the call came may take behind the token, beyond two round trips.
constexpr int SeenMs = 100;

} // namespace

void ProbeAttempt::rehearse()
{
    RehearsalCheck check(m_task.target.destination, m_task.target.standInPorts());
    if (m_stage != Stage::Rehearsing) {
        const bool talked = m_stage == Stage::TlsTalking ||
                            (m_stage == Stage::Talking && m_task.handshake && !m_task.handshake->serverSpeaksFirst());
        enter(Stage::Rehearsing, m_task.handshakeMs);
        transmit(QByteArray(talked ? "\n" : "") + nonceLine(m_nonce.bytes()));
        if (m_stage == Stage::Ended)
            return;
    }
    switch (check.read(m_heard, m_nonce.bytes())) {
    case RehearsalCheck::Answer::More:
        return;
    case RehearsalCheck::Answer::Proved:
        return enter(Stage::Rehearsing, SeenMs + qint64(2 * m_result.latencyMs.value_or(0)));
    case RehearsalCheck::Answer::Right:
        return rehearsed(check);
    case RehearsalCheck::Answer::WrongPlace:
    case RehearsalCheck::Answer::WrongEcho:
        return end(wrongStandInOutcome(check.said(), m_task.target.destination, m_task.target.port));
    }
}

void ProbeAttempt::rehearseDatagram(const QByteArray &bytes)
{
    RehearsalCheck check(m_task.target.destination, m_task.target.standInPorts());
    for (const QByteArray &sent : std::as_const(m_sent)) {
        const RehearsalCheck::Answer answer = check.read(bytes, sent);
        if (answer == RehearsalCheck::Answer::Right || answer == RehearsalCheck::Answer::Proved)
            return rehearsed(check);
    }
    end(wrongStandInOutcome(check.said(), m_task.target.destination, m_task.target.port));
}

/// Nothing more comes: the token may have, without a word of where the call came from.
void ProbeAttempt::endRehearsal()
{
    if (!endIfProved())
        end(noStandInOutcome(readableBytes(m_heard)));
}

/// The token proves the stand-in, however the connection ends behind it.
bool ProbeAttempt::endIfProved()
{
    RehearsalCheck check(m_task.target.destination, m_task.target.standInPorts());
    if (m_stage != Stage::Rehearsing || check.read(m_heard, m_nonce.bytes()) != RehearsalCheck::Answer::Proved)
        return false;
    rehearsed(check);
    return true;
}

void ProbeAttempt::rehearsed(const RehearsalCheck &check)
{
    m_result.seenFrom = check.seen();
    m_result.ownAddress = m_tls ? m_tls->ownAddress() : m_socket.ownAddress();
    end(rehearsedOutcome(check.said(), check.seen()));
}

} // namespace portwright
