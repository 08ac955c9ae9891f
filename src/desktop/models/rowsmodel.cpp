// SPDX-License-Identifier: Apache-2.0
#include "desktop/models/rowsmodel.h"

#include "desktop/models/choice.h"
#include "desktop/models/itemroles.h"

#include <QColor>

namespace portwright {

namespace {

constexpr QColor WrongGround(220, 60, 50, 50);
constexpr QColor DoubtGround(220, 150, 0, 50);

/// The choice first that a person would most likely take.
QList<Choice> choicesOf(const QStringList &first, const QStringList &rest)
{
    QList<Choice> choices;
    QStringList texts = first + rest;
    texts.removeDuplicates();
    for (const QString &text : std::as_const(texts)) {
        if (!text.isEmpty())
            choices.append({text, text});
    }
    return choices;
}

} // namespace

RowsModel::RowsModel(const Session &session, QList<QStringList> rows, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_rows(std::move(rows))
{
    m_options.language = session.language();
    check();
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : RowColumnCount + 1;
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation == Qt::Vertical)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case int(RowColumn::Name):
        return tr("Name");
    case int(RowColumn::Role):
        return tr("Role");
    case int(RowColumn::Zone):
        return tr("Zone");
    case int(RowColumn::Address):
        return tr("Address");
    case int(RowColumn::Count):
        return tr("Count");
    case int(RowColumn::Host):
        return tr("Host");
    case int(RowColumn::Environment):
        return tr("Environment");
    default:
        return tr("Becomes");
    }
}

Qt::ItemFlags RowsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() < Becomes ? flags | Qt::ItemIsEditable : flags;
}

const CellProblem *RowsModel::problemAt(const QModelIndex &index) const
{
    return index.isValid() && index.column() < Becomes ? m_checked.at(index.row()).problemAt(RowColumn(index.column()))
                                                       : nullptr;
}

QString RowsModel::helpOf(const CellProblem &problem) const
{
    if (problem.suggestions.isEmpty())
        return problem.message;
    return tr("%1 Perhaps: %2").arg(problem.message, problem.suggestions.join(QStringLiteral(", ")));
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const CellProblem *problem = problemAt(index);
    const QString text =
        index.column() == Becomes ? becomes(m_checked.at(index.row())) : m_rows.at(index.row()).at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return problem ? QString(QStringLiteral("\u26A0 ") + text) : text;
    case Qt::EditRole:
        return text;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return problem ? helpOf(*problem) : text;
    case Qt::BackgroundRole:
        return problem ? QVariant(problem->stops ? WrongGround : DoubtGround) : QVariant();
    case ChoicesRole:
        return choicesAt(index);
    default:
        return {};
    }
}

QVariant RowsModel::choicesAt(const QModelIndex &index) const
{
    const CellProblem *problem = problemAt(index);
    const QStringList suggested = problem ? problem->suggestions : QStringList();
    const QStringList own{m_rows.at(index.row()).value(index.column())};
    QStringList texts;
    if (index.column() == int(RowColumn::Role)) {
        const QList<const Role *> roles = m_session.packs().roles();
        for (const Role *role : roles)
            texts += role->title.in(m_session.language());
        texts.sort(Qt::CaseInsensitive);
        return QVariant::fromValue(choicesOf(own + suggested, texts));
    }
    if (index.column() != int(RowColumn::Zone))
        return {};
    for (const Zone &zone : m_session.topology().zones)
        texts += zone.name;
    return QVariant::fromValue(choicesOf(own + suggested, texts));
}

QString RowsModel::becomes(const CheckedRow &row) const
{
    for (const CellProblem &problem : row.problems) {
        if (problem.stops)
            return tr("left out: %1").arg(problem.message);
    }
    const Role *role = m_session.packs().role(row.node.role);
    QString what = role ? role->title.in(m_session.language()) : row.node.role.role;
    if (row.node.count)
        what = tr("%1 \u00D7 %2").arg(*row.node.count).arg(what);
    return row.newZone.isEmpty() ? tr("%1 in %2").arg(what, m_session.nameOf(row.node.zone))
                                 : tr("%1 in the new zone %2").arg(what, row.newZone);
}

bool RowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() >= Becomes)
        return false;
    m_rows[index.row()][index.column()] = value.toString().simplified();
    check();
    return true;
}

void RowsModel::setAddZones(bool on)
{
    m_options.addZones = on;
    check();
}

void RowsModel::setDefaultZone(const ZoneId &zone)
{
    m_options.defaultZone = zone;
    check();
}

void RowsModel::removeRowsAt(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    beginResetModel();
    for (const int row : std::as_const(rows))
        m_rows.removeAt(row);
    m_checked = checkRows(m_rows, m_session.plan(), m_session.packs(), m_options);
    endResetModel();
    Q_EMIT checkedAgain();
}

int RowsModel::usableCount() const
{
    return int(std::count_if(m_checked.begin(), m_checked.end(), [](const CheckedRow &row) { return row.isUsable(); }));
}

void RowsModel::check()
{
    m_checked = checkRows(m_rows, m_session.plan(), m_session.packs(), m_options);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(createIndex(0, 0), createIndex(int(m_rows.size()) - 1, RowColumnCount));
    Q_EMIT checkedAgain();
}

} // namespace portwright
