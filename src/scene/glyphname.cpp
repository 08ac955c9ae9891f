// SPDX-License-Identifier: Apache-2.0
#include "scene/glyphname.h"

#include <QHash>

namespace portwright {

QString glyphFileName(const QString &name)
{
    static const QHash<QString, QString> others = {
        {QStringLiteral("ldap"), QStringLiteral("directory")},
        {QStringLiteral("postgres"), QStringLiteral("database")},
        {QStringLiteral("code42-license"), QStringLiteral("licence")},
        {QStringLiteral("code42-upgrade"), QStringLiteral("upgrade")},
        {QStringLiteral("code42-monitor"), QStringLiteral("monitor")},
        {QStringLiteral("code42-support"), QStringLiteral("support")},
        {QStringLiteral("api-client"), QStringLiteral("api")},
    };
    return others.value(name, name);
}

} // namespace portwright
