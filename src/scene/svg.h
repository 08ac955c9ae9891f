// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"
#include "scene/sheet.h"
#include "scene/theme.h"

namespace portwright {

struct SvgOptions
{
    QString title;
    QString subtitle; // customer, revision, date
    bool legend = true;
    SheetFacts titleBlock;           // takes the place of title and subtitle on the sheet
    QHash<FlowId, Verdict> verdicts; // badges, where known
};

/// The scene as a stand-alone SVG 1.1 text in the light colours, with a <title> for every node and flow.
/// Equal scenes give equal bytes.
QByteArray svgText(const Scene &scene, const SvgOptions &options);

} // namespace portwright
