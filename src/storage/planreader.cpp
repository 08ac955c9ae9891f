// SPDX-License-Identifier: Apache-2.0
#include "storage/planreader.h"

#include "storage/planfile.h"

#include <array>

namespace portwright {

namespace {

About readAbout(PlanReading &reading, const JsonValue &object)
{
    static constexpr std::array Known{"customer", "author", "revision", "date", "confidentiality"};
    const PlanMembers members(reading, object, Known);
    return {members.text("customer"), members.text("author"),          members.text("revision"),
            members.text("date"),     members.text("confidentiality"), members.unknown()};
}

QList<PackRef> readPacks(PlanReading &reading, const JsonValue &list)
{
    static constexpr std::array Known{"id", "edition"};
    QList<PackRef> packs;
    QSet<QString> ids;
    forEachItem(reading, list, [&](const JsonValue &item) {
        const PlanMembers members(reading, item, Known);
        packs += PackRef{members.ownId(), members.requiredText("edition"), members.unknown()};
        const QString id = packs.back().id;
        if (ids.contains(id) && !id.isEmpty())
            reading.error(members.value("id"),
                          PlanText::tr("The pack \"%1\" is named twice; keep one edition").arg(jsonExcerpt(id)));
        ids.insert(id);
    });
    std::stable_sort(packs.begin(), packs.end(), [](const PackRef &a, const PackRef &b) { return a.id < b.id; });
    return packs;
}

QMap<QString, SettingMap> readPackSettings(PlanReading &reading, const JsonValue &object)
{
    QMap<QString, SettingMap> settings;
    forEachMember(reading, object, [&](const JsonValue &member) {
        settings.insert(reading.sharedKey(member), readSettings(reading, member));
    });
    return settings;
}

Plan readPlan(PlanReading &reading, const JsonValue &root)
{
    static constexpr std::array Known{"portwright",     "name",      "about",  "packs",     "settings",
                                      "zones",          "firewalls", "nodes",  "decisions", "extra-flows",
                                      "must-stay-shut", "notes",     "slides", "layout"};
    const PlanMembers members(reading, root, Known);
    Plan plan;
    plan.name = members.text("name");
    plan.about = readAbout(reading, members.value("about"));
    plan.packs = readPacks(reading, members.value("packs"));
    plan.settings = readPackSettings(reading, members.value("settings"));
    plan.topology = readTopology(reading, root);
    plan.decisions = readDecisions(reading, members.value("decisions"));
    plan.extraFlows = readExtraFlows(reading, members.value("extra-flows"));
    plan.mustStayShut = readMustStayShut(reading, members.value("must-stay-shut"));
    plan.notes = members.list("notes");
    plan.slides = members.list("slides");
    plan.layout = readLayout(reading, members.value("layout"));
    plan.unknown = members.unknown();
    return plan;
}

/// True for a whole number that is too great for an integer.
bool isBeyondIntegers(const JsonValue &format)
{
    const QByteArray digits = format.type() == JsonType::Number ? format.compact() : QByteArray();
    return digits.size() > 18 && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Error newerFormat(const JsonValue &format)
{
    return format.error(
        PlanText::tr("The plan has format %1, and this program reads formats up to %2; open it with a newer "
                     "Portwright, one that reads format %1")
            .arg(QString::fromLatin1(format.compact()))
            .arg(Plan::FormatVersion));
}

/// Why this program cannot read the format at all.
std::optional<Error> formatError(const JsonValue &root)
{
    if (!root.isObject())
        return root.error(PlanText::tr("A plan is an object, but %1 stands here; open a *.portwright file")
                              .arg(jsonTypeName(root.type())));
    const JsonValue format = root.find(u"portwright");
    if (format.isMissing())
        return root.error(
            PlanText::tr("This is no plan: the member \"portwright\" with the format number is missing; open a "
                         "*.portwright file"));
    if (isBeyondIntegers(format))
        return newerFormat(format);
    const std::optional<qint64> number = format.toInteger();
    if (!number || *number < 1)
        return format.error(
            PlanText::tr("\"portwright\" must be the format number, a whole number from 1 up; this program "
                         "writes %1")
                .arg(Plan::FormatVersion));
    if (*number > Plan::FormatVersion)
        return newerFormat(format);
    return std::nullopt;
}

Result<Plan> parse(const QByteArray &text, const QString &fileName, bool sound)
{
    const Result<JsonDocument> document = JsonDocument::parse(text, fileName);
    if (!document)
        return document.errors();
    const JsonValue root = document->root();
    if (const std::optional<Error> error = formatError(root))
        return *error;
    PlanReading reading(root, sound);
    Plan plan = readPlan(reading, root);
    const Errors errors = reading.errors();
    return errors.isEmpty() ? Result<Plan>(std::move(plan)) : Result<Plan>(errors);
}

} // namespace

Result<Plan> parsePlan(const QByteArray &text, const QString &fileName)
{
    return parse(text, fileName, true);
}

Result<Plan> parseFragment(const QByteArray &text, const QString &fileName)
{
    return parse(text, fileName, false);
}

} // namespace portwright
