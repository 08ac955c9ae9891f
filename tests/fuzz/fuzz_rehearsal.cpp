// SPDX-License-Identifier: Apache-2.0
// What a stand-in hears, and what a prober hears of one.
#include "fuzztarget.h"
#include "probe/rehearsal.h"

namespace portwright::test {

void digest(const QByteArray &bytes)
{
    const NodeId node(QStringLiteral("server-1"));
    const QByteArray nonce = nonceIn(bytes);
    if (nonce.contains('\n'))
        qFatal("a nonce of two lines");
    const auto read = [&](const QByteArray &heard) {
        RehearsalCheck check(node, {443, 4287});
        return check.read(heard, "challenge");
    };
    const RehearsalCheck::Answer answer = read(bytes);
    const QByteArray token = rehearsalGreeting(node, 443) + rehearsalEcho("challenge", node, 443);
    const bool isRight = answer == RehearsalCheck::Answer::Right || answer == RehearsalCheck::Answer::Proved;
    if (isRight && !bytes.startsWith(token) && !bytes.contains("port=4287"))
        qFatal("a token that is none");
    read(token + bytes);
    read(rehearsalGreeting(node, 443) + bytes);
}

} // namespace portwright::test
