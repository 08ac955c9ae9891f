// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "render/pageplan.h"

namespace portwright {

enum class PictureFormat { Png, Pdf };

/// The format that a file name asks for by its suffix.
std::optional<PictureFormat> pictureFormatFor(const QString &path);

struct PictureOptions : PageFrame
{
    double scale = 2; // PNG: pixels a canvas unit
    QDate date;       // of the file; invalid: 1 January 2000. Equal scenes, options and dates give equal bytes.
};

/// What a plan's picture shows beside the drawing.
PictureOptions pictureOptions(const Plan &plan, const PackSet &packs, const QString &programVersion,
                              const DrawingOptions &options);

/// What a PNG holds: the scene with its title above, legend and title block below.
QImage pictureImage(const Scene &scene, const PictureOptions &options);

/// The scene in the light colours as the bytes of a file.
Result<QByteArray> pictureBytes(PictureFormat format, const Scene &scene, const PictureOptions &options);

Result<void> writePicture(FileSystem &files, const QString &path, PictureFormat format, const Scene &scene,
                          const PictureOptions &options);

} // namespace portwright
