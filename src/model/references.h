// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QSet>
#include <functional>

namespace portwright {

/// What becomes of an id of a zone, firewall or node: another id, or nothing where the element is gone.
using IdMap = std::function<std::optional<QString>(const QString &)>;

// What these refer to, mapped; the element's own id stays. Nothing is left of what cannot be without a lost reference.
Zone withMappedReferences(Zone zone, const IdMap &map);
Firewall withMappedReferences(Firewall firewall, const IdMap &map);
std::optional<Node> withMappedReferences(Node node, const IdMap &map);
std::optional<ExtraFlow> withMappedReferences(ExtraFlow flow, const IdMap &map);
std::optional<Decision> withMappedReferences(Decision decision, const IdMap &map);

/// All ids of the plan and all references to them, mapped; what is not touched stays shared.
Plan withMappedIds(Plan plan, const IdMap &map);
/// The same for a map that leaves all ids as they are but those of `touched`.
Plan withMappedIds(Plan plan, const QSet<ElementId> &touched, const IdMap &map);

/// Sorts decisions as plans hold them; of two on the same thing the first stays.
void sortDecisions(QList<Decision> &decisions);

} // namespace portwright
