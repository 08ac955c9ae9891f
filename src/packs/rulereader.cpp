// SPDX-License-Identifier: Apache-2.0
#include "packs/packreading.h"
#include "packs/packtext.h"

namespace portwright {

namespace {

QList<RoleRef> readEnds(PackReading &reading, const JsonValue &array)
{
    return readEach(reading, array, readRole);
}

void readService(PackReading &reading, const JsonValue &service, Rule &rule)
{
    rule.transport = readWord(reading, service.find(u"transport"), transportFromName, Transport::Tcp);
    rule.ports = readPorts(reading, service.find(u"ports"));
    rule.portSetting = readText(service, u"port-setting");
    if (!rule.portSetting.isEmpty())
        reading.refer(PackReading::Part::Setting, service.find(u"port-setting"));
    if (!rule.portSetting.isEmpty() && !rule.ports.isEmpty())
        reading.fail(service, PackText::tr("A service has either ports or a port-setting; remove one of them"));
    rule.protocol = readText(service, u"protocol");
    rule.encrypted =
        service.find(u"encrypted").isMissing() ? QStringLiteral("unknown") : readText(service, u"encrypted");
    rule.handshake = readText(service, u"handshake");
    rule.ipv4Only = service.find(u"ipv4-only").toBool();
}

NeedCase readNeedCase(PackReading &reading, const JsonValue &value)
{
    return {readCondition(reading, value.find(u"when")),
            readWord(reading, value.find(u"need"), needFromName, Need::Required)};
}

void readNeed(PackReading &reading, const JsonValue &array, Rule &rule)
{
    rule.need = readEach(reading, array, readNeedCase);
    if (rule.need.isEmpty())
        rule.need += NeedCase{};
    const auto isFree = [](const NeedCase &one) { return one.when.kind == Condition::Kind::Always; };
    const auto first = std::find_if(rule.need.begin(), rule.need.end(), isFree);
    if (first == rule.need.end())
        reading.fail(array,
                     PackText::tr("The last case of \"need\" has a condition; add one without \"when\" behind it"));
    else if (first + 1 != rule.need.end())
        reading.fail(
            array,
            PackText::tr("The first case of \"need\" that holds is taken, so none behind one without \"when\" is "
                         "ever reached; put that one last"));
}

Trust readTrust(PackReading &reading, const JsonValue &value)
{
    Trust trust;
    trust.ports = readWord(reading, value.find(u"ports"), valueStateFromName, ValueState::Stated);
    trust.transport = readWord(reading, value.find(u"transport"), valueStateFromName, ValueState::Stated);
    trust.parties = readWord(reading, value.find(u"parties"), valueStateFromName, ValueState::Stated);
    trust.note = readLocal(value, u"note");
    return trust;
}

void readWords(const JsonValue &value, Rule &rule)
{
    rule.scopeText = readLocal(value, u"scope-text");
    rule.whenText = readLocal(value, u"when-text");
    rule.grade = readText(value, u"grade");
    rule.purpose = readLocal(value, u"purpose");
    rule.loss = readLocal(value, u"loss");
    rule.asks = readLocal(value, u"asks");
}

QStringList readScope(PackReading &reading, const JsonValue &array)
{
    for (const JsonValue kind : array) {
        if (!zoneKindFromName(kind.toString()))
            unknownWord(reading, kind);
    }
    return readTexts(array);
}

} // namespace

Rule readRule(PackReading &reading, const JsonValue &value)
{
    Rule rule;
    rule.id = readText(value, u"id");
    rule.pack = reading.pack;
    rule.flowClass = readText(value, u"class");
    rule.from = readEnds(reading, value.find(u"from"));
    rule.to = readEnds(reading, value.find(u"to"));
    rule.relation = readWord(reading, value.find(u"relation"), relationFromName, Relation::Any);
    rule.scope = readScope(reading, value.find(u"scope"));
    readService(reading, value.find(u"service"), rule);
    rule.when = readCondition(reading, value.find(u"when"));
    readNeed(reading, value.find(u"need"), rule);
    const JsonValue alternatives = value.find(u"alternatives");
    rule.alternatives = readText(alternatives, u"group");
    rule.rank = int(alternatives.find(u"rank").toInteger().value_or(0));
    rule.trust = readTrust(reading, value.find(u"value-state"));
    readWords(value, rule);
    rule.citations = readCitations(reading, value.find(u"citations"));
    return rule;
}

} // namespace portwright
