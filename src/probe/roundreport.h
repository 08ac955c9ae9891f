// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/plannednames.h"
#include "probe/probeattempt.h"
#include "probe/schedule.h"
#include "probe/thiscomputer.h"
#include "probe/walks.h"

#include <functional>

namespace portwright {

/// What was found about one address of one target.
struct AddressFinding
{
    ProbeJob job; // attempt 0: the target has no address
    AttemptResult result;
    int tries = 0;
    QDateTime at;
};

/// Makes a round's results of what attempts found, and keeps those back that something else completes: a walk to where
/// the silence begins, what a planned name resolves to, or the certificate of another port.
class RoundReport
{
public:
    using Tell = std::function<void(const ProbeResult &)>;

    RoundReport(const QList<ProbeTarget> &targets, QString vantage, const Walks &walks, const ThisComputer &here,
                Tell tell);

    /// What planned names are worth, for results from now on; they are waited for.
    void setNames(const PlannedNames &names) { m_names = &names; }
    /// `certificatePort` as Handshake has it.
    void take(const AddressFinding &finding, quint16 certificatePort);
    /// One for each of the target's flows.
    QList<ProbeResult> resultsOf(const AddressFinding &finding) const;
    /// Tells what has waited for a walk or a name that is known now.
    void onTime();
    bool isWaiting() const { return !m_waiting.isEmpty(); }
    /// Tells the rest.
    void finish();

private:
    struct Held
    {
        NodeId node;
        quint16 port = 0; // of the certificate that is waited for
        QList<ProbeResult> results;
    };

    bool waits(const AddressFinding &finding) const;
    void complete(const AddressFinding &finding, quint16 certificatePort);
    QString textOf(const IpAddress &address) const;
    QString detailOf(const AddressFinding &finding, const ProbeTarget &target) const;
    NameFinding nameOf(const AddressFinding &finding) const;
    bool isPending(const NodeId &node, quint16 port) const;
    void release(const NodeId &node, quint16 port);
    void tellHeld(const Held &held) const;

    const QList<ProbeTarget> m_targets;
    const QString m_vantage;
    const Walks &m_walks;
    const ThisComputer &m_here;
    const Tell m_tell;
    const PlannedNames *m_names = nullptr;
    QList<QPair<AddressFinding, quint16>> m_waiting;
    QList<Held> m_held;
    QSet<QPair<NodeId, quint16>> m_open; // TCP ports of which nothing is known yet
    QHash<QPair<NodeId, quint16>, QString> m_certificates;
    mutable QHash<IpAddress, QString> m_texts; // of addresses: many targets share one
};

} // namespace portwright
