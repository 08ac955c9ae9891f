// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/drawio.h"

class QXmlStreamReader;

namespace portwright {

/// What no honest drawing exceeds.
constexpr qsizetype LargestFile = 64 << 20; // bytes, packed or not
constexpr int DeepestXml = 40;
constexpr qsizetype MostCells = 100000;
constexpr double FarthestPoint = 1e6; // canvas units
constexpr qsizetype LongestText = 64 << 10;

/// One cell as it stands in the file.
struct DrawioCell
{
    QString id;
    QString parent;
    QString label;
    QString style;
    QMap<QString, QString> facts;
    QRectF rect;
    bool vertex = false;
    bool edge = false;
    bool relative = false; // placed on an edge
    bool hasRect = false;
    int line = 0;
};

/// Reads the cells of an <mxGraphModel> at whose start tag the reader stands.
Result<QList<DrawioCell>> readCells(QXmlStreamReader &xml, const QString &fileName);

/// The lines of a label without HTML; tags become nothing, or line breaks.
QStringList labelLines(const QString &label);

/// The boxes of a page, with places on the page instead of inside one another.
DrawioPage pageOf(const QString &name, const QList<DrawioCell> &cells);

/// An error at the reader's place: the message or, where the text is no XML, what is wrong with that.
Error xmlError(const QXmlStreamReader &xml, const QString &fileName, const QString &message);

} // namespace portwright
