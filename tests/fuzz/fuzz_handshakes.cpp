// SPDX-License-Identifier: Apache-2.0
// A handshake file, and the first step of each handshake in it.
#include "fuzztarget.h"
#include "probe/conversation.h"

namespace portwright::test {

void digest(const QByteArray &bytes)
{
    const Result<QList<Handshake>> handshakes = parseHandshakes(bytes, QStringLiteral("fuzz"));
    if (!handshakes)
        return;
    for (const Handshake &handshake : *handshakes) {
        Conversation conversation(handshake,
                                  {QStringLiteral("srv.lab"), QStringLiteral("10.0.0.1"), 443, {}, "secret"});
        conversation.feed(bytes);
        conversation.next();
    }
}

} // namespace portwright::test
