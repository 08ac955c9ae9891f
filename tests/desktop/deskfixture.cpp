// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"

#include <QFile>

namespace portwright::test {

namespace {

/// Read once for all tests of the program: shared and immutable.
const PackLibrary &packs()
{
    static const PackLibrary library = [] {
        const Result<PackLibrary> read = PackLibrary::builtIn();
        if (!read)
            qFatal("%s", qPrintable(errorsText(read.errors())));
        return *read;
    }();
    return library;
}

QList<Handshake> handshakes()
{
    const Result<QList<Handshake>> read = builtInHandshakes();
    if (!read)
        qFatal("%s", qPrintable(errorsText(read.errors())));
    return *read;
}

} // namespace

DeskFixture::DeskFixture()
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
      m_desk(std::make_unique<Desk>(
          SessionWorld{m_files, packs(), QStringLiteral("en"), QDate(2026, 11, 23)}, handshakes(), m_settings,
          Places{m_folder.filePath(QStringLiteral("journals")), m_folder.filePath(QStringLiteral("cache"))}))
{
    m_desk->files.startNew();
}

QString DeskFixture::write(const QString &name, const QByteArray &bytes)
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

CanvasItem roleItem(const QString &pack, const QString &role)
{
    CanvasItem item;
    item.role = {pack, role};
    return item;
}

CanvasItem zoneItem(ZoneKind kind)
{
    CanvasItem item;
    item.kind = CanvasItem::Kind::Zone;
    item.zoneKind = kind;
    return item;
}

ElementId named(const Topology &topology, const QString &name)
{
    for (const Node &node : topology.nodes) {
        if (node.name == name)
            return node.id;
    }
    for (const Zone &zone : topology.zones) {
        if (zone.name == name)
            return zone.id;
    }
    return {};
}

QApplication &application()
{
    return *qobject_cast<QApplication *>(QCoreApplication::instance());
}

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace portwright::test
