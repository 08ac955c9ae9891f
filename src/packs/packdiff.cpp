// SPDX-License-Identifier: Apache-2.0
#include "packs/packdiff.h"

#include "base/json.h"

#include <QMap>

namespace portwright {

namespace {

constexpr std::array PartNames{"roles",     "settings", "conditions", "rules",  "requires",
                               "questions", "checks",   "recognised", "sources"};

/// What has no id of its own is known by what it names.
QString idOf(const JsonValue &item)
{
    const QString id = item.find(u"id").toString();
    if (!id.isEmpty())
        return id;
    QStringList roles;
    for (const JsonValue role : item.find(u"roles"))
        roles += role.toString();
    return roles.join(QLatin1Char(',')) + QLatin1Char('>') + item.find(u"service").toString();
}

QMap<QString, JsonValue> itemsOf(const JsonValue &list)
{
    QMap<QString, JsonValue> items;
    for (const JsonValue item : list)
        items.insert(idOf(item), item);
    return items;
}

/// Names of members that differ, in the order of `after`, then those that only `before` has.
QStringList differingMembers(const JsonValue &before, const JsonValue &after)
{
    QStringList names;
    for (const JsonValue member : after) {
        const JsonValue old = before.find(member.key());
        if (old.isMissing() || old.compact() != member.compact())
            names += member.key();
    }
    for (const JsonValue member : before) {
        if (after.find(member.key()).isMissing())
            names += member.key();
    }
    return names;
}

void compareParts(const QString &part, const JsonValue &before, const JsonValue &after, QList<PackChange> &changes)
{
    const QMap<QString, JsonValue> old = itemsOf(before);
    const QMap<QString, JsonValue> fresh = itemsOf(after);
    QMap<QString, JsonValue> all = old;
    all.insert(fresh);
    for (auto at = all.begin(); at != all.end(); ++at) {
        if (!old.contains(at.key()))
            changes += PackChange{part, at.key(), PackChange::Kind::Added, {}};
        else if (!fresh.contains(at.key()))
            changes += PackChange{part, at.key(), PackChange::Kind::Removed, {}};
        else if (const QStringList members = differingMembers(old.value(at.key()), at.value()); !members.isEmpty())
            changes += PackChange{part, at.key(), PackChange::Kind::Changed, members};
    }
}

void compareHeads(const QString &id, const JsonValue &before, const JsonValue &after, QList<PackChange> &changes)
{
    QStringList members;
    for (const QString &name : differingMembers(before, after)) {
        if (name == QLatin1String("title") || name == QLatin1String("notice"))
            members += name;
    }
    if (!members.isEmpty())
        changes += PackChange{QStringLiteral("pack"), id, PackChange::Kind::Changed, members};
}

} // namespace

QString packChangeName(PackChange::Kind kind)
{
    if (kind == PackChange::Kind::Added)
        return QStringLiteral("added");
    return kind == PackChange::Kind::Removed ? QStringLiteral("removed") : QStringLiteral("changed");
}

QList<PackChange> packChanges(const QByteArray &before, const QByteArray &after)
{
    const Result<JsonDocument> old = JsonDocument::parse(before, {});
    const Result<JsonDocument> fresh = JsonDocument::parse(after, {});
    QList<PackChange> changes;
    if (!old || !fresh)
        return changes;
    compareHeads(fresh->root().find(u"id").toString(), old->root(), fresh->root(), changes);
    for (const char *name : PartNames) {
        const QString part = QLatin1String(name);
        compareParts(part, old->root().find(part), fresh->root().find(part), changes);
    }
    return changes;
}

} // namespace portwright
