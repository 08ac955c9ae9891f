// SPDX-License-Identifier: Apache-2.0
#include "probe/sourcetranslation.h"

#include "probe/probetext.h"

namespace portwright {

namespace {

QString listOf(const QList<IpAddress> &addresses, Family family)
{
    QStringList texts;
    for (const IpAddress &address : addresses) {
        if (address.family() == family)
            texts += address.toString();
    }
    return texts.join(QStringLiteral(", "));
}

QString untranslatedText(const QString &planned, const IpAddress &own)
{
    if (!planned.isEmpty())
        return ProbeText::tr(
                   "The stand-in saw this computer's own address %1, though by the plan the source is translated "
                   "to %2 on the way: look at that translation.")
            .arg(own.toString(), planned);
    if (own.isLoopback())
        return {};
    return ProbeText::tr("The stand-in saw this computer's own address %1: the source is not translated on the way.")
        .arg(own.toString());
}

} // namespace

QString seenAsText(const QList<IpAddress> &planned, Family family)
{
    const QString addresses = listOf(planned, family);
    if (addresses.isEmpty())
        return {};
    return ProbeText::tr("By the plan the source is translated on the way: look for %1 in the service's log and access "
                         "list, not for this computer's address.")
        .arg(addresses);
}

QString unmeasuredText(const QList<IpAddress> &planned, Family family)
{
    const QString addresses = listOf(planned, family);
    if (addresses.isEmpty())
        return {};
    return ProbeText::tr(
               "By the plan the source is translated to %1 on the way. Whether it is cannot be told: the service "
               "does not say from where the call came; its log does, and so does a stand-in.")
        .arg(addresses);
}

QString measuredText(const QList<IpAddress> &planned, const IpAddress &own, const std::optional<IpAddress> &seen)
{
    const QString addresses = listOf(planned, own.family());
    if (!seen && addresses.isEmpty())
        return {};
    if (!seen)
        return ProbeText::tr(
                   "By the plan the source is translated to %1 on the way. Whether it is cannot be told: this "
                   "stand-in is of an older version, which does not say from where the call came.")
            .arg(addresses);
    if (*seen == own)
        return untranslatedText(planned.contains(own) ? QString() : addresses, own);
    const QString saw =
        ProbeText::tr("The stand-in saw %1 in place of this computer's address %2: the source is translated "
                      "on the way")
            .arg(seen->toString(), own.toString());
    if (planned.contains(*seen))
        return ProbeText::tr("%1, as planned.").arg(saw);
    if (addresses.isEmpty())
        return ProbeText::tr(
                   "%1, which the plan does not say: rules and access lists behind it must know that address.")
            .arg(saw);
    return ProbeText::tr("%1, but the plan says to %2.").arg(saw, addresses);
}

} // namespace portwright
