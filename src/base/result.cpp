// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"

#include <QStringList>

namespace portwright {

QString Error::text() const
{
    QString place = where.file;
    if (where.line > 0)
        place += QStringLiteral(":%1:%2").arg(where.line).arg(where.column);
    const QString head = place.isEmpty() ? message : QString(place + QStringLiteral(": ") + message);
    return where.path.isEmpty() ? head : QString(head + QStringLiteral(" (") + where.path + QLatin1Char(')'));
}

QString errorsText(const Errors &errors)
{
    QStringList lines;
    for (const Error &error : errors)
        lines += error.text();
    return lines.join(QLatin1Char('\n'));
}

} // namespace portwright
