// SPDX-License-Identifier: Apache-2.0
// What clicks and keys do to the fanned-out flows of a CanvasView.
#include "desktop/canvas/canvasprivate.h"

namespace portwright {

/// A label is its flow. A line of the fan is all its flows at first, and that flow alone once they are selected.
bool CanvasView::Private::pressFan(const PointerState &pointer)
{
    const qsizetype flow = fan.flowAt(pointer.at);
    if (flow < 0 || core.tool != Tool::Select || core.scene().nodeAt(core.toCanvas(pointer.at)) >= 0)
        return false;
    const QSet<FlowId> all = core.flowsOf(fan.edge());
    const FlowId id = core.scene().flowIds.at(flow);
    QSet<FlowId> flows = core.selectedFlows;
    if (pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) {
        if (!flows.remove(id))
            flows.insert(id);
        core.select(core.selected, flows);
    } else if (fan.isLabel(pointer.at) || flows.contains(all)) {
        core.select({}, {id});
    } else {
        core.select({}, all);
    }
    return true;
}

bool CanvasView::Private::stepFan(int by)
{
    const QSet<FlowId> next = fan.step(by);
    if (!next.isEmpty())
        core.select({}, next);
    return !next.isEmpty();
}

} // namespace portwright
