// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace portwright {

/// Signatures by the user's own ssh-keygen (ssh-keygen(1), -Y; format: OpenSSH's PROTOCOL.sshsig), with the user's keys
/// and agent. A signature made for another purpose is no signature here, because the namespace is another one.
inline constexpr const char *SignatureNamespace = "portwright-evidence";

/// The detached signature of the text, armoured. `keyFile` is a private key, or a public one whose private key the
/// agent has. ssh-keygen itself asks for a passphrase.
Result<QByteArray> signedWith(const QString &keyFile, const QByteArray &text);

struct SignatureCheck
{
    bool good = false;
    QString said; // a translated sentence: who signed with which key, or what is wrong
};

/// Checks a signature against a list of allowed signers (ssh-keygen(1), ALLOWED SIGNERS). Without `identity` whoever of
/// them signed is told. Fails only where it cannot be checked at all.
Result<SignatureCheck> checkSignature(const QByteArray &text, const QString &signatureFile,
                                      const QString &allowedSigners, const QString &identity = {});

} // namespace portwright
