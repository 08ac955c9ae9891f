// SPDX-License-Identifier: Apache-2.0
#include "desktop/models/palettemodel.h"

#include "desktop/models/itemroles.h"
#include "desktop/presenter/planeditor.h"

#include <QMimeData>

namespace portwright {

namespace {

QStandardItem *leaf(const QString &title, const QString &help, const CanvasItem &what)
{
    auto *item = new QStandardItem(title);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren);
    item->setToolTip(help);
    CanvasItem titled = what;
    titled.title = title;
    item->setData(titled.toMime(), IdRole);
    return item;
}

QString groupTitle(const QString &group)
{
    if (group == QStringLiteral("platform"))
        return PaletteModel::tr("Platform");
    if (group == QStringLiteral("devices"))
        return PaletteModel::tr("Devices and people");
    if (group == QStringLiteral("services"))
        return PaletteModel::tr("Company services");
    if (group == QStringLiteral("network"))
        return PaletteModel::tr("Network");
    return group == QStringLiteral("vendor") ? PaletteModel::tr("Vendor") : PaletteModel::tr("Other");
}

void addNetwork(QStandardItem *group)
{
    for (const ZoneKind kind : {ZoneKind::Lan, ZoneKind::Server, ZoneKind::Dmz, ZoneKind::Internet,
                                ZoneKind::Management, ZoneKind::Cloud, ZoneKind::Vendor}) {
        CanvasItem item;
        item.kind = CanvasItem::Kind::Zone;
        item.zoneKind = kind;
        group->appendRow(leaf(PaletteModel::tr("Zone: %1").arg(zoneKindTitle(kind)),
                              PaletteModel::tr("A network area, with the nodes that stand in it"), item));
    }
    CanvasItem firewall;
    firewall.kind = CanvasItem::Kind::Firewall;
    group->appendRow(leaf(PaletteModel::tr("Firewall"),
                          PaletteModel::tr("Joins zones and permits only what a flow needs"), firewall));
}

/// A product's roles stand together; roles that products share stand in the groups of what they are.
bool isProduct(const Pack &pack)
{
    return !pack.rules.isEmpty();
}

} // namespace

PaletteModel::PaletteModel(const PackSet &packs, const QString &language, QObject *parent) : QStandardItemModel(parent)
{
    show(packs, language);
}

void PaletteModel::show(const PackSet &packs, const QString &language)
{
    clear();
    m_groups.clear();
    m_products.clear();
    for (const auto &pack : packs.packs()) {
        if (!isProduct(*pack))
            continue;
        m_products += pack->id;
        m_groups.insert(pack->id, addGroup(pack->title.in(language)));
    }
    for (const char *name : {"network", "devices", "services"})
        groupOf(QString::fromLatin1(name));
    addNetwork(groupOf(QStringLiteral("network")));
    const QList<const Role *> roles = packs.roles();
    for (const Role *role : roles) {
        const bool ofProduct = isProduct(*packs.pack(role->pack));
        CanvasItem item;
        item.role = role->ref();
        groupOf(ofProduct ? role->pack : role->group)
            ->appendRow(leaf(role->title.in(language), role->help.in(language), item));
    }
}

bool PaletteModel::isLaterProduct(const QModelIndex &group, const QStringList &used) const
{
    const QString name = m_groups.key(itemFromIndex(group));
    return m_products.contains(name) && name != m_products.first() && !used.contains(name);
}

QStandardItem *PaletteModel::addGroup(const QString &title)
{
    auto *group = new QStandardItem(title);
    group->setFlags(Qt::ItemIsEnabled);
    appendRow(group);
    return group;
}

QStandardItem *PaletteModel::groupOf(const QString &name)
{
    QStandardItem *&group = m_groups[name];
    if (!group)
        group = addGroup(groupTitle(name));
    return group;
}

std::optional<CanvasItem> PaletteModel::itemAt(const QModelIndex &index) const
{
    const QByteArray bytes = index.data(IdRole).toByteArray();
    return bytes.isEmpty() ? std::nullopt : CanvasItem::fromMime(bytes);
}

QStringList PaletteModel::mimeTypes() const
{
    return {canvasItemMimeType()};
}

QMimeData *PaletteModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(canvasItemMimeType(), indexes.first().data(IdRole).toByteArray());
    return data;
}

} // namespace portwright
