// SPDX-License-Identifier: Apache-2.0
#include "app/blackbox.h"

#include "app/fleetfiles.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct BlackboxText
{
    Q_DECLARE_TR_FUNCTIONS(Blackbox)
};

QString placeOf(const ProbeTarget &target)
{
    const QString host = target.address ? target.address->toString() : target.host;
    const bool bracketed = target.address && target.address->family() == Family::IPv6;
    return (bracketed ? QString(u'[' + host + u']') : host) + u':' + QString::number(target.port);
}

/// The URL that the handshakes of HTTP ask for.
QString urlOf(const ProbeTarget &target, const char *scheme)
{
    return QLatin1String(scheme) + QStringLiteral("://") + placeOf(target) + QStringLiteral("/api/Ping");
}

/// blackbox_exporter's regular expressions read lines, and its TCP prober ends what it sends with a line feed.
QString connectOnly()
{
    return BlackboxText::tr("blackbox_exporter cannot speak this protocol: only that the port accepts is watched");
}

BlackboxProbe byTcp(const ProbeTarget &target)
{
    static const QMap<QString, QString> modules{{QStringLiteral("tls"), QStringLiteral("portwright_tls")},
                                                {QStringLiteral("smtp"), QStringLiteral("portwright_smtp")},
                                                {QStringLiteral("ssh"), QStringLiteral("portwright_ssh")},
                                                {QStringLiteral("dns-tcp"), QStringLiteral("portwright_dns_tcp")},
                                                {QString(), QStringLiteral("portwright_connect")}};
    const auto known = modules.constFind(target.handshake);
    if (known != modules.constEnd())
        return {*known, placeOf(target), target.host, {}};
    if (target.handshake == QLatin1String("https"))
        return {QStringLiteral("portwright_http"), urlOf(target, "https"), target.host, {}};
    if (target.handshake == QLatin1String("http"))
        return {QStringLiteral("portwright_http"), urlOf(target, "http"), target.host, {}};
    if (target.handshake == QLatin1String("ldaps"))
        return {QStringLiteral("portwright_tls"), placeOf(target), target.host,
                BlackboxText::tr("blackbox_exporter cannot speak LDAP: only that TLS answers is watched")};
    return {QStringLiteral("portwright_connect"), placeOf(target), target.host, connectOnly()};
}

Yaml tlsConfig()
{
    // As the handshakes do: the certificate is looked at, not obeyed; and old servers are no closed ports.
    return Yaml::Map{{QStringLiteral("insecure_skip_verify"), true}, {QStringLiteral("min_version"), "TLS10"}};
}

/// Whatever a server of HTTP says, it answered.
Yaml anyStatus()
{
    Yaml::List codes;
    for (int code = 100; code < 600; ++code)
        codes += Yaml(code);
    return codes;
}

Yaml dns(const char *transport)
{
    return Yaml::Map{
        {QStringLiteral("transport_protocol"), transport},
        {QStringLiteral("query_name"), "."},
        {QStringLiteral("query_type"), "NS"},
        {QStringLiteral("valid_rcodes"), Yaml::texts({QStringLiteral("NOERROR"), QStringLiteral("SERVFAIL"),
                                                      QStringLiteral("NXDOMAIN"), QStringLiteral("REFUSED")})}};
}

Yaml conversation(const QList<std::pair<const char *, const char *>> &steps)
{
    Yaml::List list;
    for (const auto &[kind, text] : steps)
        list += Yaml(Yaml::Map{Yaml::Member(QLatin1String(kind), text)});
    return Yaml::Map{Yaml::Member(QStringLiteral("query_response"), list)};
}

/// The prober that a module uses, and its own settings.
std::pair<QString, Yaml> settingsOf(const QString &module)
{
    const QString tcp = QStringLiteral("tcp");
    if (module == QLatin1String("portwright_tls"))
        return {tcp, Yaml::Map{{QStringLiteral("tls"), true}, {QStringLiteral("tls_config"), tlsConfig()}}};
    if (module == QLatin1String("portwright_http"))
        return {QStringLiteral("http"), Yaml::Map{{QStringLiteral("valid_status_codes"), anyStatus()},
                                                  {QStringLiteral("follow_redirects"), false},
                                                  {QStringLiteral("tls_config"), tlsConfig()}}};
    if (module == QLatin1String("portwright_smtp"))
        return {tcp, conversation({{"expect", "^(220 |554)"},
                                   {"send", "EHLO probe.invalid\r"},
                                   {"expect", "^(250 |5)"},
                                   {"send", "QUIT\r"}})};
    if (module == QLatin1String("portwright_ssh"))
        return {tcp, conversation({{"expect", "^SSH-"}})};
    if (module == QLatin1String("portwright_dns_udp"))
        return {QStringLiteral("dns"), dns("udp")};
    if (module == QLatin1String("portwright_dns_tcp"))
        return {QStringLiteral("dns"), dns("tcp")};
    return {tcp, Yaml::Map{}};
}

} // namespace

BlackboxProbe blackboxProbe(const ProbeTarget &target, const QString &protocol)
{
    const auto cannot = [](const QString &reason) { return BlackboxProbe{{}, {}, {}, reason}; };
    if ((!target.address || !target.host.isEmpty()) && !isHostName(target.host))
        return cannot(BlackboxText::tr("The host name \"%1\" is none: correct it in the plan").arg(target.host));
    if (protocol.contains(QLatin1String("MySQL"), Qt::CaseInsensitive))
        return cannot(BlackboxText::tr("A MySQL server counts connections without a sign-in and locks their sender out "
                                       "(max_connect_errors)"));
    if (target.transport == Transport::Tcp)
        return byTcp(target);
    if (target.handshake == QLatin1String("dns-udp"))
        return {QStringLiteral("portwright_dns_udp"), placeOf(target), {}, {}};
    return cannot(BlackboxText::tr("blackbox_exporter sends nothing by UDP but DNS"));
}

Yaml blackboxModules(const QStringList &names)
{
    Yaml::Map modules;
    for (const QString &name : names) {
        const auto &[prober, settings] = settingsOf(name);
        modules += Yaml::Member(
            name, Yaml::Map{{QStringLiteral("prober"), prober}, {QStringLiteral("timeout"), "5s"}, {prober, settings}});
    }
    return Yaml::Map{Yaml::Member(QStringLiteral("modules"), modules)};
}

} // namespace portwright
