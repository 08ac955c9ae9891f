// SPDX-License-Identifier: Apache-2.0
#include "propertyplans.h"

#include "app/workspace.h"
#include "packs/packfile.h"
#include "testmain.h"

#include <QDir>
#include <QFile>

namespace portwright::test {

namespace {

Plan planIn(const QString &path)
{
    const Result<Plan> plan = openPlan(DiskFileSystem(), path);
    if (!plan)
        qFatal("%s", qPrintable(errorsText(plan.errors())));
    return *plan;
}

QList<NamedPlan> writtenPlans()
{
    QList<NamedPlan> plans;
    const auto add = [&plans](const QString &kind, const QString &name, const QString &path) {
        plans += NamedPlan{kind + QLatin1Char(' ') + name, unsigned(1000 + plans.size()), planIn(path)};
    };
    for (const Sample &sample : samples())
        add(QStringLiteral("sample"), sample.id, QStringLiteral("sample:") + sample.id);
    const QDir cases(sourceFolder() + QStringLiteral("/cases"));
    for (const QString &name : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = cases.filePath(name + QStringLiteral("/plan.portwright"));
        if (QFile::exists(path))
            add(QStringLiteral("case"), name, path);
    }
    return plans;
}

} // namespace

PackSet shippedPacks()
{
    const Result<PackSet> packs = builtInPacks();
    if (!packs)
        qFatal("%s", qPrintable(errorsText(packs.errors())));
    return *packs;
}

QList<NamedPlan> propertyPlans(const PackSet &packs, unsigned seeds)
{
    QList<NamedPlan> plans = writtenPlans();
    for (unsigned seed = 1; seed <= seeds; ++seed)
        plans += NamedPlan{QStringLiteral("seed %1").arg(seed), seed, makePlan(seed, packs)};
    return plans;
}

} // namespace portwright::test
