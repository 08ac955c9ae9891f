// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/console.h"

#include <QCoreApplication>

namespace portwright::cli {

namespace {

QList<Command> commands()
{
    return {newCommand(),     flowsCommand(),  explainCommand(), checkCommand(), renderCommand(),
            reportCommand(),  exportCommand(), importCommand(),  diffCommand(),  probeCommand(),
            respondCommand(), kitCommand(),    resultsCommand(), packCommand(),  schemaCommand()};
}

QByteArray overview()
{
    Table table;
    for (const Command &command : commands())
        table.rows += QStringList{QString(QStringLiteral("  ") + command.name + QLatin1Char(' ') + command.arguments),
                                  command.summary};
    QString text = CliText::tr("portwright-cli derives, explains, draws and probes the network flows of a plan.") +
                   QStringLiteral("\n\n") + CliText::tr("Usage: portwright-cli COMMAND [OPTIONS] ...") +
                   QStringLiteral("\n\n");
    qsizetype width = 0;
    for (const QStringList &row : std::as_const(table.rows))
        width = std::max(width, row.at(0).size());
    for (const QStringList &row : std::as_const(table.rows))
        text += row.at(0).leftJustified(width + 2) + row.at(1) + QLatin1Char('\n');
    text += QLatin1Char('\n') +
            CliText::tr("\"portwright-cli COMMAND --help\" tells the options of a command. A plan is a file, \"-\" for "
                        "standard input, or a sample: %1.");
    QStringList names;
    for (const Sample &sample : samples())
        names += QStringLiteral("sample:") + sample.id;
    text = text.arg(names.join(QStringLiteral(", "))) + QStringLiteral("\n\n");
    text += CliText::tr(
        "Exit status: 0 done and nothing wrong; 1 done, and the answer is bad news; 2 the input or the call is "
        "wrong, and nothing was written; 3 the world failed.");
    return text.toUtf8() + '\n';
}

QByteArray versions(const PackLibrary &library)
{
    QString text = QStringLiteral("portwright-cli %1\n").arg(QCoreApplication::applicationVersion());
    for (const auto &pack : library.editions())
        text += QStringLiteral("pack %1 %2\n").arg(pack->id, pack->edition);
    return text.toUtf8();
}

/// What is wrong with a call that could be read; empty where nothing is.
QString misuse(const Command &command, const Context &context, const QCommandLineParser &parser)
{
    const QString language = parser.value(QStringLiteral("language"));
    if (!language.isEmpty() && !language.startsWith(context.language))
        return CliText::tr("There is no translation \"%1\"; choose en or de").arg(language);
    const QStringList arguments = parser.positionalArguments().mid(1);
    if (arguments.size() > command.mostArguments)
        return CliText::tr("\"%1\" is one argument too many; see portwright-cli %2 --help")
            .arg(arguments.at(command.mostArguments), command.name);
    return {};
}

/// What the parser could not read, without the full stop that it ends with.
QString unreadable(const QCommandLineParser &parser)
{
    const QString text = parser.errorText();
    return text.endsWith(QLatin1Char('.')) ? text.chopped(1) : text;
}

/// Reads the call of one command and runs it.
Exit runCommand(const Command &command, Context &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary);
    parser.addPositionalArgument(command.name, command.summary, command.name + QLatin1Char(' ') + command.arguments);
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, CliText::tr("Shows this help."));
    parser.addOption(help);
    parser.addOption(
        {QStringLiteral("language"), CliText::tr("The language of texts, such as en or de."), QStringLiteral("CODE")});
    command.addOptions(parser);
    if (!parser.parse(arguments))
        return fail(CliText::tr("%1; see portwright-cli %2 --help").arg(unreadable(parser), command.name));
    if (parser.isSet(help)) {
        print(parser.helpText().toUtf8());
        return Done;
    }
    const QString wrong = misuse(command, context, parser);
    if (!wrong.isEmpty())
        return fail(wrong);
    return command.run(context, parser);
}

/// "--language de" may stand anywhere; it is wanted before the first text is made.
QString wantedLanguage(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == QLatin1String("--language"))
            return arguments.value(i + 1);
        if (arguments.at(i).startsWith(QLatin1String("--language=")))
            return arguments.at(i).section(QLatin1Char('='), 1);
    }
    return systemLanguage();
}

/// The language may stand before the command, too.
QStringList withCommandFirst(QStringList arguments)
{
    const QString option = QStringLiteral("--language");
    const QString first = arguments.value(1);
    const qsizetype words = first == option ? 2 : first.startsWith(QString(option + u'=')) ? 1 : 0;
    if (arguments.size() > words + 1)
        std::rotate(arguments.begin() + 1, arguments.begin() + 1 + words, arguments.end());
    return arguments;
}

Exit runCommand(const QStringList &call)
{
    const QStringList arguments = withCommandFirst(call);
    Context context;
    context.language = installTranslation(wantedLanguage(arguments));
    const QString name = arguments.value(1);
    if (name.isEmpty() || name == QLatin1String("--help") || name == QLatin1String("-h") ||
        name == QLatin1String("help")) {
        print(overview());
        return name.isEmpty() ? BadInput : Done;
    }
    const bool versionAsked = name == QLatin1String("--version") || name == QLatin1String("-v");
    const Result<PackLibrary> library =
        packsAtHand(context.files, versionAsked ? QStringList() : userPackFolders(), {});
    if (!library)
        return fail(library.errors(), WorldFailed);
    context.library = *library;
    if (versionAsked) {
        print(versions(context.library));
        return Done;
    }
    for (const Command &command : commands()) {
        if (command.name == name)
            return runCommand(command, context, arguments);
    }
    return fail(CliText::tr("There is no command \"%1\"; see portwright-cli --help").arg(name));
}

} // namespace

} // namespace portwright::cli

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("portwright-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PORTWRIGHT_VERSION));
    using namespace portwright::cli;
    return exitAfterOutput(runCommand(QCoreApplication::arguments()));
}
