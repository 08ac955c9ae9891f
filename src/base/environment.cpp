// SPDX-License-Identifier: Apache-2.0
#include "base/environment.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cstdio>

namespace portwright {

namespace {

struct FileSystemText
{
    Q_DECLARE_TR_FUNCTIONS(FileSystem)
};

Result<QByteArray> contents(QFile &file, const QString &path)
{
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{FileSystemText::tr("The file cannot be read: %1").arg(file.errorString()), {path, 0, 0, {}}};
    return bytes;
}

Result<void> writeStandardOutput(const QByteArray &bytes)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.flush())
        return Error{FileSystemText::tr("Standard output cannot be written: %1").arg(out.errorString()), {}};
    return {};
}

/// A pipe or a device stays what it is: no file takes its place.
Result<void> writeDevice(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return Error{FileSystemText::tr("The file cannot be written: %1").arg(file.errorString()), {path, 0, 0, {}}};
    return {};
}

} // namespace

QStringList FileSystem::filesIn(const QString &, const QString &) const
{
    return {};
}

QStringList DiskFileSystem::filesIn(const QString &folder, const QString &pattern) const
{
    QStringList paths;
    const QDir directory(folder);
    for (const QString &name : directory.entryList({pattern}, QDir::Files, QDir::Name))
        paths += QDir::cleanPath(directory.filePath(name));
    return paths;
}

Result<QByteArray> DiskFileSystem::read(const QString &path) const
{
    if (path == QLatin1String("-")) {
        QFile in;
        if (!in.open(stdin, QIODevice::ReadOnly))
            return Error{FileSystemText::tr("Standard input cannot be read: %1").arg(in.errorString()), {}};
        return contents(in, path);
    }
    QFile file(path);
    if (QFileInfo(path).isDir())
        return Error{FileSystemText::tr("This is a folder, not a file; name a file in it"), {path, 0, 0, {}}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{FileSystemText::tr("The file cannot be opened: %1").arg(file.errorString()), {path, 0, 0, {}}};
    return contents(file, path);
}

Result<void> DiskFileSystem::write(const QString &path, const QByteArray &bytes)
{
    if (path == QLatin1String("-"))
        return writeStandardOutput(bytes);
    if (const QFileInfo info(path); info.exists() && !info.isFile() && !info.isDir())
        return writeDevice(path, bytes);
    QSaveFile file(path);
    // Flushed here, because commit() does not hear of what goes wrong when the last buffer is written.
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return Error{FileSystemText::tr("The file cannot be written: %1").arg(file.errorString()), {path, 0, 0, {}}};
    return {};
}

} // namespace portwright
