// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <rapidjson/document.h>
#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace portwright::test;

namespace {

QByteArray outputOf(const QString &call)
{
    QProcess process;
    process.start(QStringLiteral(PORTWRIGHT_CLI), call.split(QLatin1Char(' ')));
    process.waitForFinished(60000);
    return process.readAllStandardOutput();
}

} // namespace

/// JSON that commands print is what the shipped schema says.
class TestResults : public QObject
{
    Q_OBJECT

    valijson::Schema m_results;
    valijson::Schema m_packs;

    static bool read(const QString &name, valijson::Schema &schema)
    {
        QFile file(sourceFolder() + QStringLiteral("/../resources/schemas/") + name);
        rapidjson::Document document;
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        document.Parse(text.constData(), size_t(text.size()));
        if (document.HasParseError())
            return false;
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::RapidJsonAdapter(document), schema);
        return true;
    }

    static QString complaints(const valijson::Schema &schema, const QByteArray &text)
    {
        rapidjson::Document document;
        document.Parse(text.constData(), size_t(text.size()));
        if (document.HasParseError())
            return QStringLiteral("no JSON");
        valijson::Validator validator(valijson::Validator::kStrongTypes);
        valijson::ValidationResults results;
        validator.validate(schema, valijson::adapters::RapidJsonAdapter(document), &results);
        QStringList found;
        valijson::ValidationResults::Error error;
        while (results.popError(error))
            found += QString::fromStdString(error.description);
        return found.join(QLatin1Char('\n'));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(read(QStringLiteral("results.schema.json"), m_results));
        QVERIFY(read(QStringLiteral("pack.schema.json"), m_packs));
    }

    void keepTheSchema_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QByteArray>("member");
        const auto row = [](const char *call, const char *member) {
            QTest::newRow(call) << QString::fromLatin1(call) << QByteArray(member);
        };
        row("flows sample:hybrid-cloud --format json", "flows");
        row("check sample:hybrid-cloud --format json", "findings");
        row("explain sample:demo --from laptop-1 --to authority-1 --format json", "explanations");
        row("explain sample:demo --device authority-1 --port 4287 --format json", "explanations");
        row("diff sample:single-server sample:storage-dmz --format json", "open-before");
        row("diff sample:demo --set code42-onprem/server-version=5.2 --format json", "close-after");
        row("pack diff zabbix 7.0 7.0 sample:demo --format json", "pack-changes");
        row("pack diff zabbix 7.0 7.0 --format json", "pack-changes");
    }

    void keepTheSchema()
    {
        QFETCH(QString, call);
        QFETCH(QByteArray, member);
        const QByteArray out = outputOf(call);
        const QByteArray quoted = QByteArray("\"").append(member).append('"');
        QVERIFY2(out.contains(quoted), out.left(400).constData());
        QCOMPARE(complaints(m_results, out), QString());
        QVERIFY(!complaints(m_results, QByteArray(out).replace("\"portwright\": 1", "\"portwright\": 2")).isEmpty());
        QVERIFY(!complaints(m_results, QByteArray(out).replace(quoted, "\"x\"")).isEmpty());
    }

    /// The results that the cases of the command line hold, with more in them than samples give.
    void ofCasesKeepTheSchema()
    {
        int seen = 0;
        const QDir cases(sourceFolder() + QStringLiteral("/cli/cases"));
        for (const QString &name : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile file(cases.filePath(name + QStringLiteral("/stdout")));
            const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            const bool isPlan = text.contains("\n  \"about\"");
            if (isPlan || !text.startsWith("{\n  \"portwright\""))
                continue;
            QVERIFY2(complaints(m_results, text).isEmpty(), qPrintable(name));
            ++seen;
        }
        QVERIFY2(seen >= 6, QByteArray::number(seen));
    }

    /// A kit's result file, what is made of it, and what the schema refuses of both.
    void whatComesBackFromKitsKeepsTheSchema()
    {
        const QTemporaryDir folder;
        QVERIFY(outputOf(QStringLiteral("kit sample:demo --node laptop-1 -o ") + folder.path()).contains("laptop-1"));
        QProcess script;
        script.start(QStringLiteral("sh"),
                     {folder.filePath(QStringLiteral("laptop-1/probe.sh")), QStringLiteral("-o"), QStringLiteral("-")});
        QVERIFY(script.waitForFinished(120000));
        const QByteArray results = script.readAllStandardOutput();
        QVERIFY2(results.contains("\"verdict\": \"refused\""), results.constData());
        QCOMPARE(complaints(m_results, results), QString());
        QVERIFY(!complaints(m_results, QByteArray(results).replace("\"refused\"", "\"fine\"")).isEmpty());
        QVERIFY(!complaints(m_results, QByteArray(results).replace("\"host\":", "\"hots\":")).isEmpty());
        QFile file(folder.filePath(QStringLiteral("r.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(results);
        file.close();
        const QByteArray taken = outputOf(QStringLiteral("results sample:demo --format json ") + file.fileName());
        QVERIFY(taken.contains("\"standing\": \"failed\""));
        QCOMPARE(complaints(m_results, taken), QString());
        QVERIFY(!complaints(m_results, QByteArray(taken).replace("\"failed\"", "\"fine\"")).isEmpty());
    }

    void shownPacksKeepTheirs()
    {
        for (const char *pack : {"code42-onprem", "common", "microsoft-ad", "zabbix"}) {
            const QByteArray out = outputOf(QStringLiteral("pack show %1 --format json").arg(QLatin1String(pack)));
            QCOMPARE(complaints(m_packs, out), QString());
        }
    }
};

PORTWRIGHT_TEST(tst_results, TestResults)
#include "tst_results.moc"
