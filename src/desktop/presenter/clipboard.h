// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QMimeData>
#include <QSet>
#include <memory>

namespace portwright {

/// MIME type under which parts of a plan travel between windows.
QString fragmentMimeType();

/// The elements as plan text for other windows and as tab-separated text for everything else.
std::unique_ptr<QMimeData> fragmentToMime(const Plan &plan, const QSet<ElementId> &elements);

/// The fragment as model/edits' pasted() takes it; absent if there is none, or none that can be read.
std::optional<Plan> fragmentFromMime(const QMimeData *data);

} // namespace portwright
