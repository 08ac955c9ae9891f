// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"
#include "scene/theme.h"

namespace portwright {

/// How an edge is drawn, the same on screen, in print and in SVG.
struct LineStyle
{
    Rgb colour = 0;
    double width = 1.6;   // at 100 %
    QList<double> dashes; // lengths of dash, gap, ...; empty: solid
    bool openArrow = false;
    bool struck = false; // the label is struck through
    bool barred = false; // a barred circle stands on the line
};

/// The style of an edge by its class, need and state; `badge` is the worst verdict on it.
LineStyle lineStyle(const Edge &edge, const Theme &theme, Badge badge = Badge::None);

/// The flow classes of an edge: a trunk has all those of its flows.
QStringList classesOf(const Edge &edge);

/// Whether all that an edge carries is switched off.
bool isHidden(const Edge &edge, const QSet<QString> &hiddenClasses);

/// The worse of two badges: what a group or a trunk shows.
Badge worse(Badge a, Badge b);

/// Radius of the corners of lines and length of arrow heads.
constexpr double CornerRadius = 8;
constexpr double ArrowSize = 9;

/// "4287/tcp", the ports of a flow and its transport; "?/udp" where the port is not known.
QString serviceText(const PortSet &ports, Transport transport);

} // namespace portwright
