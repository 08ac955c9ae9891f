// SPDX-License-Identifier: Apache-2.0
#include "desktop/models/problemmodel.h"

#include "desktop/models/itemroles.h"

namespace portwright {

namespace {

bool isRestored(const Problem &problem)
{
    return problem.assumption && problem.assumption->valueState == ValueState::Restored;
}

int rankOf(const Finding &finding)
{
    if (finding.accepted)
        return 6;
    switch (finding.severity) {
    case Severity::Error:
        return 0;
    case Severity::Warning:
        return 2;
    case Severity::Note:
        return 4;
    }
    return 4;
}

/// Errors, questions, warnings, assumptions, notes, restored values, accepted findings.
int rank(const Problem &problem)
{
    if (problem.isQuestion)
        return 1;
    if (problem.assumption)
        return isRestored(problem) ? 5 : 3;
    return rankOf(problem.finding);
}

Badge badgeOf(const Problem &problem)
{
    static const QList<Badge> badges{Badge::Failed, Badge::Unknown, Badge::Barred,  Badge::Unknown,
                                     Badge::Open,   Badge::Unknown, Badge::Verified};
    return badges.at(rank(problem));
}

} // namespace

QString Problem::id() const
{
    if (assumption)
        return assumption->id;
    return isQuestion ? question.id : finding.id;
}

Selection Problem::selection() const
{
    Selection selection;
    const QList<FlowId> &asked = assumption ? assumption->flows : question.flows;
    const QList<FlowId> &flows = isQuestion || assumption ? asked : finding.flows;
    selection.flows = QSet<FlowId>(flows.begin(), flows.end());
    if (isQuestion || assumption) {
        for (const NodeId &node : assumption ? assumption->nodes : question.nodes)
            selection.elements.insert(node);
    } else {
        selection.elements = QSet<ElementId>(finding.elements.begin(), finding.elements.end());
    }
    return selection;
}

ProblemModel::ProblemModel(const Session &session, QObject *parent) : QAbstractTableModel(parent), m_session(session)
{
    PlanDiff everything;
    everything.settings = true;
    follow(everything);
    connect(&session, &Session::planChanged, this, &ProblemModel::follow);
    connect(&session, &Session::observedChanged, this, &ProblemModel::list);
}

void ProblemModel::follow(const PlanDiff &diff)
{
    if (!diff.isLayoutOnly())
        list();
}

void ProblemModel::list()
{
    beginResetModel();
    m_problems.clear();
    for (const Finding &finding : m_session.observed())
        m_problems.append({false, finding, {}});
    for (const Finding &finding : m_session.workspace().findings)
        m_problems.append({false, finding, {}});
    for (const OpenQuestion &question : m_session.derivation().questions)
        m_problems.append({true, {}, question});
    for (const Assumption &assumption : m_session.assumptions())
        m_problems.append({false, {}, {}, assumption});
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [](const Problem &a, const Problem &b) { return rank(a) < rank(b); });
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<Problem> ProblemModel::problemAt(int row) const
{
    if (row < 0 || row >= m_problems.size())
        return {};
    return m_problems.at(row);
}

int ProblemModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_problems.size(); ++row) {
        if (m_problems.at(row).id() == id)
            return row;
    }
    return -1;
}

int ProblemModel::openCount() const
{
    return int(std::count_if(m_problems.begin(), m_problems.end(), [](const Problem &problem) {
        return problem.isQuestion || (!problem.assumption && !problem.finding.accepted);
    }));
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_problems.size())
        return {};
    const Problem &problem = m_problems.at(index.row());
    if (role == IdRole)
        return problem.id();
    if (role == BadgeRole && index.column() == Kind)
        return int(badgeOf(problem));
    if (role == SortRole && index.column() == Kind)
        return rank(problem);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole)
        return {};
    if (index.column() == Kind)
        return kindText(problem);
    if (index.column() == Where)
        return whereText(problem);
    if (problem.assumption)
        return problem.assumption->text;
    return problem.isQuestion ? problem.question.text : problem.finding.message;
}

QString ProblemModel::kindText(const Problem &problem) const
{
    if (problem.isQuestion)
        return tr("Question");
    if (problem.assumption)
        return isRestored(problem) ? tr("Restored") : tr("Assumption");
    if (problem.finding.accepted)
        return tr("Accepted");
    switch (problem.finding.severity) {
    case Severity::Error:
        return tr("Error");
    case Severity::Warning:
        return tr("Warning");
    case Severity::Note:
        return tr("Note");
    }
    return {};
}

QString ProblemModel::whereText(const Problem &problem) const
{
    QStringList names;
    const QSet<ElementId> elements = problem.selection().elements;
    for (const ElementId &element : elements)
        names.append(m_session.nameOf(element));
    names.sort();
    return names.join(QStringLiteral(", "));
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Kind");
    case Text:
        return tr("Problem");
    case Where:
        return tr("Where");
    default:
        return {};
    }
}

} // namespace portwright
