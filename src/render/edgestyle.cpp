// SPDX-License-Identifier: Apache-2.0
#include "render/edgestyle.h"

namespace portwright {

namespace {

const QList<double> Dashed = {7, 4};
const QList<double> Dotted = {2, 4};
const QList<double> DashDot = {10, 3, 2, 3};

void applyNeed(EdgeStyle &style, Need need)
{
    switch (need) {
    case Need::Required:
        break;
    case Need::Recommended:
        style.width = std::min(style.width, 1.2);
        break;
    case Need::Optional:
        style.dashes = Dashed;
        break;
    case Need::Rare:
        style.dashes = Dotted;
        style.openArrows = true;
        break;
    case Need::Retired:
        style.dashes = DashDot;
        break;
    }
}

void applyState(EdgeStyle &style, const Edge &edge, const Tone &tone)
{
    const bool closed =
        edge.state == FlowState::Declined || (edge.state == FlowState::Shown && edge.need == Need::Retired);
    if (closed) {
        style.colour = tone.theme.muted;
        style.dashes = DashDot;
        style.arrows = false;
        style.struckLabel = true;
    } else if (edge.state == FlowState::Choice || edge.state == FlowState::Shown) {
        style.colour = mixed(style.colour, tone.theme.canvas, 0.35);
        style.width = 1.2;
        style.dashes = Dotted;
        style.openArrows = true;
    } else if (edge.state == FlowState::NoPath) {
        style.isBad = true;
    }
}

} // namespace

EdgeStyle edgeStyle(const Edge &edge, Badge badge, const Tone &tone)
{
    EdgeStyle style{.colour = tone.line(edge.flowClass), .width = edge.width, .dashes = {}};
    applyNeed(style, edge.need);
    applyState(style, edge, tone);
    style.isBad = style.isBad || badge == Badge::Failed;
    if (style.isBad) {
        style.colour = tone.failed();
        style.dashes = DashDot;
    }
    return style;
}

const EdgeLabel *labelOf(const Scene &scene, qsizetype edge)
{
    const bool has = edge >= 0 && edge < scene.labels.size() && scene.labels[edge].edge == edge;
    return has && !scene.labels[edge].text.isEmpty() ? &scene.labels[edge] : nullptr;
}

QPointF middleOf(const Edge &edge)
{
    QPointF middle = edge.points.value(0);
    double longest = -1;
    for (qsizetype i = 1; i < edge.points.size(); ++i) {
        const QPointF piece = edge.points[i] - edge.points[i - 1];
        if (const double length = std::abs(piece.x()) + std::abs(piece.y()); length > longest) {
            longest = length;
            middle = edge.points[i - 1] + piece / 2;
        }
    }
    return middle;
}

} // namespace portwright
