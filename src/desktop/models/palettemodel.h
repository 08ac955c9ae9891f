// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvasview.h"

#include <QStandardItemModel>

namespace portwright {

/// All that can be placed, in groups: the roles of the packs, zones by kind, firewalls.
class PaletteModel : public QStandardItemModel
{
    Q_OBJECT

public:
    PaletteModel(const PackSet &packs, const QString &language, QObject *parent = nullptr);

    void show(const PackSet &packs, const QString &language);

    /// Absent for a group.
    std::optional<CanvasItem> itemAt(const QModelIndex &index) const;

    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
};

} // namespace portwright
