// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace portwright {

/// Measures text for layout: width in canvas units.
class TextMeasure
{
public:
    virtual ~TextMeasure() = default;
    enum class Face { Regular, Medium, Semibold };
    virtual double width(const QString &text, double size, Face face) const = 0;
};

/// Widths of Inter from a built-in table: the same everywhere, without fonts.
class TableMeasure : public TextMeasure
{
public:
    double width(const QString &text, double size, Face face) const override;
};

} // namespace portwright
