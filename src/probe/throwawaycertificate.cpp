// SPDX-License-Identifier: Apache-2.0
#include "probe/throwawaycertificate.h"

#include <QCoreApplication>
#include <memory>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

namespace portwright {

namespace {

constexpr long Hour = 3600;
constexpr long Week = 168 * Hour;
constexpr int SerialBits = 63;
constexpr int Version3 = 2;

struct Free
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(BIO *bytes) const { BIO_free(bytes); }
    void operator()(BIGNUM *number) const { BN_free(number); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

Owned<X509> selfSigned(EVP_PKEY *key)
{
    Owned<X509> certificate(X509_new());
    const Owned<BIGNUM> serial(BN_new());
    static const QByteArray name = "Portwright stand-in";
    X509_NAME *subject = certificate ? X509_get_subject_name(certificate.get()) : nullptr;
    const bool made =
        subject && serial && BN_rand(serial.get(), SerialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
        X509_set_version(certificate.get(), Version3) == 1 &&
        BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate.get())) &&
        X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -Hour) &&
        X509_gmtime_adj(X509_getm_notAfter(certificate.get()), Week) && X509_set_pubkey(certificate.get(), key) == 1 &&
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, reinterpret_cast<const uchar *>(name.constData()),
                                   int(name.size()), -1, 0) == 1 &&
        X509_set_issuer_name(certificate.get(), subject) == 1 && X509_sign(certificate.get(), key, EVP_sha256()) > 0;
    return made ? std::move(certificate) : nullptr;
}

QByteArray contentOf(BIO *bytes)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bytes, &data);
    return {data, qsizetype(size)};
}

} // namespace

Result<ThrowAwayCertificate> makeThrowAwayCertificate()
{
    const Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
    const Owned<X509> certificate = key ? selfSigned(key.get()) : nullptr;
    const Owned<BIO> keyText(BIO_new(BIO_s_mem()));
    const Owned<BIO> certificateText(BIO_new(BIO_s_mem()));
    if (certificate && keyText && certificateText &&
        PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1 &&
        PEM_write_bio_X509(certificateText.get(), certificate.get()) == 1) {
        ThrowAwayCertificate made{QSslCertificate(contentOf(certificateText.get())),
                                  QSslKey(contentOf(keyText.get()), QSsl::Ec)};
        if (!made.certificate.isNull() && !made.key.isNull())
            return made;
    }
    return Error{QCoreApplication::translate("Responder",
                                             "A throw-away certificate could not be made for the stand-ins "
                                             "that speak TLS."),
                 {}};
}

} // namespace portwright
