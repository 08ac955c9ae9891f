// SPDX-License-Identifier: Apache-2.0
#include "scene/sheet.h"

#include <cmath>

namespace portwright {

namespace {

constexpr double RowHeight = 22;
constexpr double SampleWidth = 26;
constexpr double EntryGap = 18;
constexpr double CellHeight = 40;
constexpr double CellPadding = 10;
constexpr double NarrowestCell = 88;
constexpr double ThinLine = 1.2; // of what is recommended

struct Entry
{
    LineStyle style;
    QString text;
};

QList<Entry> classEntries(const Scene &scene)
{
    const Theme &theme = lightTheme();
    QSet<QString> classes;
    for (const Edge &edge : scene.edges) {
        for (const QString &name : classesOf(edge))
            classes.insert(name);
    }
    QList<Entry> entries;
    for (const QString &name : flowClasses() + QStringList{QStringLiteral("other")}) {
        if (classes.contains(name))
            entries.append({{.colour = theme.flowClass(name), .width = 3.2, .dashes = {}}, flowClassTitle(name)});
    }
    return entries;
}

QList<Entry> styleEntries(const Scene &scene)
{
    QMap<Need, bool> needs;
    QMap<FlowState, bool> states;
    for (const Edge &edge : scene.edges)
        (edge.state == FlowState::Needed ? needs[edge.need] : states[edge.state]) = true;
    QList<Entry> entries;
    Edge sample;
    for (const Need need : needs.size() > 1 || !needs.contains(Need::Required) ? needs.keys() : QList<Need>()) {
        sample.need = need;
        sample.width = need == Need::Recommended ? ThinLine : Edge().width;
        entries.append({lineStyle(sample, lightTheme()), needTitle(need)});
    }
    sample.width = Edge().width;
    sample.need = Need::Required;
    for (const FlowState state : states.keys()) {
        sample.state = state;
        entries.append({lineStyle(sample, lightTheme()), flowStateTitle(state)});
    }
    return entries;
}

struct Cell
{
    QString label;
    QString value;
    double width = 0;
};

QList<Cell> cellsOf(const SheetFacts &facts, double width)
{
    const TableMeasure measure;
    QList<Cell> cells;
    for (const auto &[label, value] : facts) {
        if (value.isEmpty())
            continue;
        const double text = std::max(measure.width(label, 11, TextMeasure::Face::Regular),
                                     measure.width(value, 12, TextMeasure::Face::Semibold) * 1.05);
        cells.append({label, value, std::clamp(std::ceil(text) + 2 * CellPadding, NarrowestCell, width)});
    }
    return cells;
}

/// Rows of cells, stretched so that every row is `width` wide.
QList<QList<Cell>> rowsOf(const QList<Cell> &cells, double width)
{
    QList<QList<Cell>> rows;
    double used = width + 1;
    for (const Cell &cell : cells) {
        if (used + cell.width > width) {
            rows.append(QList<Cell>());
            used = 0;
        }
        rows.last().append(cell);
        used += cell.width;
    }
    for (QList<Cell> &row : rows) {
        double sum = 0;
        for (const Cell &cell : std::as_const(row))
            sum += cell.width;
        for (Cell &cell : row)
            cell.width *= width / sum;
    }
    return rows;
}

void addCell(SheetPart &part, const Cell &cell, QPointF at)
{
    const double room = cell.width - CellPadding;
    part.texts.append({cell.label, QRectF(at.x() + CellPadding, at.y() + 4, room, 15), 11, false, true});
    part.texts.append({cell.value, QRectF(at.x() + CellPadding, at.y() + 19, room, 17), 12, true, false});
}

} // namespace

SheetPart legendPart(const Scene &scene, double width)
{
    SheetPart part;
    QPointF at;
    for (const Entry &entry : classEntries(scene) + styleEntries(scene)) {
        const double text = TableMeasure().width(entry.text, 11, TextMeasure::Face::Regular);
        const double needed = SampleWidth + text + EntryGap;
        if (at.x() > 0 && at.x() + needed > width)
            at = QPointF(0, at.y() + RowHeight);
        part.samples.append({entry.style, at + QPointF(0, 8)});
        part.texts.append({entry.text, QRectF(at.x() + SampleWidth, at.y(), text * 1.06 + 4, 16), 11, false, true});
        at.rx() += needed;
    }
    if (!part.texts.isEmpty())
        part.size = QSizeF(width, at.y() + 16);
    return part;
}

SheetPart titleBlockPart(const SheetFacts &facts, double width)
{
    SheetPart part;
    double top = 0;
    for (const QList<Cell> &row : rowsOf(cellsOf(facts, width), width)) {
        double left = 0;
        for (const Cell &cell : row) {
            addCell(part, cell, {left, top});
            part.rules.append(QLineF(left, top, left, top + CellHeight));
            left += cell.width;
        }
        part.rules.append(QLineF(0, top, width, top));
        part.rules.append(QLineF(width, top, width, top + CellHeight));
        top += CellHeight;
    }
    if (top > 0)
        part.rules.append(QLineF(0, top, width, top));
    part.size = part.texts.isEmpty() ? QSizeF() : QSizeF(width, top);
    return part;
}

} // namespace portwright
