// SPDX-License-Identifier: Apache-2.0
#include "evidence/junit.h"
#include "evidencemaking.h"
#include "testmain.h"

#include <QProcess>

using namespace portwright;
using namespace portwright::test;

namespace {

/// Empty if the text keeps the schema.
QByteArray complaintOf(const QByteArray &xml)
{
    QProcess lint;
    lint.start(QStringLiteral("xmllint"),
               {QStringLiteral("--noout"), QStringLiteral("--schema"),
                sourceFolder() + QStringLiteral("/evidence/junit.xsd"), QStringLiteral("-")});
    if (!lint.waitForStarted())
        return "xmllint cannot be started: install libxml2-utils";
    lint.write(xml);
    lint.closeWriteChannel();
    lint.waitForFinished();
    const QByteArray said = lint.readAllStandardError().trimmed();
    return lint.exitCode() == 0 && said == "- validates" ? QByteArray() : said + "|" + xml;
}

FlowId id(const char *text)
{
    return FlowId(QString::fromLatin1(text));
}

} // namespace

class TestJunit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFlowIsACaseAVantage()
    {
        EvidenceHistory second = history("p/r/a/two", {Verdict::Filtered});
        second.subject.target = QStringLiteral("10.20.5.11");
        EvidenceHistory other = history("p/r/a/two", {Verdict::Verified}, false);
        other.subject.vantage = QStringLiteral("branch");
        const QByteArray xml = junitText(
            QStringLiteral("Head office"), {id("p/r/a/one"), id("p/r/a/two"), id("p/r/a/three"), id("p/r/a/four")},
            {history("p/r/a/one", {Verdict::Filtered, Verdict::Verified}), history("p/r/a/two", {Verdict::Verified}),
             second, other, history("p/r/a/three", {Verdict::Rehearsed}), history("gone/r/a/x", {Verdict::Filtered})});
        QCOMPARE(complaintOf(xml), QByteArray());
        QVERIFY2(
            xml.contains("<testsuites name=\"Head office\" tests=\"5\" failures=\"1\" errors=\"0\" skipped=\"3\">"),
            xml);
        QVERIFY2(xml.contains("<testsuite name=\"office\" tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\" "
                              "timestamp=\"2026-03-02T19:00:00\">"),
                 xml);
        QVERIFY2(xml.contains("<testsuite name=\"branch\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"1\""), xml);
        QVERIFY2(
            xml.contains("<testsuite name=\"not measured\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"1\">"),
            xml);
        QVERIFY2(xml.contains("<failure type=\"filtered\""), xml);
        QVERIFY2(!xml.contains("gone/"), xml);
    }

    void portsThatMustStayShutHaveASuite()
    {
        EvidenceHistory open = history("must-stay-shut/office/server", {Verdict::UnexpectedlyOpen}, false);
        open.subject.port = 23;
        EvidenceHistory shut = history("must-stay-shut/office/server", {Verdict::Filtered}, false);
        EvidenceHistory gone = history("must-stay-shut/office/server", {Verdict::NoHost}, false);
        gone.subject.port = 3389;
        const QByteArray xml = junitText(QStringLiteral("x"), {id("p/r/a/one")},
                                         {shut, history("p/r/a/one", {Verdict::Verified}), open, gone});
        QCOMPARE(complaintOf(xml), QByteArray());
        QVERIFY2(xml.contains("<testsuites name=\"x\" tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"1\">"), xml);
        QVERIFY2(xml.contains("<testsuite name=\"office\" tests=\"1\" failures=\"0\""), xml);
        QVERIFY2(xml.contains("<testsuite name=\"office, ports that must stay shut\" tests=\"3\" failures=\"1\""), xml);
        QVERIFY2(xml.contains("name=\"must-stay-shut/office/server 10.20.5.10:23/tcp\""), xml);
        QVERIFY2(xml.contains("<failure type=\"unexpectedly-open\""), xml);
        QVERIFY2(!xml.contains("measured from elsewhere"), xml);
    }

    /// Whatever their order: who measured at the vantage speaks for the pair.
    void whoMeasuredThereSpeaksForAShutPort()
    {
        const EvidenceHistory own = history("must-stay-shut/office/server", {Verdict::UnexpectedlyOpen});
        const EvidenceHistory other = history("must-stay-shut/office/server", {Verdict::Filtered}, false);
        for (const QList<EvidenceHistory> &both :
             {QList<EvidenceHistory>{own, other}, QList<EvidenceHistory>{other, own}}) {
            const QByteArray xml = junitText(QStringLiteral("x"), {}, both);
            QCOMPARE(complaintOf(xml), QByteArray());
            QVERIFY2(xml.contains("<testsuites name=\"x\" tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\">"),
                     xml);
        }
    }

    /// A server may answer anything.
    void hostileProofsStayText()
    {
        EvidenceHistory one = history("p/r/a/one", {Verdict::WrongService});
        one.spans.first().proof = QStringLiteral("]]></failure>&\"<x>") + QChar(0) + QChar(0x1B) + QChar(0xD800) +
                                  QChar(0xFFFE) + u'\n' + QChar(0x85);
        const QByteArray xml = junitText(QStringLiteral("<&\"\x01>"), {id("p/r/a/one")}, {one});
        QCOMPARE(complaintOf(xml), QByteArray());
        QVERIFY2(xml.contains("]]&gt;&lt;/failure&gt;"), xml);
    }

    void theSchemaItselfCatches()
    {
        const QByteArray xml =
            junitText(QStringLiteral("x"), {id("p/r/a/one")}, {history("p/r/a/one", {Verdict::Open})});
        QCOMPARE(complaintOf(xml), QByteArray());
        QVERIFY(!complaintOf(QByteArray(xml).replace("classname", "class")).isEmpty());
        QVERIFY(!complaintOf(QByteArray(xml).replace("errors=\"0\"", "")).isEmpty());
    }

    void nothingMeasuredIsStillValid() { QCOMPARE(complaintOf(junitText(QString(), {}, {})), QByteArray()); }
};

PORTWRIGHT_TEST(tst_junit, TestJunit)
#include "tst_junit.moc"
