// SPDX-License-Identifier: Apache-2.0
#include "base/ports.h"
#include "testmain.h"

using namespace portwright;

class TestPorts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sets_data();
    void sets();
    void bad_data();
    void bad();
    void relations();
    void transports();
};

namespace {

PortSet ports(const char *text)
{
    return *PortSet::parse(QString::fromLatin1(text).split(QLatin1Char(','), Qt::SkipEmptyParts));
}

} // namespace

void TestPorts::sets_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *words, const char *text) {
        QTest::newRow(words) << QString::fromLatin1(words) << QString::fromLatin1(text);
    };
    row("", "");
    row("443", "443");
    row("443,80", "80, 443");
    row("80,81", "80-81");
    row("80-90,85-100", "80-100");
    row("80-90,10-100", "10-100");
    row("1-65535", "1-65535");
    row("65535,65534", "65534-65535");
    row("7-7", "7");
    row("5000 - 5010", "5000-5010");
}

void TestPorts::sets()
{
    QFETCH(QString, words);
    QFETCH(QString, text);
    const Result<PortSet> set = PortSet::parse(words.split(QLatin1Char(','), Qt::SkipEmptyParts));
    QVERIFY(set.isOk());
    QCOMPARE(set->toString(), text);
    QCOMPARE(*PortSet::parse(set->toStrings()), *set);
}

void TestPorts::bad_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word :
         {"", "0", "65536", "100000", "-1", "+1", "1.5", "http", "90-80", "80-", "-", "1-2-3", "0x50"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void TestPorts::bad()
{
    QFETCH(QString, word);
    const Result<PortSet> set = PortSet::parse({QStringLiteral("443"), word});
    QVERIFY(!set);
    QVERIFY(set.errors().front().message.contains(QString(QLatin1Char('"') + word + QLatin1Char('"'))));
}

void TestPorts::relations()
{
    QVERIFY(ports("80-90,443").contains(85) && ports("80-90,443").contains(443));
    QVERIFY(!ports("80-90,443").contains(91) && !ports("").contains(1));
    QVERIFY(ports("80-90").intersects(ports("1,90")));
    QVERIFY(!ports("80-90").intersects(ports("1,91")) && !ports("").intersects(ports("1-65535")));
    QVERIFY(ports("443").isSingle() && !ports("443,80").isSingle() && !ports("80-81").isSingle() &&
            !ports("").isSingle());
    QCOMPARE(ports("443,80").first(), quint16(80));
    QCOMPARE(PortSet(443), ports("443"));
    QVERIFY(PortSet().isEmpty());
}

void TestPorts::transports()
{
    QCOMPARE(transportName(Transport::Tcp), QStringLiteral("tcp"));
    QCOMPARE(transportFromName(u"udp"), Transport::Udp);
    QVERIFY(!transportFromName(u"TCP") && !transportFromName(u"icmp"));
}

PORTWRIGHT_TEST(tst_ports, TestPorts)
#include "tst_ports.moc"
