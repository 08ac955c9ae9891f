// SPDX-License-Identifier: Apache-2.0
#include "app/packfolders.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace portwright {

QStringList userPackFolders()
{
    return QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("portwright/packs"),
                                     QStandardPaths::LocateDirectory);
}

QString folderBeside(const QString &planPath)
{
    if (planPath.isEmpty() || planPath == QLatin1String("-") || planPath.startsWith(QLatin1String("sample:")))
        return {};
    return QFileInfo(planPath).path();
}

Result<PackLibrary> packsAtHand(const FileSystem &files, const QStringList &folders, const QString &planPath)
{
    Result<PackLibrary> library = PackLibrary::builtIn();
    if (!library)
        return library;
    for (const QString &folder : folders)
        library->addFolder(files, folder, PackOrigin::Kind::User);
    if (const QString beside = folderBeside(planPath); !beside.isEmpty())
        library->addFolder(files, beside, PackOrigin::Kind::BesidePlan);
    return library;
}

} // namespace portwright
