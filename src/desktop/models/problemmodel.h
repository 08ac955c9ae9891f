// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/session.h"
#include "rules/assumptions.h"

#include <QAbstractTableModel>

namespace portwright {

/// A finding, an open question or an assumption, as the problems panel lists them.
struct Problem
{
    bool isQuestion = false;
    Finding finding;
    OpenQuestion question;
    std::optional<Assumption> assumption = {};

    QString id() const;
    Selection selection() const;
};

/// Findings, open questions and what is to be confirmed, worst first.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, Text, Where, ColumnCount };

    explicit ProblemModel(const Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Absent for a row that is not there.
    std::optional<Problem> problemAt(int row) const;
    int rowOf(const QString &id) const;
    /// Findings nobody accepted, and questions; not what only waits for a confirmation.
    int openCount() const;

private:
    void follow(const PlanDiff &diff);
    void list();
    QString kindText(const Problem &problem) const;
    QString whereText(const Problem &problem) const;

    const Session &m_session;
    QList<Problem> m_problems;
};

} // namespace portwright
