// SPDX-License-Identifier: Apache-2.0
// Gives a target every file of the folders that are named, each also cut short, without a fuzzer.
#include "fuzztarget.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <cstdio>

namespace {

/// A stranger's file may end anywhere.
constexpr qsizetype Cuts = 16;

bool replay(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll();
    portwright::test::digest(bytes);
    for (qsizetype cut = 1; cut < Cuts; ++cut)
        portwright::test::digest(bytes.left(bytes.size() * cut / Cuts));
    return true;
}

QStringList filesIn(const QString &path)
{
    if (QFileInfo(path).isFile())
        return {path};
    QStringList files;
    for (QDirIterator all(path, QDir::Files, QDirIterator::Subdirectories); all.hasNext();)
        files += all.next();
    return files;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    int count = 0;
    for (const QString &argument : application.arguments().mid(1)) {
        const QStringList files = filesIn(argument);
        if (files.isEmpty()) {
            std::fprintf(stderr, "nothing in %s\n", qPrintable(argument));
            return 1;
        }
        for (const QString &file : files) {
            if (!replay(file)) {
                std::fprintf(stderr, "cannot read %s\n", qPrintable(file));
                return 1;
            }
            ++count;
        }
    }
    std::printf("%d files\n", count);
    return count > 0 ? 0 : 1;
}
