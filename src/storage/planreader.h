// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/planmembers.h"

namespace portwright {

// Each reads one part of a plan and reports what is wrong with it to `reading`.

Node readNode(PlanReading &reading, const JsonValue &object);
Topology readTopology(PlanReading &reading, const JsonValue &plan);
QList<Decision> readDecisions(PlanReading &reading, const JsonValue &list);
MustStayShut readMustStayShut(PlanReading &reading, const JsonValue &object);
IdList<ExtraFlow> readExtraFlows(PlanReading &reading, const JsonValue &list);
SettingMap readSettings(PlanReading &reading, const JsonValue &object);
Layout readLayout(PlanReading &reading, const JsonValue &object);

} // namespace portwright
