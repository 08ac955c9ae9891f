// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/models/choice.h"
#include "exchange/drawingimport.h"

#include <QAbstractTableModel>

namespace portwright {

/// The boxes of a drawing and what they are to become, editable cell by cell.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Role, Inside, ColumnCount };

    ImportModel(PackSet packs, QString language, QObject *parent = nullptr);

    void show(const DrawingImport &drawing);
    const DrawingImport &drawing() const { return m_drawing; }
    /// How many boxes still need a role.
    int openCount() const;
    /// Gives the role to every node that has none.
    void giveOpen(const RoleRef &role);
    /// Every role, as choices.
    QList<Choice> roles() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Choice> choices(const ImportItem &item, int column) const;
    QString value(const ImportItem &item, int column) const;
    QString shownText(const ImportItem &item, int column) const;

    PackSet m_packs;
    QString m_language;
    DrawingImport m_drawing;
};

} // namespace portwright
