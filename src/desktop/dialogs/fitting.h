// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QScreen>

namespace portwright {

/// Gives a dialog this size, or what the screen has room for inside the desktop's window frame.
inline void resizeOnScreen(QDialog &dialog, QSize wanted)
{
    dialog.resize(wanted.boundedTo(dialog.screen()->availableGeometry().size() - QSize(8, 40)));
}

} // namespace portwright
