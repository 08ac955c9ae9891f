// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/topology.h"
#include "packs/trust.h"

namespace portwright {

/// What a node can be.
struct Role
{
    QString id;
    QString pack;
    LocalText title;
    LocalText help;
    QString group;        // palette group: platform, devices, services, network, vendor
    QString glyph;        // icon name under resources/icons
    QString zone;         // zone kind in which it usually stands
    bool service = false; // others use every drawn one unless their `uses` names some
    RoleRef ref() const { return {pack, id}; }
};

enum class SettingType { Bool, Version, Choice, Text, Number, Date, Port, AddressList, List };
QString settingTypeName(SettingType type);
std::optional<SettingType> settingTypeFromName(QStringView name);

struct SettingChoice
{
    QString value;
    LocalText title;
};

/// Something a planner can set on the plan or on nodes, and that conditions read.
struct Setting
{
    QString id;
    SettingType type = SettingType::Text;
    SettingValue defaultValue;                  // without a default: false, an empty text or list, or 0, by type
    bool hasDefault = false;                    // without one, and not set, every comparison on it is false
    ValueState valueState = ValueState::Stated; // of the default
    QList<SettingChoice> choices;
    bool onPlan = false;
    QStringList onRoles; // role references, bare or "pack/role"; "*" is any node
    LocalText title;
    LocalText help;

    /// True if the value is of the setting's type and, where it has choices, one of them. Others count as not set.
    bool fits(const SettingValue &value) const;
};

} // namespace portwright
