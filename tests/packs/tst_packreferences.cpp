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
