// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "testmain.h"

#include <QRandomGenerator>

using namespace portwright;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values();
    void integers_data();
    void integers();
    void strings_data();
    void strings();
    void keepsKeyOrder();
    void findsMembers();
    void iteratesNested();
    void missingIsHarmless();
    void handleOutlivesDocument();
    void places();
    void compact_data();
    void compact();
    void refused_data();
    void refused();
    void depthIsBounded();
    void manyKeys();
    void longKeysAreShortenedInMessages();
    void largeMalformed_data();
    void largeMalformed();
    void mutatedTextsNeverCrash();
};

namespace {

JsonValue parsed(const QByteArray &text)
{
    const Result<JsonDocument> document = JsonDocument::parse(text, QStringLiteral("f.json"));
    if (!document)
        qWarning("%s", qPrintable(errorsText(document.errors())));
    return document ? document->root() : JsonValue();
}

QStringList keysOf(const JsonValue &object)
{
    QStringList keys;
    for (const JsonValue member : object)
        keys += member.key();
    return keys;
}

} // namespace

void TestJson::values()
{
    const JsonValue root = parsed(R"( [ null, true, false, -1.5e2, "x", [], {} ] )");
    QList<JsonType> types;
    for (const JsonValue item : root)
        types += item.type();
    const QList<JsonType> expected{JsonType::Null,   JsonType::Bool,  JsonType::Bool,  JsonType::Number,
                                   JsonType::String, JsonType::Array, JsonType::Object};
    QCOMPARE(types, expected);
    QCOMPARE(root.size(), 7);
    auto item = root.begin();
    ++item;
    QVERIFY((*item).toBool());
    ++item;
    QVERIFY(!(*item).toBool());
    ++item;
    QCOMPARE((*item).toDouble(), -150.0);
    QVERIFY(!(*item).toInteger());
}

void TestJson::integers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<qint64>("value");
    QTest::newRow("zero") << QByteArray("0") << true << qint64(0);
    QTest::newRow("minus zero") << QByteArray("-0") << true << qint64(0);
    QTest::newRow("largest") << QByteArray("9223372036854775807") << true << std::numeric_limits<qint64>::max();
    QTest::newRow("smallest") << QByteArray("-9223372036854775808") << true << std::numeric_limits<qint64>::min();
    QTest::newRow("beyond double") << QByteArray("9007199254740993") << true << qint64(9007199254740993);
    QTest::newRow("too large") << QByteArray("9223372036854775808") << false << qint64(0);
    QTest::newRow("fraction") << QByteArray("1.0") << false << qint64(0);
    QTest::newRow("exponent") << QByteArray("1e3") << false << qint64(0);
    QTest::newRow("string") << QByteArray("\"1\"") << false << qint64(0);
}

void TestJson::integers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, fits);
    QFETCH(qint64, value);
    const std::optional<qint64> number = parsed(text).toInteger();
    QCOMPARE(number.has_value(), fits);
    QCOMPARE(number.value_or(0), value);
}

void TestJson::strings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");
    QTest::newRow("empty") << QByteArray(R"("")") << QString();
    QTest::newRow("utf-8") << QByteArray("\"Z\xc3\xbcrich \xf0\x9f\x94\x92\"")
                           << QStringLiteral(u"Z\u00fcrich \U0001F512");
    QTest::newRow("escapes") << QByteArray(R"("a\"\\\/\b\f\n\r\tz")") << QStringLiteral("a\"\\/\b\f\n\r\tz");
    QTest::newRow("unicode") << QByteArray(R"("\u00fc\ud83d\udd12!")") << QStringLiteral(u"\u00fc\U0001F512!");
    QTest::newRow("zero") << QByteArray(R"("a\u0000b")")
                          << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
}

void TestJson::strings()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, value);
    QCOMPARE(parsed(text).toString(), value);
    QCOMPARE(parsed("[" + text + "]").compact(), "[" + parsed(text).compact() + "]");
    QCOMPARE(parsed(parsed(text).compact()).toString(), value);
    QCOMPARE(parsed("{" + text + ":1}").begin().operator*().key(), value);
}

void TestJson::keepsKeyOrder()
{
    const QStringList expected{QStringLiteral("z"), QStringLiteral("a"), QStringLiteral("m")};
    QCOMPARE(keysOf(parsed(R"({"z": 1, "a": {"z": {}}, "m": [{"z": 1}]})")), expected);
}

void TestJson::findsMembers()
{
    const JsonValue root = parsed(R"({"a": {"b": 1}, "b": 2, "\u0063": [3]})");
    QCOMPARE(root.find(u"b").toInteger(), qint64(2));
    QCOMPARE(root.find(u"a").find(u"b").toInteger(), qint64(1));
    QCOMPARE(root.find(u"c").size(), 1);
    QVERIFY(root.find(u"d").isMissing());
    QVERIFY(root.find(u"c").find(u"c").isMissing());
}

void TestJson::iteratesNested()
{
    const JsonValue root = parsed(R"([[1, [2, 3], {"x": [4]}], [], 5])");
    QCOMPARE(root.size(), 3);
    QStringList items;
    for (const JsonValue item : root)
        items += QString::fromUtf8(item.compact());
    const QStringList expected{QStringLiteral(R"([1,[2,3],{"x":[4]}])"), QStringLiteral("[]"), QStringLiteral("5")};
    QCOMPARE(items, expected);
}

void TestJson::missingIsHarmless()
{
    const JsonValue missing;
    QCOMPARE(missing.type(), JsonType::Missing);
    QCOMPARE(missing.size(), 0);
    QVERIFY(missing.begin() == missing.end());
    QVERIFY(missing.find(u"x").isMissing());
    QCOMPARE(missing.toString(), QString());
    QCOMPARE(missing.key(), QString());
    QCOMPARE(missing.compact(), QByteArray());
    QCOMPARE(missing.where(), Where());
}

void TestJson::handleOutlivesDocument()
{
    JsonValue value;
    {
        const Result<JsonDocument> document = JsonDocument::parse(QByteArray("{\"a\": [\"kept\"]}"), QString());
        QVERIFY(document.isOk());
        value = *document->root().find(u"a").begin();
    }
    QCOMPARE(value.toString(), QStringLiteral("kept"));
}

void TestJson::places()
{
    const JsonValue root =
        parsed("\xef\xbb\xbf{\n  \"n\\u006fdes\": [1,\r\n    {\"z\xc3\xbc\": \"\xf0\x9f\x94\x92\", \"zone\": 7}]}");
    const JsonValue node = *++root.find(u"nodes").begin();
    const Where file = root.where();
    QCOMPARE(file, (Where{QStringLiteral("f.json"), 1, 1, QStringLiteral("$")}));
    QCOMPARE(node.where(), (Where{QStringLiteral("f.json"), 3, 5, QStringLiteral("$.nodes[1]")}));
    QCOMPARE(node.find(u"zone").where(), (Where{QStringLiteral("f.json"), 3, 25, QStringLiteral("$.nodes[1].zone")}));
    QCOMPARE((*node.begin()).where().path, QStringLiteral(u"$.nodes[1][\"z\u00fc\"]"));
    QCOMPARE(node.error(QStringLiteral("m")), (Error{QStringLiteral("m"), node.where()}));
}

void TestJson::compact_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("compact");
    QTest::newRow("spaces") << QByteArray(" { \"a\" : [ 1 , 2.50 ] ,\n\"b\":{ } } ")
                            << QByteArray(R"({"a":[1,2.50],"b":{}})");
    QTest::newRow("spaces in strings") << QByteArray(R"(["a , b : c"])") << QByteArray(R"(["a , b : c"])");
    QTest::newRow("escapes") << QByteArray(R"({"\u0061\/":"\u00fc\"\u0001"})")
                             << QByteArray("{\"a/\":\"\xc3\xbc\\\"\\u0001\"}");
    QTest::newRow("numbers as written") << QByteArray("[1E+05,-0.0]") << QByteArray("[1E+05,-0.0]");
}

void TestJson::compact()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, compact);
    QCOMPARE(parsed(text).compact(), compact);
    QCOMPARE(parsed(compact).compact(), compact);
}

void TestJson::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &text, int line, int column, const char *part) {
        QTest::newRow(name) << text << line << column << QString::fromLatin1(part);
    };
    row("empty", "", 1, 1, "empty");
    row("blank", " \n\t", 1, 1, "empty");
    row("only a mark", "\xef\xbb\xbf", 1, 1, "empty");
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), 1, 1, "UTF-16");
    row("zero byte", QByteArray("{}\n\0", 4), 2, 1, "zero byte");
    row("text behind", "{}\n}", 2, 1, "should end here");
    row("second value", "1 2", 1, 3, "should end here");
    row("cut off in object", "{\"a\": {\n", 2, 1, "ends here before");
    row("cut off in array", "[1, 2", 1, 6, "ends here before");
    row("cut off in string", "[\"abc", 1, 6, "ends here before");
    row("cut off behind key", "{\"a\"", 1, 5, "ends here before");
    row("cut off in literal", "[tru", 1, 5, "ends here before");
    row("comma before brace", "{\"a\": 1,\n}", 2, 1, "closing bracket is too many");
    row("comma before bracket", "[1,\n]", 2, 1, "no comma before a closing bracket");
    row("no comma", "[1 2]", 1, 4, "comma or a closing square bracket");
    row("no comma in object", "{\"a\": 1 \"b\": 2}", 1, 9, "comma or a closing brace");
    row("no colon", "{\"a\" 1}", 1, 6, "colon");
    row("bare key", "{a: 1}", 1, 2, "key in double quotes is needed here, not \"a\"");
    row("single quotes", "['a']", 1, 2, "in double quotes, not in single ones");
    row("comment", "// x\n{}", 1, 1, "A comment seems to stand here");
    row("single quotes around a key", "{'a': 1}", 1, 2, "in double quotes, not in single ones");
    row("wrong bracket", "[1}", 1, 3, "not \"}\"");
    row("leading zero", "[01]", 1, 3, "comma or");
    row("no fraction", "[1.]", 1, 4, "digit");
    row("huge number", "[1e999]", 1, 2, "too large");
    row("NaN", "[NaN]", 1, 2, "not \"N\"");
    row("bad escape", "[\"a\\x\"]", 1, 4, "escape");
    row("half a pair", "[\"\\ud83d\"]", 1, 3, "escape");
    row("other half of a pair", "[\"\\udd12\"]", 1, 2, "escape");
    row("line break in string", "[\"a\nb\"]", 1, 4, "line break");
    row("latin-1", "[\"Z\xfcrich\"]", 1, 4, "UTF-8");
    row("overlong", "[\"\xc0\xaf\"]", 1, 3, "UTF-8");
    row("encoded surrogate", "[\"\xed\xa0\x80\"]", 1, 3, "UTF-8");
    row("bytes outside strings", "[\xc3\xbc]", 1, 2, "not \"\xfc\"");
    row("duplicate key", "{\"a\": 1,\n \"b\": 2, \"a\": 3}", 2, 10, "\"a\" stands here for the second time");
    row("duplicate by escape", R"({"a": 1, "\u0061": 2})", 1, 10, "second time");
    row("inner duplicate", R"([{"a": {"b": 1, "b": 1}}])", 1, 17, "second time");
}

void TestJson::refused()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, part);
    const Result<JsonDocument> document = JsonDocument::parse(text, QStringLiteral("f.json"));
    QVERIFY(!document);
    QCOMPARE(document.errors().size(), 1);
    const Error &error = document.errors().front();
    QVERIFY2(error.message.contains(part), qPrintable(error.text()));
    QCOMPARE(error.where, (Where{QStringLiteral("f.json"), line, column, {}}));
}

void TestJson::depthIsBounded()
{
    const int most = JsonDocument::MaxDepth;
    QVERIFY(JsonDocument::parse(QByteArray(most, '[') + QByteArray(most, ']'), {}).isOk());
    const Result<JsonDocument> deeper = JsonDocument::parse(QByteArray(most + 1, '[') + QByteArray(most + 1, ']'), {});
    QVERIFY(!deeper);
    QCOMPARE(deeper.errors().front().where.column, most + 1);
}

void TestJson::manyKeys()
{
    QByteArray text = "{";
    for (int i = 0; i < 200000; ++i)
        text += "\"key" + QByteArray::number(i) + "\":0,";
    QVERIFY(JsonDocument::parse(text + "\"last\":1}", {}).isOk());
    const Result<JsonDocument> twice = JsonDocument::parse(text + "\"key100000\":1}", {});
    QVERIFY(!twice);
    QCOMPARE(twice.errors().front().where.column, int(text.size()) + 1);
}

void TestJson::longKeysAreShortenedInMessages()
{
    const QByteArray key = '"' + QByteArray(1000000, 'k') + '"';
    const Result<JsonDocument> twice = JsonDocument::parse("{" + key + ":1," + key + ":2}", {});
    QVERIFY(!twice);
    QVERIFY(twice.errors().front().text().size() < 300);
    const JsonValue root = parsed("{" + key + ": [1]}");
    QVERIFY((*(*root.begin()).begin()).where().path.size() < 100);
}

void TestJson::largeMalformed_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("repeated");
    QTest::newRow("brackets") << QByteArray() << QByteArray("[");
    QTest::newRow("objects in objects") << QByteArray() << QByteArray("{\"a\":");
    QTest::newRow("numbers") << QByteArray("[") << QByteArray("1,");
    QTest::newRow("objects") << QByteArray("[") << QByteArray("{\"a\":1,\"b\":2},");
    QTest::newRow("a string") << QByteArray("\"") << QByteArray("x");
    QTest::newRow("lines") << QByteArray("[") << QByteArray("\n");
    QTest::newRow("a number") << QByteArray() << QByteArray("1");
    QTest::newRow("noise") << QByteArray("{") << QByteArray("\x80\x1f");
}

void TestJson::largeMalformed()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, repeated);
    const Result<JsonDocument> document = JsonDocument::parse(start + repeated.repeated(2000000 / repeated.size()), {});
    QVERIFY(!document);
    QCOMPARE(document.errors().size(), 1);
    QVERIFY(document.errors().front().where.line > 0);
    QVERIFY(document.errors().front().message.size() < 300);
}

void TestJson::mutatedTextsNeverCrash()
{
    const QByteArray sample =
        "{\"a\": [1, -2.5e3, \"x\\u00fc\\n\", {\"b\": null, \"c\": [true, false]}], \"d\": \"\xc3\xbc\"}";
    QRandomGenerator random(4711);
    int sound = 0;
    for (int round = 0; round < 8000; ++round) {
        QByteArray text = sample;
        for (int change = random.bounded(1, 4); change > 0; --change) {
            const qsizetype at = random.bounded(int(text.size()));
            switch (random.bounded(4)) {
            case 0:
                text[at] = char(random.bounded(256));
                break;
            case 1:
                text.remove(at, random.bounded(5));
                break;
            case 2:
                text.insert(at, text.mid(random.bounded(int(text.size())), random.bounded(9)));
                break;
            default:
                text[at] = "{}[]\",:\\01e-tfn\n"[random.bounded(16)];
            }
            if (text.isEmpty())
                text = " ";
        }
        const Result<JsonDocument> document = JsonDocument::parse(text, {});
        if (!document) {
            QCOMPARE(document.errors().size(), 1);
            QVERIFY(document.errors().front().where.column > 0);
            continue;
        }
        ++sound;
        const QByteArray compact = document->root().compact();
        const Result<JsonDocument> again = JsonDocument::parse(compact, {});
        QVERIFY(again.isOk());
        QCOMPARE(again->root().compact(), compact);
    }
    QVERIFY(sound > 100);
}

PORTWRIGHT_TEST(tst_json, TestJson)
#include "tst_json.moc"
