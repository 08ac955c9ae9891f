// SPDX-License-Identifier: Apache-2.0
#include "caselines.h"

#include <QFile>

namespace portwright::test {

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith('#'))
            lines += QString::fromUtf8(line.trimmed());
    }
    return lines;
}

QString differences(QStringList expected, QStringList actual)
{
    expected.sort();
    actual.sort();
    QString text;
    for (const QString &line : expected) {
        if (!actual.contains(line))
            text += QStringLiteral("\n- ") + line;
    }
    for (const QString &line : actual) {
        if (!expected.contains(line))
            text += QStringLiteral("\n+ ") + line;
    }
    return text.isEmpty() && expected.size() != actual.size() ? QStringLiteral("a row stands twice") : text;
}

} // namespace portwright::test
