// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/probeentry.h"

namespace portwright {

bool ProbeEntry::showsTaken() const
{
    if (!taken || !taken->result)
        return false;
    if (!latest || latest->verdict == Verdict::NotProbed)
        return true;
    const bool fromSource = taken->standing != Standing::Elsewhere;
    return fromSource == fromVantage ? taken->result->at > latest->at : fromSource;
}

const ProbeResult *ProbeEntry::shown() const
{
    if (showsTaken())
        return &*taken->result;
    return latest ? &*latest : nullptr;
}

bool ProbeEntry::provesFlow() const
{
    return showsTaken() ? taken->standing != Standing::Elsewhere : fromVantage;
}

bool ProbeEntry::isOutOfDate() const
{
    return showsTaken() && taken->standing == Standing::Stale;
}

Badge ProbeEntry::badge() const
{
    if (running)
        return Badge::Running;
    if (!shown())
        return Badge::None;
    if (isOutOfDate())
        return Badge::Unknown;
    const Badge badge = badgeOf(*shown());
    return badge == Badge::Verified && !provesFlow() ? Badge::Open : badge;
}

} // namespace portwright
