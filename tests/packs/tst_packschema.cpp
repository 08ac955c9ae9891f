// SPDX-License-Identifier: Apache-2.0
#include "packtext.h"
#include "testmain.h"

using namespace portwright;
using test::causesIn;
using test::changed;

class TestPackSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundPack() { QCOMPARE(causesIn(test::packText()), QString()); }

    void eachMistakeIsOneCauseWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char *name, const QByteArray &text, const char *cause) {
            QTest::newRow(name) << text << QString::fromLatin1(cause);
        };
        row("unknown member", changed("\"edition\": \"1\"", "\"edition\": \"1\", \"colour\": 3"),
            "shop.pack.json:4:29: \"colour\" is not known here; remove it, or use one of: ");
        row("wrong type", changed("\"edition\": \"1\"", "\"edition\": 1"),
            "shop.pack.json:4:14: a number is not allowed here; write a text in double quotes ($.edition)");
        row("unknown word", changed("\"need\": \"optional\"", "\"need\": \"perhaps\""),
            "\"perhaps\" is not allowed here; choose one of: required, recommended, optional, rare, retired "
            "($.rules[1].need[0].need)");
        row("missing", changed("\"edition\": \"1\",", ""),
            "shop.pack.json:1:1: The member \"edition\" is missing; add it ($)");
        row("no English", changed("{\"en\": \"sales\", \"de\": \"Verkauf\"}", "{\"de\": \"Verkauf\"}"),
            "The member \"en\" is missing; add it ($.rules[0].purpose)");
        row("wrong format version", changed("\"portwright-pack\": 1", "\"portwright-pack\": 2"), "($.portwright-pack)");
        row("deep in a condition",
            changed("{\"setting\": \"mode\", \"in\": [\"open\"]}", "{\"any\": [{\"seting\": \"mode\"}]}"),
            "\"seting\" is not known here; did you mean \"setting\"? ($.rules[0].when.all[1].any[0].seting)");
    }
    void eachMistakeIsOneCauseWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, cause);
        const QString causes = causesIn(text);
        QVERIFY2(causes.contains(cause), qPrintable(causes));
        QCOMPARE(causes.count(QLatin1Char('\n')), 0);
    }

    void twoMistakesAreTwoCauses()
    {
        QByteArray text = changed("\"edition\": \"1\"", "\"edition\": 1");
        text.replace("\"grade\": \"S-\"", "\"grade\": \"A\"");
        QCOMPARE(causesIn(text).split(QLatin1Char('\n')).size(), 2);
    }

    void notJson()
    {
        QCOMPARE(causesIn("{\"portwright-pack\": 1,").split(QLatin1Char('\n')).size(), 1);
        QVERIFY(causesIn("[1e999]").contains(QStringLiteral("shop.pack.json:1")));
    }
};

PORTWRIGHT_TEST(tst_packschema, TestPackSchema)
#include "tst_packschema.moc"
