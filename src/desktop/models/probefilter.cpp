// SPDX-License-Identifier: Apache-2.0
#include "desktop/models/probefilter.h"

#include "desktop/models/itemroles.h"

namespace portwright {

void ProbeFilter::setOnlyFailing(bool only)
{
    m_onlyFailing = only;
    invalidateFilter();
}

bool ProbeFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_onlyFailing && !sourceModel()->index(sourceRow, 0, sourceParent).data(FailingRole).toBool())
        return false;
    return ColumnFilter::filterAcceptsRow(sourceRow, sourceParent);
}

} // namespace portwright
