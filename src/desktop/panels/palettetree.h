// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeView>

namespace portwright {

/// A tree whose drags show no more than an icon, because the canvas draws what is dragged.
class PaletteTree : public QTreeView
{
    Q_OBJECT

public:
    using QTreeView::QTreeView;

protected:
    void startDrag(Qt::DropActions actions) override;
};

} // namespace portwright
