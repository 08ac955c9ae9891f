// SPDX-License-Identifier: Apache-2.0
#include "scene/svgparts.h"
#include "scene/xmltext.h"

namespace portwright {

namespace {

constexpr double RowHeight = 22;
constexpr double SampleWidth = 26;

struct Entry
{
    LineStyle style;
    QString text;
};

/// The classes that occur, in legend order, and those needs and states whose lines differ from solid ones.
QList<Entry> entriesOf(const Scene &scene)
{
    const Theme &theme = lightTheme();
    QSet<QString> classes;
    QMap<Need, bool> needs;
    QMap<FlowState, bool> states;
    for (const Edge &edge : scene.edges) {
        classes.insert(edge.flowClass);
        (edge.state == FlowState::Needed ? needs[edge.need] : states[edge.state]) = true;
    }
    QList<Entry> entries;
    for (const QString &name : flowClasses() + QStringList{QStringLiteral("other")}) {
        if (classes.contains(name))
            entries.append({{.colour = theme.flowClass(name), .width = 3.2, .dashes = {}}, flowClassTitle(name)});
    }
    Edge sample;
    for (const Need need : needs.keys()) {
        sample.need = need;
        if (need != Need::Required && need != Need::Recommended)
            entries.append({lineStyle(sample, theme), needTitle(need)});
    }
    sample.need = Need::Required;
    for (const FlowState state : states.keys()) {
        sample.state = state;
        entries.append({lineStyle(sample, theme), flowStateTitle(state)});
    }
    return entries;
}

QByteArray line(const Entry &entry, QPointF at)
{
    QByteArrayList dashes;
    for (const double dash : entry.style.dashes)
        dashes.append(numberText(dash));
    const QByteArray dash = dashes.isEmpty() ? QByteArray() : " stroke-dasharray=\"" + dashes.join(' ') + '"';
    return "<path class=\"pw-line\" d=\"M" + numberText(at.x()) + ' ' + numberText(at.y() - 4) + " h20\" stroke=\"" +
           colourText(entry.style.colour) + '"' + attribute("stroke-width", entry.style.width) + dash +
           "/><text class=\"pw-role\"" + attribute("x", at.x() + SampleWidth) + attribute("y", at.y()) + '>' +
           xmlText(entry.text) + "</text>\n";
}

} // namespace

QByteArray svgLegend(const Scene &scene, QPointF topLeft, double width, double &height)
{
    QByteArray out = "<g class=\"pw-legend\">\n";
    QPointF at = topLeft + QPointF(0, 12);
    const QList<Entry> entries = entriesOf(scene);
    for (const Entry &entry : entries) {
        const double needed = SampleWidth + TableMeasure().width(entry.text, 11, TextMeasure::Face::Regular) + 18;
        if (at.x() > topLeft.x() && at.x() + needed > topLeft.x() + width)
            at = QPointF(topLeft.x(), at.y() + RowHeight);
        out += line(entry, at);
        at.rx() += needed;
    }
    height = entries.isEmpty() ? 0 : at.y() - topLeft.y() + 4;
    return out + "</g>\n";
}

} // namespace portwright
