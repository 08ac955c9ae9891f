// SPDX-License-Identifier: Apache-2.0
#include "sourcefiles.h"

#include "testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace portwright::test {

QStringList sourceFiles(const QStringList &folders)
{
    const QDir root(sourceFolder() + QStringLiteral("/.."));
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator files(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            paths += root.relativeFilePath(files.next());
    }
    paths.sort();
    return paths;
}

QStringList pages()
{
    const QDir root(sourceFolder() + QStringLiteral("/.."));
    const QStringList markdown{QStringLiteral("*.md")};
    QStringList paths = root.entryList(markdown, QDir::Files);
    for (const QString &name : QDir(root.filePath(QStringLiteral("docs"))).entryList(markdown, QDir::Files))
        paths += QStringLiteral("docs/") + name;
    return paths;
}

bool isInTree(const QString &path)
{
    return QFileInfo(sourceFolder() + QStringLiteral("/../") + path).isFile();
}

QStringList linesOf(const QString &path)
{
    QFile file(sourceFolder() + QStringLiteral("/../") + path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
}

} // namespace portwright::test
