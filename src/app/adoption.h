// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packs/packlibrary.h"
#include "routes/flowchange.h"

namespace portwright {

/// The plan with another edition of a pack.
Plan withEdition(Plan plan, const QString &pack, const QString &edition);

/// What happens to the flows, one by one, when the packs of one plan become those of the other.
QList<FlowChange> editionChanges(const Plan &before, const Plan &after, const PackLibrary &library);

/// An edition of a pack that a plan could adopt in place of the one it is read with.
struct EditionOffer
{
    QString pack;
    QString current; // the edition in use
    QString offered;
};

/// For each pack that the plan names: the newest edition, where that is another one.
QList<EditionOffer> editionOffers(const Plan &plan, const PackLibrary &library);

} // namespace portwright
