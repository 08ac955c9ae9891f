// SPDX-License-Identifier: Apache-2.0
#include "evidence/signature.h"
#include "evidencemaking.h"
#include "testmain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace portwright;
using namespace portwright::test;

/// With the real ssh-keygen.
class TestSignature : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const QByteArray m_text = "# Evidence\n\nverified\n";

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? file.fileName() : QString();
    }
    static bool keygen(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("ssh-keygen"), arguments);
        return process.waitForStarted() && process.waitForFinished() && process.exitCode() == 0;
    }
    bool makeKey(const char *name) const
    {
        return keygen({QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                       QString(), QStringLiteral("-C"), QString(), QStringLiteral("-f"), path(name)});
    }
    QByteArray signer(const char *who, const char *key) const
    {
        return QByteArray(who) + ' ' + bytesOf(path(key) + QStringLiteral(".pub"));
    }
    SignatureCheck check(const QByteArray &text, const QByteArray &signature, const QByteArray &allowed,
                         const char *identity = "") const
    {
        const Result<SignatureCheck> made =
            checkSignature(text, write("sig", signature), write("allowed", allowed), QString::fromLatin1(identity));
        return made ? *made : SignatureCheck{false, errorsText(made.errors())};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(makeKey("mine"), "ssh-keygen cannot be run: install openssh-client");
        QVERIFY(makeKey("other"));
    }

    void aGoodSignatureNamesTheSigner()
    {
        const Result<QByteArray> signature = signedWith(path("mine"), m_text);
        QVERIFY(signature.isOk());
        const QByteArray allowed = signer("bob@example.org", "other") + signer("ann@example.org", "mine");
        const SignatureCheck good = check(m_text, *signature, allowed);
        QVERIFY2(good.good, qPrintable(good.said));
        QVERIFY2(good.said.contains(QStringLiteral("ann@example.org")), qPrintable(good.said));
        QVERIFY(check(m_text, *signature, allowed, "ann@example.org").good);
        QVERIFY(!check(m_text, *signature, allowed, "bob@example.org").good);
    }

    void aChangedReportIsFound()
    {
        const Result<QByteArray> signature = signedWith(path("mine"), m_text);
        const SignatureCheck bad =
            check(QByteArray(m_text).replace("verified", "refused "), *signature, signer("ann@example.org", "mine"));
        QVERIFY(!bad.good);
        QVERIFY2(bad.said.contains(QStringLiteral("changed")), qPrintable(bad.said));
    }

    void anotherKeyIsFound()
    {
        const Result<QByteArray> signature = signedWith(path("other"), m_text);
        const SignatureCheck bad = check(m_text, *signature, signer("ann@example.org", "mine"));
        QVERIFY(!bad.good);
        QVERIFY2(bad.said.contains(QStringLiteral("allowed signers")), qPrintable(bad.said));
    }

    /// Somebody signed the same bytes, but as a Git commit or a letter.
    void anotherPurposeIsFound()
    {
        const QString report = write("report", m_text);
        QVERIFY(keygen({QStringLiteral("-Y"), QStringLiteral("sign"), QStringLiteral("-f"), path("mine"),
                        QStringLiteral("-n"), QStringLiteral("file"), report}));
        const SignatureCheck bad =
            check(m_text, bytesOf(report + QStringLiteral(".sig")), signer("ann@example.org", "mine"));
        QVERIFY(!bad.good);
    }

    void rubbishIsNoSignature()
    {
        QVERIFY(!check(m_text, "rubbish", signer("ann@example.org", "mine")).good);
        QVERIFY(!checkSignature(m_text, path("none"), write("allowed", "x")).isOk());
        QVERIFY(!signedWith(path("none"), m_text).isOk());
        QVERIFY(!signedWith(write("no-key", "rubbish"), m_text).isOk());
    }
};

PORTWRIGHT_TEST(tst_signature, TestSignature)
#include "tst_signature.moc"
