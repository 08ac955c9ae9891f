// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "siteplan.h"

#include <memory>

#include <sqlite3.h>

namespace portwright {

/// The rules as SQL over an indexed table of nodes in memory.
class SqlitePeer
{
public:
    explicit SqlitePeer(const std::vector<SiteNode> &nodes);

    /// The join alone: how many host flows there are.
    qint64 count();
    /// How many rules and scopes (a site, a zone, or the plan) give any.
    qint64 scopes();
    /// Writes all host flows into a table; how many.
    qint64 store();
    /// The same into a table that edits can be made in, with an index for either end.
    qint64 storeIndexed();
    /// After storeIndexed(): as one transaction, flows of the node go and come rule by rule.
    void edit(const SiteEdit &edit);
    /// Rows of the table.
    qint64 stored();
    qint64 bytes() const { return sqlite3_memory_used(); }

private:
    struct Closer
    {
        void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

    void run(const QByteArray &text);
    Statement prepared(const QByteArray &text);
    qint64 number(sqlite3_stmt *statement);
    void step(sqlite3_stmt *statement, std::initializer_list<int> values);
    void fill(const std::vector<SiteNode> &nodes);
    void prepareEdits();
    void addFlows(const SiteNode &node);

    std::unique_ptr<sqlite3, Closer> m_database;
    std::vector<Statement> m_counts;
    std::vector<Statement> m_stores;
    std::vector<std::vector<sqlite3_stmt *>> m_from; // by role, of `m_edits`
    std::vector<std::vector<sqlite3_stmt *>> m_to;
    std::vector<Statement> m_edits;
    Statement m_begin, m_commit, m_setNode, m_removeNode, m_removeFrom, m_removeTo;
};

} // namespace portwright
