// SPDX-License-Identifier: Apache-2.0
#include "probe/bytepattern.h"
#include "testmain.h"

#include <QMessageAuthenticationCode>

using namespace portwright;

namespace {

ByteNotation pattern(const char *text)
{
    const auto parsed = ByteNotation::parse(QString::fromLatin1(text), ByteNotation::Use::Pattern);
    return parsed ? *parsed : ByteNotation();
}

PatternMatch match(const char *text, const QByteArray &bytes)
{
    return matchBytes(pattern(text), bytes, [](const QByteArray &) { return QByteArray("AB"); });
}

QByteArray message(const char *text)
{
    const auto parsed = ByteNotation::parse(QString::fromLatin1(text), ByteNotation::Use::Message);
    return parsed ? messageBytes(*parsed, [](const QByteArray &name) { return name == "host" ? "h" : "xy"; })
                  : QByteArray("unreadable");
}

} // namespace

using Answer = PatternMatch::Answer;
Q_DECLARE_METATYPE(portwright::PatternMatch::Answer)

/// Byte notation: what it accepts, what it writes and what it matches.
class TestBytePattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesMessages_data();
    void writesMessages();
    void matches_data();
    void matches();
    void refuses_data();
    void refuses();
    void capturesBetweenParentheses();
    void signsAsTheStandardDoes();
    void boundsHostileNotation();
    void staysLinearOnHostileBytes();
};

void TestBytePattern::writesMessages_data()
{
    QTest::addColumn<QByteArray>("notation");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("hex") << QByteArray("00 ff 1a") << QByteArray("00ff1a");
    QTest::newRow("text and escapes") << QByteArray("'a\\r\\n\\'\\\\'") << QByteArray("610d0a275c");
    QTest::newRow("repeat") << QByteArray("23 00 x3") << QByteArray("23000000");
    QTest::newRow("placeholder") << QByteArray("'<' {host} '>'") << QByteArray("3c683e");
    QTest::newRow("big-endian size counts what follows")
        << QByteArray("{size16} 01 {random2}") << QByteArray("0003017879");
    QTest::newRow("little-endian size") << QByteArray("'Z' {size64le} 'ab'") << QByteArray("5a02000000000000006162");
}

void TestBytePattern::writesMessages()
{
    QFETCH(QByteArray, notation);
    QFETCH(QByteArray, hex);
    QCOMPARE(message(notation.constData()).toHex(), hex);
}

void TestBytePattern::matches_data()
{
    QTest::addColumn<QByteArray>("notation");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("length");
    QTest::newRow("exact") << QByteArray("01 02") << QByteArray("\1\2\3") << Answer::Yes << 2;
    QTest::newRow("too short yet") << QByteArray("01 02") << QByteArray("\1") << Answer::More << 0;
    QTest::newRow("nothing yet") << QByteArray("01") << QByteArray() << Answer::More << 0;
    QTest::newRow("other") << QByteArray("01 02") << QByteArray("\1\3") << Answer::No << 0;
    QTest::newRow("any byte") << QByteArray("?? 02") << QByteArray("\x7f\2") << Answer::Yes << 2;
    QTest::newRow("mask") << QByteArray("80/80 04/07") << QByteArray("\x85\x24") << Answer::Yes << 2;
    QTest::newRow("mask fails") << QByteArray("80/80") << QByteArray("\x7f") << Answer::No << 0;
    QTest::newRow("run takes the fewest") << QByteArray("'a' * 'b'") << QByteArray("axxbxxb") << Answer::Yes << 4;
    QTest::newRow("run may be empty") << QByteArray("'a' * 'b'") << QByteArray("ab") << Answer::Yes << 2;
    QTest::newRow("run waits") << QByteArray("'a' * 'b'") << QByteArray("axxx") << Answer::More << 0;
    QTest::newRow("echo") << QByteArray("{random2} '!'") << QByteArray("AB!") << Answer::Yes << 3;
    QTest::newRow("wrong echo") << QByteArray("{random2} '!'") << QByteArray("AC!") << Answer::No << 0;
    QTest::newRow("size is any") << QByteArray("{size16} 01") << QByteArray("\xff\xee\1") << Answer::Yes << 3;
    QTest::newRow("repeated any") << QByteArray("?? x3 'e'") << QByteArray("abce") << Answer::Yes << 4;
}

void TestBytePattern::matches()
{
    QFETCH(QByteArray, notation);
    QFETCH(QByteArray, bytes);
    const PatternMatch found = match(notation.constData(), bytes);
    QTEST(found.answer, "answer");
    QTEST(int(found.length), "length");
}

void TestBytePattern::refuses_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<bool>("pattern");
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("no byte") << QStringLiteral("zz") << true;
    QTest::newRow("one digit") << QStringLiteral("1") << true;
    QTest::newRow("sign in hex") << QStringLiteral("+1") << true;
    QTest::newRow("text without end") << QStringLiteral("'abc") << true;
    QTest::newRow("bad escape") << QStringLiteral("'\\q'") << true;
    QTest::newRow("escape at the end") << QStringLiteral("'\\") << true;
    QTest::newRow("not ASCII") << QStringLiteral("'\u00e4'") << true;
    QTest::newRow("control character") << QStringLiteral("'a\nb'") << true;
    QTest::newRow("unknown placeholder") << QStringLiteral("{secret}") << true;
    QTest::newRow("open placeholder") << QStringLiteral("{host") << true;
    QTest::newRow("open parenthesis") << QStringLiteral("( 01") << true;
    QTest::newRow("close first") << QStringLiteral(") 01 (") << true;
    QTest::newRow("two captures") << QStringLiteral("(01) (02)") << true;
    QTest::newRow("repeat of nothing") << QStringLiteral("x3") << true;
    QTest::newRow("repeat of a run") << QStringLiteral("* x3") << true;
    QTest::newRow("negative repeat") << QStringLiteral("00 x-3") << true;
    QTest::newRow("run in a message") << QStringLiteral("01 *") << false;
    QTest::newRow("wildcard in a message") << QStringLiteral("??") << false;
    QTest::newRow("mask in a message") << QStringLiteral("80/80") << false;
    QTest::newRow("capture in a message") << QStringLiteral("(01)") << false;
    QTest::newRow("signature of a request in a pattern") << QStringLiteral("{message-authenticator}") << true;
    QTest::newRow("signature of an answer in a message") << QStringLiteral("{response-authenticator}") << false;
}

void TestBytePattern::refuses()
{
    QFETCH(QString, notation);
    QFETCH(bool, pattern);
    const auto use = pattern ? ByteNotation::Use::Pattern : ByteNotation::Use::Message;
    const auto parsed = ByteNotation::parse(notation, use);
    QVERIFY(!parsed);
    QCOMPARE(parsed.errors().size(), 1);
    QVERIFY(!parsed.errors().first().message.isEmpty());
}

void TestBytePattern::capturesBetweenParentheses()
{
    const PatternMatch found = match("('SSH-' *) '\\r\\n'", "SSH-2.0-x\r\nrest");
    QCOMPARE(found.answer, Answer::Yes);
    QCOMPARE(found.captured, QByteArray("SSH-2.0-x"));
    QCOMPARE(int(found.length), 11);
}

/// The example of RFC 5997 section 6.1.
void TestBytePattern::signsAsTheStandardDoes()
{
    const auto message = ByteNotation::parse(
        QStringLiteral("0c da 00 26 8a 54 f4 68 6f b3 94 c5 28 66 e3 02 18 5d 06 23 50 12 {message-authenticator}"),
        ByteNotation::Use::Message);
    QVERIFY(message);
    QVERIFY(message->has(MessageAuthenticator));
    const QByteArray bytes = messageBytes(
        *message, [](const QByteArray &) { return QByteArray(); },
        [](const QByteArray &blank) {
            return QMessageAuthenticationCode::hash(blank, "xyzzy5461", QCryptographicHash::Md5);
        });
    QCOMPARE(bytes.right(16).toHex(), QByteArray("5a665e2e1e8411f3e243822097c84fa3"));
    QCOMPARE(bytes.size(), 38);
}

void TestBytePattern::boundsHostileNotation()
{
    const auto use = ByteNotation::Use::Pattern;
    QVERIFY(!ByteNotation::parse(QStringLiteral("00 x99999999"), use));
    QVERIFY(!ByteNotation::parse(QStringLiteral("00 x99999999999999999999"), use));
    QVERIFY(!ByteNotation::parse(QStringLiteral("00 x4096 00 x4096"), use));
    QVERIFY(!ByteNotation::parse(QString(5000, QLatin1Char(' ')), use));
    QVERIFY(!ByteNotation::parse(QStringLiteral("00 ").repeated(5000), use));
}

void TestBytePattern::staysLinearOnHostileBytes()
{
    const ByteNotation stars = pattern("* 'aaaa' * 'aaaa' * 'aaaa' * 'aaaa' * 'aaaab'");
    const QByteArray bytes(16384, 'a');
    QCOMPARE(matchBytes(stars, bytes, [](const QByteArray &) { return QByteArray(); }).answer, Answer::More);
}

PORTWRIGHT_TEST(tst_bytepattern, TestBytePattern)
#include "tst_bytepattern.moc"
