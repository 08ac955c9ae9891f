// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace portwright {

/// The size of every view that is measured.
constexpr QSize ViewSize(1440, 900);

/// Counts the frames that a widget really painted, so that no benchmark can win by painting nothing.
class PaintCount : public QObject
{
    Q_OBJECT

public:
    explicit PaintCount(QWidget &widget);
    int paints() const { return m_paints; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_paints = 0;
};

/// Shows the widget as a window of its own in ViewSize; returns when frames can be painted.
void showView(QWidget &widget);
/// Has everything that was asked for painted into the window's backing store, and the window flushed.
void showFrame(QWidget &widget);

} // namespace portwright
