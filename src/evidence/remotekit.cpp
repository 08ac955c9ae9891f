// SPDX-License-Identifier: Apache-2.0
#include "evidence/remotekit.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct RemoteKitText
{
    Q_DECLARE_TR_FUNCTIONS(RemoteKit)
};

constexpr qsizetype MaxDestination = 255;

bool isHarmless(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           QStringLiteral("._-@:/[]%").contains(c);
}

} // namespace

Result<QStringList> sshArguments(const QString &destination)
{
    if (destination.isEmpty())
        return Error{RemoteKitText::tr(
                         "There is no computer to connect to: the node has neither an address nor a host name. Name "
                         "one with --via ssh:DESTINATION."),
                     {}};
    if (destination.startsWith(u'-'))
        return Error{RemoteKitText::tr("\"%1\" is no destination for ssh: it begins with a hyphen.").arg(destination),
                     {}};
    if (destination.size() > MaxDestination || !std::all_of(destination.cbegin(), destination.cend(), isHarmless))
        return Error{RemoteKitText::tr("\"%1\" is no destination for ssh: use HOST, USER@HOST or ssh://USER@HOST:PORT.")
                         .arg(destination.left(MaxDestination).simplified()),
                     {}};
    // The command is fixed; the far side's shell gets nothing else to read.
    return QStringList{QStringLiteral("-T"),
                       QStringLiteral("-o"),
                       QStringLiteral("BatchMode=yes"),
                       QStringLiteral("-o"),
                       QStringLiteral("ClearAllForwardings=yes"),
                       QStringLiteral("--"),
                       destination,
                       QStringLiteral("sh -s -- -o -")};
}

} // namespace portwright
