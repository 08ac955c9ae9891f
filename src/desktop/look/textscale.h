// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFontInfo>
#include <QScreen>
#include <QWidget>
#include <algorithm>

namespace portwright {

/// A length that is right for text of 13 pixels, for the text of that widget: larger where the person has larger text.
inline int withText(const QWidget *widget, int length)
{
    constexpr double Usual = 13;
    return int(length * std::max(1.0, QFontInfo(widget->font()).pixelSize() / Usual));
}

/// Gives a window this size, or what the screen has room for inside the desktop's window frame.
inline void fitOnScreen(QWidget *window, QSize size)
{
    window->resize(size.boundedTo(window->screen()->availableGeometry().size() - QSize(8, 40)));
}

/// Gives a window that size with usual text, a larger one with larger text, never more than the screen has.
inline void openAt(QWidget *window, QSize size)
{
    fitOnScreen(window, {withText(window, size.width()), withText(window, size.height())});
}

} // namespace portwright
