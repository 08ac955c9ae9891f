// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace portwright {

/// The format number that every JSON result carries.
inline constexpr int ResultFormat = 1;

template <class T>
QStringList idTexts(const QList<T> &ids)
{
    QStringList texts;
    for (const T &id : ids)
        texts += id.text();
    return texts;
}

} // namespace portwright
