// SPDX-License-Identifier: Apache-2.0
#include "cli/packwork.h"

#include "app/adoption.h"
#include "cli/packcommandtext.h"
#include "packs/packfile.h"
#include "rules/packcases.h"

namespace portwright::cli {

namespace {

qsizetype casesOf(const Pack &pack)
{
    const Result<JsonDocument> document = JsonDocument::parse(pack.tests, pack.id);
    return document ? document->root().size() : 0;
}

Result<TestedPack> fileToTest(const Context &context, const QString &path)
{
    const Result<QByteArray> text = context.files.read(path);
    if (!text)
        return text.errors();
    Result<Pack> pack = parsePack(*text, path);
    if (!pack)
        return pack.errors();
    pack->origin = {PackOrigin::Kind::User, path};
    const auto shared = std::make_shared<const Pack>(std::move(pack).value());
    return TestedPack{shared, *text, path, casesOf(*shared)};
}

} // namespace

Result<std::shared_ptr<const Pack>> packOf(const PackLibrary &library, const QString &id, const QString &edition)
{
    const auto pack = library.find(id, edition);
    if (pack)
        return pack;
    const QStringList editions = library.editionsOf(id);
    if (editions.isEmpty())
        return Error{PackCommandText::tr("There is no pack \"%1\"; portwright-cli pack list names them").arg(id), {}};
    return Error{PackCommandText::tr("There is no edition \"%2\" of the pack \"%1\"; there are: %3")
                     .arg(id, edition, editions.join(QStringLiteral(", "))),
                 {}};
}

Result<QList<TestedPack>> packsToTest(const Context &context, const QStringList &subjects)
{
    QList<TestedPack> packs;
    for (const QString &subject : subjects) {
        if (const auto known = context.library.find(subject)) {
            packs += TestedPack{known, {}, {}, casesOf(*known)};
            continue;
        }
        const Result<TestedPack> tested = fileToTest(context, subject);
        if (!tested)
            return tested.errors();
        packs += *tested;
    }
    return packs;
}

Result<PackSet> setFor(const PackLibrary &library, const QList<TestedPack> &tested)
{
    QList<std::shared_ptr<const Pack>> packs;
    QSet<QString> ids;
    for (const TestedPack &one : tested) {
        packs += one.pack;
        ids.insert(one.pack->id);
    }
    const PackSet newest = library.packsFor({});
    for (const auto &other : newest.packs()) {
        if (!ids.contains(other->id))
            packs += other;
    }
    const PackSet set(packs);
    Errors errors;
    for (const TestedPack &one : tested)
        errors += unmetReferences(set, *one.pack, one.text);
    if (!errors.isEmpty())
        return errors;
    return makePackSet(std::move(packs));
}

Errors failedExpectations(const PackSet &packs, const TestedPack &tested)
{
    const Result<JsonDocument> document = JsonDocument::parse(tested.text, tested.path);
    if (!document)
        return runPackCases(packs, *tested.pack);
    return runPackCases(packs, *tested.pack, document->root().find(u"tests"));
}

Result<EditionEffect> effectOf(const Context &context, const PackLibrary &library, const Pack &before,
                               const Pack &after, const QString &planPath)
{
    if (planPath.isEmpty())
        return EditionEffect{};
    const Result<Plan> plan = openPlan(context.files, planPath);
    if (!plan)
        return plan.errors();
    return EditionEffect{editionChanges(withEdition(*plan, before.id, before.edition),
                                        withEdition(*plan, after.id, after.edition), library),
                         plan->topology};
}

} // namespace portwright::cli
