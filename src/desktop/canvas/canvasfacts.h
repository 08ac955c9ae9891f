// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/flow.h"

#include <QObject>

namespace portwright {

/// What is known of the things drawn beyond their pictures: for those who are told instead of shown. It is asked only
/// while assistive technology listens.
class CanvasFacts : public QObject
{
public:
    using QObject::QObject;

    virtual const Topology &topology() const = 0;
    /// Null where there is no such flow (any more).
    virtual const Flow *flow(const FlowId &id) const = 0;
    virtual FlowState stateOf(const Flow &flow) const = 0;
    /// What the flow is for, in the language of the window.
    virtual QString purposeOf(const Flow &flow) const = 0;
    /// What was found of the flow when it was probed, in words; empty: nothing.
    virtual QString verdictOf(const FlowId &id) const = 0;
};

} // namespace portwright
