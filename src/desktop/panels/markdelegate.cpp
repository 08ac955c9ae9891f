// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/markdelegate.h"

#include "desktop/models/itemroles.h"
#include "desktop/panels/timelinepainter.h"

#include <QApplication>
#include <QPainter>

namespace portwright {

namespace {

constexpr int MarkSize = 16;
constexpr int Margin = 6;

} // namespace

MarkDelegate::MarkDelegate(const Look &look, QObject *parent) : QStyledItemDelegate(parent), m_look(look) {}

void MarkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant badge = index.data(BadgeRole);
    const QVariant flowClass = index.data(ClassRole);
    if (index.data(TimelineRole).isValid() || index.data(TrendRole).isValid())
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
    const QRect box = option.rect.adjusted(Margin, Margin, -Margin, -Margin);
    const QVariant timeline = index.data(TimelineRole);
    if (timeline.isValid())
        paintTimeline(*painter, box, timeline.value<Timeline>(), m_look.theme());
    const QVariant trend = index.data(TrendRole);
    if (trend.isValid())
        paintTrend(*painter, box, trend.value<QList<float>>(), m_look.theme());
}

} // namespace portwright
