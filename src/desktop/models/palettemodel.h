// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvasview.h"

#include <QStandardItemModel>

namespace portwright {

/// All that can be placed, in groups: each product's roles, shared roles by what they are, zones by kind, firewalls.
class PaletteModel : public QStandardItemModel
{
    Q_OBJECT

public:
    PaletteModel(const PackSet &packs, const QString &language, QObject *parent = nullptr);

    void show(const PackSet &packs, const QString &language);

    /// Absent for a group.
    std::optional<CanvasItem> itemAt(const QModelIndex &index) const;

    /// True for a product's group that is neither the first nor of a pack in use: it may stay closed.
    bool isLaterProduct(const QModelIndex &group, const QStringList &used) const;

    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    QStandardItem *addGroup(const QString &title);
    /// The group of a product's pack or of a kind of role; made when first asked for.
    QStandardItem *groupOf(const QString &name);

    QHash<QString, QStandardItem *> m_groups;
    QStringList m_products; // packs, in order
};

} // namespace portwright
