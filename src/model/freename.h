// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace portwright {

/// An id for which `isTaken` is false: `wanted`, or its start with "-2", "-3", ... behind it.
template <class IsTaken>
QString freeName(const QString &wanted, const IsTaken &isTaken)
{
    constexpr qsizetype Longest = 32;
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number) {
        const QString ending = QLatin1Char('-') + QString::number(number);
        name = wanted.left(Longest - ending.size()) + ending;
    }
    return name;
}

} // namespace portwright
