// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "checks/check.h"

#include <functional>

namespace portwright {

/// A plan with all that follows from it. Everything but the plan can be thrown away and computed again.
struct Workspace
{
    Plan plan;
    Derivation derivation;
    Routing routing;
    QList<Finding> findings;
};

/// Between its steps it asks whether to give up; what is then returned is of no use.
Workspace evaluate(const Plan &plan, const PackSet &packs, const QDate &today, const QString &language,
                   const std::function<bool()> &isCancelled = {});

/// Loads a plan from a path, from "-" or from a sample ("sample:single-server").
Result<Plan> openPlan(const FileSystem &files, const QString &path);

/// A plan that comes with the program.
struct Sample
{
    QString id; // "single-server"
    QString title;
    QString text; // one sentence
};
QList<Sample> samples();

/// Loads the translation for `language` (such as "de" or "de_AT") into the running application, if there is one.
/// Returns the language in force: "de", or "en".
QString installTranslation(const QString &language);
/// The language that the environment asks for.
QString systemLanguage();

} // namespace portwright
