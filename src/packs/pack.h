// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/localtext.h"
#include "base/ports.h"
#include "model/topology.h"
#include "packs/condition.h"

#include <QByteArray>
#include <memory>

namespace portwright
{

/// How far a value may be trusted, best first. A flow has the weakest of its rule's.
enum class ValueState { Stated, Restored, Default, Assumed, Unknown };
QString valueStateName(ValueState state);
/// One translated sentence for people: "The article does not state this; ...".
QString valueStateMeaning(ValueState state);

enum class Need { Required, Recommended, Optional, Rare, Retired };
QString needName(Need need);

/// A document that a pack cites.
struct Source
{
    QString id; // "SEED"
    LocalText title;
    QString edition;
    QString publisher;
};

struct Citation
{
    QString source;  // Source::id
    QString section; // as the document names it
    bool operator==(const Citation &) const = default;
};

/// What a node can be.
struct Role
{
    QString id;
    QString pack;
    LocalText title;
    LocalText help;
    QString group; // palette group: platform, devices, services, network, vendor
    QString glyph; // icon name under resources/icons
    QString zone;  // zone kind in which it usually stands
    bool service = false; // others use every drawn one unless their `uses` names some
    RoleRef ref() const { return {pack, id}; }
};

enum class SettingType { Bool, Version, Choice, Text, Number, Date, Port, AddressList, List };
QString settingTypeName(SettingType type);

struct SettingChoice
{
    QString value;
    LocalText title;
};

struct Setting
{
    QString id;
    SettingType type = SettingType::Text;
    SettingValue defaultValue;
    ValueState valueState = ValueState::Stated; // of the default
    QList<SettingChoice> choices;
    bool onPlan = false;
    QStringList onRoles; // role ids; "*" is any node
    LocalText title;
    LocalText help;
};

/// The relation that must hold between the two nodes of a rule.
enum class Relation {
    Any,             // two different nodes
    Itself,          // a node with itself (localhost)
    SameDestination, // both in one destination, or one is the authority; see setting server-mesh
    ItsDestinations  // the destination node belongs to the source's destinations
};

struct NeedCase
{
    Condition when;
    Need need = Need::Required;
};

/// How far each part of a rule's service may be trusted.
struct Trust
{
    ValueState ports = ValueState::Stated;
    ValueState transport = ValueState::Stated;
    ValueState parties = ValueState::Stated;
    LocalText note;
    ValueState weakest() const { return std::max({ports, transport, parties}); }
};

/// One row of the vendor's port list, with the conditions under which it applies.
struct Rule
{
    QString id;
    QString pack;
    QString flowClass; // backup, console, servers, directory, name-time, vendor, mail, database, other
    QList<RoleRef> from;
    QList<RoleRef> to;
    Relation relation = Relation::Any;
    QStringList scope; // zone kinds in which the source stands, as far as the vendor speaks of it; empty: any
    LocalText scopeText;
    Transport transport = Transport::Tcp;
    PortSet ports;          // empty: unknown, or from `portSetting`
    QString portSetting;    // a setting of the destination that gives the port
    QString protocol;       // "Code42 messaging", "SMTP"
    QString encrypted;      // yes, no, optional, unknown
    QString handshake;      // id of a handshake of the prober; empty: connect only
    bool ipv4Only = false;
    Condition when;
    LocalText whenText; // the condition in words
    QList<NeedCase> need;
    QString alternatives; // name of a group; lower `rank` is preferred
    int rank = 0;
    Trust trust;
    QString grade; // evidence grade of the fact base: S, S-, R, E, D, I
    LocalText purpose;
    LocalText loss; // what users lose without it
    LocalText asks; // who can answer, where the value is unknown
    QList<Citation> citations;
};

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

enum class Severity { Error, Warning, Note };
QString severityName(Severity severity);

/// A check on one node of `roles` (read as Source), or on the plan where `roles` is empty.
struct PackCheck
{
    QString id;
    Severity severity = Severity::Warning;
    QStringList roles;
    QStringList peers; // where set: on each pair with a node of these roles (read as Destination)
    Condition when;
    LocalText message;
    LocalText help;
    QList<Citation> citations;
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

    const Role *role(const QString &roleId) const;
    const Rule *rule(const QString &ruleId) const;
    const Setting *setting(const QString &settingId) const;
    const NamedCondition *condition(const QString &conditionId) const;
    const Source *source(const QString &sourceId) const;
};

/// The packs at hand. Shared and immutable: flows point into them.
class PackSet
{
public:
    PackSet() = default;
    explicit PackSet(QList<std::shared_ptr<const Pack>> packs) : m_packs(std::move(packs)) {}

    const QList<std::shared_ptr<const Pack>> &packs() const { return m_packs; }
    const Pack *pack(const QString &id) const;
    const Role *role(const RoleRef &ref) const;
    const Rule *rule(const QString &pack, const QString &rule) const;
    /// All roles in palette order.
    QList<const Role *> roles() const;

private:
    QList<std::shared_ptr<const Pack>> m_packs;
};

} // namespace portwright
