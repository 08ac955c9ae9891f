// SPDX-License-Identifier: Apache-2.0
#include "packs/schemawords.h"

#include "packs/packtext.h"

namespace portwright {

namespace {

/// "#/definitions/text" is the only form the pack schema uses.
JsonValue resolved(const JsonValue &root, const JsonValue &part)
{
    const QString reference = part.find(u"$ref").toString();
    if (reference.isEmpty())
        return part;
    return root.find(u"definitions").find(reference.section(QLatin1Char('/'), -1));
}

QString typeInWords(const QString &type)
{
    if (type == QLatin1String("string"))
        return PackText::tr("a text in double quotes");
    if (type == QLatin1String("boolean"))
        return PackText::tr("true or false");
    if (type == QLatin1String("array"))
        return PackText::tr("a list in square brackets");
    if (type == QLatin1String("object"))
        return PackText::tr("an object in braces");
    return type == QLatin1String("integer") ? PackText::tr("a whole number") : PackText::tr("a number");
}

/// Levenshtein's distance: how many letters are to be inserted, removed or replaced.
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype corner = row.at(0);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype replaced = corner + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            corner = row.at(j);
            row[j] = std::min({replaced, row.at(j) + 1, row.at(j - 1) + 1});
        }
    }
    return row.last();
}

} // namespace

JsonValue schemaOfMember(const JsonValue &root, const JsonValue &part, const QString &member)
{
    return resolved(root, part.find(u"properties").find(member));
}

JsonValue schemaOfItems(const JsonValue &root, const JsonValue &part)
{
    return resolved(root, part.find(u"items"));
}

QString expectedType(const JsonValue &part)
{
    if (!part.find(u"properties").find(u"en").isMissing())
        return PackText::tr("a text by language, such as {\"en\": \"...\", \"de\": \"...\"}");
    const JsonValue type = part.find(u"type");
    if (!type.isArray())
        return typeInWords(type.toString());
    QStringList types;
    for (const JsonValue one : type)
        types += typeInWords(one.toString());
    return types.join(QStringLiteral(", "));
}

QStringList allowedWords(const JsonValue &part)
{
    QStringList words;
    for (const JsonValue word : part.find(u"enum"))
        words += word.isString() ? word.toString() : QString::fromUtf8(word.compact());
    return words;
}

QStringList knownMembers(const JsonValue &part)
{
    QStringList names;
    for (const JsonValue member : part.find(u"properties"))
        names += member.key();
    return names;
}

QString nearest(const QString &word, const QStringList &known)
{
    QString best;
    qsizetype least = word.size() < 4 ? 1 : 2;
    for (const QString &candidate : known) {
        const qsizetype away = distance(word.toLower(), candidate);
        const bool begins = word.size() >= 3 && candidate.startsWith(word);
        if (away > least && !(begins && best.isEmpty()))
            continue;
        best = candidate;
        least = std::min(least, away);
    }
    return best;
}

} // namespace portwright
