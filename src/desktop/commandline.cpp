// SPDX-License-Identifier: Apache-2.0
#include "desktop/commandline.h"

#include <QCommandLineParser>
#include <cstdio>
#include <cstdlib>

namespace portwright {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int UsageError = 2;

[[noreturn]] void refuse(const QString &message)
{
    std::fprintf(stderr, "portwright: %s\n", qPrintable(message));
    std::exit(UsageError);
}

QString languageOption()
{
    return QStringLiteral("language");
}

} // namespace

StartRequest readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLine::tr("Draw a deployment, see the network flows it needs and why, and watch them answer."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption language(languageOption(), CommandLine::tr("Language of the program, such as de."),
                                      QStringLiteral("code"));
    const QCommandLineOption theme(QStringLiteral("theme"), CommandLine::tr("system, light or dark."),
                                   QStringLiteral("name"));
    const QCommandLineOption startPage(QStringLiteral("start-page"), CommandLine::tr("Begin with the start page."));
    parser.addOptions({language, theme, startPage});
    parser.addPositionalArgument(QStringLiteral("PLAN"), CommandLine::tr("A plan file, or sample:ID."),
                                 QStringLiteral("[PLAN]"));
    parser.process(arguments);
    StartRequest request;
    request.language = parser.value(language);
    request.startPage = parser.isSet(startPage);
    if (parser.positionalArguments().size() > 1)
        refuse(CommandLine::tr("One plan at a time; start the program once for each."));
    request.plan = parser.positionalArguments().value(0);
    if (parser.isSet(theme)) {
        request.theme = themeChoiceFromName(parser.value(theme));
        if (!request.theme)
            refuse(CommandLine::tr("--theme takes system, light or dark."));
    }
    return request;
}

QString languageArgument(const QStringList &arguments)
{
    const QString prefix = QStringLiteral("--") + languageOption();
    for (qsizetype at = 1; at < arguments.size(); ++at) {
        if (arguments.at(at) == prefix)
            return arguments.value(at + 1);
        if (arguments.at(at).startsWith(prefix + u'='))
            return arguments.at(at).mid(prefix.size() + 1);
    }
    return {};
}

} // namespace portwright
