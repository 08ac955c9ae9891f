// SPDX-License-Identifier: Apache-2.0
#include "base/id.h"

namespace portwright {

namespace {

constexpr qsizetype MaxIdLength = 32;

bool isIdLetter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
}

} // namespace

bool isValidId(QStringView text)
{
    if (text.isEmpty() || text.size() > MaxIdLength || !isIdLetter(text.front()))
        return false;
    for (const QChar c : text) {
        if (!isIdLetter(c) && c != QLatin1Char('-'))
            return false;
    }
    return true;
}

QString idFromText(const QString &text)
{
    QString id;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if (isIdLetter(c))
            id += c;
        else if (!c.isMark() && !id.isEmpty() && !id.endsWith(QLatin1Char('-')))
            id += QLatin1Char('-');
    }
    id.truncate(MaxIdLength);
    while (id.endsWith(QLatin1Char('-')))
        id.chop(1);
    return id.isEmpty() ? QStringLiteral("item") : id;
}

} // namespace portwright
