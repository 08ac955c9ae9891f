// SPDX-License-Identifier: Apache-2.0
#include "packs/packreading.h"
#include "packs/packtext.h"
#include "packs/words.h"

namespace portwright {

namespace {

constexpr std::array AreNames{"permitted", "added", "declined"};
constexpr std::array PlaceNames{"plan", "source", "destination"};
constexpr std::array FlowFixNames{"remove", "permit"};

std::optional<FlowMatch::Are> areFromName(QStringView name)
{
    return valueOf<FlowMatch::Are>(AreNames, name);
}

std::optional<At> placeFromName(QStringView name)
{
    return valueOf<At>(PlaceNames, name);
}

std::optional<PackFix::Kind> flowFixFromName(QStringView name)
{
    const auto index = valueOf<int>(FlowFixNames, name);
    return index ? std::optional(PackFix::Kind(int(PackFix::Kind::Remove) + *index)) : std::nullopt;
}

QList<ZoneKind> readZoneKinds(PackReading &reading, const JsonValue &array)
{
    QList<ZoneKind> kinds;
    for (const JsonValue kind : array)
        kinds += readWord(reading, kind, zoneKindFromName, ZoneKind::Lan);
    return kinds;
}

FlowMatch readMatch(PackReading &reading, const JsonValue &value)
{
    FlowMatch match;
    match.are = readWord(reading, value.find(u"are"), areFromName, FlowMatch::Are::Permitted);
    if (const JsonValue transport = value.find(u"transport"); !transport.isMissing())
        match.transport = readWord(reading, transport, transportFromName, Transport::Tcp);
    match.ports = readPorts(reading, value.find(u"ports"));
    match.from = readRoles(reading, value.find(u"from"));
    match.to = readRoles(reading, value.find(u"to"));
    match.fromZones = readZoneKinds(reading, value.find(u"from-zones"));
    match.toZones = readZoneKinds(reading, value.find(u"to-zones"));
    match.withoutReason = value.find(u"without-reason").toBool();
    match.reverse = value.find(u"reverse").toBool();
    return match;
}

/// The value of a fix must suit its setting, as one that a condition compares with.
void readSettingFix(PackReading &reading, const JsonValue &value, PackFix &fix)
{
    fix.kind = PackFix::Kind::Setting;
    fix.setting = readText(value, u"setting");
    fix.on = readWord(reading, value.find(u"on"), placeFromName, At::Source);
    fix.value = readSettingValue(value.find(u"value"));
    reading.refer(PackReading::Part::Setting, value.find(u"setting"));
    Condition is;
    is.kind = Condition::Kind::Setting;
    is.name = fix.setting;
    is.values = {fix.value};
    reading.comparisons += PackReading::Comparison{is, value};
}

PackFix readFix(PackReading &reading, const JsonValue &value)
{
    PackFix fix;
    if (value.isMissing())
        return fix;
    fix.title = readLocal(value, u"title");
    const bool setting = !value.find(u"setting").isMissing();
    const bool flows = !value.find(u"flows").isMissing();
    if (setting == flows || setting == value.find(u"value").isMissing()) {
        reading.fail(value, PackText::tr("A fix needs either a setting and its value, or flows"));
        return fix;
    }
    if (setting)
        readSettingFix(reading, value, fix);
    else
        fix.kind = readWord(reading, value.find(u"flows"), flowFixFromName, PackFix::Kind::Remove);
    return fix;
}

/// A fix of flows needs flows, and one of a node that node.
void checkFixFits(PackReading &reading, const JsonValue &value, const PackCheck &check)
{
    const bool pairs = !check.flows.isEmpty() || !check.peers.isEmpty();
    const bool nodes = pairs || !check.roles.isEmpty();
    const PackFix &fix = check.fix;
    const bool onNode = fix.kind == PackFix::Kind::Setting && fix.on != At::Plan;
    if (fix.kind > PackFix::Kind::Setting && check.flows.isEmpty())
        reading.fail(value, PackText::tr("A fix of flows needs a check with flows"));
    else if (onNode && (!nodes || (fix.on == At::Destination && !pairs)))
        reading.fail(value, PackText::tr("The check has no such node; set the fix on the plan"));
    if (!check.flows.isEmpty() && !(check.roles.isEmpty() && check.peers.isEmpty()))
        reading.fail(value, PackText::tr("A check has either roles or flows; name the roles in its flows"));
}

} // namespace

PackCheck readCheck(PackReading &reading, const JsonValue &value)
{
    PackCheck check;
    check.id = readText(value, u"id");
    check.severity = readWord(reading, value.find(u"severity"), severityFromName, Severity::Warning);
    check.roles = readRoles(reading, value.find(u"roles"));
    check.peers = readRoles(reading, value.find(u"peers"));
    check.flows = readEach(reading, value.find(u"flows"), readMatch);
    reading.inCheck = true;
    check.when = readCondition(reading, value.find(u"when"));
    reading.inCheck = false;
    check.message = readLocal(value, u"message");
    check.help = readLocal(value, u"help");
    check.citations = readCitations(reading, value.find(u"citations"));
    check.fix = readFix(reading, value.find(u"fix"));
    checkFixFits(reading, value, check);
    return check;
}

} // namespace portwright
