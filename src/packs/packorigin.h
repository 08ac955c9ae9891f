// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace portwright {

/// Where a pack was found.
struct PackOrigin
{
    enum class Kind { BuiltIn, User, BesidePlan };
    Kind kind = Kind::BuiltIn;
    QString path; // of the file; a shipped pack has none on the disk
    bool operator==(const PackOrigin &) const = default;
};

/// A pack that was found and is not used, and why.
struct LeftOutPack
{
    QString id;      // as far as it can be read, else what the file's name says
    QString edition; // empty where it cannot be read
    PackOrigin origin;
    Errors errors;
};

/// The errors as they are told: that the pack is left out, and why.
Errors toldErrors(const LeftOutPack &pack);

} // namespace portwright
