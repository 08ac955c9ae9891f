// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/panels/fields.h"
#include "model/topology.h"

namespace portwright {

// Members of nodes and zones as the inspector's fields read and write them.

QString roleKey(const RoleRef &role);
RoleRef roleOfKey(const QString &key);
QString readRole(const Node &node);
Result<void> writeRole(Node &node, const QString &key);
QString readMachine(const Node &node);
Result<void> writeMachine(Node &node, const QString &id, const Topology &topology);
Result<void> writeZone(Node &node, const QString &id);
QString readCount(const Node &node);
Result<void> writeCount(Node &node, const QString &text);
QString readAddresses(const Node &node);
Result<void> writeAddresses(Node &node, const QString &text);
/// A host name as RFC 1123, section 2.1, allows it; empty: none.
Result<void> writeHost(Node &node, const QString &text);
/// 64 hexadecimal digits; colons and spaces between them are dropped.
Result<void> writeFingerprint(Node &node, const QString &text);
QString readNetworks(const Zone &zone);
Result<void> writeNetworks(Zone &zone, const QString &text);

/// The refusal of an empty name.
Error namelessError();

template <class T>
typename Fields<T>::Write writesName()
{
    return [](T &value, const QString &text) -> Result<void> {
        if (text.isEmpty())
            return namelessError();
        value.name = text;
        return {};
    };
}

} // namespace portwright
