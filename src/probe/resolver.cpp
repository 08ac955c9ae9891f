// SPDX-License-Identifier: Apache-2.0
#include "probe/resolver.h"

#include "probe/probetext.h"
#include "probe/qtaddress.h"

namespace portwright {

namespace {

QList<IpAddress> addressesIn(const QHostInfo &info)
{
    QList<IpAddress> found;
    for (const QHostAddress &address : info.addresses()) {
        const auto ip = fromHostAddress(address);
        if (ip && !found.contains(*ip))
            found += *ip;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const IpAddress &a, const IpAddress &b) { return a.family() < b.family(); });
    return found.mid(0, Resolver::MaxAddresses);
}

QString kindOf(const QDnsLookup &lookup)
{
    switch (lookup.error()) {
    case QDnsLookup::NotFoundError:
        return ProbeText::tr("the DNS server says that there is no such name");
    case QDnsLookup::ServerRefusedError:
        return ProbeText::tr("the DNS server refuses to answer");
    case QDnsLookup::ServerFailureError:
        return ProbeText::tr("the DNS server failed");
    case QDnsLookup::NoError:
        return ProbeText::tr("the name has no address");
    case QDnsLookup::InvalidRequestError:
        return ProbeText::tr("it is not a valid name");
    default:
        return ProbeText::tr("no usable answer from a DNS server");
    }
}

} // namespace

void Resolver::look(const QString &host)
{
    // By name: with a function, Qt 6.4 takes the end of the program for a second answer, and that answer is null.
    m_lookups.insert(QHostInfo::lookupHost(host, this, SLOT(onHostInfo(QHostInfo))), host);
}

void Resolver::forget()
{
    for (auto lookup = m_lookups.keyBegin(); lookup != m_lookups.keyEnd(); ++lookup)
        QHostInfo::abortHostLookup(*lookup);
    m_lookups.clear();
    qDeleteAll(findChildren<QDnsLookup *>());
}

void Resolver::onHostInfo(const QHostInfo &info)
{
    if (!m_lookups.contains(info.lookupId()))
        return;
    const QString host = m_lookups.take(info.lookupId());
    const QList<IpAddress> addresses = addressesIn(info);
    if (!addresses.isEmpty())
        Q_EMIT resolved(host, {addresses, {}});
    else if (info.error() == QHostInfo::HostNotFound)
        askWhy(host);
    else
        Q_EMIT resolved(
            host,
            {{}, info.error() == QHostInfo::NoError ? ProbeText::tr("the name has no address") : info.errorString()});
}

/// The system's resolver does not tell a missing name from a silent server; a query of our own does (RFC 1035
/// section 4.1.1).
void Resolver::askWhy(const QString &host)
{
    auto *lookup = new QDnsLookup(QDnsLookup::A, host, this);
    connect(lookup, &QDnsLookup::finished, this, [this, lookup, host] {
        lookup->deleteLater();
        Q_EMIT resolved(host, {{}, kindOf(*lookup)});
    });
    lookup->lookup();
}

} // namespace portwright
