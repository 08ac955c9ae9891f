// SPDX-License-Identifier: Apache-2.0
#include "cli/packtables.h"

#include "cli/packcommandtext.h"

namespace portwright::cli {

namespace {

QString comma()
{
    return QStringLiteral(", ");
}

QString roleNames(const Pack &pack, const QList<RoleRef> &roles)
{
    QStringList names;
    for (const RoleRef &role : roles)
        names += role.pack == pack.id ? role.role : QString(role.pack + QLatin1Char('/') + role.role);
    return names.join(comma());
}

QString portText(const PortSet &ports, Transport transport)
{
    return (ports.isEmpty() ? QStringLiteral("?") : ports.toString()) + QLatin1Char('/') + transportName(transport);
}

QString citationText(const QList<Citation> &citations)
{
    QStringList texts;
    for (const Citation &citation : citations)
        texts += citation.section.isEmpty() ? citation.source
                                            : QString(citation.source + QStringLiteral(": ") + citation.section);
    return texts.join(QStringLiteral("; "));
}

QString defaultText(const Setting &setting)
{
    if (!setting.hasDefault)
        return {};
    const QString value = settingText(setting.defaultValue);
    return setting.valueState == ValueState::Stated
               ? value
               : QStringLiteral("%1 (%2)").arg(value, valueStateName(setting.valueState));
}

Table rules(const Pack &pack, const QString &language)
{
    Table table;
    table.columns = {PackCommandText::tr("Rule"),   PackCommandText::tr("From"),  PackCommandText::tr("To"),
                     PackCommandText::tr("Port"),   PackCommandText::tr("Value"), PackCommandText::tr("Condition"),
                     PackCommandText::tr("Purpose")};
    for (const Rule &rule : pack.rules)
        table.rows += QStringList{rule.id,
                                  roleNames(pack, rule.from),
                                  roleNames(pack, rule.to),
                                  rule.portSetting.isEmpty() ? portText(rule.ports, rule.transport) : rule.portSetting,
                                  valueStateName(rule.trust.weakest()),
                                  rule.whenText.in(language),
                                  rule.purpose.in(language)};
    return table;
}

Table settings(const Pack &pack, const QString &language)
{
    Table table;
    table.columns = {PackCommandText::tr("Setting"), PackCommandText::tr("Type"), PackCommandText::tr("Default"),
                     PackCommandText::tr("Set on"), PackCommandText::tr("Title")};
    for (const Setting &setting : pack.settings) {
        const QStringList on = (setting.onPlan ? QStringList{QStringLiteral("plan")} : QStringList()) + setting.onRoles;
        table.rows += QStringList{setting.id, settingTypeName(setting.type), defaultText(setting), on.join(comma()),
                                  setting.title.in(language)};
    }
    return table;
}

Table roles(const Pack &pack, const QString &language)
{
    Table table;
    table.columns = {PackCommandText::tr("Role"), PackCommandText::tr("Title"), PackCommandText::tr("Group"),
                     PackCommandText::tr("Usual zone"), PackCommandText::tr("Service")};
    for (const Role &role : pack.roles)
        table.rows += QStringList{role.id, role.title.in(language), role.group, role.zone,
                                  role.service ? PackCommandText::tr("yes") : PackCommandText::tr("no")};
    return table;
}

Table checks(const Pack &pack, const QString &language)
{
    Table table;
    table.columns = {PackCommandText::tr("Check"), PackCommandText::tr("Severity"), PackCommandText::tr("Roles"),
                     PackCommandText::tr("Message"), PackCommandText::tr("Source")};
    for (const PackCheck &check : pack.checks)
        table.rows += QStringList{check.id, severityName(check.severity), (check.roles + check.peers).join(comma()),
                                  check.message.in(language), citationText(check.citations)};
    return table;
}

Table questions(const Pack &pack, const QString &language)
{
    Table table;
    table.columns = {PackCommandText::tr("Question"), PackCommandText::tr("Roles"), PackCommandText::tr("Text"),
                     PackCommandText::tr("Who can answer")};
    for (const PackQuestion &question : pack.questions)
        table.rows += QStringList{question.id, question.roles.join(comma()), question.text.in(language),
                                  question.asks.in(language)};
    return table;
}

Table recognised(const Pack &pack, const QString &language)
{
    Table table;
    table.columns = {PackCommandText::tr("Recognised"), PackCommandText::tr("Port"), PackCommandText::tr("Text"),
                     PackCommandText::tr("Source")};
    for (const Recognised &entry : pack.recognised)
        table.rows += QStringList{entry.id, portText(entry.ports, entry.transport), entry.text.in(language),
                                  citationText(entry.citations)};
    return table;
}

QString sourceText(const PackOrigin &origin)
{
    if (origin.kind == PackOrigin::Kind::BuiltIn)
        return PackCommandText::tr("built in");
    return origin.path;
}

using PartTable = Table (*)(const Pack &, const QString &);

} // namespace

Table packListTable(const PackLibrary &library, const QString &language)
{
    Table table;
    table.columns = {PackCommandText::tr("Pack"),  PackCommandText::tr("Edition"), PackCommandText::tr("Title"),
                     PackCommandText::tr("Roles"), PackCommandText::tr("Rules"),   PackCommandText::tr("Source")};
    for (const auto &pack : library.editions())
        table.rows += QStringList{pack->id,
                                  pack->edition,
                                  pack->title.in(language),
                                  QString::number(pack->roles.size()),
                                  QString::number(pack->rules.size()),
                                  sourceText(pack->origin)};
    return table;
}

QStringList packParts()
{
    return {QStringLiteral("rules"),  QStringLiteral("settings"),  QStringLiteral("roles"),
            QStringLiteral("checks"), QStringLiteral("questions"), QStringLiteral("recognised")};
}

QString packPartTitle(const QString &part)
{
    const QStringList titles{PackCommandText::tr("Rules"),     PackCommandText::tr("Settings"),
                             PackCommandText::tr("Roles"),     PackCommandText::tr("Checks"),
                             PackCommandText::tr("Questions"), PackCommandText::tr("Recognised, never derived")};
    return titles.value(packParts().indexOf(part));
}

Table packPartTable(const Pack &pack, const QString &part, const QString &language)
{
    constexpr std::array<PartTable, 6> Tables{rules, settings, roles, checks, questions, recognised};
    const qsizetype index = packParts().indexOf(part);
    return index < 0 ? Table() : Tables.at(size_t(index))(pack, language);
}

} // namespace portwright::cli
