// SPDX-License-Identifier: Apache-2.0
#include "packs/packfile.h"

#include "packs/conditionwalk.h"
#include "packs/packlibrary.h"
#include "packs/packreading.h"
#include "packs/packschema.h"
#include "packs/packtext.h"

#include <QFile>

namespace portwright {

namespace {

QByteArray resource(const QString &path)
{
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    return open ? file.readAll() : QByteArray();
}

QList<RoleRef> rolesIn(const Pack &pack, const Condition &condition)
{
    QList<RoleRef> roles;
    if (condition.kind == Condition::Kind::Drawn || condition.kind == Condition::Kind::Count)
        roles += pack.roleRef(condition.name);
    if (condition.kind == Condition::Kind::Role) {
        for (const SettingValue &role : condition.values)
            roles += pack.roleRef(settingText(role));
    }
    return roles;
}

/// Every role a pack's rules and requirements name.
QList<RoleRef> rolesNamed(const Pack &pack)
{
    QList<RoleRef> roles;
    for (const Rule &rule : pack.rules)
        roles += rule.from + rule.to;
    for (const RequiredService &requirement : pack.requirements) {
        roles += requirement.service;
        for (const QString &role : requirement.roles)
            roles += pack.roleRef(role);
    }
    for (const Setting &setting : pack.settings) {
        for (const QString &role : setting.onRoles)
            roles += role == QLatin1String("*") ? RoleRef{} : pack.roleRef(role);
    }
    for (const PackCheck &check : pack.checks) {
        for (const FlowMatch &match : check.flows) {
            for (const QString &role : match.from + match.to)
                roles += pack.roleRef(role);
        }
    }
    walkAll(pack, [&](const Condition &condition) { roles += rolesIn(pack, condition); });
    return roles;
}

JsonValue firstText(const JsonValue &value, const QString &text)
{
    if (value.isString() && value.toString() == text)
        return value;
    for (const JsonValue item : value) {
        if (const JsonValue found = firstText(item, text); !found.isMissing())
            return found;
    }
    return {};
}

/// Where the pack's file first names the role; the file alone where its text is not at hand.
Where placeOf(const RoleRef &role, const Pack &pack, const QByteArray &text)
{
    const Result<JsonDocument> document = JsonDocument::parse(text, pack.origin.path);
    const QString name = role.pack + QLatin1Char('/') + role.role;
    const JsonValue found = document ? firstText(document->root(), name) : JsonValue();
    return found.isMissing() ? Where{pack.origin.path, 0, 0, {}} : found.where();
}

} // namespace

Result<Pack> parsePack(const QByteArray &text, const QString &fileName)
{
    const Result<JsonDocument> document = JsonDocument::parse(text, fileName);
    if (!document)
        return document.errors();
    if (const Errors errors = schemaErrors(*document, text, packSchema()); !errors.isEmpty())
        return errors;
    return readPack(*document);
}

Errors unmetReferences(const PackSet &set, const Pack &pack, const QByteArray &text)
{
    Errors errors;
    for (const RoleRef &role : rolesNamed(pack)) {
        if (role.role.isEmpty() || set.role(role))
            continue;
        const Error error{PackText::tr("The pack \"%1\" needs the role \"%2\" of the pack \"%3\", which is not there; "
                                       "load a pack that has it")
                              .arg(pack.id, role.role, role.pack),
                          placeOf(role, pack, text)};
        if (!errors.contains(error))
            errors += error;
    }
    return errors;
}

Result<PackSet> makePackSet(QList<std::shared_ptr<const Pack>> packs)
{
    const PackSet set(std::move(packs));
    Errors errors;
    for (const auto &pack : set.packs()) {
        if (set.pack(pack->id) != pack.get())
            errors += Error{PackText::tr("The pack \"%1\" is there twice; keep one of them").arg(pack->id), {}};
        errors += unmetReferences(set, *pack);
    }
    if (!errors.isEmpty())
        return errors;
    return set;
}

Result<PackSet> builtInPacks()
{
    const Result<PackLibrary> library = PackLibrary::builtIn();
    if (!library)
        return library.errors();
    const PackSet packs = library->packsFor({});
    if (!packs.leftOut().isEmpty())
        return packs.leftOut().first().errors;
    return packs;
}

QByteArray packSchema()
{
    return resource(QStringLiteral(":/schemas/pack.schema.json"));
}

} // namespace portwright
