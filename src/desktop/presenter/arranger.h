// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/session.h"
#include "model/arrange.h"

namespace portwright {

/// Arranges, groups and ungroups what is selected, one undo step each.
class Arranger : public QObject
{
    Q_OBJECT

public:
    explicit Arranger(Session &session, QObject *parent = nullptr);

    /// Why the selection cannot be arranged so; empty if it can.
    QString reasonAgainst(Arrangement how) const;
    QString reasonAgainstGrouping() const;
    QString reasonAgainstDissolving() const;

    /// Follows the thing that was selected last.
    void arrange(const QString &step, Arrangement how);
    void group();
    void dissolve();

private:
    void noteLast();
    QList<ZoneId> selectedZones() const;

    Session &m_session;
    QSet<ElementId> m_before;
    ElementId m_last;
};

} // namespace portwright
