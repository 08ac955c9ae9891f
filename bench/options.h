// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace portwright {

/// The number of the last argument that begins with the name, such as "--nodes="; `value` if none does.
inline int optionOr(const QStringList &arguments, const QString &name, int value)
{
    for (const QString &argument : arguments)
        if (argument.startsWith(name))
            value = argument.mid(name.size()).toInt();
    return value;
}

} // namespace portwright
