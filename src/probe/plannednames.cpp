// SPDX-License-Identifier: Apache-2.0
#include "probe/plannednames.h"

#include "probe/probetext.h"

namespace portwright {

namespace {

constexpr qint64 MsASecond = 1000;

/// A stand-in of a demonstration, and a port that must stay shut, have no clients that use a name.
bool hasPlannedName(const ProbeTarget &target)
{
    return target.address && !target.host.isEmpty() && !target.rehearsed && target.mustStayShut.isEmpty() &&
           !IpAddress::parse(target.host);
}

/// In their own order: name servers hand them out in turns.
QString listOf(QList<IpAddress> addresses)
{
    std::sort(addresses.begin(), addresses.end());
    QStringList texts;
    for (const IpAddress &address : std::as_const(addresses))
        texts += address.toString();
    return texts.join(QStringLiteral(", "));
}

QList<IpAddress> without(const QList<IpAddress> &addresses, const QList<IpAddress> &others)
{
    QList<IpAddress> left = addresses;
    left.removeIf([&others](const IpAddress &address) { return others.contains(address); });
    return left;
}

} // namespace

NameFinding nameFinding(const ProbeTarget &target, const Resolved &resolved)
{
    if (resolved.addresses.isEmpty())
        return {false, ProbeText::tr("The name %1, which clients use, does not resolve from here (%2).")
                           .arg(target.host, resolved.kind)};
    const QList<IpAddress> planned =
        target.hostAddresses.isEmpty() ? QList<IpAddress>{*target.address} : target.hostAddresses;
    const QList<IpAddress> strange = without(resolved.addresses, planned);
    if (strange.size() == resolved.addresses.size())
        return {false,
                ProbeText::tr("The name %1 resolves to %2 from here, the plan says %3: clients that use the name go "
                              "elsewhere.")
                    .arg(target.host, listOf(resolved.addresses), listOf(planned))};
    QStringList sentences;
    if (!resolved.addresses.contains(*target.address))
        sentences +=
            ProbeText::tr("The name %1 resolves to %2 from here: clients that use the name do not come to this "
                          "address.")
                .arg(target.host, listOf(resolved.addresses));
    else if (!strange.isEmpty())
        sentences +=
            ProbeText::tr("The name %1 resolves from here to %2, too, which the plan does not have: some clients "
                          "go there.")
                .arg(target.host, listOf(strange));
    return {true, sentences.join(u' ')};
}

PlannedNames::PlannedNames(QObject *parent) : QObject(parent), m_resolver(this)
{
    connect(&m_resolver, &Resolver::resolved, this, &PlannedNames::take);
}

void PlannedNames::ask(const QList<ProbeTarget> &targets, qint64 now)
{
    for (const ProbeTarget &target : targets) {
        if (!hasPlannedName(target))
            continue;
        const auto known = m_known.constFind(target.host);
        if (known != m_known.constEnd() && now - known->asked < FreshMs)
            continue;
        m_known.insert(target.host, {now, {}, true});
        m_resolver.look(target.host);
        m_waits = true;
    }
}

void PlannedNames::onTime(qint64 now)
{
    if (!m_waits)
        return;
    m_waits = false;
    for (Known &known : m_known) {
        known.waits = known.waits && now - known.asked < WaitMs;
        m_waits = m_waits || known.waits;
    }
    if (!m_waits)
        m_resolver.forget(); // lookups that nobody waits for would hold up others
}

bool PlannedNames::isPending(const ProbeTarget &target) const
{
    if (!hasPlannedName(target))
        return false;
    const auto known = m_known.constFind(target.host);
    return known != m_known.constEnd() && known->waits;
}

NameFinding PlannedNames::findingOf(const ProbeTarget &target) const
{
    const auto known = m_known.constFind(target.host);
    if (!hasPlannedName(target) || known == m_known.constEnd() || isPending(target))
        return {};
    if (known->resolved)
        return nameFinding(target, *known->resolved);
    return {true,
            ProbeText::tr("No answer for the name %1 came within %n second(s): whether it leads here is not known.", "",
                          int(WaitMs / MsASecond))
                .arg(target.host)};
}

void PlannedNames::halt()
{
    m_resolver.forget();
    m_known.removeIf([](QHash<QString, Known>::iterator known) { return !known->resolved; });
}

void PlannedNames::take(const QString &host, const Resolved &resolved)
{
    const auto known = m_known.find(host);
    if (known == m_known.end())
        return;
    known->resolved = resolved;
    known->waits = false;
}

} // namespace portwright
