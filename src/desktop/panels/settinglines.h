// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/panels/settingsform.h"
#include "desktop/presenter/session.h"

namespace portwright {

/// The settings that all of these nodes can have, with what they have.
QList<SettingLine> nodeSettingLines(const Session &session, const QList<Node> &nodes);
/// The plan-wide settings of every pack in use.
QList<SettingLine> planSettingLines(const Session &session);

} // namespace portwright
