// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>

namespace portwright {

/// Files as the core sees them; the real one writes atomically (temporary file, fsync, rename).
class FileSystem
{
public:
    virtual ~FileSystem() = default;
    virtual Result<QByteArray> read(const QString &path) const = 0;
    virtual Result<void> write(const QString &path, const QByteArray &bytes) = 0;
};

/// The disk. "-" reads standard input and writes standard output.
class DiskFileSystem : public FileSystem
{
public:
    Result<QByteArray> read(const QString &path) const override;
    Result<void> write(const QString &path, const QByteArray &bytes) override;
};

} // namespace portwright
