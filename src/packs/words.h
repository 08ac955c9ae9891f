// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace portwright {

/// The word for an enumerator: words stand in the order of the enumeration.
template <class Enum, size_t Count>
QString wordOf(const std::array<const char *, Count> &words, Enum value)
{
    return QLatin1String(words.at(size_t(value)));
}

/// The enumerator for a word.
template <class Enum, size_t Count>
std::optional<Enum> valueOf(const std::array<const char *, Count> &words, QStringView word)
{
    for (size_t i = 0; i < Count; ++i) {
        if (word == QLatin1String(words.at(i)))
            return Enum(i);
    }
    return std::nullopt;
}

} // namespace portwright
