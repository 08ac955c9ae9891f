// SPDX-License-Identifier: Apache-2.0
#include "scene/labelplaces.h"

#include "scene/labels.h"

#include <tuple>

namespace portwright {

namespace {

constexpr double ArrowRoom = 12;
constexpr double LabelStep = 28;
constexpr double MostSteps = 12;
constexpr double Shown = 4; // of a line on both sides of its label

struct Piece
{
    QPointF from;
    QPointF to;
    bool horizontal = true;
    bool trunk = false; // shared by a bus
    double length() const { return (to - from).manhattanLength(); }
};

/// Horizontal pieces before vertical ones, long before short; a bus' trunk first.
std::vector<Piece> piecesOf(const Edge &edge)
{
    std::vector<Piece> pieces;
    const qsizetype last = edge.points.size() - 1;
    for (qsizetype index = 0; index < last; ++index) {
        Piece piece{edge.points.at(index), edge.points.at(index + 1), true, false};
        piece.horizontal = std::abs(piece.from.y() - piece.to.y()) < 0.01;
        piece.trunk = edge.bus >= 0 && index == (edge.busAtA ? 0 : last - 1);
        const QPointF way = piece.horizontal ? QPointF(piece.to.x() < piece.from.x() ? -1 : 1, 0)
                                             : QPointF(0, piece.to.y() < piece.from.y() ? -1 : 1);
        if (index == 0 && edge.arrowAtA)
            piece.from += way * ArrowRoom;
        if (index == last - 1 && edge.arrowAtB)
            piece.to -= way * ArrowRoom;
        pieces.push_back(piece);
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) {
        return std::make_tuple(!a.trunk, !a.horizontal, -a.length()) <
               std::make_tuple(!b.trunk, !b.horizontal, -b.length());
    });
    return pieces;
}

/// How much of a piece a label takes.
double extentOn(const Piece &piece, double width)
{
    return piece.horizontal ? width : LabelHeight;
}

void addOnLine(LabelPlaces &all, const Piece &piece, double part, double width)
{
    const double room = std::min(part, 1 - part) * piece.length();
    all.append({piece.from + (piece.to - piece.from) * part, room >= extentOn(piece, width) / 2 + Shown});
}

/// Step by step from both ends of a piece.
void addAlong(LabelPlaces &all, const Piece &piece, double width)
{
    const double end = extentOn(piece, width) / 2 + Shown;
    const double length = piece.length();
    if (length < 2 * end)
        return;
    addOnLine(all, piece, 1 - end / length, width);
    const double step = std::max(LabelStep, (length - 2 * end) / MostSteps);
    for (double at = end; at < length - end; at += step)
        addOnLine(all, piece, at / length, width);
}

} // namespace

LabelPlaces labelPlaces(const Edge &edge, double width)
{
    LabelPlaces all;
    const std::vector<Piece> pieces = piecesOf(edge);
    for (const Piece &piece : pieces) {
        for (const double part : {1.0 / 2, 1.0 / 3, 2.0 / 3})
            addOnLine(all, piece, part, width);
    }
    for (const Piece &piece : pieces)
        addAlong(all, piece, width);
    for (const Piece &piece : pieces) {
        const QPointF beside = piece.horizontal ? QPointF(0, -LabelHeight / 2 - 4) : QPointF(width / 2 + 4, 0);
        for (const double part : {1.0 / 2, 1.0 / 3, 2.0 / 3}) {
            const QPointF centre = piece.from + (piece.to - piece.from) * part;
            all.append({centre + beside, false, true});
            all.append({centre - beside, false, true});
        }
    }
    return all;
}

} // namespace portwright
