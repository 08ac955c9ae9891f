// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scenefilter.h"
#include "scene/sheet.h"

namespace portwright {

/// How a drawing is spread over pages.
enum class PageSpread {
    Automatic, // all on one page; where its text would be too small, one page a zone besides
    OnePage,
    Tiled // in its own size over as many pages as it takes
};

struct PaperSize
{
    QString name;
    QSizeF size; // millimetres, upright (ISO 216, ANSI/ASME Y14.1)
};
QList<PaperSize> paperSizes();

struct PageOptions
{
    QString paper = QStringLiteral("A3"); // a name of paperSizes()
    bool landscape = true;
    PageSpread spread = PageSpread::Automatic;
    int percent = 100;   // tiled: 100 is 96 units an inch
    double overlap = 10; // tiled: millimetres that neighbours have in common
    bool operator==(const PageOptions &) const = default;
};

/// Everything that a person chooses for a picture of a plan: the same words in the dialog and on the command line.
struct DrawingOptions
{
    bool legend = true;
    bool titleBlock = false;
    bool masked = false;
    double scale = 2; // PNG: pixels a unit
    SceneFilter filter;
    PageOptions page;
    bool operator==(const DrawingOptions &) const = default;
};

/// The title block of a plan: who it is for, its state, and what it was made with.
SheetFacts titleFacts(const Plan &plan, const PackSet &packs, const QString &programVersion);

/// The line below the title where there is no title block.
QString subtitleOf(const Plan &plan);

} // namespace portwright
