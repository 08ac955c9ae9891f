// SPDX-License-Identifier: Apache-2.0
#include "scene/svgparts.h"
#include "scene/xmltext.h"

namespace portwright {

namespace {

QByteArray sample(const SheetSample &sample, QPointF at)
{
    QByteArrayList dashes;
    for (const double dash : sample.style.dashes)
        dashes.append(numberText(dash));
    const QByteArray dash = dashes.isEmpty() ? QByteArray() : " stroke-dasharray=\"" + dashes.join(' ') + '"';
    const QPointF left = at + sample.left;
    return "<path class=\"pw-line\" d=\"M" + numberText(left.x()) + ' ' + numberText(left.y()) + " h20\" stroke=\"" +
           colourText(sample.style.colour) + '"' + attribute("stroke-width", sample.style.width) + dash + "/>\n";
}

QByteArray text(const SheetText &text, QPointF at)
{
    const TextMeasure::Face face = text.strong ? TextMeasure::Face::Semibold : TextMeasure::Face::Regular;
    return QByteArray("<text class=\"") + (text.strong ? "pw-zone-name" : "pw-role") + '"' +
           attribute("x", at.x() + text.box.left()) +
           attribute("y", at.y() + text.box.center().y() + text.size * 0.36) + '>' +
           xmlText(elided(text.text, text.box.width(), text.size, face)) + "</text>\n";
}

} // namespace

QByteArray svgSheet(const SheetPart &part, QPointF topLeft, const char *name)
{
    QByteArray out = QByteArray("<g class=\"") + name + "\">\n";
    QByteArray rules;
    for (const QLineF &rule : part.rules)
        rules += 'M' + numberText(topLeft.x() + rule.x1()) + ' ' + numberText(topLeft.y() + rule.y1()) + " L" +
                 numberText(topLeft.x() + rule.x2()) + ' ' + numberText(topLeft.y() + rule.y2()) + ' ';
    if (!rules.isEmpty())
        out += "<path class=\"pw-line\" stroke=\"" + colourText(lightTheme().zoneBorder) + "\" d=\"" + rules.trimmed() +
               "\"/>\n";
    for (const SheetSample &each : part.samples)
        out += sample(each, topLeft);
    for (const SheetText &each : part.texts)
        out += text(each, topLeft);
    return out + "</g>\n";
}

} // namespace portwright
