// SPDX-License-Identifier: Apache-2.0
#include "base/ip.h"
#include "testmain.h"

using namespace portwright;

class TestIp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void badAddresses_data();
    void badAddresses();
    void order();
    void privateAddresses_data();
    void privateAddresses();
    void arithmetic();
    void networks();
    void badNetworks_data();
    void badNetworks();
    void ranges_data();
    void ranges();
    void badRanges_data();
    void badRanges();
    void rangeRelations();
};

namespace {

IpRange range(const char *text)
{
    return *IpRange::parse(QLatin1String(text));
}

} // namespace

void TestIp::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, const char *canonical) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(canonical);
    };
    row("10.20.5.10", "10.20.5.10");
    row("0.0.0.0", "0.0.0.0");
    row("255.255.255.255", "255.255.255.255");
    row("::", "::");
    row("2001:DB8:0:0:0:0:0:1", "2001:db8::1");
    row("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"); // RFC 5952 section 4.2.2
    row("2001:0:0:1:0:0:0:1", "2001:0:0:1::1");          // RFC 5952 section 4.2.3
    row("::ffff:192.0.2.1", "::ffff:192.0.2.1");
}

void TestIp::addresses()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const Result<IpAddress> address = IpAddress::parse(text);
    QVERIFY(address.isOk());
    QCOMPARE(address->toString(), canonical);
    QCOMPARE(*IpAddress::parse(canonical), *address);
    QCOMPARE(address->family(), text.contains(QLatin1Char(':')) ? Family::IPv6 : Family::IPv4);
}

void TestIp::badAddresses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", "10.20.5", "10.20.5.256", "10.20.5.10 ", "010.1.1.1", "0x7f.1", "1.2.3.4.5",
                             "12345", "2001:db8", ":::", "1::2::3", "fe80::1%eth0", "localhost", "10.0.0.1/8"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("not Latin") << QStringLiteral(u"\u0661.1.1.1");
    QTest::newRow("zero") << QString(QStringLiteral("10.0.0.1") + QChar(0));
}

void TestIp::badAddresses()
{
    QFETCH(QString, text);
    const Result<IpAddress> address = IpAddress::parse(text);
    QVERIFY(!address);
    QCOMPARE(address.errors().size(), 1);
}

void TestIp::order()
{
    QVERIFY(IpAddress::of("9.0.0.1") < IpAddress::of("10.0.0.1"));
    QVERIFY(IpAddress::of("255.0.0.0") < IpAddress::of("::"));
    QVERIFY(IpAddress::of("0.0.0.0") != IpAddress::of("::"));
    QCOMPARE(qHash(IpAddress::of("10.0.0.1")), qHash(IpAddress::of("10.0.0.1")));
}

void TestIp::privateAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPrivate");
    QTest::addColumn<bool>("isLoopback");
    const auto row = [](const char *text, bool isPrivate, bool isLoopback = false) {
        QTest::newRow(text) << QString::fromLatin1(text) << isPrivate << isLoopback;
    };
    row("10.255.255.255", true);
    row("11.0.0.0", false);
    row("172.15.255.255", false);
    row("172.16.0.0", true);
    row("172.31.255.255", true);
    row("172.32.0.0", false);
    row("192.168.0.1", true);
    row("192.169.0.1", false);
    row("169.254.1.1", true);
    row("100.64.0.1", true);
    row("100.128.0.1", false);
    row("203.0.113.10", false);
    row("127.0.0.1", true, true);
    row("127.255.0.1", true, true);
    row("::1", true, true);
    row("::2", false);
    row("fd00::1", true);
    row("fe80::1", true);
    row("fec0::1", false);
    row("2001:db8::1", false);
}

void TestIp::privateAddresses()
{
    QFETCH(QString, text);
    QFETCH(bool, isPrivate);
    QFETCH(bool, isLoopback);
    const IpAddress address = *IpAddress::parse(text);
    QCOMPARE(address.isPrivate(), isPrivate);
    QCOMPARE(address.isLoopback(), isLoopback);
}

void TestIp::arithmetic()
{
    const IpAddress address = IpAddress::of("10.20.5.10");
    QCOMPARE(address.masked(22), IpAddress::of("10.20.4.0"));
    QCOMPARE(address.masked(32), address);
    QCOMPARE(address.masked(0), IpAddress::of("0.0.0.0"));
    const IpAddress six = IpAddress::of("2001:db8:ffff:ffff:ffff::9");
    QCOMPARE(six.masked(66), IpAddress::of("2001:db8:ffff:ffff:c000::"));
    QCOMPARE(six.masked(64), IpAddress::of("2001:db8:ffff:ffff::"));
    QCOMPARE(six.masked(128), six);
    QCOMPARE(six.masked(0), IpAddress::of("::"));
    QCOMPARE(address.lastOf(22), IpAddress::of("10.20.7.255"));
    QCOMPARE(address.plus(246), IpAddress::of("10.20.6.0"));
    QCOMPARE(IpAddress::of("255.255.255.255").plus(1), IpAddress::of("0.0.0.0"));
    QCOMPARE(IpAddress::of("2001:db8::ffff:ffff").plus(1), IpAddress::of("2001:db8::1:0:0"));
    QCOMPARE(IpAddress::of("2001:db8::1").lastOf(64), IpAddress::of("2001:db8::ffff:ffff:ffff:ffff"));
}

void TestIp::networks()
{
    const Cidr network = *Cidr::parse(QStringLiteral("10.20.0.0/22"));
    QCOMPARE(network.prefix(), 22);
    QCOMPARE(network.last(), IpAddress::of("10.20.3.255"));
    QVERIFY(network.contains(IpAddress::of("10.20.3.255")));
    QVERIFY(!network.contains(IpAddress::of("10.20.4.0")));
    QVERIFY(!network.contains(IpAddress::of("::a14:0")));
    QCOMPARE(network.toString(), QStringLiteral("10.20.0.0/22"));
    QCOMPARE(Cidr::parse(QStringLiteral("10.20.5.10"))->toString(), QStringLiteral("10.20.5.10/32"));
    QCOMPARE(Cidr::parse(QStringLiteral("2001:DB8::/32"))->toString(), QStringLiteral("2001:db8::/32"));
    QVERIFY(Cidr::parse(QStringLiteral("0.0.0.0/0"))->contains(IpAddress::of("203.0.113.1")));
}

void TestIp::badNetworks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *text, const char *part) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(part);
    };
    row("10.20.5.10/22", "10.20.4.0/22");
    row("2001:db8::1/64", "2001:db8::/64");
    row("10.0.0.0/33", "0 to 32");
    row("2001:db8::/129", "0 to 128");
    row("10.0.0.0/", "prefix");
    row("10.0.0.0/-1", "prefix");
    row("10.0.0.0/8/8", "prefix");
    row("10.0.0.0/255.0.0.0", "prefix");
    row("ten/8", "not an IP address");
}

void TestIp::badNetworks()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const Result<Cidr> network = Cidr::parse(text);
    QVERIFY(!network);
    QVERIFY2(network.errors().front().message.contains(part), qPrintable(network.errors().front().message));
}

void TestIp::ranges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<quint64>("size");
    const auto row = [](const char *text, const char *canonical, quint64 size) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(canonical) << size;
    };
    row("10.0.0.1", "10.0.0.1", 1);
    row("10.0.0.0/24", "10.0.0.0/24", 256);
    row("10.0.0.1/32", "10.0.0.1", 1);
    row("10.0.0.0-10.0.0.255", "10.0.0.0/24", 256);
    row("10.0.0.5 - 10.0.0.20", "10.0.0.5-10.0.0.20", 16);
    row("10.0.0.7-10.0.0.7", "10.0.0.7", 1);
    row("10.0.0.1-10.0.0.2", "10.0.0.1-10.0.0.2", 2);
    row("0.0.0.0/0", "0.0.0.0/0", quint64(1) << 32);
    row("2001:db8::/65", "2001:db8::/65", quint64(1) << 63);
    row("2001:db8::/64", "2001:db8::/64", std::numeric_limits<quint64>::max());
    row("::/0", "::/0", std::numeric_limits<quint64>::max());
    row("10.0.0.255-10.0.1.0", "10.0.0.255-10.0.1.0", 2);
}

void TestIp::ranges()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    QFETCH(quint64, size);
    const Result<IpRange> parsed = IpRange::parse(text);
    QVERIFY(parsed.isOk());
    QCOMPARE(parsed->toString(), canonical);
    QCOMPARE(parsed->size(), size);
    QCOMPARE(*IpRange::parse(canonical), *parsed);
    QCOMPARE(parsed->isSingle(), size == 1);
}

void TestIp::badRanges_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "-", "10.0.0.1-", "10.0.0.9-10.0.0.1", "10.0.0.1-2001:db8::1", "10.0.0.1-20",
                             "10.0.0.1/24", "10.0.0.0/24-10.0.1.0/24", "10.0.0.1-10.0.0.2-10.0.0.3"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestIp::badRanges()
{
    QFETCH(QString, text);
    QVERIFY(!IpRange::parse(text));
}

void TestIp::rangeRelations()
{
    QVERIFY(range("10.0.0.0/8").contains(range("10.1.0.0/16")));
    QVERIFY(!range("10.1.0.0/16").contains(range("10.0.0.0/8")));
    QVERIFY(range("10.0.0.1").contains(range("10.0.0.1")));
    QVERIFY(range("10.0.0.1-10.0.0.5").intersects(range("10.0.0.5-10.0.0.9")));
    QVERIFY(!range("10.0.0.1-10.0.0.4").intersects(range("10.0.0.5-10.0.0.9")));
    QVERIFY(!range("0.0.0.0/0").intersects(range("::/0")));
    QVERIFY(!range("::/0").contains(range("10.0.0.1")));
    QVERIFY(!range("10.0.0.1-10.0.0.2").cidr());
    QCOMPARE(range("10.0.0.2-10.0.0.3").cidr()->toString(), QStringLiteral("10.0.0.2/31"));
}

PORTWRIGHT_TEST(tst_ip, TestIp)
#include "tst_ip.moc"
