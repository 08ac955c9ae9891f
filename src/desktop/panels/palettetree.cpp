// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/palettetree.h"

#include <QDrag>
#include <QIcon>
#include <QMimeData>

namespace portwright {

namespace {

constexpr QPoint BesideThePointer(-14, -14); // where the pointer is in the icon

} // namespace

void PaletteTree::startDrag(Qt::DropActions actions)
{
    const QModelIndex index = currentIndex();
    QMimeData *what = index.isValid() ? model()->mimeData({index}) : nullptr;
    if (!what)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(what);
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    drag->setPixmap(icon.pixmap(iconSize(), devicePixelRatioF()));
    drag->setHotSpot(BesideThePointer);
    drag->exec(actions, Qt::CopyAction);
}

} // namespace portwright
