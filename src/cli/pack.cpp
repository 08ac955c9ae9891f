// SPDX-License-Identifier: Apache-2.0
#include "app/changeresults.h"
#include "app/handshakefiles.h"
#include "cli/console.h"
#include "cli/packcommandtext.h"
#include "cli/packtables.h"
#include "cli/packwork.h"
#include "packs/packfile.h"
#include "report/changetables.h"

namespace portwright::cli {

namespace {

void addPackOptions(QCommandLineParser &parser)
{
    addFormatOption(parser);
    parser.addOption({QStringLiteral("edition"),
                      PackCommandText::tr("The edition that show prints; the newest is the default."),
                      QStringLiteral("EDITION")});
    parser.addOption(
        {QStringLiteral("part"),
         PackCommandText::tr("The part that show prints: rules, settings, roles, checks, questions or recognised."),
         QStringLiteral("PART")});
}

Exit list(const Context &context, Format format)
{
    warnOf(context.library.leftOut());
    if (format == Format::Json)
        print(packListJson(context.library, context.language));
    else
        print(tableText(packListTable(context.library, context.language), format));
    return Done;
}

/// All parts with their titles, or the one that is asked for; a spreadsheet takes one.
QByteArray shown(const Pack &pack, const QString &part, Format format, const QString &language)
{
    if (!part.isEmpty() || format == Format::Csv)
        return tableText(packPartTable(pack, part.isEmpty() ? QStringLiteral("rules") : part, language), format);
    const bool markdown = format == Format::Markdown;
    QByteArray text;
    for (const QString &each : packParts()) {
        const Table table = packPartTable(pack, each, language);
        if (table.rows.isEmpty())
            continue;
        const QString head = (markdown ? QStringLiteral("## ") : QString()) + packPartTitle(each);
        text += (text.isEmpty() ? QByteArray() : QByteArray("\n")) + head.toUtf8() + (markdown ? "\n\n" : "\n") +
                tableText(table, format);
    }
    return text;
}

Exit show(const Context &context, const QCommandLineParser &parser, Format format)
{
    const QString part = parser.value(QStringLiteral("part"));
    if (!part.isEmpty() && !packParts().contains(part))
        return fail(PackCommandText::tr("\"%1\" is no part of a pack; choose one of: %2")
                        .arg(part, packParts().join(QStringLiteral(", "))));
    const auto pack =
        packOf(context.library, parser.positionalArguments().value(2), parser.value(QStringLiteral("edition")));
    if (!pack)
        return fail(pack.errors());
    if (format == Format::Json)
        print(context.library.canonicalText(**pack));
    else
        print(shown(**pack, part, format, context.language));
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
    const Result<HandshakesAtHand> handshakes = handshakesAtHand(context.files, userHandshakeFolders(), path);
    if (!handshakes)
        return fail(handshakes.errors(), WorldFailed);
    const Errors problems =
        lintPack(*pack, path) + handshakes->leftOut + unknownHandshakes(*pack, handshakes->ids(), path);
    if (!problems.isEmpty())
        return fail(problems, BadNews);
    print(PackCommandText::tr("%1 is sound: %n rule(s).", nullptr, int(pack->rules.size())).arg(path).toUtf8() + '\n');
    return Done;
}

Exit test(const Context &context, const QStringList &subjects)
{
    if (subjects.isEmpty())
        return fail(PackCommandText::tr("Name the packs to test: files or ids"));
    const Result<QList<TestedPack>> packs = packsToTest(context, subjects);
    if (!packs)
        return fail(packs.errors());
    const Result<PackSet> set = setFor(context.library, *packs);
    if (!set)
        return fail(set.errors());
    Exit exit = Done;
    for (const TestedPack &tested : *packs) {
        const Errors errors = failedExpectations(*set, tested);
        if (!errors.isEmpty())
            exit = fail(errors, BadNews);
        else
            print(PackCommandText::tr("%1 %2: all expectations are met (cases: %3).")
                      .arg(tested.pack->id, tested.pack->edition)
                      .arg(tested.cases)
                      .toUtf8() +
                  '\n');
    }
    return exit;
}

/// What the editions have otherwise; with a plan, what that means for its flows.
Exit diff(const Context &context, const QStringList &words, Format format)
{
    PackLibrary library = context.library;
    if (const QString beside = folderBeside(words.value(3)); !beside.isEmpty())
        library.addFolder(context.files, beside, PackOrigin::Kind::BesidePlan);
    const auto before = packOf(library, words.value(0), words.value(1));
    const auto after = packOf(library, words.value(0), words.value(2));
    if (!before || !after)
        return fail(!before ? before.errors() : after.errors());
    const Result<EditionEffect> effect = effectOf(context, library, **before, **after, words.value(3));
    if (!effect)
        return fail(effect.errors());
    const QList<PackChange> changes = packChanges(library.canonicalText(**before), library.canonicalText(**after));
    if (format == Format::Json) {
        print(packChangesJson(changes, effect->flows));
        return Done;
    }
    const bool both = !words.value(3).isEmpty() && format != Format::Csv;
    if (words.value(3).isEmpty() || both)
        print(tableText(packChangeTable(changes), format));
    if (both)
        print("\n");
    if (!words.value(3).isEmpty())
        print(tableText(flowChangeTable(effect->flows, effect->topology), format));
    return Done;
}

Exit runPack(Context &context, const QCommandLineParser &parser)
{
    const Result<Format> format = chosenFormat(parser);
    if (!format)
        return fail(format.errors());
    const QStringList words = parser.positionalArguments();
    const QString verb = words.value(1);
    if (verb == QLatin1String("list"))
        return list(context, *format);
    if (verb == QLatin1String("show"))
        return show(context, parser, *format);
    if (verb == QLatin1String("lint"))
        return lint(context, words.value(2));
    if (verb == QLatin1String("test"))
        return test(context, words.mid(2));
    if (verb == QLatin1String("diff"))
        return diff(context, words.mid(2), *format);
    return fail(
        PackCommandText::tr(
            "\"%1\" is not a thing to do with packs; choose list, show ID, lint FILE, test FILE or diff ID OLD NEW")
            .arg(verb));
}

} // namespace

Command packCommand()
{
    return {QStringLiteral("pack"),
            QStringLiteral("list|show ID|lint FILE|test FILE|ID...|diff ID OLD NEW [PLAN]"),
            PackCommandText::tr("Lists, shows, checks, tests and compares rule packs."),
            addPackOptions,
            runPack,
            64};
}

} // namespace portwright::cli
