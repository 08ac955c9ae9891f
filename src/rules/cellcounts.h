// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace portwright {

/// Names a cell of a rule's end in two numbers.
struct CellName
{
    int scope = 0;
    int who = 0; // the part; ~slot where the cell is a node that is alone
};

/// Nodes that are alike to a rule, in one place.
struct NodeCell
{
    int part = 0;
    int scope = 0;  // zone or site, as the end's scope says; 0: in none
    int alone = -1; // slot of the one node that is told from others like it
    int nodes = 0;
    CellName name() const { return {scope, alone >= 0 ? ~alone : part}; }
};

/// How many nodes of each part stand in each scope. Few parts are a row of numbers a scope, many a sorted list.
class CellCounts
{
public:
    /// Up to so many parts are in rows.
    static constexpr int MostInRows = 16;

    /// Forgets everything; parts will be below this number.
    void reset(int parts);
    /// Parts will be below this number, which is no smaller than before.
    void widen(int parts);
    /// Scopes will be below this number at least.
    void reach(int scopes);
    void add(int scope, int part, int change);

    int of(int scope, int part) const;
    int scopeCount() const { return m_scopes; }
    bool isInRows() const { return m_width > 0; }
    /// Of a scope that is reached: numbers by part. Only where they are in rows.
    const int *row(int scope) const { return m_rows.data() + size_t(scope) * size_t(m_width); }
    int *row(int scope) { return m_rows.data() + size_t(scope) * size_t(m_width); }
    bool isEmpty(int scope) const;
    /// Calls `visit` with part and number, in the order of parts, for each part that has nodes in the scope.
    template <class Visit>
    void visit(int scope, const Visit &visit) const
    {
        if (scope >= m_scopes)
            return;
        for (int part = 0; part < m_width; ++part) {
            if (const int nodes = row(scope)[part]; nodes > 0)
                visit(part, nodes);
        }
        if (!isInRows()) {
            for (const auto &[part, nodes] : m_lists[size_t(scope)])
                visit(part, nodes);
        }
    }

private:
    using List = std::vector<std::pair<int, int>>; // part and number, sorted by part

    void makeLists();

    int m_scopes = 0;
    int m_width = 1; // of a row; 0: there are lists
    std::vector<int> m_rows;
    std::vector<List> m_lists;
};

} // namespace portwright
