// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>
#include <compare>

namespace portwright {

/// True for ids as the plan file allows them: [a-z0-9][a-z0-9-]{0,31}.
bool isValidId(QStringView text);

/// The nearest valid id to a free text ("Mail relay" -> "mail-relay"); "item" if nothing of it can be used.
QString idFromText(const QString &text);

/// A name that identifies one thing; the tag keeps ids of different kinds apart.
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) {}

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_text == b.m_text; }
    friend std::strong_ordering operator<=>(const Id &a, const Id &b) { return a.m_text.compare(b.m_text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

using ZoneId = Id<struct ZoneTag>;
using FirewallId = Id<struct FirewallTag>;
using NodeId = Id<struct NodeTag>;
/// "<pack>/<rule>/<source>/<destination>", or "plan/<extra id>/<source>/<destination>".
using FlowId = Id<struct FlowTag>;

/// Any of a zone, a firewall or a node: their ids are unique together.
class ElementId : public Id<struct ElementTag>
{
public:
    ElementId() = default;
    explicit ElementId(QString text) : Id(std::move(text)) {}
    ElementId(const ZoneId &id) : Id(id.text()) {}
    ElementId(const FirewallId &id) : Id(id.text()) {}
    ElementId(const NodeId &id) : Id(id.text()) {}
};

} // namespace portwright
