// SPDX-License-Identifier: Apache-2.0
#include "scene/xmltext.h"

namespace portwright {

namespace {

/// Char of XML 1.0, section 2.2.
bool isXmlChar(char32_t code)
{
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) ||
           (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

} // namespace

QByteArray xmlText(const QString &text)
{
    QString sound;
    sound.reserve(text.size());
    for (const char32_t code : text.toUcs4()) {
        if (isXmlChar(code))
            sound.append(QChar::fromUcs4(code));
    }
    return sound.toHtmlEscaped().replace(u'\'', QStringLiteral("&#39;")).toUtf8();
}

QByteArray numberText(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArrayLiteral("0") : text;
}

QByteArray colourText(Rgb colour)
{
    return '#' + QByteArray::number(colour, 16).rightJustified(6, '0');
}

QByteArray attribute(const char *name, double value)
{
    return QByteArray(" ") + name + "=\"" + numberText(value) + '"';
}

QByteArray rectAttributes(const QRectF &rect)
{
    return attribute("x", rect.x()) + attribute("y", rect.y()) + attribute("width", rect.width()) +
           attribute("height", rect.height());
}

} // namespace portwright
