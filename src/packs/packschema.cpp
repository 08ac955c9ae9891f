// SPDX-License-Identifier: Apache-2.0
#include "packs/packschema.h"

#include "packs/packtext.h"
#include "packs/schemawords.h"

#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace portwright {

namespace {

using Step = std::vector<std::string>;

/// The member's name at the end of a description of the validator's: "... property 'colour'."
QString quotedName(const QString &description)
{
    for (const char *words : {"required property '", "constraints: '"}) {
        const QLatin1String marker(words);
        const qsizetype place = description.indexOf(marker);
        if (place >= 0)
            return description.mid(place + marker.size()).chopped(2);
    }
    return {};
}

/// A place in a document, and what the schema says of it.
struct Place
{
    JsonValue value;
    JsonValue schema;
};

QString unknownMember(const Place &place, const QString &name)
{
    const QStringList known = knownMembers(place.schema);
    if (const QString meant = nearest(name, known); !meant.isEmpty())
        return PackText::tr("\"%1\" is not known here; did you mean \"%2\"?").arg(name, meant);
    return PackText::tr("\"%1\" is not known here; remove it, or use one of: %2")
        .arg(name, known.join(QStringLiteral(", ")));
}

QString unknownValue(const Place &place)
{
    const QString found = QString::fromUtf8(place.value.compact());
    const QStringList allowed = allowedWords(place.schema);
    if (place.value.key() == QLatin1String("portwright-pack"))
        return PackText::tr(
                   "This program reads packs of the format version %1, not %2; write %1, or take a newer program")
            .arg(allowed.join(QStringLiteral(", ")), found);
    return PackText::tr("%1 is not allowed here; choose one of: %2").arg(found, allowed.join(QStringLiteral(", ")));
}

QString emptyValue(const Place &place)
{
    return place.value.isArray() ? PackText::tr("This list is empty; write at least one entry")
                                 : PackText::tr("This text is empty; write one");
}

QString sentence(const Place &place, const QString &description)
{
    const auto says = [&description](const char *words) { return description.startsWith(QLatin1String(words)); };
    if (says("Missing required property"))
        return PackText::tr("The member \"%1\" is missing; add it").arg(quotedName(description));
    if (says("Object contains a property"))
        return unknownMember(place, quotedName(description));
    if (says("Value type"))
        return PackText::tr("%1 is not allowed here; write %2")
            .arg(jsonTypeName(place.value.type()), expectedType(place.schema));
    if (says("Failed to match"))
        return unknownValue(place);
    if (says("Array should") || says("String should"))
        return emptyValue(place);
    if (says("Expected number"))
        return PackText::tr("This number is too small; write %1 or more")
            .arg(QString::fromUtf8(place.schema.find(u"minimum").compact()));
    return PackText::tr("This does not fit the pack schema: %1").arg(description);
}

Error causeOf(const Place &place, const QString &description)
{
    const JsonValue member = place.value.find(quotedName(description));
    const bool aboutMember = description.startsWith(QLatin1String("Object contains")) && !member.isMissing();
    return (aboutMember ? member : place.value).error(sentence(place, description));
}

/// A step is a member's name or a place in an array, as the validator writes it: "[nodes]", "[3]".
Place stepInto(const Place &place, const JsonValue &schema, const std::string &step)
{
    const QString name = QString::fromUtf8(step.data() + 1, qsizetype(step.size()) - 2);
    if (place.value.isObject())
        return {place.value.find(name), schemaOfMember(schema, place.schema, name)};
    qsizetype left = name.toLongLong();
    for (const JsonValue item : place.value) {
        if (left-- == 0)
            return {item, schemaOfItems(schema, place.schema)};
    }
    return {};
}

Place follow(const JsonDocument &document, const JsonValue &schema, const Step &context)
{
    Place place{document.root(), schema};
    for (size_t i = 1; i < context.size(); ++i)
        place = stepInto(place, schema, context[i]);
    return place;
}

bool liesAbove(const Step &outer, const Step &inner)
{
    return outer.size() < inner.size() && std::equal(outer.begin(), outer.end(), inner.begin());
}

/// The validator also reports each container of a bad value, and of a bad word its type, too; those say nothing new.
bool isEcho(const valijson::ValidationResults &results, const valijson::ValidationResults::Error &error)
{
    const QString text = QString::fromStdString(error.description);
    const auto isWordThere = [&error](const auto &other) {
        return other.context == error.context && other.description.starts_with("Failed to match against any enum");
    };
    if (text.startsWith(QLatin1String("Value type")) && std::any_of(results.begin(), results.end(), isWordThere))
        return true;
    if (text.startsWith(QLatin1String("Missing")) || text.startsWith(QLatin1String("Object contains")))
        return false;
    return std::any_of(results.begin(), results.end(),
                       [&error](const auto &other) { return liesAbove(error.context, other.context); });
}

} // namespace

namespace {

/// A misspelled member is also missing under its right name: that is said once.
void dropMisspelled(Errors &errors, const QStringList &meant)
{
    errors.removeIf([&meant](const Error &error) {
        return std::any_of(meant.begin(), meant.end(), [&error](const QString &name) {
            return error.message == PackText::tr("The member \"%1\" is missing; add it").arg(name);
        });
    });
}

} // namespace

Errors schemaErrors(const JsonDocument &document, const QByteArray &text, const QByteArray &schema)
{
    rapidjson::Document schemaValue;
    rapidjson::Document value;
    schemaValue.Parse(schema.constData(), size_t(schema.size()));
    value.Parse(text.constData(), size_t(text.size()));
    Q_ASSERT(!schemaValue.HasParseError());
    if (value.HasParseError())
        return {document.root().error(
            PackText::tr("The text holds a number that no program can read; write a smaller one"))};

    valijson::Schema parsed;
    valijson::SchemaParser().populateSchema(valijson::adapters::RapidJsonAdapter(schemaValue), parsed);
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    Errors errors;
    QStringList meant;
    const Result<JsonDocument> words = JsonDocument::parse(schema, {});
    if (validator.validate(parsed, valijson::adapters::RapidJsonAdapter(value), &results))
        return errors;
    for (const auto &error : results) {
        if (isEcho(results, error))
            continue;
        const Place place = follow(document, words->root(), error.context);
        const QString description = QString::fromStdString(error.description);
        if (description.startsWith(QLatin1String("Object contains")))
            meant += nearest(quotedName(description), knownMembers(place.schema));
        const Error cause = causeOf(place, description);
        if (!errors.contains(cause))
            errors += cause;
    }
    dropMisspelled(errors, meant);
    return errors;
}

} // namespace portwright
