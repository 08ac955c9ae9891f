// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "../routes/planbuilder.h"
#include "checks/check.h"

namespace portwright::test {

/// A plan to check, and the findings it has.
class CheckPlan : public PlanBuilder
{
public:
    CheckPlan()
    {
        m_pack = std::make_shared<Pack>();
        m_pack->id = QStringLiteral("acme");
        m_pack->edition = QStringLiteral("1");
        for (const char *id : {"server", "client"}) {
            Role role;
            role.id = QString::fromLatin1(id);
            role.pack = m_pack->id;
            m_pack->roles += role;
        }
        m_plan.packs = {PackRef{m_pack->id, m_pack->edition, {}}};
    }

    Node &machine(const char *id, const char *zone, const QStringList &addresses = {}, const char *role = "server")
    {
        Node &added = node(id, zone, addresses);
        added.role = {m_pack->id, QString::fromLatin1(role)};
        return added;
    }

    QList<Finding> findings() const
    {
        Derivation all = derivation();
        all.packs = PackSet({m_pack});
        const Plan whole = plan();
        return check(whole, all, route(whole, all), QDate(2026, 11, 23), QStringLiteral("de"));
    }

    /// "error no-path/a/b", in order.
    QStringList found() const
    {
        QStringList lines;
        for (const Finding &finding : findings()) {
            const QString mark = finding.accepted ? QStringLiteral(" (accepted)") : QString();
            lines += severityName(finding.severity) + QLatin1Char(' ') + finding.id + mark;
        }
        return lines;
    }

    static Cidr network(const char *text)
    {
        const Result<Cidr> parsed = Cidr::parse(QString::fromLatin1(text));
        Q_ASSERT(parsed);
        return *parsed;
    }

    std::shared_ptr<Pack> m_pack;
};

inline LocalText german(const char *english, const char *german)
{
    return {
        {{QStringLiteral("en"), QString::fromLatin1(english)}, {QStringLiteral("de"), QString::fromLatin1(german)}}};
}

} // namespace portwright::test
