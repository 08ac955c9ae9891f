// SPDX-License-Identifier: Apache-2.0
#include "app/adoption.h"

namespace portwright {

namespace {

QString namedEdition(const Plan &plan, const QString &pack)
{
    for (const PackRef &ref : plan.packs) {
        if (ref.id == pack)
            return ref.edition;
    }
    return {};
}

} // namespace

Plan withEdition(Plan plan, const QString &pack, const QString &edition)
{
    for (PackRef &ref : plan.packs) {
        if (ref.id == pack) {
            ref.edition = edition;
            return plan;
        }
    }
    plan.packs += PackRef{pack, edition, {}};
    std::sort(plan.packs.begin(), plan.packs.end(), [](const PackRef &a, const PackRef &b) { return a.id < b.id; });
    return plan;
}

QList<FlowChange> editionChanges(const Plan &before, const Plan &after, const PackLibrary &library)
{
    return flowChanges(routedFlows(before, library.packsFor(before.packs)),
                       routedFlows(after, library.packsFor(after.packs)));
}

QList<EditionOffer> editionOffers(const Plan &plan, const PackLibrary &library)
{
    QList<EditionOffer> offers;
    const PackSet inUse = library.packsFor(plan.packs);
    for (const auto &pack : inUse.packs()) {
        const QString named = namedEdition(plan, pack->id);
        const QString newest = library.editionsOf(pack->id).value(0);
        if (!named.isEmpty() && newest != named)
            offers += EditionOffer{pack->id, pack->edition, newest};
    }
    return offers;
}

} // namespace portwright
