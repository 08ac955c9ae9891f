// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyle>
#include <QWidget>

namespace portwright {

/// Whether a change of the view may be shown as movement: the desktop can say that it wants none.
inline bool isMotionWanted(const QWidget &view)
{
    return view.isVisible() && view.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &view) > 0;
}

} // namespace portwright
