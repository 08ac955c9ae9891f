// SPDX-License-Identifier: Apache-2.0
#include "sqlitepeer.h"

namespace portwright {

namespace {

QByteArray listOf(const std::vector<int> &values)
{
    QByteArrayList texts;
    for (const int value : values)
        texts.append(QByteArray::number(value));
    return texts.size() == 1 ? " = " + texts.first() : QByteArray(" IN (" + texts.join(',') + ")");
}

QByteArray testText(const SiteTest &test)
{
    const QByteArray end = test.source ? "s." : "d.", value = QByteArray::number(test.value);
    switch (test.what) {
    case SiteTest::AtLeast:
        return end + "version >= " + value;
    case SiteTest::Below:
        return end + "version < " + value;
    case SiteTest::Has:
        return end + "features & " + value + " <> 0";
    default:
        return end + "features & " + value + " = 0";
    }
}

/// "FROM node s JOIN node d ON ... WHERE ...".
QByteArray joinText(const SiteRule &rule)
{
    QByteArrayList terms{"s.role" + listOf(rule.from), "d.role" + listOf(rule.to), "d.id <> s.id"};
    if (rule.relation == Relation::SameSite)
        terms.append("d.site = s.site");
    if (rule.relation == Relation::SameZone)
        terms.append("d.zone = s.zone");
    for (const SiteTest &test : rule.tests)
        terms.append(testText(test));
    return " FROM node s JOIN node d WHERE " + terms.join(" AND ");
}

QByteArray storeText(const SiteRule &rule, size_t number)
{
    return "INSERT INTO flow SELECT " + QByteArray::number(number) + ", s.id, d.id" + joinText(rule);
}

QByteArray scopesText(const SiteRule &rule)
{
    if (rule.relation == Relation::Any)
        return "SELECT EXISTS (SELECT 1" + joinText(rule) + ")";
    return "SELECT count(DISTINCT s." + QByteArray(rule.relation == Relation::SameSite ? "site" : "zone") + ")" +
           joinText(rule);
}

} // namespace

SqlitePeer::SqlitePeer(const std::vector<SiteNode> &nodes)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(":memory:", &database) != SQLITE_OK)
        qFatal("SQLite gives no database");
    m_database.reset(database);
    run("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;"
        "CREATE TABLE node (id INTEGER PRIMARY KEY, role INTEGER, site INTEGER, zone INTEGER, version INTEGER,"
        " features INTEGER)");
    fill(nodes);
    run("CREATE INDEX node_site ON node (role, site, version, features);"
        "CREATE INDEX node_zone ON node (role, zone, version, features); ANALYZE");
    const auto &rules = siteRules();
    for (const SiteRule &rule : rules)
        m_counts.push_back(prepared("SELECT count(*)" + joinText(rule)));
}

void SqlitePeer::run(const QByteArray &text)
{
    char *message = nullptr;
    if (sqlite3_exec(m_database.get(), text.constData(), nullptr, nullptr, &message) != SQLITE_OK)
        qFatal("SQLite: %s: %s", message, text.constData());
}

SqlitePeer::Statement SqlitePeer::prepared(const QByteArray &text)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_database.get(), text.constData(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
        SQLITE_OK)
        qFatal("SQLite: %s: %s", sqlite3_errmsg(m_database.get()), text.constData());
    return Statement(statement);
}

qint64 SqlitePeer::number(sqlite3_stmt *statement)
{
    const bool found = sqlite3_step(statement) == SQLITE_ROW;
    const qint64 result = found ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_reset(statement);
    return result;
}

void SqlitePeer::step(sqlite3_stmt *statement, std::initializer_list<int> values)
{
    int place = 0;
    for (const int value : values)
        sqlite3_bind_int(statement, ++place, value);
    if (sqlite3_step(statement) != SQLITE_DONE)
        qFatal("SQLite: %s", sqlite3_errmsg(m_database.get()));
    sqlite3_reset(statement);
}

void SqlitePeer::fill(const std::vector<SiteNode> &nodes)
{
    run("BEGIN");
    const Statement insert = prepared("INSERT INTO node VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    for (const SiteNode &node : nodes)
        step(insert.get(), {node.number, node.role, node.site, node.zone, node.version, node.features});
    run("COMMIT");
}

qint64 SqlitePeer::count()
{
    qint64 sum = 0;
    for (const Statement &statement : m_counts)
        sum += number(statement.get());
    return sum;
}

qint64 SqlitePeer::scopes()
{
    qint64 sum = 0;
    for (const SiteRule &rule : siteRules())
        sum += number(prepared(scopesText(rule)).get());
    return sum;
}

qint64 SqlitePeer::store()
{
    m_stores.clear();
    run("DROP TABLE IF EXISTS flow; CREATE TABLE flow (rule INTEGER, source INTEGER, destination INTEGER); BEGIN");
    for (size_t i = 0; i < siteRules().size(); ++i)
        m_stores.push_back(prepared(storeText(siteRules()[i], i)));
    for (const Statement &statement : m_stores)
        step(statement.get(), {});
    run("COMMIT");
    m_stores.clear();
    return stored();
}

qint64 SqlitePeer::storeIndexed()
{
    const qint64 rows = store();
    run("CREATE INDEX flow_source ON flow (source); CREATE INDEX flow_destination ON flow (destination)");
    prepareEdits();
    return rows;
}

void SqlitePeer::prepareEdits()
{
    m_edits.clear();
    m_from.assign(SiteRoleCount, {});
    m_to.assign(SiteRoleCount, {});
    const auto add = [this](const QByteArray &text, const std::vector<int> &roles, auto &byRole) {
        m_edits.push_back(prepared(text));
        for (const int role : roles)
            byRole[size_t(role)].push_back(m_edits.back().get());
    };
    for (size_t i = 0; i < siteRules().size(); ++i) {
        const SiteRule &rule = siteRules()[i];
        add(storeText(rule, i) + " AND s.id = ?1", rule.from, m_from);
        add(storeText(rule, i) + " AND d.id = ?1", rule.to, m_to);
    }
    m_begin = prepared("BEGIN");
    m_commit = prepared("COMMIT");
    m_setNode = prepared("INSERT OR REPLACE INTO node VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    m_removeNode = prepared("DELETE FROM node WHERE id = ?1");
    m_removeFrom = prepared("DELETE FROM flow WHERE source = ?1");
    m_removeTo = prepared("DELETE FROM flow WHERE destination = ?1");
}

void SqlitePeer::addFlows(const SiteNode &node)
{
    for (sqlite3_stmt *statement : m_from[size_t(node.role)])
        step(statement, {node.number});
    for (sqlite3_stmt *statement : m_to[size_t(node.role)])
        step(statement, {node.number});
}

void SqlitePeer::edit(const SiteEdit &edit)
{
    step(m_begin.get(), {});
    if (edit.before) {
        step(m_removeFrom.get(), {edit.before->number});
        step(m_removeTo.get(), {edit.before->number});
    }
    if (edit.after) {
        const SiteNode &node = *edit.after;
        step(m_setNode.get(), {node.number, node.role, node.site, node.zone, node.version, node.features});
        addFlows(node);
    } else {
        step(m_removeNode.get(), {edit.before->number});
    }
    step(m_commit.get(), {});
}

qint64 SqlitePeer::stored()
{
    return number(prepared("SELECT count(*) FROM flow").get());
}

} // namespace portwright
