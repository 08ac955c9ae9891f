// SPDX-License-Identifier: Apache-2.0
#include "scene/textmeasure.h"

#include "scene/interwidths.h"

#include <QList>

namespace portwright {

namespace {

constexpr int UnknownGlyph = 620; // about the mean of Inter's letters
constexpr int WideGlyph = 1000;

const inter::Widths &tableOf(TextMeasure::Face face)
{
    switch (face) {
    case TextMeasure::Face::Medium:
        return inter::medium;
    case TextMeasure::Face::Semibold:
        return inter::semibold;
    case TextMeasure::Face::Regular:
        break;
    }
    return inter::regular;
}

/// Scripts whose letters fill a square: Hangul, Kana, Han and the full-width forms.
bool isWide(char32_t code)
{
    return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
           (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) || code >= 0x1F300;
}

int outsideTable(char32_t code, TextMeasure::Face face)
{
    const auto sign = std::lower_bound(inter::signs.begin(), inter::signs.end(), code,
                                       [](const inter::Sign &entry, char32_t wanted) { return entry.code < wanted; });
    if (sign != inter::signs.end() && sign->code == code)
        return sign->widths[size_t(face)];
    const QChar::Category category = QChar::category(code);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    return isWide(code) ? WideGlyph : UnknownGlyph;
}

} // namespace

double TableMeasure::width(const QString &text, double size, Face face) const
{
    const inter::Widths &table = tableOf(face);
    int sum = 0;
    for (const char32_t code : text.toUcs4()) {
        const size_t index = size_t(code) - inter::First;
        if (code < inter::First)
            continue;
        sum += index < table.size() ? table[index] : outsideTable(code, face);
    }
    return sum * size / 1000.0;
}

} // namespace portwright
