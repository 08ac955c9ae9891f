// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QSslCertificate>
#include <QSslKey>

namespace portwright {

/// A key and a self-signed certificate that nobody trusts and that no file ever holds.
struct ThrowAwayCertificate
{
    QSslCertificate certificate;
    QSslKey key;
};

/// P-256, valid for a week, issued to "Portwright stand-in".
Result<ThrowAwayCertificate> makeThrowAwayCertificate();

} // namespace portwright
