// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packs/packcheck.h"
#include "packs/packorigin.h"
#include "packs/role.h"
#include "packs/rule.h"

#include <QByteArray>
#include <memory>

namespace portwright {

/// Something known that is never derived, only named.
struct Recognised
{
    QString id;
    Transport transport = Transport::Tcp;
    PortSet ports;
    LocalText text;
    QList<Citation> citations;
};

/// A condition with a name and, for people, its words.
struct NamedCondition
{
    QString id;
    Condition when;
    LocalText text;
};

/// A question a planner must answer where `when` holds for a node of `roles`.
struct PackQuestion
{
    QString id;
    QStringList roles;
    Condition when; // reads the node as Source
    LocalText text;
    LocalText asks;
};

/// A service that nodes of `roles` must find drawn.
struct RequiredService
{
    QStringList roles;
    RoleRef service;
    Condition when;
};

/// An edition of a product's rules.
struct Pack
{
    QString id;
    QString edition;
    LocalText title;
    LocalText notice; // what every report says once, such as "applies to a retired product plan"
    QList<Source> sources;
    QList<Role> roles;
    QList<Setting> settings;
    QList<NamedCondition> conditions;
    QList<Rule> rules;
    QList<RequiredService> requirements;
    QList<PackQuestion> questions;
    QList<PackCheck> checks;
    QList<Recognised> recognised;
    QByteArray tests; // compact JSON array of the pack's own cases
    PackOrigin origin;

    const Role *role(const QString &roleId) const;
    const Rule *rule(const QString &ruleId) const;
    const Setting *setting(const QString &settingId) const;
    const NamedCondition *condition(const QString &conditionId) const;
    const Source *source(const QString &sourceId) const;

    /// A role reference as the pack writes it: "pack/role", or a bare role of this pack.
    RoleRef roleRef(const QString &text) const;
    /// True if one of the references names the role; "*" names every role.
    bool names(const QStringList &references, const RoleRef &role) const;
    /// True if the setting can be set on nodes of the role.
    bool isOn(const Setting &setting, const RoleRef &role) const { return names(setting.onRoles, role); }
};

/// The packs at hand. Shared and immutable: flows point into them.
class PackSet
{
public:
    PackSet() = default;
    explicit PackSet(QList<std::shared_ptr<const Pack>> packs, QList<LeftOutPack> leftOut = {})
        : m_packs(std::move(packs)), m_leftOut(std::move(leftOut))
    {
    }

    const QList<std::shared_ptr<const Pack>> &packs() const { return m_packs; }
    /// Packs that were found and cannot be used.
    const QList<LeftOutPack> &leftOut() const { return m_leftOut; }
    /// By pack id, the newest edition there is of packs that are here in an older one.
    const QMap<QString, QString> &newerEditions() const { return m_newer; }
    void setNewerEditions(QMap<QString, QString> newer) { m_newer = std::move(newer); }
    const Pack *pack(const QString &id) const;
    const Role *role(const RoleRef &ref) const;
    const Rule *rule(const QString &pack, const QString &rule) const;
    /// All roles in palette order.
    QList<const Role *> roles() const;

private:
    QList<std::shared_ptr<const Pack>> m_packs;
    QList<LeftOutPack> m_leftOut;
    QMap<QString, QString> m_newer;
};

} // namespace portwright
