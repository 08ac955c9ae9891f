// SPDX-License-Identifier: Apache-2.0
#include "desktop/models/flowmodel.h"

#include "desktop/models/itemroles.h"

#include <QGuiApplication>
#include <QPalette>

namespace portwright {

FlowModel::FlowModel(const Session &session, const ProbeSession &probes, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_probes(probes), m_texts(session), m_sieve(m_texts)
{
    m_badges = probes.badges().flows();
    connect(&session, &Session::flowsChanged, this, &FlowModel::follow);
    connect(&session, &Session::planChanged, this, [this](const PlanDiff &diff) {
        if (!diff.isLayoutOnly())
            follow(false);
    });
    connect(&probes, &ProbeSession::resultsChanged, this, &FlowModel::followProbes);
    connect(&probes, &ProbeSession::entriesChanged, this, &FlowModel::followProbes);
}

/// Where the rows are the same, names and states may have changed, and with them what is shown and where.
void FlowModel::follow(bool rows)
{
    if (rows || !m_sieve.isPlain())
        sift();
    else
        repaint();
}

void FlowModel::sift()
{
    beginResetModel();
    m_sieve.setWanted(m_filter && m_filter->isHiding() ? &m_filter->matches() : nullptr);
    m_shown = m_sieve.isPlain() ? std::vector<int>() : m_sieve.sifted(m_session.flowRows().size());
    endResetModel();
}

void FlowModel::repaint()
{
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
}

void FlowModel::followProbes()
{
    m_badges = m_probes.badges().flows();
    repaint();
}

void FlowModel::sort(int column, Qt::SortOrder order)
{
    m_sieve.setOrder(column, order);
    sift();
}

void FlowModel::setFilterText(int column, const QString &text)
{
    m_sieve.setFilter(column, text);
    sift();
}

void FlowModel::attend(const PlanFilter &filter)
{
    m_filter = &filter;
    connect(&filter, &PlanFilter::changed, this, &FlowModel::sift);
    sift();
}

bool FlowModel::isToned(qsizetype flow) const
{
    return m_filter && m_filter->isActive() && !m_filter->isHiding() && !m_filter->matches().at(size_t(flow));
}

int FlowModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_sieve.isPlain() ? flowCount() : int(m_shown.size());
}

int FlowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

FlowId FlowModel::flowAt(int row) const
{
    return m_session.flowRows().flowAt(flowRow(row)).id();
}

int FlowModel::rowOf(const FlowId &flow) const
{
    const qsizetype row = m_session.flowRows().rowOf(flow);
    if (m_sieve.isPlain() || row < 0)
        return int(row);
    const auto found = std::find(m_shown.begin(), m_shown.end(), int(row));
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

QVariant FlowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const qsizetype row = flowRow(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return m_texts.text(row, index.column());
    case IdRole:
        return flowAt(index.row()).text();
    case BadgeRole:
        return index.column() == Status ? QVariant(int(m_badges.value(flowAt(index.row()), Badge::None))) : QVariant();
    case ClassRole:
        return index.column() == Class ? QVariant(m_texts.flowAt(row).flowClass()) : QVariant();
    case Qt::ForegroundRole:
        return isToned(row) ? QVariant(QGuiApplication::palette().brush(QPalette::PlaceholderText)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Port ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

QVariant FlowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(FlowTexts::title(section)) : QVariant();
}

} // namespace portwright
