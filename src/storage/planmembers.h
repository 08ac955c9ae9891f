// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/planreading.h"

#include <QVarLengthArray>
#include <span>

namespace portwright {

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

} // namespace portwright
