// SPDX-License-Identifier: Apache-2.0
#include "app/handshakefiles.h"

#include "app/packfolders.h"

#include <QStandardPaths>

namespace portwright {

namespace {

void addFile(HandshakesAtHand &known, const FileSystem &files, const QString &path)
{
    const Result<QByteArray> text = files.read(path);
    if (!text) {
        known.leftOut += text.errors();
        return;
    }
    const Result<QList<Handshake>> more = parseHandshakes(*text, path, known.ids());
    if (more)
        known.handshakes += *more;
    else
        known.leftOut += more.errors();
}

} // namespace

QStringList HandshakesAtHand::ids() const
{
    QStringList ids;
    for (const Handshake &handshake : handshakes)
        ids += handshake.id;
    return ids;
}

QStringList userHandshakeFolders()
{
    return QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("portwright/handshakes"),
                                     QStandardPaths::LocateDirectory);
}

Result<HandshakesAtHand> handshakesAtHand(const FileSystem &files, const QStringList &folders, const QString &planPath)
{
    const Result<QList<Handshake>> shipped = builtInHandshakes();
    if (!shipped)
        return shipped.errors();
    HandshakesAtHand known{*shipped, {}};
    const QString beside = folderBeside(planPath);
    for (const QString &folder : beside.isEmpty() ? folders : QStringList(folders + QStringList{beside})) {
        for (const QString &path : files.filesIn(folder, QStringLiteral("*.handshakes.json")))
            addFile(known, files, path);
    }
    return known;
}

} // namespace portwright
