// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/session.h"

#include <QStandardItemModel>

namespace portwright {

/// The plan as a tree: zones in zones, nodes in zones, firewalls beside them.
class OutlineModel : public QStandardItemModel
{
    Q_OBJECT

public:
    explicit OutlineModel(Session &session, QObject *parent = nullptr);

    QModelIndex indexOf(const ElementId &element) const;
    static ElementId elementAt(const QModelIndex &index);
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void renameRequested(const portwright::ElementId &element, const QString &name);

private:
    void follow(const PlanDiff &diff);
    bool renameOnly(const PlanDiff &diff);
    void rebuild();
    QStandardItem *add(const ElementId &id, const QString &name, QStandardItem *parent);
    void addZones();
    void addNodes();

    Session &m_session;
    QHash<ElementId, QStandardItem *> m_items;
};

} // namespace portwright
