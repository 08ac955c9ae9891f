// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace portwright {

/// The words about pictures.
struct RenderText
{
    Q_DECLARE_TR_FUNCTIONS(Render)
};

} // namespace portwright
