// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "base/jsonwriter.h"
#include "testmain.h"

using namespace portwright;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layout();
    void strings();
    void numbers();
    void rawIsLaidOut_data();
    void rawIsLaidOut();
    void isReadBack();
};

void TestJsonWriter::layout()
{
    JsonWriter writer;
    writer.beginObject();
    writer.member(QStringLiteral("name"), QStringLiteral("x"));
    writer.member(QStringLiteral("words"), QStringList{QStringLiteral("a"), QStringLiteral("b")});
    writer.key(QStringLiteral("numbers"));
    writer.value(QList{1, -2});
    writer.key(QStringLiteral("empty"));
    writer.beginObject();
    writer.endObject();
    writer.key(QStringLiteral("list"));
    writer.beginArray();
    writer.null();
    writer.beginObject();
    writer.member(QStringLiteral("deep"), true);
    writer.endObject();
    writer.endArray();
    writer.endObject();
    QCOMPARE(writer.take(), QByteArray(R"({
  "name": "x",
  "words": ["a", "b"],
  "numbers": [1, -2],
  "empty": {},
  "list": [
    null,
    {
      "deep": true
    }
  ]
}
)"));
    writer.value(QStringList());
    QCOMPARE(writer.take(), QByteArray("[]\n"));
}

void TestJsonWriter::strings()
{
    JsonWriter writer;
    writer.value(QStringLiteral(u"\"\\/\n\t\r\b\u007f\u00fc\U0001F512"));
    QCOMPARE(writer.take(), QByteArray("\"\\\"\\\\/\\n\\t\\r\\u0008\x7f\xc3\xbc\xf0\x9f\x94\x92\"\n"));
}

void TestJsonWriter::numbers()
{
    JsonWriter writer;
    writer.beginArray();
    writer.value(std::numeric_limits<qint64>::min());
    writer.value(0.1);
    writer.value(1e300);
    writer.endArray();
    QCOMPARE(writer.take(), QByteArray("[\n  -9223372036854775808,\n  0.1,\n  1e+300\n]\n"));
}

void TestJsonWriter::rawIsLaidOut_data()
{
    QTest::addColumn<QByteArray>("compact");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("scalar") << QByteArray("1.50") << QByteArray("1.50\n");
    QTest::newRow("scalars") << QByteArray("[1,\"a\",null]") << QByteArray("[1, \"a\", null]\n");
    QTest::newRow("empty") << QByteArray("[{},[]]") << QByteArray("[\n  {},\n  []\n]\n");
    QTest::newRow("nested") << QByteArray(R"({"b":[{"a":1}],"a\n":2})")
                            << QByteArray("{\n  \"b\": [\n    {\n      \"a\": 1\n    }\n  ],\n  \"a\\n\": 2\n}\n");
}

void TestJsonWriter::rawIsLaidOut()
{
    QFETCH(QByteArray, compact);
    QFETCH(QByteArray, text);
    JsonWriter writer;
    writer.raw(compact);
    QCOMPARE(writer.take(), text);
}

void TestJsonWriter::isReadBack()
{
    const QByteArray compact = R"({"a":[[],{},[1,[2,{"b":"\u0001\""}]]],"c":-0.5e-7})";
    JsonWriter writer;
    writer.raw(compact);
    const Result<JsonDocument> document = JsonDocument::parse(writer.take(), {});
    QVERIFY(document.isOk());
    QCOMPARE(document->root().compact(), compact);
}

PORTWRIGHT_TEST(tst_jsonwriter, TestJsonWriter)
#include "tst_jsonwriter.moc"
