// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

namespace portwright {

// Each is one step; its title is translated. They hold copies, so they outlive what was checked.

Fix removeForward(const FirewallId &firewall, const QString &forward);
/// `name` is how messages call the element.
Fix removeElement(const ElementId &element, const QString &name);
Fix removeDecision(const Decision &decision);
Fix removeExtraFlow(const QString &extra);
Fix moveNode(const NodeId &node, const ZoneId &zone, const QString &zoneName);
/// Adds what is a network of these; empty where none is.
Fix addNetworks(const Zone &zone, const QList<IpRange> &ranges);
Fix setCount(const NodeId &node, qint64 count);
Fix setParent(const ZoneId &inner, const ZoneId &outer, const QString &text);
Fix joinZone(const FirewallId &firewall, const ZoneId &zone, const QString &text);
/// Removes a setting of a node; of the plan where `node` is empty.
Fix removeSetting(const NodeId &node, const QString &pack, const QString &setting);
Fix takeOverEdition(const QString &pack, const QString &edition);

} // namespace portwright
