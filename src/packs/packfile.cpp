// SPDX-License-Identifier: Apache-2.0
#include "packs/packfile.h"

#include "packs/conditionwalk.h"
#include "packs/packreading.h"
#include "packs/packschema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace portwright {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Packs)
};

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

Errors missingRoles(const PackSet &set, const Pack &pack)
{
    Errors errors;
    for (const RoleRef &role : rolesNamed(pack)) {
        if (role.role.isEmpty() || set.role(role))
            continue;
        const Error error{Text::tr("The pack \"%1\" needs the role \"%2\" of the pack \"%3\", which is not there; "
                                   "load a pack that has it")
                              .arg(pack.id, role.role, role.pack),
                          {}};
        if (!errors.contains(error))
            errors += error;
    }
    return errors;
}

/// A later edition of the same pack takes the place of an earlier one.
void keepNewest(QList<std::shared_ptr<const Pack>> &packs, Pack pack)
{
    for (auto &kept : packs) {
        if (kept->id != pack.id)
            continue;
        if (kept->edition < pack.edition)
            kept = std::make_shared<const Pack>(std::move(pack));
        return;
    }
    packs += std::make_shared<const Pack>(std::move(pack));
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

Result<PackSet> makePackSet(QList<std::shared_ptr<const Pack>> packs)
{
    const PackSet set(std::move(packs));
    Errors errors;
    for (const auto &pack : set.packs()) {
        if (set.pack(pack->id) != pack.get())
            errors += Error{Text::tr("The pack \"%1\" is there twice; keep one of them").arg(pack->id), {}};
        errors += missingRoles(set, *pack);
    }
    if (!errors.isEmpty())
        return errors;
    return set;
}

Result<PackSet> builtInPacks()
{
    const QDir folder(QStringLiteral(":/packs"));
    QList<std::shared_ptr<const Pack>> packs;
    for (const QString &name : folder.entryList({QStringLiteral("*.pack.json")}, QDir::Files, QDir::Name)) {
        const Result<JsonDocument> document = JsonDocument::parse(resource(folder.filePath(name)), name);
        Result<Pack> pack = document ? readPack(*document) : Result<Pack>(document.errors());
        if (!pack)
            return pack.errors();
        keepNewest(packs, std::move(pack).value());
    }
    return makePackSet(std::move(packs));
}

QByteArray packSchema()
{
    return resource(QStringLiteral(":/schemas/pack.schema.json"));
}

} // namespace portwright
