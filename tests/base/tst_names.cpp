// SPDX-License-Identifier: Apache-2.0
#include "base/id.h"
#include "base/localtext.h"
#include "base/result.h"
#include "base/version.h"
#include "testmain.h"

using namespace portwright;

/// Ids, versions, texts and errors.
class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsFromText_data();
    void idsFromText();
    void validIds();
    void versions();
    void badVersions_data();
    void badVersions();
    void localTexts();
    void errorTexts();
};

void TestNames::idsFromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    QTest::newRow("words") << QStringLiteral("Mail relay") << QStringLiteral("mail-relay");
    QTest::newRow("accents") << QStringLiteral(u"Z\u00fcrich \u00c9cole") << QStringLiteral("zurich-ecole");
    QTest::newRow("signs") << QStringLiteral("--a  & b!!") << QStringLiteral("a-b");
    QTest::newRow("nothing usable") << QStringLiteral(u"\u65e5\u672c") << QStringLiteral("item");
    QTest::newRow("empty") << QString() << QStringLiteral("item");
    QTest::newRow("long") << QString(31, QLatin1Char('a')) + QStringLiteral(" b") << QString(31, QLatin1Char('a'));
}

void TestNames::idsFromText()
{
    QFETCH(QString, text);
    QFETCH(QString, id);
    QCOMPARE(idFromText(text), id);
    QVERIFY(isValidId(id));
}

void TestNames::validIds()
{
    for (const char *id : {"a", "0", "a-", "storage-1", "a2345678901234567890123456789012"})
        QVERIFY2(isValidId(QString::fromLatin1(id)), id);
    for (const char *id : {"", "-", "-a", "A", "a b", "a_b", "a.b", "a23456789012345678901234567890123"})
        QVERIFY2(!isValidId(QString::fromLatin1(id)), id);
    QVERIFY(!isValidId(u"\u00e4"));
    QVERIFY(ElementId(NodeId(QStringLiteral("x"))) == ElementId(ZoneId(QStringLiteral("x"))));
}

void TestNames::versions()
{
    const auto version = [](const char *text) { return *Version::parse(QString::fromLatin1(text)); };
    QVERIFY(version("8.2.10") > version("8.2.9"));
    QVERIFY(version("7.0") == version("7.0.0"));
    QVERIFY(version("7") < version("7.0.1"));
    QVERIFY(version("5.4") > version("5.3.9"));
    QVERIFY(version("7.0.5").isWithin(version("7.0")) && version("7.0.5").isWithin(version("7")));
    QVERIFY(!version("7.1").isWithin(version("7.0")) && !version("8").isWithin(version("7")));
    QVERIFY(version("7").isWithin(version("7.0")));
    QCOMPARE(version("8.2.6").toString(), QStringLiteral("8.2.6"));
}

void TestNames::badVersions_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", ".", "1.", ".1", "1..2", "v1", "1.2a", "-1", "1 ", "1.2.3.4.5.6.7", "1234567890"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestNames::badVersions()
{
    QFETCH(QString, text);
    QVERIFY(!Version::parse(text));
}

void TestNames::localTexts()
{
    const LocalText text{
        {{QStringLiteral("en"), QStringLiteral("Zone")}, {QStringLiteral("de"), QStringLiteral("Netz")}}};
    QCOMPARE(text.in(QStringLiteral("de")), QStringLiteral("Netz"));
    QCOMPARE(text.in(QStringLiteral("fr")), QStringLiteral("Zone"));
    QCOMPARE(LocalText().in(QStringLiteral("en")), QString());
}

void TestNames::errorTexts()
{
    const QString file = QStringLiteral("a.json");
    const QString path = QStringLiteral("$.zones[0]");
    QCOMPARE((Error{QStringLiteral("bad"), {}}.text()), QStringLiteral("bad"));
    QCOMPARE((Error{QStringLiteral("bad"), {file, 0, 0, {}}}.text()), QStringLiteral("a.json: bad"));
    QCOMPARE((Error{QStringLiteral("bad"), {file, 3, 7, path}}.text()), QStringLiteral("a.json:3:7: bad ($.zones[0])"));
    const Result<int> failed(Errors{{QStringLiteral("one"), {}}, {QStringLiteral("two"), {}}});
    QVERIFY(!failed);
    QCOMPARE(errorsText(failed.errors()), QStringLiteral("one\ntwo"));
    QCOMPARE(*Result<int>(5), 5);
    QVERIFY(Result<void>().isOk());
}

PORTWRIGHT_TEST(tst_names, TestNames)
#include "tst_names.moc"
