// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/look/look.h"

#include <QStringList>

namespace portwright {

/// What the desktop program was asked to do.
struct StartRequest
{
    QString plan;     // a path or "sample:<id>"; empty: the start page
    QString language; // empty: the environment's
    std::optional<ThemeChoice> theme;
    bool startPage = false;
};

/// Reads the arguments; --help, --version and mistakes end the program.
StartRequest readArguments(const QStringList &arguments);

/// The language asked for by --language, before there is an application; empty if there is none.
QString languageArgument(const QStringList &arguments);

} // namespace portwright
