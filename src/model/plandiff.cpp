// SPDX-License-Identifier: Apache-2.0
#include "model/plandiff.h"

namespace portwright {

namespace {

/// Walks two lists sorted by id side by side.
template <class T>
void compareElements(PlanDiff &diff, const IdList<T> &before, const IdList<T> &after)
{
    if (before.isSharedWith(after) && before.size() == after.size())
        return;
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        if (now == after.end() || (old != before.end() && old->id < now->id)) {
            diff.removed.insert((old++)->id);
        } else if (old == before.end() || now->id < old->id) {
            diff.added.insert((now++)->id);
        } else {
            if (*old != *now)
                diff.changed.insert(now->id);
            ++old;
            ++now;
        }
    }
}

/// Places that came, went or changed.
template <class Id, class Place>
void comparePlaces(PlanDiff &diff, const QMap<Id, Place> &before, const QMap<Id, Place> &after)
{
    if (before == after)
        return;
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        if (now == after.end() || (old != before.end() && old.key() < now.key())) {
            diff.moved.insert((old++).key());
        } else if (old == before.end() || now.key() < old.key()) {
            diff.moved.insert((now++).key());
        } else {
            if (old.value() != now.value())
                diff.moved.insert(now.key());
            ++old;
            ++now;
        }
    }
}

} // namespace

bool PlanDiff::isEmpty() const
{
    return isLayoutOnly() && moved.isEmpty() && !about;
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
    return diff;
}

} // namespace portwright
