// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"
#include "model/plandiff.h"
#include "model/verdict.h"
#include "scene/edgesatnodes.h"
#include "scene/sharedlist.h"
#include "scene/textmeasure.h"

#include <QByteArray>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <memory>

namespace portwright {

struct ZoneBox
{
    ZoneId id;
    QRectF rect;
    ZoneKind kind = ZoneKind::Lan;
    QString title;
    QString subtitle; // its networks
    int members = 0;
    int depth = 0; // 0: top level

    bool operator==(const ZoneBox &) const = default;
};

struct NodeBox
{
    ElementId id; // a node or a firewall
    QRectF rect;
    bool firewall = false;
    QString glyph;
    QString group; // palette group of the role: platform, devices, services, network, vendor
    QString title;
    QString subtitle; // role
    QString address;
    qint64 count = 0; // of a group; 0 otherwise

    bool operator==(const NodeBox &) const = default;
};

/// One drawn line: all flows between two nodes, whichever way they go.
struct Edge
{
    ElementId a;
    ElementId b;
    QList<qsizetype> flows;   // indices into Scene::flowIds
    QList<QPointF> points;    // orthogonal; corners are rounded when painted
    QString flowClass;        // of most of its flows
    QStringList classes;      // of all of them, in legend order; empty: that one alone
    QList<ElementId> through; // drawn or understood firewalls that its flows cross; its line may pass through them
    QRectF bounds;
    double width = 1.6;
    Need need = Need::Required;
    FlowState state = FlowState::Needed;
    int bus = -1; // edges of one bus share a number, a trunk at their common node and one label
    bool arrowAtA = false;
    bool arrowAtB = false;
    bool assumed = false; // label has a "~" and a dotted outline
    bool busAtA = false;  // the common node of the bus is a

    bool operator==(const Edge &) const = default;
};

/// What an edge says; labels[i] belongs to edges[i].
struct EdgeLabel
{
    qsizetype edge = 0;
    QString text; // "4285/tcp  4287/tcp", "4288/tcp  +3", "443 \u2192 4287/tcp", "~4244/tcp"; never empty
    QRectF rect;
    bool placed = true; // false: no free place, shown on hover only; `rect` is where it would be

    bool operator==(const EdgeLabel &) const = default;
};

/// A many-to-one summary between two zones, for far zoom.
struct ZoneBundle
{
    ZoneId a;
    ZoneId b;
    int flows = 0;
    QPointF from;
    QPointF to;

    bool operator==(const ZoneBundle &) const = default;
};

} // namespace portwright

// So that lists move them as memory.
Q_DECLARE_TYPEINFO(portwright::ZoneBox, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(portwright::NodeBox, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(portwright::Edge, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(portwright::EdgeLabel, Q_RELOCATABLE_TYPE);

namespace portwright {

/// A drawing of a plan as flat arrays; immutable, in canvas units.
struct Scene
{
    QRectF bounds;
    QList<ZoneBox> zones; // outer before inner
    SharedList<NodeBox> nodes;
    SharedList<Edge> edges;
    SharedList<EdgeLabel> labels;
    QList<ZoneBundle> bundles;
    QList<FlowId> flowIds;  // of all flows, drawn or not
    QStringList flowTitles; // "Laptops \u2192 Authority 4287/tcp, required: backup and restore", by flow

    QHash<ElementId, qsizetype> nodeIndex;
    QHash<ZoneId, qsizetype> zoneIndex;
    QHash<FlowId, qsizetype> edgeOfFlow;
    EdgesAtNodes edgesAtNodes; // of a whole plan's drawing

    bool operator==(const Scene &) const = default;

    /// The topmost node or firewall at a point; -1 if there is none.
    qsizetype nodeAt(QPointF point) const;
    /// The innermost zone at a point; -1 if there is none.
    qsizetype zoneAt(QPointF point) const;
    /// The nearest edge within `reach` units (its label counts, too); -1 if there is none.
    qsizetype edgeAt(QPointF point, double reach) const;
};

struct SceneOptions
{
    QString language = QStringLiteral("en");
    bool showChoices = true; // draw flows that are not needed, in their own style
};

std::shared_ptr<const Scene> buildScene(const Plan &plan, const Derivation &derivation, const Routing &routing,
                                        const TextMeasure &measure, const SceneOptions &options = {});

/// `before` with the boxes where `plan` has them, if only its layout has changed: equal to buildScene() of `plan`.
std::shared_ptr<const Scene> withLayoutOf(const Scene &before, const Plan &plan, const PackSet &packs,
                                          const TextMeasure &measure, const SceneOptions &options = {});

/// `before` with some nodes at other places and their edges routed again; shares with `before` what stays.
std::shared_ptr<const Scene> withNodesMoved(const Scene &before, const QHash<ElementId, QPointF> &topLeft,
                                            const TextMeasure &measure);

} // namespace portwright
