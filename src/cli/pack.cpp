// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "packs/packfile.h"

#include <QCoreApplication>

namespace portwright::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PackCommand)
};

Table packTable(const PackSet &packs, const QString &language)
{
    Table table;
    table.columns = {Text::tr("Pack"), Text::tr("Edition"), Text::tr("Title"), Text::tr("Roles"), Text::tr("Rules")};
    for (const auto &pack : packs.packs()) {
        table.rows += QStringList{pack->id, pack->edition, pack->title.in(language),
                                  QString::number(pack->roles.size()), QString::number(pack->rules.size())};
    }
    return table;
}

QString roleNames(const QList<RoleRef> &roles)
{
    QStringList names;
    for (const RoleRef &role : roles)
        names += role.role;
    return names.join(QStringLiteral(", "));
}

Table ruleTable(const Pack &pack, const QString &language)
{
    Table table;
    table.columns = {Text::tr("Rule"),  Text::tr("From"),      Text::tr("To"),     Text::tr("Port"),
                     Text::tr("Value"), Text::tr("Condition"), Text::tr("Purpose")};
    for (const Rule &rule : pack.rules) {
        const QString ports = rule.ports.isEmpty() ? QStringLiteral("?") : rule.ports.toString();
        table.rows += QStringList{rule.id,
                                  roleNames(rule.from),
                                  roleNames(rule.to),
                                  ports + QLatin1Char('/') + transportName(rule.transport),
                                  valueStateName(rule.trust.weakest()),
                                  rule.whenText.in(language),
                                  rule.purpose.in(language)};
    }
    return table;
}

Exit show(const Context &context, const QString &id, Format format)
{
    const Pack *pack = context.packs.pack(id);
    if (!pack)
        return fail(Text::tr("There is no pack \"%1\"; portwright-cli pack list names them").arg(id));
    print(tableText(ruleTable(*pack, context.language), format));
    return Done;
}

Exit lint(const Context &context, const QString &path)
{
    const Result<QByteArray> text = context.files.read(path);
    if (!text)
        return fail(text.errors());
    const Result<Pack> pack = parsePack(*text, path);
    if (!pack)
        return fail(pack.errors());
    const Errors problems = lintPack(*pack, path);
    if (!problems.isEmpty())
        return fail(problems, BadNews);
    print(Text::tr("%1 is sound: %n rule(s).", nullptr, int(pack->rules.size())).arg(path).toUtf8() + '\n');
    return Done;
}

Exit run(Context &context, const QCommandLineParser &parser)
{
    const Result<Format> format = chosenFormat(parser);
    if (!format)
        return fail(format.errors());
    if (*format == Format::Json)
        return fail(Text::tr("Packs are JSON themselves; choose table, csv or markdown"));
    const QString verb = parser.positionalArguments().value(1);
    const QString subject = parser.positionalArguments().value(2);
    if (verb == QLatin1String("list")) {
        print(tableText(packTable(context.packs, context.language), *format));
        return Done;
    }
    if (verb == QLatin1String("show"))
        return show(context, subject, *format);
    if (verb == QLatin1String("lint"))
        return lint(context, subject);
    return fail(Text::tr("\"%1\" is not a thing to do with packs; choose list, show ID or lint FILE").arg(verb));
}

} // namespace

Command packCommand()
{
    return {QStringLiteral("pack"),
            QStringLiteral("list|show ID|lint FILE"),
            Text::tr("Lists, shows and checks rule packs."),
            addFormatOption,
            run,
            2};
}

} // namespace portwright::cli
