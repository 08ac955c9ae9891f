// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/session.h"

#include <QMimeData>
#include <memory>

namespace portwright {

/// MIME type under which parts of a plan travel between windows.
QString fragmentMimeType();

/// The elements as plan text for other windows and as tab-separated text for everything else.
std::unique_ptr<QMimeData> fragmentToMime(const Plan &plan, const QSet<ElementId> &elements);

/// The same, with a picture of the elements (SVG, bitmap) and the port table of their flows (HTML, tab-separated text)
/// for other programs; without any flow the text lists the nodes.
std::unique_ptr<QMimeData> selectionToMime(const Session &session, const QSet<ElementId> &elements);

/// The fragment as model/edits' pasted() takes it; absent if there is none, or none that can be read.
std::optional<Plan> fragmentFromMime(const QMimeData *data);

} // namespace portwright
