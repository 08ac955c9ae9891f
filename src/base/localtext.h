// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>

namespace portwright {

/// A text that data files carry in several languages, by ISO 639-1 code.
struct LocalText
{
    QMap<QString, QString> texts;

    /// The text in `language`, else in English, else empty.
    QString in(const QString &language) const
    {
        const auto found = texts.constFind(language);
        return found != texts.constEnd() ? *found : texts.value(QStringLiteral("en"));
    }
    bool isEmpty() const { return texts.isEmpty(); }
    bool operator==(const LocalText &) const = default;
};

} // namespace portwright
