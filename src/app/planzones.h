// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planbuilder.h"

namespace portwright {

// Parts of buildPlan(): each adds to the plan what the answers ask for.

void addZones(Plan &plan, const PlanAnswers &answers);
/// One firewall that joins all zones, with the published pairs and masquerades that the answers allow.
void addFirewall(Plan &plan, const PlanAnswers &answers);

/// "office", or "office-1", "office-2", ... where there are several sites; sites count from 0.
ZoneId officeZone(const PlanAnswers &answers, int site);
/// Where the authority stands.
ZoneId authorityZone(const PlanAnswers &answers);
/// How many addresses a zone must have.
quint64 addressesIn(const QString &zone, const PlanAnswers &answers);
/// The network of a zone.
Cidr networkOf(const QString &zone, const PlanAnswers &answers);

} // namespace portwright
