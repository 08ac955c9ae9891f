// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidencedatabase.h"

#include "evidence/evidencetext.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <array>
#include <atomic>

namespace portwright {

namespace {

constexpr qint64 ApplicationId = 0x50574556; // "PWEV", SQLite's PRAGMA application_id
constexpr qint64 DatabaseVersion = 1;

/// The tables, as sqlite_schema must show them; anything else in the file makes it another program's.
constexpr std::array Definitions{
    "CREATE TABLE subject (id INTEGER PRIMARY KEY, flow TEXT NOT NULL, vantage TEXT NOT NULL, "
    "from_vantage INTEGER NOT NULL, target TEXT NOT NULL, address TEXT NOT NULL, transport TEXT NOT NULL, "
    "port INTEGER NOT NULL, latencies BLOB NOT NULL, "
    "UNIQUE (flow, vantage, from_vantage, target, address, transport, port))",
    "CREATE TABLE span (id INTEGER PRIMARY KEY, subject INTEGER NOT NULL REFERENCES subject, since INTEGER NOT NULL, "
    "until INTEGER NOT NULL, rounds INTEGER NOT NULL, verdict TEXT NOT NULL, proof TEXT NOT NULL, "
    "rejected_by TEXT NOT NULL, code INTEGER NOT NULL, tries INTEGER NOT NULL, detail TEXT NOT NULL, "
    "latency_count INTEGER NOT NULL, latency_least REAL NOT NULL, latency_most REAL NOT NULL, "
    "latency_sum REAL NOT NULL)",
    "CREATE INDEX span_by_subject ON span (subject, id)",
    "CREATE TABLE earlier (subject INTEGER NOT NULL REFERENCES subject, verdict TEXT NOT NULL, "
    "spans INTEGER NOT NULL, rounds INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL, "
    "PRIMARY KEY (subject, verdict)) WITHOUT ROWID",
};

QString newConnectionName()
{
    static std::atomic<quint64> last = 0;
    return QStringLiteral("evidence-%1").arg(++last);
}

bool isSqlite(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

/// What a transaction that was cut short left behind; only a connection that may write can mend the file.
bool hasJournal(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-journal")).size() > 0;
}

/// What can be told before SQLite looks into it.
Result<void> checkFile(const QString &path, EvidenceDatabase::Access access)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        if (access == EvidenceDatabase::Access::Write)
            return {};
        return Error{EvidenceText::tr("There is no such evidence file; it is made when something is measured"),
                     {path, 0, 0, {}}};
    }
    if (!file.isFile())
        return Error{EvidenceText::tr("This is no file; name an evidence file"), {path, 0, 0, {}}};
    if (!file.isReadable())
        return Error{EvidenceText::tr("The evidence file cannot be read; its permissions forbid it"), {path, 0, 0, {}}};
    if ((file.size() > 0 || access == EvidenceDatabase::Access::Read) && !isSqlite(path))
        return Error{
            EvidenceText::tr("This is not an evidence file of Portwright; name another file. It was left as it is"),
            {path, 0, 0, {}}};
    return {};
}

} // namespace

EvidenceDatabase::EvidenceDatabase(QString path, QString connection)
    : m_path(std::move(path)), m_connection(std::move(connection))
{
}

EvidenceDatabase::~EvidenceDatabase()
{
    m_once.reset();
    m_statements.clear();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<EvidenceDatabase>> EvidenceDatabase::open(const QString &path, Access access)
{
    const Result<void> file = checkFile(path, access);
    if (!file)
        return file.errors();
    const bool isNew = QFileInfo(path).size() == 0;
    std::unique_ptr<EvidenceDatabase> database(new EvidenceDatabase(path, newConnectionName()));
    const Result<void> connected = database->connect(access);
    if (!connected)
        return connected.errors();
    const Result<void> fit = isNew ? database->lay() : database->check();
    if (!fit)
        return fit.errors();
    return database;
}

Result<void> EvidenceDatabase::connect(Access access)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    if (!database.isValid())
        return Error{EvidenceText::tr("Qt's SQLite driver is missing; install the package libqt6sql6-sqlite"),
                     {m_path, 0, 0, {}}};
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    if (access == Access::Read && !hasJournal(m_path))
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
    database.setDatabaseName(m_path);
    if (!database.open()) {
        m_trouble = database.lastError().databaseText();
        return failure();
    }
    // The file may come from a stranger: nothing in it may act by itself. One file is all there is beside a plan and
    // may lie on a network share: hence a rollback journal, which needs no shared memory, and no write-ahead log.
    for (const char *pragma : {"PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON",
                               "PRAGMA synchronous = FULL", "PRAGMA temp_store = MEMORY"})
        if (!run(pragma))
            return failure();
    return {};
}

Result<void> EvidenceDatabase::check()
{
    const qint64 application = number("PRAGMA application_id");
    const qint64 version = number("PRAGMA user_version");
    if (m_trouble.isEmpty() && application != ApplicationId)
        return Error{
            EvidenceText::tr("This is a database of another program, not an evidence file of Portwright; name another "
                             "file. It was left as it is"),
            {m_path, 0, 0, {}}};
    if (m_trouble.isEmpty() && version > DatabaseVersion)
        return Error{
            EvidenceText::tr("The evidence file has format %1, which a newer Portwright wrote; this one reads up to "
                             "format %2")
                .arg(version)
                .arg(DatabaseVersion),
            {m_path, 0, 0, {}}};
    QSqlQuery *sound = m_trouble.isEmpty() ? run("PRAGMA quick_check(1)") : nullptr;
    const QString verdict = sound && sound->next() ? sound->value(0).toString() : QString();
    if (sound)
        sound->finish();
    if (verdict != QLatin1String("ok")) {
        m_trouble = m_trouble.isEmpty() ? verdict : m_trouble;
        return failure();
    }
    QStringList wanted;
    for (const char *definition : Definitions)
        wanted += QLatin1String(definition);
    wanted.sort();
    if (definitions() != wanted)
        return Error{
            EvidenceText::tr("The tables of the evidence file are not those that Portwright makes; name another file. "
                             "It was left as it is"),
            {m_path, 0, 0, {}}};
    return {};
}

QStringList EvidenceDatabase::definitions()
{
    QStringList found;
    QSqlQuery *rows = run("SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    while (rows && rows->next())
        found += rows->value(0).toString();
    found.sort();
    return found;
}

/// In one transaction, so that a file is either whole or empty.
Result<void> EvidenceDatabase::lay()
{
    bool ok = run("BEGIN IMMEDIATE") != nullptr;
    for (const char *definition : Definitions)
        ok = ok && run(definition) != nullptr;
    ok = ok && run("PRAGMA application_id = 1347896662") != nullptr && run("PRAGMA user_version = 1") != nullptr;
    ok = ok && run("COMMIT") != nullptr;
    return ok ? Result<void>() : failure();
}

qint64 EvidenceDatabase::number(const char *statement)
{
    QSqlQuery *query = run(statement);
    const qint64 found = query && query->next() ? query->value(0).toLongLong() : -1;
    if (query)
        query->finish();
    return found;
}

/// Null where SQLite does not take it.
std::unique_ptr<QSqlQuery> EvidenceDatabase::prepared(const QString &statement)
{
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connection, false));
    query->setForwardOnly(true);
    if (query->prepare(statement))
        return query;
    m_trouble = query->lastError().databaseText();
    return nullptr;
}

QSqlQuery *EvidenceDatabase::run(const char *statement, const QVariantList &values)
{
    std::unique_ptr<QSqlQuery> &query = m_statements[statement];
    if (!query)
        query = prepared(QString::fromLatin1(statement));
    return query ? execute(*query, values) : nullptr;
}

QSqlQuery *EvidenceDatabase::runOnce(const QByteArray &statement, const QVariantList &values)
{
    m_once = prepared(QString::fromLatin1(statement));
    return m_once ? execute(*m_once, values) : nullptr;
}

QSqlQuery *EvidenceDatabase::execute(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec()) {
        m_trouble = query.lastError().databaseText();
        query.finish();
        return nullptr;
    }
    if (!query.isSelect()) {
        m_lastId = query.lastInsertId().toLongLong();
        query.finish();
    }
    return &query;
}

Error EvidenceDatabase::failure() const
{
    const QString why = m_trouble.isEmpty() ? EvidenceText::tr("its content cannot be read") : m_trouble;
    return {EvidenceText::tr(
                "The evidence file cannot be used: %1. It was not replaced; keep it, and name another file or mend "
                "this one")
                .arg(why),
            {m_path, 0, 0, {}}};
}

} // namespace portwright
