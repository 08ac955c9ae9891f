// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvasfacts.h"
#include "desktop/canvas/canvasview.h"

namespace portwright {

/// "verified"; empty for none.
QString badgeTitle(Badge badge);

/// What a screen reader says of the things drawn: a name, and a description of parts divided by "; " that ends in the
/// id.
class AccessibleWords
{
public:
    explicit AccessibleWords(const CanvasView &view) : m_view(view) {}

    QString nameOf(const ElementId &id) const;
    QString nameOf(const FlowId &id) const;
    QString describe(const ElementId &id) const;
    QString describe(const FlowId &id) const;

private:
    const Topology *topology() const;
    QString describeZone(const ZoneBox &box) const;
    QString describeNode(const NodeBox &box) const;
    QString describeFirewall(const NodeBox &box) const;
    QString zoneNames(const QList<ZoneId> &zones) const;

    const CanvasView &m_view;
};

} // namespace portwright
