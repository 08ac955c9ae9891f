// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QStringList>

namespace portwright {

/// Files as the core sees them; the real one writes atomically (temporary file, fsync, rename).
class FileSystem
{
public:
    virtual ~FileSystem() = default;
    virtual Result<QByteArray> read(const QString &path) const = 0;
    virtual Result<void> write(const QString &path, const QByteArray &bytes) = 0;
    /// The paths of a folder's files that fit a pattern such as "*.json", by name; none where there is no folder.
    virtual QStringList filesIn(const QString &folder, const QString &pattern) const;
};

/// The disk. "-" reads standard input and writes standard output.
class DiskFileSystem : public FileSystem
{
public:
    Result<QByteArray> read(const QString &path) const override;
    Result<void> write(const QString &path, const QByteArray &bytes) override;
    QStringList filesIn(const QString &folder, const QString &pattern) const override;
};

} // namespace portwright
