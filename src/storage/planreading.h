// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "model/plan.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace portwright {

/// The words of messages about plan files.
struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(PlanFile)
};

enum class ElementKind { Zone, Firewall, Node };

/// What the readers of one plan share: the ids in it and the causes of failure found so far.
class PlanReading
{
public:
    static constexpr qsizetype MaxErrors = 20;
    static constexpr qsizetype MaxCounted = 1000;

    /// With `sound` false references may lead nowhere: a part of a plan.
    PlanReading(const JsonValue &root, bool sound);

    void error(const JsonValue &place, const QString &message);
    /// "\"zone\" must be a string, but a number stands here."
    void wrongType(const JsonValue &value, const QString &expected);
    /// So much is wrong that reading on is of no use.
    bool isHopeless() const { return m_more >= MaxCounted; }
    /// In the order of the text, the last one saying how many more there are; empty: the plan is sound.
    Errors errors() const;

    /// Reports an id that names no element of the kind.
    void checkReference(const JsonValue &place, const QString &id, ElementKind kind);

    /// A string's text; equal texts share their memory, which counts in large plans.
    QString shared(const JsonValue &string) { return shared(string.stringBytes()); }
    QString sharedKey(const JsonValue &member) { return shared(member.keyBytes()); }

private:
    QString shared(QByteArrayView bytes);
    void collectIds(const JsonValue &list, ElementKind kind);
    void collectId(const JsonValue &element, ElementKind kind);

    bool m_sound;
    QHash<QString, ElementKind> m_kinds;
    QSet<ElementKind> m_incomplete; // some ids of the kind are not known, so that nothing is missed
    QHash<QByteArrayView, QString> m_shared;
    JsonValue m_root;
    Errors m_errors;
    qsizetype m_more = 0;
};

/// Distinct ids of existing elements.
QStringList readReferences(PlanReading &reading, const JsonValue &list, ElementKind kind);

/// A text as value types may quote it in their own messages.
QString boundedText(const JsonValue &string);

/// Calls `use` for each item; anything but a list is reported, a missing one is an empty one.
template <class Use>
void forEachItem(PlanReading &reading, const JsonValue &list, const Use &use)
{
    if (!list.isMissing() && !list.isArray())
        reading.wrongType(list, jsonTypeName(JsonType::Array));
    if (!list.isArray())
        return;
    for (const JsonValue item : list) {
        if (reading.isHopeless())
            return;
        use(item);
    }
}

/// Calls `use` for each member; anything but an object is reported, a missing one is an empty one.
template <class Use>
void forEachMember(PlanReading &reading, const JsonValue &object, const Use &use)
{
    if (!object.isMissing() && !object.isObject())
        reading.wrongType(object, jsonTypeName(JsonType::Object));
    if (!object.isObject())
        return;
    for (const JsonValue member : object) {
        if (reading.isHopeless())
            return;
        use(member);
    }
}

/// Items with ids of their own, sorted; an id that stands twice is reported.
template <class T, class Read>
QList<T> readOwned(PlanReading &reading, const JsonValue &list, const Read &read)
{
    QList<T> values;
    QSet<QString> ids;
    forEachItem(reading, list, [&](const JsonValue &item) {
        values += read(reading, item);
        const QString id = values.back().id;
        if (ids.contains(id) && !id.isEmpty())
            reading.error(
                item.find(u"id"),
                PlanText::tr("The id \"%1\" stands twice in this list; give each its own").arg(jsonExcerpt(id)));
        ids.insert(id);
    });
    std::stable_sort(values.begin(), values.end(), [](const T &a, const T &b) { return a.id < b.id; });
    return values;
}

} // namespace portwright
