// SPDX-License-Identifier: Apache-2.0
#include "storage/planmembers.h"

#include <cstring>

namespace portwright {

namespace {

QString quoted(const char *name)
{
    return QLatin1Char('"') + QString::fromLatin1(name) + QLatin1Char('"');
}

bool hasKey(const JsonValue &member, const char *name)
{
    const QByteArrayView bytes = member.keyBytes();
    if (bytes.contains('\\'))
        return member.key() == QLatin1String(name);
    return bytes == QByteArrayView(name);
}

} // namespace

PlanMembers::PlanMembers(PlanReading &reading, const JsonValue &object, std::span<const char *const> known)
    : m_reading(reading), m_object(object), m_known(known), m_values(qsizetype(known.size()))
{
    forEachMember(reading, object, [this](const JsonValue &member) {
        const auto place =
            std::find_if(m_known.begin(), m_known.end(), [&member](const char *name) { return hasKey(member, name); });
        if (place == m_known.end())
            m_unknown.append({member.key(), member.compact()});
        else
            m_values[place - m_known.begin()] = member;
    });
}

const JsonValue &PlanMembers::value(const char *name) const
{
    const auto place = std::find_if(m_known.begin(), m_known.end(),
                                    [name](const char *known) { return std::strcmp(name, known) == 0; });
    Q_ASSERT(place != m_known.end());
    return m_values.at(place - m_known.begin());
}

bool PlanMembers::mustHave(const char *name) const
{
    if (value(name).isMissing() && m_object.isObject())
        m_reading.error(m_object, PlanText::tr("The member %1 is missing here; add it").arg(quoted(name)));
    return !value(name).isMissing();
}

/// True if the member is there and of the type; a wrong type is reported.
bool PlanMembers::isPresent(const char *name, JsonType type) const
{
    const JsonValue &member = value(name);
    if (!member.isMissing() && member.type() != type)
        m_reading.wrongType(member, jsonTypeName(type));
    return member.type() == type;
}

QString PlanMembers::text(const char *name) const
{
    return isPresent(name, JsonType::String) ? value(name).toString() : QString();
}

QString PlanMembers::sharedText(const char *name) const
{
    return isPresent(name, JsonType::String) ? m_reading.shared(value(name)) : QString();
}

QString PlanMembers::requiredText(const char *name) const
{
    const QString found = mustHave(name) ? sharedText(name) : QString();
    if (found.isEmpty() && value(name).isString())
        m_reading.error(value(name), PlanText::tr("%1 must not be empty; fill it in").arg(quoted(name)));
    return found;
}

QString PlanMembers::ownId() const
{
    const QString id = mustHave("id") ? text("id") : QString();
    if (value("id").isString() && !isValidId(id))
        m_reading.error(value("id"),
                        PlanText::tr("\"%1\" is not an id; write 1 to 32 small letters, digits or hyphens, the first "
                                     "no hyphen")
                            .arg(jsonExcerpt(id)));
    return id;
}

bool PlanMembers::flag(const char *name) const
{
    return isPresent(name, JsonType::Bool) && value(name).toBool();
}

quint16 PlanMembers::requiredPort(const char *name) const
{
    if (!mustHave(name) || !isPresent(name, JsonType::Number))
        return 0;
    const std::optional<qint64> number = value(name).toInteger();
    if (number && *number >= 1 && *number <= 65535)
        return quint16(*number);
    m_reading.error(value(name), PlanText::tr("%1 must be a whole number from 1 to 65535, not %2")
                                     .arg(quoted(name), jsonExcerpt(QString::fromLatin1(value(name).compact()))));
    return 0;
}

std::optional<qint64> PlanMembers::count(const char *name) const
{
    if (!isPresent(name, JsonType::Number))
        return std::nullopt;
    const std::optional<qint64> number = value(name).toInteger();
    if (!number || *number < 1)
        m_reading.error(value(name),
                        PlanText::tr("%1 must be a whole number from 1 up, not %2; leave it out for a single machine")
                            .arg(quoted(name), jsonExcerpt(QString::fromLatin1(value(name).compact()))));
    return number;
}

QDate PlanMembers::date(const char *name) const
{
    if (!isPresent(name, JsonType::String))
        return {};
    const QString written = value(name).toString();
    const QDate day = QDate::fromString(written, QStringLiteral("yyyy-MM-dd"));
    if (!day.isValid())
        m_reading.error(
            value(name),
            PlanText::tr("\"%1\" is not a date; write year, month and day like 2027-06-30").arg(jsonExcerpt(written)));
    return day;
}

std::optional<IpAddress> PlanMembers::address(const char *name) const
{
    if (!isPresent(name, JsonType::String))
        return std::nullopt;
    const Result<IpAddress> parsed = IpAddress::parse(boundedText(value(name)));
    if (!parsed)
        m_reading.error(value(name), parsed.errors().front().message);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

IpAddress PlanMembers::requiredAddress(const char *name) const
{
    return mustHave(name) ? address(name).value_or(IpAddress()) : IpAddress();
}

Transport PlanMembers::requiredTransport(const char *name) const
{
    if (!mustHave(name) || !isPresent(name, JsonType::String))
        return Transport::Tcp;
    const QString word = value(name).toString();
    const std::optional<Transport> transport = transportFromName(word);
    if (!transport)
        m_reading.error(value(name), PlanText::tr("\"%1\" is no transport; write tcp or udp").arg(jsonExcerpt(word)));
    return transport.value_or(Transport::Tcp);
}

PortSet PlanMembers::ports(const char *name) const
{
    QStringList words;
    forEachItem(m_reading, value(name), [&](const JsonValue &item) {
        if (!item.isString())
            return m_reading.wrongType(item, PlanText::tr("a string such as \"443\" or \"5000-5010\""));
        const QString word = boundedText(item);
        const Result<PortSet> parsed = PortSet::parse({word});
        if (!parsed)
            return m_reading.error(item, parsed.errors().front().message);
        words += word;
    });
    const Result<PortSet> all = PortSet::parse(words);
    return all ? *all : PortSet();
}

QString PlanMembers::reference(const char *name, ElementKind kind) const
{
    if (!isPresent(name, JsonType::String))
        return {};
    const QString id = m_reading.shared(value(name));
    m_reading.checkReference(value(name), id, kind);
    return id;
}

ZoneId PlanMembers::requiredZone(const char *name) const
{
    return mustHave(name) ? zone(name) : ZoneId();
}

NodeId PlanMembers::requiredNode(const char *name) const
{
    return mustHave(name) ? node(name) : NodeId();
}

QList<ZoneId> PlanMembers::zones(const char *name) const
{
    QList<ZoneId> ids;
    for (const QString &id : readReferences(m_reading, value(name), ElementKind::Zone))
        ids += ZoneId(id);
    return ids;
}

QList<NodeId> PlanMembers::nodes(const char *name) const
{
    QList<NodeId> ids;
    for (const QString &id : readReferences(m_reading, value(name), ElementKind::Node))
        ids += NodeId(id);
    return ids;
}

QByteArray PlanMembers::list(const char *name) const
{
    return isPresent(name, JsonType::Array) ? value(name).compact() : QByteArray("[]");
}

} // namespace portwright
