// SPDX-License-Identifier: Apache-2.0
#include "evidence/kit.h"
#include "evidence/kitencoding.h"
#include "evidence/kittemplate.h"
#include "evidence/kittext.h"

namespace portwright {

namespace {

QByteArray boolText(bool truth)
{
    return truth ? "true" : "false";
}

/// What is known of a verdict before anybody probes; the rest follows on the same line.
QByteArray verdictHead(const FlowId &flow, const QString &target, Transport transport, quint16 port,
                       const NodeId &vantage, bool fromVantage)
{
    return "{\"flow\": " + plainJson(flow.text()) + ", \"target\": " + plainJson(target) +
           ", \"transport\": " + plainJson(transportName(transport)) + ", \"port\": " + QByteArray::number(port) +
           ", \"vantage\": " + plainJson(vantage.text()) + ", \"from-vantage\": " + boolText(fromVantage) + ", ";
}

QString targetText(const ProbeTarget &target)
{
    return target.address ? target.address->toString() : target.host;
}

QString normalised(const QString &sha256)
{
    return QString(sha256).remove(u':').remove(u' ').toLower();
}

/// The certificate to compare with: its SHA-256, "issuer" where the plan has no more, or "-".
QByteArray plannedCertificate(const Certificate &certificate)
{
    static const QString hexDigits = QStringLiteral("0123456789abcdef");
    const QString sum = normalised(certificate.sha256);
    const bool hex =
        !sum.isEmpty() && std::all_of(sum.cbegin(), sum.cend(), [](QChar c) { return hexDigits.contains(c); });
    if (hex)
        return sum.toLatin1();
    return certificate.issuer.isEmpty() && sum.isEmpty() ? "-" : "issuer";
}

QByteArray orDash(const QByteArray &text)
{
    return text.isEmpty() ? QByteArray("-") : text;
}

/// Writes the lines that a kit's scripts read.
class Tasks
{
public:
    Tasks(const NodeId &node, const QList<Handshake> &handshakes) : m_node(node), m_handshakes(handshakes) {}

    void add(const ProbeTarget &target)
    {
        const QByteArray host = hostName(target.host);
        if (!target.address && host.isEmpty())
            return refuse(target, KitText::tr("%1 is no name that can be resolved.").arg(target.host));
        const KitPeer peer{host, target.address ? target.address->toString() : QString(), target.port};
        const Handshake *handshake = handshakeOf(target);
        const auto steps = handshake ? encodedSteps(*handshake, peer) : std::nullopt;
        if (!steps && target.transport == Transport::Udp)
            return refuse(target, KitText::tr("A kit's scripts cannot hold this protocol's exchange."));
        const QByteArray number = QByteArray::number(++m_count);
        const QByteArrayList words{"T",
                                   number,
                                   transportName(target.transport).toLatin1(),
                                   target.address ? target.address->toString().toLatin1() : host,
                                   QByteArray::number(target.port),
                                   orDash(host),
                                   plannedCertificate(target.certificate),
                                   standInPlaces(target),
                                   webOf(handshake),
                                   steps.value_or("-"),
                                   orDash(steps ? handshake->proves.toUtf8().toHex() : QByteArray())};
        m_text += words.join(' ') + '\n';
        for (const FlowId &flow : target.flows)
            m_text += "F " + number + ' ' +
                      verdictHead(flow, targetText(target), target.transport, target.port, m_node, true) + '\n';
    }

    void add(const ProbeResult &result)
    {
        m_text += "N - " +
                  verdictHead(result.flow, result.target, result.transport, result.port, m_node, result.fromVantage) +
                  "\"address\": \"\", \"family\": \"\", \"verdict\": \"not-probed\", \"proof\": \"\", "
                  "\"latency-ms\": null, \"by\": \"\", \"code\": 0, \"tries\": 0, \"detail\": " +
                  plainJson(result.detail) + ", \"tool\": \"\", \n";
    }

    const QByteArray &text() const { return m_text; }
    qsizetype count() const { return m_count; }

private:
    void refuse(const ProbeTarget &target, const QString &reason)
    {
        for (const FlowId &flow : target.flows) {
            ProbeResult result;
            result.flow = flow;
            result.target = targetText(target);
            result.transport = target.transport;
            result.port = target.port;
            result.fromVantage = true;
            result.detail = reason;
            add(result);
        }
    }

    const Handshake *handshakeOf(const ProbeTarget &target) const
    {
        const auto at = std::find_if(m_handshakes.cbegin(), m_handshakes.cend(), [&target](const Handshake &one) {
            return one.id == target.handshake && one.transport == target.transport;
        });
        return at == m_handshakes.cend() ? nullptr : &*at;
    }

    /// What a stand-in there may say it is: its node, and the port dialled or its own.
    static QByteArray standInPlaces(const ProbeTarget &target)
    {
        QByteArray places = target.destination.text().toLatin1();
        for (const quint16 port : target.standInPorts())
            places += '/' + QByteArray::number(port);
        return places;
    }

    /// What a program that speaks HTTP alone can ask in the handshake's place.
    static QByteArray webOf(const Handshake *handshake)
    {
        const QString id = handshake ? handshake->id : QString();
        return id == QLatin1String("https") || id == QLatin1String("http") ? id.toLatin1() : QByteArray("-");
    }

    const NodeId &m_node;
    const QList<Handshake> &m_handshakes;
    QByteArray m_text;
    qsizetype m_count = 0;
};

QByteArray measured(const Plan &plan, const NodeId &node, const KitMaker &maker)
{
    return "\"node\": " + plainJson(node.text()) + ", \"plan\": " + plainJson(plan.name) +
           ", \"kit\": " + plainJson(QStringLiteral("%1 %2").arg(maker.version, maker.date.toString(Qt::ISODate))) +
           ", ";
}

QByteArray readMe(const Plan &plan, const NodeId &node, const ProbePlan &probes, const KitMaker &maker)
{
    QString text =
        KitText::tr("Probe kit for %1 (%2), plan %3, made by Portwright %4 on %5.")
            .arg(singleLine(plan.topology.nameOf(node)), node.text(), singleLine(plan.name), maker.version,
                 maker.date.toString(Qt::ISODate)) +
        QStringLiteral("\n\n") +
        KitText::tr(
            "Run it on that computer, as any user; it installs nothing, needs no rights and contacts only what is "
            "listed below.") +
        QStringLiteral("\n\n  Linux, macOS, BSD:  sh probe.sh\n  Windows:            powershell "
                       "-ExecutionPolicy Bypass -File probe.ps1\n\n") +
        KitText::tr(
            "It writes one file, portwright-%1.results.json. Send that file back by mail or on a stick; the planner "
            "takes it in with \"portwright-cli results PLAN FILE\".")
            .arg(node.text()) +
        QStringLiteral("\n\n") +
        KitText::tr(
            "The first of bash, nc, python3, perl, openssl and curl that can hold an exchange is used and named in "
            "each result; what none of them can ask is written down as not probed.") +
        QStringLiteral("\n\n") + KitText::tr("It contacts:") + u'\n';
    for (const ProbeTarget &target : probes.targets)
        text += QStringLiteral("  %1 %2/%3\n")
                    .arg(singleLine(targetText(target)), QString::number(target.port), transportName(target.transport));
    return text.toUtf8();
}

} // namespace

Kit probeKit(const Plan &plan, const NodeId &node, const ProbePlan &probes, const QList<Handshake> &handshakes,
             const KitMaker &maker)
{
    Q_ASSERT(isValidId(node.text()));
    Tasks tasks(node, handshakes);
    for (const ProbeTarget &target : probes.targets)
        tasks.add(target);
    for (const ProbeResult &result : probes.notProbed)
        tasks.add(result);
    const TemplateValues values{{"VERSION", plainJson(maker.version).replace('"', "")},
                                {"NODE", node.text().toLatin1()},
                                {"MEASURED", measured(plan, node, maker)},
                                {"PYTHON", kitTemplate(QStringLiteral("probe.py"))},
                                {"PERL", kitTemplate(QStringLiteral("probe.pl"))},
                                {"BASH", kitTemplate(QStringLiteral("probe.bash"))},
                                {"TASKS", tasks.text()}};
    return {node,
            {{QStringLiteral("probe.sh"), filledTemplate(QStringLiteral("probe.sh"), values)},
             {QStringLiteral("probe.ps1"), filledTemplate(QStringLiteral("probe.ps1"), values)},
             {QStringLiteral("README.txt"), readMe(plan, node, probes, maker)}},
            tasks.count()};
}

} // namespace portwright
