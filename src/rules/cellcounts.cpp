// SPDX-License-Identifier: Apache-2.0
#include "rules/cellcounts.h"

#include <algorithm>
#include <bit>

namespace portwright {

namespace {

int widthFor(int parts)
{
    return parts > CellCounts::MostInRows ? 0 : int(std::bit_ceil(unsigned(std::max(1, parts))));
}

auto placeIn(auto &list, int part)
{
    return std::lower_bound(list.begin(), list.end(), part,
                            [](const auto &entry, int wanted) { return entry.first < wanted; });
}

} // namespace

void CellCounts::reset(int parts)
{
    m_scopes = 0;
    m_width = widthFor(parts);
    m_rows.clear();
    m_lists.clear();
}

void CellCounts::widen(int parts)
{
    const int width = widthFor(parts);
    if (m_width == 0 || (width != 0 && width <= m_width))
        return;
    if (width == 0)
        return makeLists();
    std::vector<int> rows(size_t(m_scopes) * size_t(width));
    for (int scope = 0; scope < m_scopes; ++scope)
        std::copy_n(row(scope), m_width, rows.data() + size_t(scope) * size_t(width));
    m_rows = std::move(rows);
    m_width = width;
}

void CellCounts::makeLists()
{
    std::vector<List> lists(static_cast<size_t>(m_scopes));
    for (int scope = 0; scope < m_scopes; ++scope)
        visit(scope, [&](int part, int nodes) { lists[size_t(scope)].emplace_back(part, nodes); });
    m_lists = std::move(lists);
    m_rows = {};
    m_width = 0;
}

void CellCounts::reach(int scopes)
{
    if (scopes <= m_scopes)
        return;
    m_scopes = scopes;
    if (isInRows())
        m_rows.resize(size_t(scopes) * size_t(m_width));
    else
        m_lists.resize(size_t(scopes));
}

void CellCounts::add(int scope, int part, int change)
{
    reach(scope + 1);
    if (isInRows()) {
        row(scope)[part] += change;
        return;
    }
    List &list = m_lists[size_t(scope)];
    auto place = placeIn(list, part);
    if (place == list.end() || place->first != part)
        place = list.insert(place, {part, 0});
    place->second += change;
    if (place->second == 0)
        list.erase(place);
}

int CellCounts::of(int scope, int part) const
{
    if (scope >= m_scopes)
        return 0;
    if (isInRows())
        return row(scope)[part];
    const List &list = m_lists[size_t(scope)];
    const auto place = placeIn(list, part);
    return place == list.end() || place->first != part ? 0 : place->second;
}

bool CellCounts::isEmpty(int scope) const
{
    if (scope >= m_scopes)
        return true;
    if (!isInRows())
        return m_lists[size_t(scope)].empty();
    return std::all_of(row(scope), row(scope) + m_width, [](int nodes) { return nodes == 0; });
}

} // namespace portwright
