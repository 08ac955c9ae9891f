// SPDX-License-Identifier: Apache-2.0
#include "app/results.h"
#include "cli/console.h"
#include "packs/packfile.h"
#include "storage/planfile.h"

#include <QCoreApplication>

namespace portwright::cli {

namespace {

struct SchemaCommandText
{
    Q_DECLARE_TR_FUNCTIONS(SchemaCommand)
};

Exit runSchema(Context &, const QCommandLineParser &parser)
{
    const QString kind = parser.positionalArguments().value(1);
    if (kind == QLatin1String("plan"))
        print(planSchema());
    else if (kind == QLatin1String("pack"))
        print(packSchema());
    else if (kind == QLatin1String("results"))
        print(resultsSchema());
    else
        return fail(SchemaCommandText::tr("There is no schema \"%1\"; choose plan, pack or results").arg(kind));
    return Done;
}

} // namespace

Command schemaCommand()
{
    return {QStringLiteral("schema"), QStringLiteral("plan|pack|results"),
            SchemaCommandText::tr("Prints a JSON Schema."), [](QCommandLineParser &) {}, runSchema};
}

} // namespace portwright::cli
