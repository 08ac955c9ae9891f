// SPDX-License-Identifier: Apache-2.0
#include "storage/planreading.h"

namespace portwright {

namespace {

constexpr qsizetype MaxShared = 1 << 16;

/// "There is no zone ...".
QString nothingThere(const QString &id, ElementKind kind)
{
    switch (kind) {
    case ElementKind::Zone:
        return PlanText::tr("There is no zone \"%1\" in this plan; name one that exists, or add it").arg(id);
    case ElementKind::Firewall:
        return PlanText::tr("There is no firewall \"%1\" in this plan; name one that exists, or add it").arg(id);
    case ElementKind::Node:
        break;
    }
    return PlanText::tr("There is no node \"%1\" in this plan; name one that exists, or add it").arg(id);
}

QString alreadyUsed(const QString &id, ElementKind kind)
{
    switch (kind) {
    case ElementKind::Zone:
        return PlanText::tr("The id \"%1\" already names a zone; give each zone, firewall and node an id of its own")
            .arg(id);
    case ElementKind::Firewall:
        return PlanText::tr(
                   "The id \"%1\" already names a firewall; give each zone, firewall and node an id of its own")
            .arg(id);
    case ElementKind::Node:
        break;
    }
    return PlanText::tr("The id \"%1\" already names a node; give each zone, firewall and node an id of its own")
        .arg(id);
}

/// How messages name a value: its key, or that it is an item.
QString nameOf(const JsonValue &value)
{
    const QString key = jsonExcerpt(value.key());
    return key.isEmpty() ? PlanText::tr("This item") : QString(QLatin1Char('"') + key + QLatin1Char('"'));
}

} // namespace

PlanReading::PlanReading(const JsonValue &root, bool sound) : m_sound(sound), m_root(root)
{
    collectIds(root.find(u"zones"), ElementKind::Zone);
    collectIds(root.find(u"firewalls"), ElementKind::Firewall);
    collectIds(root.find(u"nodes"), ElementKind::Node);
}

void PlanReading::collectIds(const JsonValue &list, ElementKind kind)
{
    if (!list.isMissing() && !list.isArray())
        m_incomplete.insert(kind);
    if (!list.isArray())
        return;
    m_kinds.reserve(m_kinds.size() + list.size());
    for (const JsonValue element : list) {
        if (isHopeless())
            return;
        collectId(element, kind);
    }
}

void PlanReading::collectId(const JsonValue &element, ElementKind kind)
{
    const JsonValue id = element.find(u"id");
    if (!id.isString()) {
        m_incomplete.insert(kind);
        return;
    }
    const QString text = id.toString();
    if (const auto found = m_kinds.constFind(text); found != m_kinds.constEnd())
        error(id, alreadyUsed(jsonExcerpt(text), *found));
    else
        m_kinds.insert(text, kind);
}

void PlanReading::error(const JsonValue &place, const QString &message)
{
    if (m_errors.size() < MaxErrors)
        m_errors += place.error(message);
    else
        ++m_more;
}

void PlanReading::wrongType(const JsonValue &value, const QString &expected)
{
    error(value,
          PlanText::tr("%1 must be %2, but %3 stands here").arg(nameOf(value), expected, jsonTypeName(value.type())));
}

Errors PlanReading::errors() const
{
    Errors sorted = m_errors;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Error &a, const Error &b) {
        return std::pair(a.where.line, a.where.column) < std::pair(b.where.line, b.where.column);
    });
    if (m_more > 0) {
        const QString rest =
            isHopeless() ? PlanText::tr("and more than %n more; mend the ones above first", nullptr, int(MaxCounted))
                         : PlanText::tr("and %n more; mend the ones above first", nullptr, int(m_more));
        sorted += Error{rest, {m_root.where().file, 0, 0, {}}};
    }
    return sorted;
}

void PlanReading::checkReference(const JsonValue &place, const QString &id, ElementKind kind)
{
    const auto found = m_kinds.constFind(id);
    const bool known = found != m_kinds.constEnd();
    if (!m_sound || (known && *found == kind) || (!known && m_incomplete.contains(kind)))
        return;
    error(place, nothingThere(jsonExcerpt(id), kind));
}

QString PlanReading::shared(QByteArrayView bytes)
{
    if (const auto found = m_shared.constFind(bytes); found != m_shared.constEnd())
        return *found;
    const QString text = jsonUnescaped(bytes);
    if (m_shared.size() < MaxShared)
        m_shared.insert(bytes, text);
    return text;
}

QStringList readReferences(PlanReading &reading, const JsonValue &list, ElementKind kind)
{
    QStringList ids;
    QSet<QString> seen;
    forEachItem(reading, list, [&](const JsonValue &item) {
        if (!item.isString())
            return reading.wrongType(item, jsonTypeName(JsonType::String));
        const QString id = reading.shared(item);
        if (seen.contains(id))
            return reading.error(item,
                                 PlanText::tr("\"%1\" stands twice in this list; name it once").arg(jsonExcerpt(id)));
        seen.insert(id);
        reading.checkReference(item, id, kind);
        ids += id;
    });
    return ids;
}

QString boundedText(const JsonValue &string)
{
    constexpr qsizetype LongestRange = 100;
    const QString text = string.toString();
    const bool harmless =
        text.size() <= LongestRange && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
    return harmless ? text : jsonExcerpt(text);
}

} // namespace portwright
