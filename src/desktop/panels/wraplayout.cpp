// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/wraplayout.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QPushButton>
#include <QWidget>

namespace portwright {

WrapLayout::WrapLayout(int spacing)
{
    setSpacing(spacing);
}

WrapLayout::~WrapLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *WrapLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

/// All in one line.
QSize WrapLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        size.rwidth() += item->sizeHint().width() + (size.width() > 0 ? spacing() : 0);
        size.setHeight(std::max(size.height(), item->sizeHint().height()));
    }
    return size.grownBy(contentsMargins());
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, false);
}

/// The height that the lines take.
int WrapLayout::arrange(const QRect &rect, bool test) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    QPoint at = room.topLeft();
    int line = 0;
    QList<QPair<QLayoutItem *, QRect>> placed; // of the line
    const auto endLine = [&] {
        for (const auto &[item, place] : std::as_const(placed)) {
            if (!test)
                item->setGeometry(place.translated(0, (line - place.height()) / 2));
        }
        placed.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size(std::min(item->sizeHint().width(), std::max(room.width(), item->minimumSize().width())),
                         item->sizeHint().height());
        if (at.x() > room.left() && at.x() + size.width() > room.left() + room.width()) {
            endLine();
            at = QPoint(room.left(), at.y() + line + spacing());
            line = 0;
        }
        placed.append({item, QRect(at, size)});
        at.rx() += size.width() + spacing();
        line = std::max(line, size.height());
    }
    endLine();
    return at.y() + line - rect.y() + contentsMargins().bottom();
}

void letWrap(QBoxLayout *parent, QBoxLayout *row)
{
    auto *wrap = new WrapLayout(row->spacing());
    wrap->setContentsMargins(row->contentsMargins());
    while (QLayoutItem *item = row->takeAt(0)) {
        if (item->widget())
            wrap->addItem(item);
        else
            delete item;
    }
    for (int place = 0; place < parent->count(); ++place) {
        if (parent->itemAt(place)->layout() != row)
            continue;
        delete parent->takeAt(place);
        parent->insertLayout(place, wrap);
        return;
    }
}

void letRowsWrap(QWidget *form)
{
    for (QFormLayout *rows : form->findChildren<QFormLayout *>())
        rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *column = qobject_cast<QVBoxLayout *>(form->layout());
    if (!column)
        return;
    QList<QHBoxLayout *> rows;
    for (int place = 0; place < column->count(); ++place) {
        auto *row = qobject_cast<QHBoxLayout *>(column->itemAt(place)->layout());
        if (row && row->count() > 0 && qobject_cast<QPushButton *>(row->itemAt(0)->widget()))
            rows.append(row);
    }
    for (QHBoxLayout *row : rows)
        letWrap(column, row);
}

} // namespace portwright
