// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace portwright::test;

namespace {

/// A plan in which every text that a planner can write is a word found nowhere else.
const char *const SecretPlan = R"({"portwright": 1, "name": "Zplanname",
"about": {"customer": "Zcustomer", "author": "Zauthor", "revision": "Zrevision", "date": "2026-11-23",
          "confidentiality": "Zconfidential", "zunknown": "Zmore"},
"packs": [{"id": "code42-onprem", "edition": "2021-05"}, {"id": "common", "edition": "1"}],
"zones": [{"id": "zdmzid", "name": "Zdmzname", "kind": "dmz", "site": "Zsite", "networks": ["10.77.5.0/24", "fd77::/64"], "owner": "Zowner"},
          {"id": "zinnerid", "name": "Zinnername", "kind": "server", "parent": "zlanid", "networks": ["10.77.1.0/24"]},
          {"id": "zlanid", "name": "Zlanname", "kind": "lan", "networks": ["10.77.0.0/22"]},
          {"id": "znetid", "name": "Znetname", "kind": "internet", "networks": []}],
"firewalls": [{"id": "zedgeid", "name": "Zedgename", "platform": "zplatform", "zones": ["zdmzid", "zlanid", "znetid"], "owner": "Zfwowner",
  "forwards": [{"id": "zforwardid", "zone": "znetid", "address": "203.0.113.77", "transport": "tcp", "port": 443,
                "nodes": ["zauthid"], "to-port": 4287, "hairpin": false}],
  "masquerades": [{"id": "zmasqid", "zone": "zlanid", "toward": "znetid", "address": "203.0.113.78"}]}],
"nodes": [{"id": "zauthid", "role": "authority", "pack": "code42-onprem", "name": "Zauthname", "zone": "zdmzid",
           "addresses": ["10.77.5.10", "fd77::10"], "host": "zhost.zcorp.test", "environment": "zenv",
           "certificate": {"sha256": "aa77aa77aa77aa77aa77aa77aa77aa77aa77aa77aa77aa77aa77aa77aa77aa77", "issuer": "Zissuer"}},
          {"id": "zlapid", "role": "client", "pack": "code42-onprem", "name": "Zlapname", "zone": "zlanid", "count": 800,
           "addresses": ["10.77.0.0/23"], "environment": "zenv", "settings": {"app-version": "8.8"}},
          {"id": "zldapid", "role": "ldap", "pack": "common", "name": "Zldapname", "zone": "zinnerid", "addresses": ["10.77.1.10"],
           "settings": {"ldap-security": "ldaps"}},
          {"id": "zroamid", "role": "client", "pack": "code42-onprem", "name": "Zroamname", "zone": "znetid"},
          {"id": "zstoreid", "role": "storage", "pack": "code42-onprem", "name": "Zstorename", "zone": "zinnerid",
           "addresses": ["10.77.9.9"], "settings": {"destination": "zdestination"}},
          {"id": "zoddid", "role": "zoddrole", "pack": "zoddpack", "name": "Zoddname", "zone": "zlanid", "addresses": ["10.77.0.250"]},
          {"id": "zsiemid", "role": "host", "pack": "common", "name": "Zsiemname", "zone": "zinnerid",
           "addresses": ["10.77.1.90", "10.77.1.50-10.77.1.70"]}],
"decisions": [{"flow": "code42-onprem/authority-ldap/zauthid/zldapid", "state": "declined", "reason": "Zreason",
               "owner": "Zdecider", "ticket": "Zticket"}],
"extra-flows": [{"id": "zextraid", "from": "zauthid", "to": "zsiemid", "transport": "tcp", "ports": ["6514"],
                 "purpose": "Zpurpose", "reason": "Zextrareason", "owner": "Zextraowner", "ticket": "Zextraticket"}],
"notes": [{"text": "Znote"}], "slides": [{"text": "Zslide"}]})";

/// Words with a Z in front, and the addresses of the plan: nothing of it may be left.
QStringList leaksIn(const QString &text)
{
    static const QRegularExpression secret(
        QStringLiteral(
            "\\bz[a-z]*(name|id|corp|host|env|customer|author|revision|confidential|more|site|owner|platform|"
            "issuer|destination|reason|decider|ticket|purpose|note|slide|role|pack)\\b"
            "|\\b10\\.77\\.|\\bfd77:|\\b203\\.0\\.113\\.7[78]\\b|aa77"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList leaks;
    for (const QRegularExpressionMatch &match : secret.globalMatch(text))
        leaks += match.captured();
    return leaks;
}

QByteArray output(const QString &program, const QStringList &arguments, int *status)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60000);
    *status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return process.readAllStandardOutput() + process.readAllStandardError();
}

/// The text that a reader of the file sees, and its bytes where they are not packed.
QString readableText(const QString &path)
{
    int status = 0;
    if (path.endsWith(QLatin1String(".pdf")))
        return QString::fromUtf8(output(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}, &status)) +
               QString::fromUtf8(output(QStringLiteral("pdfinfo"), {path}, &status));
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// Nothing of a plan's own words is left in a masked output, whatever its format.
class TestMasking : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString make(const QString &command, const QString &file, const QStringList &more = {})
    {
        const QString path = m_folder.filePath(file);
        int status = -1;
        const QByteArray said = output(
            QStringLiteral(PORTWRIGHT_CLI),
            QStringList{command, m_folder.filePath(QStringLiteral("secret.portwright")), QStringLiteral("-o"), path} +
                more,
            &status);
        if (status != 0)
            qWarning("%s", said.constData());
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile plan(m_folder.filePath(QStringLiteral("secret.portwright")));
        QVERIFY(plan.open(QIODevice::WriteOnly));
        plan.write(SecretPlan);
        QFile pack(m_folder.filePath(QStringLiteral("zbesidename.pack.json"))); // findings name its path
        QVERIFY(pack.open(QIODevice::WriteOnly));
        pack.write("{");
    }

    void nothingOfThePlanIsLeft_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("more");
        const QStringList block{QStringLiteral("--title-block")};
        QTest::newRow("svg") << QStringLiteral("render") << QStringLiteral("a.svg") << block;
        QTest::newRow("pdf") << QStringLiteral("render") << QStringLiteral("a.pdf") << block;
        QTest::newRow("pdf, heading") << QStringLiteral("render") << QStringLiteral("b.pdf") << QStringList();
        QTest::newRow("html") << QStringLiteral("report") << QStringLiteral("a.html") << QStringList();
        QTest::newRow("markdown") << QStringLiteral("report") << QStringLiteral("a.md") << QStringList();
        QTest::newRow("csv") << QStringLiteral("report") << QStringLiteral("a.csv") << QStringList();
        QTest::newRow("drawio") << QStringLiteral("export") << QStringLiteral("a.drawio")
                                << QStringList{QStringLiteral("--target"), QStringLiteral("drawio")};
    }

    void nothingOfThePlanIsLeft()
    {
        QFETCH(QString, command);
        QFETCH(QString, file);
        QFETCH(QStringList, more);
        if (file.endsWith(QLatin1String(".pdf"))) {
            const QString renderer =
                QFileInfo(QStringLiteral(PORTWRIGHT_CLI)).path() + QStringLiteral("/portwright-render");
            QVERIFY2(QFile::exists(renderer), "portwright-render is missing");
            QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty(),
                     "pdftotext is missing (package poppler-utils)");
        }
        const QString plain = readableText(make(command, file, more));
        QVERIFY2(leaksIn(plain).size() > 5, qPrintable(plain.left(2000))); // the words do stand there unmasked
        const QString masked = readableText(make(command, file, more + QStringList{QStringLiteral("--mask")}));
        QVERIFY(masked.contains(QStringLiteral("Server 1")));
        QVERIFY2(leaksIn(masked).isEmpty(), qPrintable(leaksIn(masked).join(QLatin1Char(' '))));
        QCOMPARE(readableText(make(command, file, more + QStringList{QStringLiteral("--mask")})), masked);
    }

    void flowsStayWhatTheyAre()
    {
        const QString plain = readableText(make(QStringLiteral("report"), QStringLiteral("p.csv")));
        const QString masked =
            readableText(make(QStringLiteral("report"), QStringLiteral("m.csv"), {QStringLiteral("--mask")}));
        QVERIFY(plain.count(QLatin1Char('\n')) > 8);
        QCOMPARE(masked.count(QLatin1Char('\n')), plain.count(QLatin1Char('\n')));
        for (const char *word : {"needed", "no path", "declined", "open question", "636", "4287", "required"})
            QCOMPARE(masked.count(QRegularExpression(QStringLiteral("\\b%1\\b").arg(QString::fromLatin1(word)))),
                     plain.count(QRegularExpression(QStringLiteral("\\b%1\\b").arg(QString::fromLatin1(word)))));
    }
};

PORTWRIGHT_TEST(tst_masking, TestMasking)
#include "tst_masking.moc"
