// SPDX-License-Identifier: Apache-2.0
#include "evidence/signature.h"

#include "evidence/evidencetext.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace portwright {

namespace {

constexpr int CheckMs = 30000;
constexpr int AskMs = 600000; // a person types a passphrase, or touches a key

struct Outcome
{
    int status = 0;
    QByteArray out;
    QString complaint; // the last line on standard error, printable
};

QString lastLine(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.trimmed().split('\n');
    QString line = QString::fromUtf8(lines.last()).left(300);
    for (QChar &c : line) {
        if (!c.isPrint())
            c = QChar::ReplacementCharacter;
    }
    return line;
}

Result<Outcome> sshKeygen(const QStringList &arguments, const QByteArray &input, int milliseconds)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("ssh-keygen"));
    if (program.isEmpty())
        return Error{EvidenceText::tr("There is no ssh-keygen in the search path; install the package openssh-client"),
                     {}};
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted(CheckMs))
        return Error{EvidenceText::tr("ssh-keygen cannot be started: %1").arg(process.errorString()),
                     {program, 0, 0, {}}};
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(milliseconds)) {
        process.kill();
        process.waitForFinished();
        return Error{EvidenceText::tr("ssh-keygen does not come to an end"), {program, 0, 0, {}}};
    }
    const bool crashed = process.exitStatus() != QProcess::NormalExit;
    return Outcome{crashed ? -1 : process.exitCode(), process.readAllStandardOutput(),
                   lastLine(process.readAllStandardError())};
}

Result<void> readable(const QString &path)
{
    const QFileInfo file(path);
    if (file.isFile() && file.isReadable())
        return {};
    return Error{file.exists() ? EvidenceText::tr("The file cannot be read")
                               : EvidenceText::tr("There is no such file"),
                 {path, 0, 0, {}}};
}

QString spaceName()
{
    return QString::fromLatin1(SignatureNamespace);
}

SignatureCheck notAllowed(const QString &complaint)
{
    return {false, EvidenceText::tr("None of the allowed signers made this signature (ssh-keygen: %1)").arg(complaint)};
}

} // namespace

Result<QByteArray> signedWith(const QString &keyFile, const QByteArray &text)
{
    const Result<void> key = readable(keyFile);
    if (!key)
        return key.errors();
    const Result<Outcome> made = sshKeygen({QStringLiteral("-Y"), QStringLiteral("sign"), QStringLiteral("-f"), keyFile,
                                            QStringLiteral("-n"), spaceName()},
                                           text, AskMs);
    if (!made)
        return made.errors();
    if (made->status != 0 || !made->out.startsWith("-----BEGIN SSH SIGNATURE-----"))
        return Error{EvidenceText::tr("ssh-keygen did not sign with this key: %1").arg(made->complaint),
                     {keyFile, 0, 0, {}}};
    return made->out;
}

Result<SignatureCheck> checkSignature(const QByteArray &text, const QString &signatureFile,
                                      const QString &allowedSigners, const QString &identity)
{
    for (const QString &path : {signatureFile, allowedSigners}) {
        const Result<void> file = readable(path);
        if (!file)
            return file.errors();
    }
    QString signer = identity;
    if (signer.isEmpty()) {
        const Result<Outcome> found =
            sshKeygen({QStringLiteral("-Y"), QStringLiteral("find-principals"), QStringLiteral("-s"), signatureFile,
                       QStringLiteral("-f"), allowedSigners},
                      {}, CheckMs);
        if (!found)
            return found.errors();
        signer = QString::fromUtf8(found->out.left(found->out.indexOf('\n')).trimmed());
        if (found->status != 0 || signer.isEmpty())
            return notAllowed(found->complaint);
    }
    const Result<Outcome> checked = sshKeygen({QStringLiteral("-Y"), QStringLiteral("verify"), QStringLiteral("-f"),
                                               allowedSigners, QStringLiteral("-I"), signer, QStringLiteral("-n"),
                                               spaceName(), QStringLiteral("-s"), signatureFile},
                                              text, CheckMs);
    if (!checked)
        return checked.errors();
    if (checked->status == 0)
        return SignatureCheck{
            true,
            EvidenceText::tr("Signed by %1, unchanged since (ssh-keygen: %2)").arg(signer, lastLine(checked->out))};
    return SignatureCheck{false,
                          EvidenceText::tr("The signature does not fit: the report was changed, or another key or "
                                           "purpose is meant (ssh-keygen: %1)")
                              .arg(checked->complaint.isEmpty() ? lastLine(checked->out) : checked->complaint)};
}

} // namespace portwright
