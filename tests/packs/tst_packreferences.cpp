// SPDX-License-Identifier: Apache-2.0
#include "packtext.h"
#include "testmain.h"

using namespace portwright;
using test::causesIn;
using test::changed;

class TestPackReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDanglingNameIsOneCauseWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char *name, const QByteArray &text, const char *cause) {
            QTest::newRow(name) << text << QString::fromLatin1(cause);
        };
        row("role", changed("\"from\": [\"till\"]", "\"from\": [\"tills\"]"), "no role \"tills\"");
        row("role place", changed("\"from\": [\"till\"]", "\"from\": [\"tills\"]"), "($.rules[0].from[0])");
        row("setting", changed("\"setting\": \"mode\"", "\"setting\": \"mood\""), "no setting \"mood\"");
        row("condition", changed("\"holds\": \"new\"", "\"holds\": \"newer\""), "no condition \"newer\"");
        row("source", changed("{\"source\": \"DOC\"}", "{\"source\": \"BOOK\"}"), "no source \"BOOK\"");
        row("choice", changed("\"in\": [\"open\"]", "\"in\": [\"shut\"]"), "\"mode\" can never be \"shut\"");
        row("version", changed("\"below\": \"1.0\"", "\"below\": \"one\""), "\"version\" can never be \"one\"");
        row("default", changed("\"default\": \"2.0\"", "\"default\": \"two\""), "\"version\" can never be \"two\"");
        row("ports", changed("\"8000-8010\"", "\"8010-8000\""), "($.rules[0].service.ports)");
        row("same id", changed("\"id\": \"server-dns\"", "\"id\": \"till-server\""), "is used twice");
        row("malformed id", changed("\"id\": \"server-dns\"", "\"id\": \"server dns\""), "cannot be an id");
        row("reserved id", changed("\"id\": \"shop\"", "\"id\": \"plan\""), "give the pack another id");
        row("two forms", changed("\"holds\": \"new\"", "\"drawn\": \"till\", \"holds\": \"new\""),
            "exactly one of all");
        row("two comparisons", changed("\"below\": \"1.0\"", "\"below\": \"1.0\", \"is\": \"1.0\""),
            "exactly one of is");
        const auto check = [](const char *more) {
            return changed(
                "\"%1 ist alt\"}}",
                qPrintable(
                    QStringLiteral("\"%1 ist alt\"}, %2}").arg(QStringLiteral("%1"), QString::fromLatin1(more))));
        };
        row("form of checks", changed("{\"setting\": \"mode\", \"in\": [\"open\"]}", "{\"has\": \"ipv6\"}"),
            "Only the condition of a check");
        row("time of checks",
            changed("{\"setting\": \"mode\", \"in\": [\"open\"]}", "{\"setting\": \"mode\", \"set\": true}"),
            "Only the condition of a check");
        row("number", check("\"when\": {\"count\": \"till\", \"is\": \"two\"}"), "Compare the number");
        row("counted role", check("\"when\": {\"count\": \"tills\", \"is\": 2}"), "no role \"tills\"");
        row("older than", check("\"when\": {\"older\": \"version\", \"than\": \"age\"}"), "no setting \"age\"");
        row("days", check("\"when\": {\"setting\": \"version\", \"within-days\": 3}"), "can never be \"3\"");
        row("fix value", check("\"fix\": {\"setting\": \"mode\", \"value\": \"shut\", \"title\": {\"en\": \"x\"}}"),
            "\"mode\" can never be \"shut\"");
        row("fix place",
            check("\"fix\": {\"setting\": \"mode\", \"on\": \"destination\", \"value\": \"open\", \"title\": {\"en\": "
                  "\"x\"}}"),
            "has no such node");
        row("fix of flows", check("\"fix\": {\"flows\": \"remove\", \"title\": {\"en\": \"x\"}}"),
            "needs a check with flows");
        row("half a fix", check("\"fix\": {\"setting\": \"mode\", \"title\": {\"en\": \"x\"}}"),
            "either a setting and its value");
        row("roles and flows", check("\"flows\": [{\"are\": \"added\"}]"), "either roles or flows");
        row("no last case",
            changed("[{\"need\": \"optional\"}]", "[{\"when\": {\"drawn\": \"till\"}, \"need\": \"optional\"}]"),
            "add one without \"when\" behind it");
        row("circle",
            changed("{\"setting\": \"version\", \"at\": \"source\", \"at-least\": \"2.0\"}",
                    "{\"not\": {\"holds\": \"new\"}}"),
            "asks for itself");
        row("ports and setting",
            changed("\"port-setting\": \"port\"", "\"port-setting\": \"port\", \"ports\": [\"53\"]"),
            "either ports or a port-setting");
    }
    void eachDanglingNameIsOneCauseWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, cause);
        const QString causes = causesIn(text);
        QVERIFY2(causes.contains(cause), qPrintable(causes));
        QCOMPARE(causes.count(QLatin1Char('\n')), 0);
    }
};

PORTWRIGHT_TEST(tst_packreferences, TestPackReferences)
#include "tst_packreferences.moc"
