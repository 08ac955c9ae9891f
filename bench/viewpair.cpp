// SPDX-License-Identifier: Apache-2.0
#include "viewpair.h"

#include <QCoreApplication>
#include <QWheelEvent>

namespace portwright {

namespace {

constexpr qsizetype NodesInZone = 25; // of the drawing

qsizetype nodeNearest(const Scene &scene, QPointF point)
{
    double nearest = 1e12;
    qsizetype found = 0;
    for (qsizetype i = 0; i < scene.nodes.size(); ++i) {
        const double far = QLineF(scene.nodes[i].rect.center(), point).length();
        if (far < nearest) {
            nearest = far;
            found = i;
        }
    }
    return found;
}

} // namespace

ViewPair::ViewPair(std::shared_ptr<const Scene> drawing)
    : scene(std::move(drawing)),
      naive(*scene),
      canvasPaints(canvas),
      naivePaints(*naive.viewport()),
      middleNode(nodeNearest(*scene, scene->bounds.center()))
{
    showView(canvas);
    showView(naive);
    QObject::connect(&canvas, &CanvasView::selectionRequested, &canvas, &CanvasView::setSelection);
    canvas.setScene(scene);
    goHome();
}

void ViewPair::goTo(double zoom)
{
    centreOn(scene->bounds.center(), zoom);
}

void ViewPair::goToZone(double zoom)
{
    const qsizetype first = middleNode - middleNode % NodesInZone;
    const QPointF corner = scene->nodes[first].rect.topLeft() - QPointF(2, 2);
    centreOn(corner + QPointF(ViewSize.width(), ViewSize.height()) / 2 / zoom, zoom);
}

void ViewPair::centreOn(QPointF centre, double zoom)
{
    canvas.setZoom(zoom);
    canvas.pan(canvas.camera().toView(canvas.centre()) - canvas.camera().toView(centre));
    naive.resetTransform();
    naive.scale(zoom, zoom);
    naive.centerOn(centre);
    showFrame(canvas);
    showFrame(naive);
}

void ViewPair::goFit()
{
    canvas.fitAll();
    naive.resetTransform();
    naive.scale(canvas.zoom(), canvas.zoom());
    naive.centerOn(scene->bounds.center());
    showFrame(canvas);
    showFrame(naive);
}

void ViewPair::sendMouse(QEvent::Type type, int frame)
{
    const QPointF from = canvas.camera().toView(scene->nodes[middleNode].rect.center());
    const QPointF at = type == QEvent::MouseMove ? from + QPointF(24 + 12 * (frame % 20), 24) : from;
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const auto buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, canvas.mapToGlobal(at), button, buttons, {});
    QCoreApplication::sendEvent(&canvas, &event);
}

void ViewPair::sendWheel(int angle)
{
    const QPointF at(ViewSize.width() / 2.0, ViewSize.height() / 2.0);
    QWheelEvent event(at, canvas.mapToGlobal(at), {}, {0, angle}, {}, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&canvas, &event);
}

QPoint panStep(int frame)
{
    return QPoint(23, 11) * (frame / 20 % 2 == 0 ? 1 : -1);
}

} // namespace portwright
