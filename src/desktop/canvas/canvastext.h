// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words on the canvas.
struct CanvasText
{
    Q_DECLARE_TR_FUNCTIONS(CanvasView)
};

} // namespace portwright
