// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/look/look.h"

#include <QStyledItemDelegate>

namespace portwright {

/// Draws status badges, flow classes, timelines and curves beside or instead of a cell's text.
class MarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MarkDelegate(const Look &look, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Look &m_look;
};

} // namespace portwright
