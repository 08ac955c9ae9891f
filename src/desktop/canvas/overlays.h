// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"
#include "scene/theme.h"

#include <QFrame>

class QHBoxLayout;
class QToolButton;

namespace portwright {

class LegendButton;

/// A floating panel in the colours of the canvas theme.
class OverlayPanel : public QFrame
{
    Q_OBJECT

public:
    explicit OverlayPanel(QWidget *parent);
    void setTheme(const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;
    /// Escape leads back to the canvas.
    void keyPressEvent(QKeyEvent *event) override;
    const Theme &theme() const { return m_theme; }
    QToolButton *addButton(const QString &text, const QString &name);
    QHBoxLayout *row() const { return m_row; }

private:
    Theme m_theme;
    QHBoxLayout *m_row;
};

/// Minus, percentage, plus and fit, at the bottom left.
class ZoomGroup : public OverlayPanel
{
    Q_OBJECT

public:
    explicit ZoomGroup(QWidget *parent);
    void setZoom(double zoom);

Q_SIGNALS:
    void zoomRequested(double zoom);
    void fitRequested();

private:
    void stepTo(bool up);
    QToolButton *m_percent = nullptr;
    double m_zoom = 1;
};

/// The flow classes of the scene; each is a switch that hides its lines, with Alt it hides all others.
class CanvasLegend : public OverlayPanel
{
    Q_OBJECT

public:
    explicit CanvasLegend(QWidget *parent);
    void setClasses(const Scene &scene);
    void setHidden(const QSet<QString> &hidden);
    /// Shows colours alone where the names do not fit into `room` pixels.
    void fitInto(int room);
    bool hasClasses() const { return !m_names.isEmpty(); }

Q_SIGNALS:
    void hiddenRequested(const QSet<QString> &hidden);

private:
    void click(const QString &name);
    QStringList namesIn(const Scene &scene);
    QStringList m_names;
    SharedList<Edge> m_edges;     // whose classes are known
    QList<QStringList> m_ofEdges; // by chunk
    QList<LegendButton *> m_buttons;
    QSet<QString> m_hidden;
};

} // namespace portwright
