// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

namespace portwright {

/// Fills in the boxes of zones, nodes and firewalls and their indices.
void addBoxes(Scene &scene, const Plan &plan, const PackSet &packs, const SceneOptions &options);

/// The box of a node; `role` is null where no pack knows it.
NodeBox nodeBox(const Plan &plan, const Node &node, const Role *role, QPoint place, const QString &language);

/// All that is drawn, with a margin.
QRectF boundsOf(const Scene &scene);

/// What of a drawing has changed: its nodes, and its edges with their labels, by index.
struct ChangedParts
{
    QList<qsizetype> nodes;
    QList<qsizetype> edges;
};
/// The same, for a scene that differs from `before` in some parts.
QRectF boundsOf(const Scene &scene, const Scene &before, const ChangedParts &changed);

/// The top of a zone's box, in which its title lies.
QRectF titleStrip(const ZoneBox &zone);

/// The part of a zone's box that its title takes.
QRectF titleRect(const ZoneBox &zone, const TextMeasure &measure);

} // namespace portwright
