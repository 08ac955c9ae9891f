// SPDX-License-Identifier: Apache-2.0
// What a server answers to each shipped handshake: the first byte says which, the second in pieces of how many bytes.
#include "fuzztarget.h"
#include "probe/conversation.h"

namespace portwright::test {

namespace {

const QList<Handshake> &shipped()
{
    static const QList<Handshake> handshakes = *builtInHandshakes();
    return handshakes;
}

/// Goes on as long as there is something to do without an answer.
void drive(Conversation &conversation)
{
    for (int turn = 0; turn < 100; ++turn) {
        const Conversation::Next next = conversation.next();
        if (next != Conversation::Next::Send && next != Conversation::Next::StartTls)
            return;
    }
    qFatal("the conversation does not wait");
}

} // namespace

void digest(const QByteArray &bytes)
{
    if (bytes.size() < 2)
        return;
    const Handshake &handshake = shipped().at(quint8(bytes.at(0)) % shipped().size());
    const qsizetype piece = 1 + quint8(bytes.at(1));
    Conversation conversation(handshake, {QStringLiteral("srv.lab"), QStringLiteral("10.0.0.1"), 443, {}, "secret"});
    drive(conversation);
    for (qsizetype at = 2; at < bytes.size(); at += piece) {
        if (handshake.transport == Transport::Udp)
            conversation.feedDatagram(bytes.mid(at, piece));
        else
            conversation.feed(bytes.mid(at, piece));
        drive(conversation);
    }
    const bool proven = conversation.isProven();
    if (proven && conversation.proof().isEmpty())
        qFatal("proven without a proof");
    conversation.isTlsRefused();
    recogniseBanner(shipped(), bytes);
    readableBytes(bytes);
}

} // namespace portwright::test
