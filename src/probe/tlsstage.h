// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/topology.h"
#include "probe/outcome.h"

#include <QObject>
#include <QSslError>
#include <QSslSocket>

namespace portwright {

/// What a TLS handshake showed.
struct TlsReport
{
    bool encrypted = false;
    QString protocol; // "TLS 1.3"
    QString subject;  // common name, else the whole name
    QString issuer;
    QString expires; // ISO date
    QString sha256;  // 64 hex digits
    QList<QSslError::SslError> problems;
    QString problemText; // of the first problem
    bool closed = false; // the far side closed the connection
    QString failure;     // why it ended, in the words of the TLS library

    /// For the record: "TLS 1.3; subject ...; issuer ...; expires ...; sha256 ...".
    QString proof() const;
};

/// TLS on a connected socket: takes the descriptor over, completes the handshake whatever the certificate, and reports.
class TlsStage : public QObject
{
    Q_OBJECT

public:
    explicit TlsStage(QObject *parent);

    /// False if the descriptor cannot be used; it is closed then.
    bool start(int descriptor, const QString &serverName);
    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    /// Says goodbye and deletes itself.
    void leave();
    const TlsReport &report() const { return m_report; }
    /// The address that it has on this computer.
    std::optional<IpAddress> ownAddress() const;

Q_SIGNALS:
    void encrypted();
    void received(const QByteArray &bytes);
    void ended();

private:
    void onEncrypted();
    void onProblems(const QList<QSslError> &problems);
    void onError();

    QSslSocket m_socket;
    TlsReport m_report;
    bool m_leaving = false;
};

/// A name from a certificate, which anybody may have written: one line of at most 120 signs, and no semicolon, which
/// the proof is divided by.
QString tameName(const QString &name);

/// The verdict for a handshake that did not come about.
ProbeOutcome tlsFailureOutcome(const TlsReport &report);
/// The verdict once the protocol inside TLS is proven: trust and the planned certificate are weighed here.
ProbeOutcome tlsProvenOutcome(const TlsReport &report, const Certificate &planned, bool nameKnown,
                              const QString &proof);

} // namespace portwright
