// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packs/pack.h"

namespace portwright {

/// Within what a rule joins two nodes.
enum class Scope : quint8 { Anywhere, Site, Zone };
Scope scopeOf(Relation relation);

/// What a rule reads of the nodes at one of its ends. Rules that read the same share the end.
struct EndReads
{
    const Pack *pack = nullptr;
    QList<RoleRef> roles;
    Scope scope = Scope::Anywhere;
    bool destinations = false; // in which the node works
    QList<Condition> tests;    // leaves that read the node alone: what counts is whether they hold
    QStringList values;        // settings whose values themselves count
    friend bool operator==(const EndReads &a, const EndReads &b)
    {
        return a.pack == b.pack && a.roles == b.roles && a.scope == b.scope && a.destinations == b.destinations &&
               a.values == b.values && std::equal(a.tests.begin(), a.tests.end(), b.tests.begin(), b.tests.end());
    }
};
/// `flow` names the end: Source, Destination, or Both for a rule that joins nodes with themselves.
EndReads readsOf(const Rule &rule, const Pack &pack, At end);

} // namespace portwright
