// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QToolButton;

namespace portwright {

/// Zoom out, the zoom itself (click: 100 %), zoom in, fit.
class ZoomBar : public QFrame
{
    Q_OBJECT

public:
    explicit ZoomBar(QWidget *parent);

    void showZoom(double zoom);
    /// The next stop above or below the zoom shown.
    double stopAbove() const;
    double stopBelow() const;

Q_SIGNALS:
    void zoomRequested(double zoom);
    void fitRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *add(const QString &text, const QString &name);

    QToolButton *m_value = nullptr;
    double m_zoom = 1;
};

/// A rounded panel with a hairline, as everything that floats on the canvas has.
void paintFloatingPanel(QWidget &widget);

} // namespace portwright
