// SPDX-License-Identifier: Apache-2.0
#include "storage/planfile.h"

#include <QFile>

namespace portwright {

Result<Plan> loadPlan(const FileSystem &files, const QString &path)
{
    const Result<QByteArray> text = files.read(path);
    return text ? parsePlan(*text, path) : Result<Plan>(text.errors());
}

Result<void> savePlan(FileSystem &files, const QString &path, const Plan &plan)
{
    return files.write(path, planText(plan));
}

QByteArray planSchema()
{
    QFile file(QStringLiteral(":/schemas/plan.schema.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

} // namespace portwright
