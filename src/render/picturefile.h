// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "render/layerpainter.h"

namespace portwright {

enum class PictureFormat { Png, Pdf };

/// The format that a file name asks for by its suffix.
std::optional<PictureFormat> pictureFormatFor(const QString &path);

struct PictureOptions
{
    QString title;
    QString subtitle; // customer, revision, date
    double scale = 2; // PNG: pixels a canvas unit
    bool legend = true;
    PaintState state;
    QDate date; // of the file; invalid: 1 January 2000. Equal scenes, options and dates give equal bytes.
};

/// The scene in the light colours as the bytes of a file. A PDF has an overview page and, where the text on it would be
/// smaller than 6 pt, one page a zone.
Result<QByteArray> pictureBytes(PictureFormat format, const Scene &scene, const PictureOptions &options);

Result<void> writePicture(FileSystem &files, const QString &path, PictureFormat format, const Scene &scene,
                          const PictureOptions &options);

} // namespace portwright
