// SPDX-License-Identifier: Apache-2.0
#include "scene/linestyle.h"

namespace portwright {

namespace {

const QList<double> DashDot = {10, 3, 2, 3};
const QList<double> Dash = {7, 4};
const QList<double> Dot = {2, 4};

int badness(Badge badge)
{
    switch (badge) {
    case Badge::Failed:
        return 6;
    case Badge::Running:
        return 5;
    case Badge::Unknown:
        return 4;
    case Badge::Open:
        return 3;
    case Badge::Verified:
        return 2;
    case Badge::Barred:
        return 1;
    case Badge::None:
        break;
    }
    return 0;
}

void applyNeed(LineStyle &style, Need need)
{
    switch (need) {
    case Need::Required:
    case Need::Recommended:
        break;
    case Need::Optional:
        style.dashes = Dash;
        break;
    case Need::Rare:
        style.dashes = Dot;
        style.openArrow = true;
        break;
    case Need::Retired:
        style.dashes = DashDot;
        style.struck = true;
        break;
    }
}

void applyState(LineStyle &style, FlowState state, const Theme &theme)
{
    switch (state) {
    case FlowState::NoPath:
        style.colour = theme.failed;
        style.dashes = DashDot;
        style.barred = true;
        break;
    case FlowState::Declined:
        style.colour = theme.muted;
        style.dashes = DashDot;
        style.struck = true;
        break;
    case FlowState::Choice:
    case FlowState::Shown:
        style.width = 1.2;
        style.dashes = Dot;
        style.openArrow = true;
        break;
    case FlowState::Needed:
    case FlowState::Question:
    case FlowState::Local:
        break;
    }
}

} // namespace

LineStyle lineStyle(const Edge &edge, const Theme &theme, Badge badge)
{
    LineStyle style;
    style.colour = edge.need == Need::Retired ? theme.muted : theme.flowClass(edge.flowClass);
    style.width = edge.width;
    applyNeed(style, edge.need);
    applyState(style, edge.state, theme);
    if (badge == Badge::Failed)
        style.colour = theme.failed;
    return style;
}

QStringList classesOf(const Edge &edge)
{
    return edge.classes.isEmpty() ? QStringList(edge.flowClass) : edge.classes;
}

bool isHidden(const Edge &edge, const QSet<QString> &hiddenClasses)
{
    if (hiddenClasses.isEmpty())
        return false;
    const QStringList classes = classesOf(edge);
    return std::all_of(classes.begin(), classes.end(),
                       [&](const QString &name) { return hiddenClasses.contains(name); });
}

Badge worse(Badge a, Badge b)
{
    return badness(a) < badness(b) ? b : a;
}

QString serviceText(const PortSet &ports, Transport transport)
{
    return (ports.isEmpty() ? QStringLiteral("?") : ports.toString()) + u'/' + transportName(transport);
}

} // namespace portwright
