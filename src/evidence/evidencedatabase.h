// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QSqlQuery>
#include <QVariant>
#include <map>
#include <memory>

namespace portwright {

/// The SQLite file behind an evidence file: opening, checking that it is one, statements. Belongs to one thread.
class EvidenceDatabase
{
public:
    enum class Access { Read, Write };

    /// Opens what is there, and with Write makes a new file where there is none. Refused and left as they are: other
    /// files, damaged ones, those of a newer version of the program.
    static Result<std::unique_ptr<EvidenceDatabase>> open(const QString &path, Access access);
    ~EvidenceDatabase();
    EvidenceDatabase(const EvidenceDatabase &) = delete;
    EvidenceDatabase &operator=(const EvidenceDatabase &) = delete;

    /// A statement with its values in place and run; its rows are read with next(). Null if it failed: see failure().
    QSqlQuery *run(const char *statement, const QVariantList &values = {});
    /// The same for a statement that is put together; it is not kept prepared, and its rows last until the next one.
    QSqlQuery *runOnce(const QByteArray &statement, const QVariantList &values);
    /// The id of the row that was last put in.
    qint64 lastId() const { return m_lastId; }
    /// What went wrong last, as a message about the file.
    Error failure() const;

private:
    EvidenceDatabase(QString path, QString connection);
    Result<void> connect(Access access);
    Result<void> check();
    Result<void> lay();
    std::unique_ptr<QSqlQuery> prepared(const QString &statement);
    QSqlQuery *execute(QSqlQuery &query, const QVariantList &values);
    qint64 number(const char *statement);
    QStringList definitions();

    QString m_path;
    QString m_connection;
    QString m_trouble;
    qint64 m_lastId = 0;
    std::unique_ptr<QSqlQuery> m_once;
    std::map<const char *, std::unique_ptr<QSqlQuery>> m_statements;
};

} // namespace portwright
