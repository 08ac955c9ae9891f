// SPDX-License-Identifier: Apache-2.0
#include "packs/packschema.h"

#include <QCoreApplication>

#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace portwright {

namespace {

using Step = std::vector<std::string>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Packs)
};

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

QString sentence(const JsonValue &value, const QString &description)
{
    if (description.startsWith(QLatin1String("Missing required property")))
        return Text::tr("The member \"%1\" is missing; add it").arg(quotedName(description));
    if (description.startsWith(QLatin1String("Object contains a property")))
        return Text::tr("\"%1\" is not known here; correct the spelling or remove it").arg(quotedName(description));
    if (description.startsWith(QLatin1String("Value type")))
        return Text::tr("%1 is not allowed here; the pack schema tells the type").arg(jsonTypeName(value.type()));
    if (description.startsWith(QLatin1String("Failed to match")))
        return Text::tr("%1 is none of the values allowed here; the pack schema lists them")
            .arg(QString::fromUtf8(value.compact()));
    if (description.startsWith(QLatin1String("Array should")) || description.startsWith(QLatin1String("String should")))
        return Text::tr("This is empty; it needs a value");
    return Text::tr("This does not fit the pack schema: %1").arg(description);
}

Error causeOf(const JsonValue &value, const QString &description)
{
    const JsonValue member = value.find(quotedName(description));
    const bool aboutMember = description.startsWith(QLatin1String("Object contains")) && !member.isMissing();
    return (aboutMember ? member : value).error(sentence(value, description));
}

/// A name of an object's member, or a place in an array, as the validator writes it: "[nodes]", "[3]".
JsonValue stepInto(const JsonValue &value, const std::string &step)
{
    const QString name = QString::fromUtf8(step.data() + 1, qsizetype(step.size()) - 2);
    if (value.isObject())
        return value.find(name);
    qsizetype left = name.toLongLong();
    for (const JsonValue item : value) {
        if (left-- == 0)
            return item;
    }
    return {};
}

JsonValue follow(const JsonDocument &document, const Step &context)
{
    JsonValue value = document.root();
    for (size_t i = 1; i < context.size(); ++i)
        value = stepInto(value, context[i]);
    return value;
}

bool liesAbove(const Step &outer, const Step &inner)
{
    return outer.size() < inner.size() && std::equal(outer.begin(), outer.end(), inner.begin());
}

/// The validator also reports each container of a bad value; those say nothing new.
bool isEcho(const valijson::ValidationResults &results, const valijson::ValidationResults::Error &error)
{
    const QString text = QString::fromStdString(error.description);
    if (text.startsWith(QLatin1String("Missing")) || text.startsWith(QLatin1String("Object contains")))
        return false;
    return std::any_of(results.begin(), results.end(),
                       [&error](const auto &other) { return liesAbove(error.context, other.context); });
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
        return {
            document.root().error(Text::tr("The text holds a number that no program can read; write a smaller one"))};

    valijson::Schema parsed;
    valijson::SchemaParser().populateSchema(valijson::adapters::RapidJsonAdapter(schemaValue), parsed);
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    Errors errors;
    if (validator.validate(parsed, valijson::adapters::RapidJsonAdapter(value), &results))
        return errors;
    for (const auto &error : results) {
        if (isEcho(results, error))
            continue;
        const Error cause = causeOf(follow(document, error.context), QString::fromStdString(error.description));
        if (!errors.contains(cause))
            errors += cause;
    }
    return errors;
}

} // namespace portwright
