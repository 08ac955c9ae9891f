// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/resolver.h"
#include "probe/target.h"

namespace portwright {

/// What a plan's name is worth beside a planned address.
struct NameFinding
{
    bool leadsThere = true; // false: it does not resolve, or to nothing that the plan has
    QString sentence;       // translated; empty where all is as planned, or nothing is known
};

/// Holds the names that clients use against the addresses that the plan gives them, while these are probed. Asks for
/// names of targets that have an address, once in `FreshMs`; waits for an answer `WaitMs` at the longest.
class PlannedNames : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 FreshMs = 30000;
    static constexpr qint64 WaitMs = 2000;

    explicit PlannedNames(QObject *parent = nullptr);

    void ask(const QList<ProbeTarget> &targets, qint64 now);
    /// Gives up on what takes too long, and ends its lookups.
    void onTime(qint64 now);
    /// True while an answer may come in time.
    bool isPending(const ProbeTarget &target) const;
    NameFinding findingOf(const ProbeTarget &target) const;
    /// Ends every lookup; what was found stays.
    void halt();

private:
    struct Known
    {
        qint64 asked = 0;
        std::optional<Resolved> resolved;
        bool waits = true;
    };

    void take(const QString &host, const Resolved &resolved);

    Resolver m_resolver;
    QHash<QString, Known> m_known;
    bool m_waits = false; // true while one of them does
};

/// The name's finding for one planned address of the target's `hostAddresses`.
NameFinding nameFinding(const ProbeTarget &target, const Resolved &resolved);

} // namespace portwright
