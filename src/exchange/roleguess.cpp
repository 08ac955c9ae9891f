// SPDX-License-Identifier: Apache-2.0
#include "exchange/drawingimport.h"

#include <QRegularExpression>

namespace portwright {

namespace {

/// " dns server 1 ": lower case, single spaces, one at each end, so that whole words can be looked for.
QString padded(const QString &text)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString words = text.toCaseFolded();
    return QLatin1Char(' ') + words.replace(others, QStringLiteral(" ")).trimmed() + QLatin1Char(' ');
}

QStringList namesOf(const Role &role)
{
    QStringList names{padded(role.id)};
    for (const QString &title : role.title.texts)
        names += padded(title);
    return names;
}

/// Roles whose name stands in the text, and of those the ones with the longest.
QList<RoleRef> rolesIn(const QString &text, const PackSet &packs)
{
    QList<RoleRef> found;
    qsizetype longest = 0;
    for (const Role *role : packs.roles()) {
        for (const QString &name : namesOf(*role)) {
            if (name.size() < 4 || name.size() < longest || !text.contains(name))
                continue;
            if (name.size() > longest)
                found.clear();
            longest = name.size();
            if (!found.contains(role->ref()))
                found += role->ref();
        }
    }
    return found;
}

} // namespace

std::optional<RoleRef> roleNamed(const QStringList &lines, const PackSet &packs)
{
    for (const QString &line : lines) {
        const QList<RoleRef> found = rolesIn(padded(line), packs);
        if (found.size() == 1)
            return found.first();
        if (found.size() > 1)
            return {};
    }
    return {};
}

std::optional<ZoneKind> zoneKindNamed(const QString &name)
{
    const QString text = padded(name);
    const QList<QPair<QString, ZoneKind>> words{{QStringLiteral(" dmz "), ZoneKind::Dmz},
                                                {QStringLiteral(" internet "), ZoneKind::Internet},
                                                {QStringLiteral(" management "), ZoneKind::Management},
                                                {QStringLiteral(" cloud "), ZoneKind::Cloud},
                                                {QStringLiteral(" server "), ZoneKind::Server},
                                                {QStringLiteral(" servers "), ZoneKind::Server},
                                                {QStringLiteral(" vendor "), ZoneKind::Vendor},
                                                {QStringLiteral(" lan "), ZoneKind::Lan}};
    for (const auto &[word, kind] : words)
        if (text.contains(word))
            return kind;
    return {};
}

} // namespace portwright
