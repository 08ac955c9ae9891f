// SPDX-License-Identifier: Apache-2.0
#include "probe/tlsstage.h"

#include "probe/qtaddress.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

#include <unistd.h>

namespace portwright {

namespace {

constexpr int FarewellMs = 1000;

QString nameIn(const QSslCertificate &certificate, bool issuer)
{
    const QStringList common = issuer ? certificate.issuerInfo(QSslCertificate::CommonName)
                                      : certificate.subjectInfo(QSslCertificate::CommonName);
    if (!common.isEmpty())
        return tameName(common.first());
    return tameName(issuer ? certificate.issuerDisplayName() : certificate.subjectDisplayName());
}

QString protocolText(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return QStringLiteral("TLS 1.2");
    case QSsl::TlsV1_3:
        return QStringLiteral("TLS 1.3");
    default:
        return QStringLiteral("TLS");
    }
}

} // namespace

QString tameName(const QString &name)
{
    constexpr qsizetype most = 120;
    QString tame;
    for (const QChar c : name.left(most))
        tame += c == u';' ? QChar(u',') : c.isPrint() ? c : QChar(u'?');
    return tame;
}

QString TlsReport::proof() const
{
    if (!encrypted)
        return {};
    return QStringLiteral("%1; subject %2; issuer %3; expires %4; sha256 %5")
        .arg(protocol, subject, issuer, expires, sha256);
}

TlsStage::TlsStage(QObject *parent) : QObject(parent)
{
    connect(&m_socket, &QSslSocket::encrypted, this, &TlsStage::onEncrypted);
    connect(&m_socket, &QSslSocket::sslErrors, this, &TlsStage::onProblems);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &TlsStage::onError);
    connect(&m_socket, &QSslSocket::readyRead, this, [this] { Q_EMIT received(m_socket.readAll()); });
}

bool TlsStage::start(int descriptor, const QString &serverName)
{
    if (!m_socket.setSocketDescriptor(descriptor)) {
        ::close(descriptor);
        return false;
    }
    m_socket.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_socket.setPeerVerifyName(serverName);
    m_socket.startClientEncryption();
    return true;
}

std::optional<IpAddress> TlsStage::ownAddress() const
{
    return fromHostAddress(m_socket.localAddress());
}

void TlsStage::leave()
{
    m_leaving = true;
    connect(&m_socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
    QTimer::singleShot(FarewellMs, this, &QObject::deleteLater);
    m_socket.disconnectFromHost();
    if (m_socket.state() == QAbstractSocket::UnconnectedState)
        deleteLater();
}

void TlsStage::onEncrypted()
{
    const QSslCertificate certificate = m_socket.peerCertificate();
    m_report.encrypted = true;
    m_report.protocol = protocolText(m_socket.sessionProtocol());
    m_report.subject = nameIn(certificate, false);
    m_report.issuer = nameIn(certificate, true);
    m_report.expires = certificate.expiryDate().toUTC().date().toString(Qt::ISODate);
    m_report.sha256 = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
    Q_EMIT encrypted();
}

void TlsStage::onProblems(const QList<QSslError> &problems)
{
    for (const QSslError &problem : problems) {
        if (m_report.problems.isEmpty())
            m_report.problemText = problem.errorString();
        m_report.problems += problem.error();
    }
    m_socket.ignoreSslErrors();
}

void TlsStage::onError()
{
    if (m_leaving)
        return;
    m_report.closed = m_socket.error() == QAbstractSocket::RemoteHostClosedError;
    m_report.failure = m_socket.errorString();
    Q_EMIT ended();
}

} // namespace portwright
