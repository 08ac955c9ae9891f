// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/markdelegate.h"

#include "desktop/models/itemroles.h"

#include <QApplication>
#include <QPainter>

namespace portwright {

namespace {

constexpr int MarkSize = 16;
constexpr int HistoryMarkSize = 14;

} // namespace

MarkDelegate::MarkDelegate(const Look &look, QObject *parent) : QStyledItemDelegate(parent), m_look(look) {}

void MarkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant badge = index.data(BadgeRole);
    const QVariant flowClass = index.data(ClassRole);
    if (index.data(HistoryRole).isValid())
        option->text.clear();
    QPixmap mark;
    if (badge.isValid() && badge.toInt() != int(Badge::None))
        mark = badgeMark(Badge(badge.toInt()), m_look.theme(), MarkSize, option->widget->devicePixelRatioF());
    else if (flowClass.isValid())
        mark = classMark(flowClass.toString(), m_look.theme(), option->widget->devicePixelRatioF());
    if (mark.isNull())
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = QIcon(mark);
    option->decorationSize = {MarkSize, MarkSize};
}

void MarkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant history = index.data(HistoryRole);
    if (history.isValid())
        paintHistory(painter, option, history.value<QList<int>>());
}

void MarkDelegate::paintHistory(QPainter *painter, const QStyleOptionViewItem &option, const QList<int> &badges) const
{
    const qreal ratio = option.widget->devicePixelRatioF();
    int x = option.rect.left() + 4;
    const int y = option.rect.center().y() - HistoryMarkSize / 2;
    for (const int badge : badges) {
        painter->drawPixmap(x, y, badgeMark(Badge(badge), m_look.theme(), HistoryMarkSize, ratio));
        x += HistoryMarkSize + 1;
    }
}

} // namespace portwright
