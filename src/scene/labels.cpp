// SPDX-License-Identifier: Apache-2.0
#include "scene/labels.h"

#include <numeric>

namespace portwright {

void placeLabels(Scene &scene, const TextMeasure &measure)
{
    QList<qsizetype> all(scene.edges.size());
    std::iota(all.begin(), all.end(), 0);
    placeLabels(scene, measure, all);
}

void placeLabels(Scene &scene, const TextMeasure &measure, const QList<qsizetype> &edges)
{
    for (const qsizetype index : edges) {
        EdgeLabel &label = scene.labels[index];
        const QList<QPointF> &points = scene.edges.at(index).points;
        const double width = measure.width(label.text, 11, TextMeasure::Face::Medium) + 16;
        const QPointF centre = (points.at(points.size() / 2 - 1) + points.at(points.size() / 2)) / 2;
        label.rect = QRectF(centre.x() - width / 2, centre.y() - LabelHeight / 2, width, LabelHeight);
    }
}

} // namespace portwright
