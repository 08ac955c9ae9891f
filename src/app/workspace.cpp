// SPDX-License-Identifier: Apache-2.0
#include "app/workspace.h"

#include "storage/planfile.h"

#include <QCoreApplication>
#include <QFile>

namespace portwright {

namespace {

struct WorkspaceText
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

constexpr QLatin1String SamplePrefix("sample:");

Result<Plan> openSample(const QString &id)
{
    QStringList known;
    for (const Sample &sample : samples())
        known += sample.id;
    if (!known.contains(id)) {
        const QString message = WorkspaceText::tr("There is no sample \"%1\"; the samples are %2");
        return Error{message.arg(id, known.join(QStringLiteral(", "))), {}};
    }
    QFile file(QStringLiteral(":/samples/%1.portwright").arg(id));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return parsePlan(opened ? file.readAll() : QByteArray(), SamplePrefix + id);
}

} // namespace

Workspace evaluate(const Plan &plan, const PackSet &packs, const QDate &today, const QString &language,
                   const std::function<bool()> &isCancelled)
{
    const auto givesUp = [&] { return isCancelled && isCancelled(); };
    Workspace workspace;
    workspace.plan = plan;
    workspace.derivation = derive(plan, packs, language);
    if (givesUp())
        return workspace;
    workspace.routing = route(plan, workspace.derivation);
    if (givesUp())
        return workspace;
    workspace.findings = check(plan, workspace.derivation, workspace.routing, today, language);
    return workspace;
}

Result<Plan> openPlan(const FileSystem &files, const QString &path)
{
    return path.startsWith(SamplePrefix) ? openSample(path.mid(SamplePrefix.size())) : loadPlan(files, path);
}

} // namespace portwright
