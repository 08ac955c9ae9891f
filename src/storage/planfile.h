// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "model/plan.h"

namespace portwright {

/// Reads a plan text; every cause of failure has its line, column and JSON path. `fileName` is what errors name.
Result<Plan> parsePlan(const QByteArray &text, const QString &fileName);

/// Reads what planText() made of a part of a plan, in which references may lead nowhere.
Result<Plan> parseFragment(const QByteArray &text, const QString &fileName);

/// The canonical text: equal plans give equal bytes, and parsePlan() gives the plan back.
QByteArray planText(const Plan &plan);

Result<Plan> loadPlan(const FileSystem &files, const QString &path);
/// Atomic: the old file stays until the new one is whole on the disk.
Result<void> savePlan(FileSystem &files, const QString &path, const Plan &plan);

/// The JSON Schema of the plan file, as shipped.
QByteArray planSchema();

} // namespace portwright
