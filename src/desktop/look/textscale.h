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

/// Gives a window that size with usual text, a larger one with larger text, never more than the screen has.
inline void openAt(QWidget *window, QSize size)
{
    const QSize wanted(withText(window, size.width()), withText(window, size.height()));
    window->resize(wanted.boundedTo(window->screen()->availableGeometry().size() - QSize(8, 40)));
}

} // namespace portwright
