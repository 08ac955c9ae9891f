// SPDX-License-Identifier: Apache-2.0
#include "packs/words.h"

#include "packs/pack.h"
#include "packs/packtext.h"

namespace portwright {

namespace {

constexpr std::array ValueStateNames{"stated", "restored", "default", "assumed", "unknown", "planner"};
constexpr std::array NeedNames{"required", "recommended", "optional", "rare", "retired"};
constexpr std::array SettingTypeNames{"bool", "version", "choice",       "text", "number",
                                      "date", "port",    "address-list", "list"};
constexpr std::array RelationNames{"any", "itself", "same-destination", "its-destinations", "same-site", "same-zone"};
constexpr std::array SeverityNames{"error", "warning", "note"};

} // namespace

QString valueStateName(ValueState state)
{
    return wordOf(ValueStateNames, state);
}

std::optional<ValueState> valueStateFromName(QStringView name)
{
    const auto state = valueOf<ValueState>(ValueStateNames, name);
    return state == ValueState::Planner ? std::nullopt : state;
}

QString valueStateMeaning(ValueState state)
{
    switch (state) {
    case ValueState::Stated:
        return PackText::tr("The vendor's documents state this value.");
    case ValueState::Restored:
        return PackText::tr(
            "The vendor's port list does not state this value in full; it was restored from another document.");
    case ValueState::Default:
        return PackText::tr("The vendor's documents do not state this value; it is the usual default of the protocol. "
                            "Confirm it with your vendor contact.");
    case ValueState::Assumed:
        return PackText::tr("This value is an assumption. Confirm it with your vendor contact.");
    case ValueState::Unknown:
        return PackText::tr("No document states this value; it has to be asked for.");
    case ValueState::Planner:
        return PackText::tr("The planner gave this value; it is not the vendor's word.");
    }
    return {};
}

QString needName(Need need)
{
    return wordOf(NeedNames, need);
}

std::optional<Need> needFromName(QStringView name)
{
    return valueOf<Need>(NeedNames, name);
}

QString needTitle(Need need)
{
    switch (need) {
    case Need::Required:
        return PackText::tr("required");
    case Need::Recommended:
        return PackText::tr("recommended");
    case Need::Optional:
        return PackText::tr("optional");
    case Need::Rare:
        return PackText::tr("rare");
    case Need::Retired:
        return PackText::tr("retired");
    }
    return {};
}

QString settingTypeName(SettingType type)
{
    return wordOf(SettingTypeNames, type);
}

std::optional<SettingType> settingTypeFromName(QStringView name)
{
    return valueOf<SettingType>(SettingTypeNames, name);
}

QString relationName(Relation relation)
{
    return wordOf(RelationNames, relation);
}

std::optional<Relation> relationFromName(QStringView name)
{
    return valueOf<Relation>(RelationNames, name);
}

QString severityName(Severity severity)
{
    return wordOf(SeverityNames, severity);
}

std::optional<Severity> severityFromName(QStringView name)
{
    return valueOf<Severity>(SeverityNames, name);
}

} // namespace portwright
