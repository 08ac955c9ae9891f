// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "exchange/drawingimport.h"
#include "storage/planfile.h"

#include <QCoreApplication>

namespace portwright::cli {

namespace {

struct ImportCommandText
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

void addImportOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                      ImportCommandText::tr("The plan to write, or \"-\"."),
                      QStringLiteral("PLAN")});
    parser.addOption({QStringLiteral("page"),
                      ImportCommandText::tr("The page to read, by name or number; else the first one."),
                      QStringLiteral("PAGE")});
    parser.addOption({QStringLiteral("role"),
                      ImportCommandText::tr(
                          "The role of the boxes of that label, such as \"Box 1=code42-onprem/storage\"; may be given "
                          "more than once."),
                      QStringLiteral("BOX=PACK/ROLE")});
    parser.addOption({QStringLiteral("others"),
                      ImportCommandText::tr("The role of boxes that name none, such as common/host."),
                      QStringLiteral("PACK/ROLE")});
}

Result<DrawioPage> chosenPage(const QList<DrawioPage> &pages, const QString &wanted)
{
    const qsizetype number = wanted.isEmpty() ? 1 : wanted.toInt();
    for (const DrawioPage &page : pages)
        if (page.name == wanted)
            return page;
    if (number > 0 && number <= pages.size())
        return pages.at(number - 1);
    QStringList names;
    for (const DrawioPage &page : pages)
        names += page.name;
    return Error{
        ImportCommandText::tr("There is no page \"%1\"; choose from %2").arg(wanted, names.join(QStringLiteral(", "))),
        {}};
}

Result<RoleRef> roleOf(const QString &text, const PackSet &packs)
{
    const RoleRef role{text.section(QLatin1Char('/'), 0, 0), text.section(QLatin1Char('/'), 1)};
    if (!packs.role(role))
        return Error{
            ImportCommandText::tr("There is no role \"%1\"; portwright-cli pack show PACK lists them").arg(text), {}};
    return role;
}

/// Gives boxes the roles that the call says.
Result<void> giveRoles(DrawingImport &drawing, const QCommandLineParser &parser, const PackSet &packs)
{
    for (const QString &text : parser.values(QStringLiteral("role"))) {
        const qsizetype at = text.lastIndexOf(QLatin1Char('='));
        const Result<RoleRef> role = roleOf(text.mid(at + 1), packs);
        if (!role)
            return role.errors();
        for (ImportItem &item : drawing.items)
            if (item.kind == ImportKind::Node && item.name == text.left(at))
                item.role = *role;
    }
    if (!parser.isSet(QStringLiteral("others")))
        return {};
    const Result<RoleRef> others = roleOf(parser.value(QStringLiteral("others")), packs);
    if (!others)
        return others.errors();
    for (ImportItem &item : drawing.items)
        if (item.kind == ImportKind::Node && !item.role)
            item.role = *others;
    return {};
}

Result<Plan> importedPlan(const Context &context, const QCommandLineParser &parser, const QString &path)
{
    const Result<QByteArray> bytes = context.files.read(path);
    if (!bytes)
        return bytes.errors();
    const Result<QList<DrawioPage>> pages = readDrawio(*bytes, path);
    if (!pages)
        return pages.errors();
    const Result<DrawioPage> page = chosenPage(*pages, parser.value(QStringLiteral("page")));
    if (!page)
        return page.errors();
    const PackSet packs = context.library.packsFor({});
    DrawingImport drawing = proposedImport(*page, packs);
    if (const Result<void> given = giveRoles(drawing, parser, packs); !given)
        return given.errors();
    return planOf(drawing, packs, path);
}

Exit runImport(Context &context, const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().value(1);
    const QString output = parser.value(QStringLiteral("output"));
    if (path.isEmpty() || output.isEmpty())
        return fail(ImportCommandText::tr("Name a draw.io file and, after -o, the plan to write"));
    const Result<Plan> plan = importedPlan(context, parser, path);
    if (!plan)
        return fail(plan.errors());
    const Result<void> written = context.files.write(output, planText(*plan));
    return written ? Done : fail(written.errors(), WorldFailed);
}

} // namespace

Command importCommand()
{
    return {QStringLiteral("import"), QStringLiteral("FILE -o PLAN"),
            ImportCommandText::tr("Makes a plan of a draw.io file."), addImportOptions, runImport};
}

} // namespace portwright::cli
