// SPDX-License-Identifier: Apache-2.0
#include "desktop/models/columnfilter.h"

#include "desktop/models/itemroles.h"

namespace portwright {

ColumnFilter::ColumnFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
    setDynamicSortFilter(true);
}

void ColumnFilter::setFilterText(int column, const QString &text)
{
    if (text.isEmpty())
        m_texts.remove(column);
    else
        m_texts.insert(column, text);
    invalidateFilter();
}

void ColumnFilter::clearFilter()
{
    m_texts.clear();
    invalidateFilter();
}

bool ColumnFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    for (auto it = m_texts.begin(); it != m_texts.end(); ++it) {
        const QString cell = sourceModel()->index(sourceRow, it.key(), sourceParent).data().toString();
        if (!cell.contains(it.value(), Qt::CaseInsensitive))
            return false;
    }
    return true;
}

} // namespace portwright
