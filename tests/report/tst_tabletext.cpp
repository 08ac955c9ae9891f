// SPDX-License-Identifier: Apache-2.0
#include "report/planreport.h"
#include "testmain.h"

using namespace portwright;

namespace {

Table tableOf(const QStringList &row)
{
    return {{QStringLiteral("A"), QStringLiteral("B")}, {row}};
}

} // namespace

/// Cells stay cells in every format, whatever is in them.
class TestTableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvQuotesWhatNeedsIt()
    {
        const QByteArray text = csvText(tableOf({QStringLiteral("a,b"), QStringLiteral("say \"x\" now")}));
        QCOMPARE(text, QByteArray("A,B\r\n\"a,b\",\"say \"\"x\"\" now\"\r\n"));
    }

    void csvDisarmsFormulas_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("equals") << QStringLiteral("=1+1") << QByteArray("'=1+1");
        QTest::newRow("plus") << QStringLiteral("+49") << QByteArray("'+49");
        QTest::newRow("minus") << QStringLiteral("-1") << QByteArray("'-1");
        QTest::newRow("at") << QStringLiteral("@SUM(1)") << QByteArray("'@SUM(1)");
        QTest::newRow("plain") << QStringLiteral("4287") << QByteArray("4287");
    }

    void csvDisarmsFormulas()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, written);
        QCOMPARE(csvText(tableOf({cell, QString()})), "A,B\r\n" + written + ",\r\n");
    }

    void markdownEscapesMarkup()
    {
        const QByteArray text = markdownText(tableOf({QStringLiteral("a|b"), QStringLiteral("<b>*x*\ny")}));
        QCOMPARE(text, QByteArray("| A | B |\n| --- | --- |\n| a\\|b | \\<b\\>\\*x\\*\xEF\xBF\xBDy |\n"));
    }

    void plainTextAligns()
    {
        Table table = tableOf({QStringLiteral("lang"), QStringLiteral("x")});
        table.rows += QStringList{QStringLiteral("網"), QStringLiteral("y")};
        table.rows += QStringList{QStringLiteral("\x1b[2J"), QStringLiteral("z")};
        QCOMPARE(QString::fromUtf8(plainText(table)), QStringLiteral("A     B\nlang  x\n網    y\n\uFFFD[2J  z\n"));
    }
};

PORTWRIGHT_TEST(tst_tabletext, TestTableText)
#include "tst_tabletext.moc"
