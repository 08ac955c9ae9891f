// SPDX-License-Identifier: Apache-2.0
#include "desktop/models/importmodel.h"

#include "desktop/models/itemroles.h"

namespace portwright {

namespace {

QString roleText(const RoleRef &role)
{
    return role.pack + QLatin1Char('/') + role.role;
}

QList<ZoneKind> zoneKinds()
{
    return {ZoneKind::Internet,   ZoneKind::Lan,   ZoneKind::Dmz,   ZoneKind::Server,
            ZoneKind::Management, ZoneKind::Cloud, ZoneKind::Vendor};
}

} // namespace

ImportModel::ImportModel(PackSet packs, QString language, QObject *parent)
    : QAbstractTableModel(parent), m_packs(std::move(packs)), m_language(std::move(language))
{
}

void ImportModel::show(const DrawingImport &drawing)
{
    beginResetModel();
    m_drawing = drawing;
    endResetModel();
}

int ImportModel::openCount() const
{
    const auto isOpen = [](const ImportItem &item) { return item.kind == ImportKind::Node && !item.role; };
    return int(std::count_if(m_drawing.items.begin(), m_drawing.items.end(), isOpen));
}

void ImportModel::giveOpen(const RoleRef &role)
{
    DrawingImport next = m_drawing;
    for (ImportItem &item : next.items)
        if (item.kind == ImportKind::Node && !item.role)
            item.role = role;
    show(next);
}

QList<Choice> ImportModel::roles() const
{
    QList<Choice> choices;
    for (const portwright::Role *role : m_packs.roles())
        choices.append({roleText(role->ref()), role->title.in(m_language)});
    return choices;
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_drawing.items.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QList<Choice> ImportModel::choices(const ImportItem &item, int column) const
{
    if (column == Kind)
        return {{QStringLiteral("0"), tr("Zone")},
                {QStringLiteral("1"), tr("Node")},
                {QStringLiteral("2"), tr("Firewall")},
                {QStringLiteral("3"), tr("Leave out")}};
    if (item.kind == ImportKind::Node)
        return roles();
    QList<Choice> kinds;
    for (const ZoneKind kind : zoneKinds())
        kinds.append({zoneKindName(kind), zoneKindName(kind)});
    return kinds;
}

QString ImportModel::value(const ImportItem &item, int column) const
{
    switch (column) {
    case Name:
        return item.name;
    case Kind:
        return QString::number(int(item.kind));
    case Role:
        return item.kind == ImportKind::Zone ? zoneKindName(item.zoneKind)
               : item.role                   ? roleText(*item.role)
                                             : QString();
    default:
        return item.parent < 0 ? QString() : m_drawing.items.at(item.parent).name;
    }
}

QString ImportModel::shownText(const ImportItem &item, int column) const
{
    if (column == Role && (item.kind == ImportKind::Firewall || item.kind == ImportKind::Skip))
        return {};
    if (column == Role && item.kind == ImportKind::Node && !item.role)
        return tr("choose a role");
    const QString wanted = value(item, column);
    if (column == Kind || column == Role) {
        for (const Choice &choice : choices(item, column))
            if (choice.value == wanted)
                return column == Role && !item.certain && item.kind == ImportKind::Zone
                           ? tr("%1 (guessed)").arg(choice.title)
                           : choice.title;
    }
    return wanted;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_drawing.items.size())
        return {};
    const ImportItem &item = m_drawing.items.at(index.row());
    if (role == ChoicesRole && (index.column() == Kind || index.column() == Role))
        return QVariant::fromValue(choices(item, index.column()));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return shownText(item, index.column());
    return role == Qt::EditRole ? value(item, index.column()) : QVariant();
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    ImportItem &item = m_drawing.items[index.row()];
    const QString text = value.toString();
    if (index.column() == Name) {
        item.name = text.trimmed();
    } else if (index.column() == Kind) {
        item.kind = ImportKind(std::clamp(text.toInt(), 0, 3));
    } else if (item.kind == ImportKind::Zone) {
        item.zoneKind = zoneKindFromName(text).value_or(item.zoneKind);
        item.certain = true;
    } else {
        const RoleRef wanted{text.section(QLatin1Char('/'), 0, 0), text.section(QLatin1Char('/'), 1)};
        item.role = m_packs.role(wanted) ? std::optional(wanted) : item.role;
        item.certain = item.role.has_value();
    }
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    return true;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Box");
    case Kind:
        return tr("Becomes");
    case Role:
        return tr("Role or kind");
    case Inside:
        return tr("Inside");
    default:
        return {};
    }
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.row() >= m_drawing.items.size() || index.column() == Inside)
        return flags;
    const ImportKind kind = m_drawing.items.at(index.row()).kind;
    const bool hasRole = kind == ImportKind::Zone || kind == ImportKind::Node;
    return index.column() == Role && !hasRole ? flags : flags | Qt::ItemIsEditable;
}

} // namespace portwright
