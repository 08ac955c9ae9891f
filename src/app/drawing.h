// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace.h"
#include "report/drawingoptions.h"

class QCommandLineParser;

namespace portwright {

/// The workspace with everything masked that could tell whose plan it is (report/masking.h). States, paths and
/// findings are those of the original; a finding that cannot be told in masked words says only where it is.
Workspace maskedWorkspace(const Workspace &workspace, const QDate &today, const QString &language);

/// What is to be drawn: a workspace, masked where that is wanted, and the chosen part of its scene.
struct Drawing
{
    Workspace workspace;
    Scene scene;
};
/// `scene` is that of the workspace where it is known.
Drawing drawingOf(const Workspace &workspace, const DrawingOptions &options, const QDate &today,
                  const QString &language, std::shared_ptr<const Scene> scene = {});

/// The drawing as SVG, with what stands around it.
QByteArray drawingSvg(const Drawing &drawing, const DrawingOptions &options);

/// The words for a picture on the command line: --legend, --title-block, --classes, --zones, --mask, --paper, ...
void addDrawingOptions(QCommandLineParser &parser);
/// A word that names nothing is an error; zones and elements are those of the plan.
Result<DrawingOptions> drawingOptionsOf(const QCommandLineParser &parser, const Plan &plan);
/// The words that choose what is shown, without those for paper and pixels; and what they say.
void addFilterOptions(QCommandLineParser &parser);
Result<DrawingOptions> filterOptionsOf(const QCommandLineParser &parser, const Plan &plan);
/// The words of those options that are set, to hand them on.
QStringList drawingWords(const QCommandLineParser &parser);

} // namespace portwright
