// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/theme.h"

#include <QToolButton>
#include <functional>

namespace portwright {

/// A switch with a piece of line in a class colour and the class's name; struck out while it is off.
class LegendButton : public QToolButton
{
    Q_OBJECT

public:
    LegendButton(const QString &title, std::function<Rgb()> colour, QWidget *parent);
    QSize sizeHint() const override;
    /// Shows the colour alone; the name is in the tool tip.
    void setCompact(bool compact);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::function<Rgb()> m_colour;
    bool m_compact = false;
};

} // namespace portwright
