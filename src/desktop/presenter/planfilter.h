// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/flowfilter.h"

namespace portwright {

/// Which flows a person wants to see: the same on the canvas, in the flow table and in what is exported.
class PlanFilter : public QObject
{
    Q_OBJECT

public:
    PlanFilter(Session &session, ProbeSession &probes, QObject *parent = nullptr);

    const FlowFilter &filter() const { return m_filter; }
    void set(const FlowFilter &filter);
    void clear() { set({{}, m_filter.highlight}); }
    /// Wants these values of a facet alone; all of them where there are none.
    void want(Facet facet, const QSet<QString> &values);
    bool isActive() const { return !m_filter.isEmpty(); }
    /// True if the flows that are not wanted are left out; false if they are toned down, or all are wanted.
    bool isHiding() const { return isActive() && !m_filter.highlight; }

    /// Row by row of Session::flowRows(), whether the flow is wanted.
    const std::vector<bool> &matches() const;
    int count() const;
    int total() const { return int(m_session.flowRows().size()); }
    /// The flows that are wanted.
    QSet<FlowId> flows() const;
    /// "Zone: DMZ, Office", in the order of facets.
    QString words(Facet facet) const;
    FlowTraits traits() const { return {m_session, m_probes}; }

Q_SIGNALS:
    /// Another filter, or another answer.
    void changed();

private:
    void prune();

    Session &m_session;
    const ProbeSession &m_probes;
    FlowFilter m_filter;
    mutable std::vector<bool> m_matches;
    mutable bool m_known = false;
};

} // namespace portwright
