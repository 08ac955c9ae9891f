// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

namespace portwright {

/// The drawing as an uncompressed draw.io file: zones are containers, nodes and firewalls cells with icons, lines edges
/// connected to them with their ports as labels; one layer for the boxes and one for each flow class. The cells carry
/// what readDrawio() needs to make the same zones and nodes again ("Edit Data" in draw.io).
QByteArray drawioText(const Plan &plan, const Scene &scene);

/// A box of a drawing; edges, labels of edges and plain texts are none.
struct DrawioShape
{
    QString id;
    QStringList lines;            // of its label, without markup
    QString style;                // as draw.io writes it: "rounded=1;fillColor=#ffffff;"
    QRectF rect;                  // on the page
    qsizetype parent = -1;        // another shape
    QMap<QString, QString> facts; // what stands in the object's own attributes
    int line = 0;                 // of the file, from 1; of the page where that is packed
};

struct DrawioPage
{
    QString name;
    QList<DrawioShape> shapes;
    int connections = 0;
};

/// The pages of a draw.io file, plain or packed. Hostile input (entities, deep nesting, huge numbers or texts, broken
/// packing) is one error with its line.
Result<QList<DrawioPage>> readDrawio(const QByteArray &bytes, const QString &fileName);

} // namespace portwright
