// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/target.h"

#include <memory>

namespace portwright::test {

/// A small plan with flows written down, not derived from a pack.
class PlanMaker
{
public:
    PlanMaker &zone(const char *id, ZoneKind kind, const char *network = nullptr);
    /// `address` may be a range, empty, or several with spaces between them.
    PlanMaker &node(const char *id, const char *zone, const char *address, const char *host = "");
    PlanMaker &serviceOn(const char *id, const char *machine);
    PlanMaker &group(const char *id, const char *zone, const char *address);
    PlanMaker &firewall(const char *id, const QStringList &zones, const QList<Forward> &forwards = {});
    PlanMaker &flow(const char *from, const char *to, Transport transport, const char *ports,
                    const char *handshake = "");
    PlanMaker &in(FlowState state);
    PlanMaker &speaking(const char *protocol);

    const Plan &plan() const { return m_plan; }
    const Derivation &derivation() const { return m_derivation; }
    Routing routing() const { return route(m_plan, m_derivation); }
    ProbePlan probes(const char *vantage = "") const;

private:
    Plan m_plan;
    Derivation m_derivation;
    std::vector<std::unique_ptr<Rule>> m_rules;
};

Forward forward(const char *zone, const char *address, quint16 port, const char *node, quint16 toPort);

} // namespace portwright::test
