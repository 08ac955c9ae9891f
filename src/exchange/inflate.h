// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <optional>

namespace portwright {

/// The bytes of a DEFLATE stream without a header (RFC 1951); nothing where it is broken, ends early or holds more
/// than `most` bytes. Qt reads such streams only with a header and a checksum around them.
std::optional<QByteArray> inflated(const QByteArray &packed, qsizetype most);

} // namespace portwright
