// SPDX-License-Identifier: Apache-2.0
#include "model/plandiff.h"

namespace portwright {

namespace {

/// Walks two lists side by side, past what they share: `visit` sees what stands in one of them alone (the other is
/// null), and what stands in both and is not equal.
template <class T, class Visit>
void walkUnequal(const IdList<T> &before, const IdList<T> &after, const Visit &visit)
{
    const T *const none = nullptr;
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        if (old == now) {
            old.skipChunk();
            now.skipChunk();
        } else if (now == after.end() || (old != before.end() && old->id < now->id)) {
            visit(&*old++, none);
        } else if (old == before.end() || now->id < old->id) {
            visit(none, &*now++);
        } else {
            if (*old != *now)
                visit(&*old, &*now);
            ++old;
            ++now;
        }
    }
}

template <class T>
void compareElements(PlanDiff &diff, const IdList<T> &before, const IdList<T> &after)
{
    walkUnequal(before, after, [&diff](const T *old, const T *now) {
        if (old && now)
            diff.changed.insert(now->id);
        else if (now)
            diff.added.insert(now->id);
        else if (old)
            diff.removed.insert(old->id);
    });
}

/// Places that came, went or changed.
template <class Id, class Place>
void comparePlaces(PlanDiff &diff, const PlaceMap<Id, Place> &before, const PlaceMap<Id, Place> &after)
{
    walkUnequal(before.entries(), after.entries(),
                [&diff](const auto *old, const auto *now) { diff.moved.insert(now ? now->id : old->id); });
}

} // namespace

bool PlanDiff::isEmpty() const
{
    return isLayoutOnly() && moved.isEmpty() && !about && !probing;
}

bool PlanDiff::isLayoutOnly() const
{
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !settings && !decisions;
}

PlanDiff difference(const Plan &before, const Plan &after)
{
    PlanDiff diff;
    compareElements(diff, before.topology.zones, after.topology.zones);
    compareElements(diff, before.topology.firewalls, after.topology.firewalls);
    compareElements(diff, before.topology.nodes, after.topology.nodes);
    comparePlaces(diff, before.layout.zones, after.layout.zones);
    comparePlaces(diff, before.layout.firewalls, after.layout.firewalls);
    comparePlaces(diff, before.layout.nodes, after.layout.nodes);
    diff.moved.subtract(diff.added);
    diff.moved.subtract(diff.removed);
    diff.about = before.name != after.name || before.about != after.about || before.notes != after.notes ||
                 before.slides != after.slides || before.unknown != after.unknown ||
                 before.layout.unknown != after.layout.unknown;
    diff.settings = before.settings != after.settings || before.packs != after.packs;
    diff.decisions = before.decisions != after.decisions || before.extraFlows != after.extraFlows;
    diff.probing = before.mustStayShut != after.mustStayShut;
    return diff;
}

} // namespace portwright
