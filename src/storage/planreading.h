// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "model/plan.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QVarLengthArray>
#include <span>

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

    /// With `sound` false references may lead nowhere: a part of a plan.
    PlanReading(const JsonValue &root, bool sound);

    void error(const JsonValue &place, const QString &message);
    /// "\"zone\" must be a string, but a number stands here."
    void wrongType(const JsonValue &value, const QString &expected);
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

/// The members of one object, known ones by name; a wrong one is reported and read as its default.
class PlanMembers
{
public:
    /// `known` must outlive the members.
    PlanMembers(PlanReading &reading, const JsonValue &object, std::span<const char *const> known);

    const JsonValue &object() const { return m_object; }
    const JsonValue &value(const char *name) const;
    UnknownMembers unknown() const { return m_unknown; }

    QString text(const char *name) const;
    /// The same for texts that many elements have in common.
    QString sharedText(const char *name) const;
    /// A text that must be there and not be empty.
    QString requiredText(const char *name) const;
    /// An id of something that is no element, such as a forward.
    QString ownId() const;
    bool flag(const char *name) const;
    /// 0 where it is missing or wrong, which is reported.
    quint16 requiredPort(const char *name) const;
    std::optional<qint64> count(const char *name) const;
    QDate date(const char *name) const;
    std::optional<IpAddress> address(const char *name) const;
    IpAddress requiredAddress(const char *name) const;
    Transport requiredTransport(const char *name) const;
    PortSet ports(const char *name) const;
    ZoneId zone(const char *name) const { return ZoneId(reference(name, ElementKind::Zone)); }
    ZoneId requiredZone(const char *name) const;
    NodeId node(const char *name) const { return NodeId(reference(name, ElementKind::Node)); }
    NodeId requiredNode(const char *name) const;
    QList<ZoneId> zones(const char *name) const;
    QList<NodeId> nodes(const char *name) const;
    QByteArray list(const char *name) const;

private:
    bool isPresent(const char *name, JsonType type) const;
    bool mustHave(const char *name) const;
    QString reference(const char *name, ElementKind kind) const;

    PlanReading &m_reading;
    JsonValue m_object;
    std::span<const char *const> m_known;
    QVarLengthArray<JsonValue, 16> m_values;
    UnknownMembers m_unknown;
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
    for (const JsonValue item : list)
        use(item);
}

/// Calls `use` for each member; anything but an object is reported, a missing one is an empty one.
template <class Use>
void forEachMember(PlanReading &reading, const JsonValue &object, const Use &use)
{
    if (!object.isMissing() && !object.isObject())
        reading.wrongType(object, jsonTypeName(JsonType::Object));
    if (!object.isObject())
        return;
    for (const JsonValue member : object)
        use(member);
}

} // namespace portwright
