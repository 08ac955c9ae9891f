// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/desk.h"

#include <QApplication>
#include <QTemporaryDir>

namespace portwright::test {

/// The disk, reached through the interface that the program uses.
class Files : public DiskFileSystem
{
};

/// A whole desk without a window, with settings and files of its own.
class DeskFixture
{
public:
    DeskFixture();

    Desk &desk() { return *m_desk; }
    Session &session() { return m_desk->session; }
    QSettings &settings() { return m_settings; }
    QString path(const QString &file) const { return m_folder.filePath(file); }
    /// Writes a file into the fixture's folder; its path.
    QString write(const QString &file, const QByteArray &bytes);

private:
    QTemporaryDir m_folder;
    Files m_files;
    QSettings m_settings;
    std::unique_ptr<Desk> m_desk;
};

CanvasItem roleItem(const QString &pack, const QString &role);
CanvasItem zoneItem(ZoneKind kind);

/// The id of the element of that name; empty if there is none.
ElementId named(const Topology &topology, const QString &name);

/// The application of this test program.
QApplication &application();

QString word(const char *text);

} // namespace portwright::test
