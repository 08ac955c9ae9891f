// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace portwright::test {

/// The .h and .cpp files under these folders of the source tree, as paths from its root, sorted.
QStringList sourceFiles(const QStringList &folders);
/// The Markdown files of the root and of docs, as paths from the root.
QStringList pages();
/// True if the path from the root of the source tree is a file there.
bool isInTree(const QString &path);
/// The lines of a file given by its path from the root of the source tree.
QStringList linesOf(const QString &path);

} // namespace portwright::test
