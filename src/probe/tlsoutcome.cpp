// SPDX-License-Identifier: Apache-2.0
#include "probe/probetext.h"
#include "probe/tlsstage.h"

namespace portwright {

namespace {

QString normalised(const QString &sha256)
{
    return QString(sha256).remove(u':').remove(u' ').toLower();
}

bool saysAnyOf(const QString &failure, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&failure](const char *word) {
        return failure.contains(QLatin1String(word), Qt::CaseInsensitive);
    });
}

/// Nothing wrong but the name, where the plan has no name to compare with.
bool isTrusted(const TlsReport &report, bool nameKnown)
{
    return std::all_of(report.problems.cbegin(), report.problems.cend(), [nameKnown](QSslError::SslError problem) {
        return !nameKnown && problem == QSslError::HostNameMismatch;
    });
}

bool has(const TlsReport &report, std::initializer_list<QSslError::SslError> problems)
{
    return std::any_of(problems.begin(), problems.end(),
                       [&report](QSslError::SslError problem) { return report.problems.contains(problem); });
}

QString untrustedWhy(const TlsReport &report)
{
    if (has(report, {QSslError::CertificateExpired}))
        return ProbeText::tr("The certificate expired on %1.").arg(report.expires);
    if (has(report, {QSslError::SelfSignedCertificate}))
        return ProbeText::tr("The certificate is self-signed, as a new Code42 server's is.");
    if (has(report, {QSslError::CertificateNotYetValid}))
        return ProbeText::tr("The certificate is not valid yet: compare the clocks.");
    if (has(report, {QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToVerifyFirstCertificate,
                     QSslError::SelfSignedCertificateInChain, QSslError::UnableToGetIssuerCertificate}))
        return ProbeText::tr("This computer does not trust the issuer %1.").arg(report.issuer);
    if (has(report, {QSslError::HostNameMismatch}))
        return ProbeText::tr("The certificate is for %1, not for the planned name.").arg(report.subject);
    return ProbeText::tr("The certificate has a fault: %1.").arg(report.problemText);
}

/// Set if the plan says what the certificate must be, and it is something else.
QString differsFromPlan(const TlsReport &report, const Certificate &planned)
{
    if (!planned.sha256.isEmpty() && normalised(planned.sha256) != report.sha256)
        return ProbeText::
            tr("The certificate is not the planned one (SHA-256 %1): a device on the way opens TLS, or the server's "
               "certificate was replaced. Compare it on the server itself.")
                .arg(planned.sha256);
    if (!planned.issuer.isEmpty() && tameName(planned.issuer) != report.issuer)
        return ProbeText::tr(
                   "The certificate was issued by %1, planned is %2: a device on the way opens TLS, or the server's "
                   "certificate was replaced.")
            .arg(report.issuer, planned.issuer);
    return {};
}

} // namespace

ProbeOutcome tlsFailureOutcome(const TlsReport &report)
{
    const QString &failure = report.failure;
    ProbeOutcome outcome{Verdict::TlsFailed, report.proof(), {}, 0, {}};
    if (saysAnyOf(failure, {"certificate required"}) || (report.encrypted && saysAnyOf(failure, {"alert"})))
        outcome.detail =
            ProbeText::tr("The server ended TLS after the handshake: it needs a client certificate. That it answers "
                          "is proven; sign-in is not.");
    else if (saysAnyOf(failure, {"wrong version number", "packet length too long", "http request"}))
        return {
            Verdict::WrongService,
            {},
            {},
            0,
            ProbeText::tr("The answer is not TLS: the service there speaks without TLS, or another one has the port.")};
    else if (saysAnyOf(failure, {"protocol version", "unsupported protocol"}))
        outcome.detail = ProbeText::tr("The server offers only TLS versions older than 1.2: look at its TLS settings.");
    else if (saysAnyOf(failure, {"handshake failure"}))
        outcome.detail =
            ProbeText::tr("The server refused the handshake: no cipher in common, or it needs a client certificate.");
    else
        outcome.detail = ProbeText::tr("The TLS handshake failed: %1.").arg(failure);
    return outcome;
}

ProbeOutcome tlsProvenOutcome(const TlsReport &report, const Certificate &planned, bool nameKnown, const QString &proof)
{
    const QString all = proof.isEmpty() ? report.proof() : QString(report.proof() + QStringLiteral("; ") + proof);
    const QString difference = differsFromPlan(report, planned);
    if (!difference.isEmpty())
        return {Verdict::Intercepted, all, {}, 0, difference};
    if (!planned.sha256.isEmpty())
        return {Verdict::Verified, all, {}, 0, ProbeText::tr("The certificate is the planned one.")};
    if (isTrusted(report, nameKnown))
        return {Verdict::Verified,
                all,
                {},
                0,
                nameKnown ? ProbeText::tr("The certificate is trusted and carries the planned name.")
                          : ProbeText::tr("The certificate is trusted. The plan has no name to compare it with.")};
    return {Verdict::TlsUntrusted,
            all,
            {},
            0,
            untrustedWhy(report) + QLatin1Char(' ') +
                ProbeText::tr(
                    "The way is open and the service answers, but not who it is: a device on the way could answer the "
                    "same. Compare the SHA-256 in the proof with the server's own certificate; entered as the node's "
                    "certificate, it is what later probes compare with.")};
}

} // namespace portwright
