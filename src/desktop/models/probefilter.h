// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/models/columnfilter.h"

namespace portwright {

/// Probe results, all or those that failed at last.
class ProbeFilter : public ColumnFilter
{
    Q_OBJECT

public:
    using ColumnFilter::ColumnFilter;

    void setOnlyFailing(bool only);
    bool isOnlyFailing() const { return m_onlyFailing; }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    bool m_onlyFailing = false;
};

} // namespace portwright
