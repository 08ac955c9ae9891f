// SPDX-License-Identifier: Apache-2.0
#include "probe/silence.h"
#include "testmain.h"

using namespace portwright;

namespace {

WayStation station(const char *name, const char *network)
{
    return {QString::fromLatin1(name), {*Cidr::parse(QString::fromLatin1(network))}};
}

QList<WayStation> twoFirewalls()
{
    return {station("Edge", "10.1.0.0/24"), station("Core", "10.2.0.0/24")};
}

WalkFound upTo(int hop, const char *device)
{
    return {hop, IpAddress::of(device), false};
}

} // namespace

/// What is said of the place where a silence begins.
class TestSilence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFirewallThatStillAnswers();
    void namesTheLastFirewallBeforeTheDestination();
    void namesTheWayOfAnUnknownDevice();
    void startsAtTheFirstDevice();
    void sparesNeighbours();
    void tellsAnAnswerAfterAll();
    void knowsOnlyThePlanWithoutAWalk();
};

void TestSilence::namesTheFirewallThatStillAnswers()
{
    const WalkFound walk = upTo(1, "10.1.0.1");
    const QString said = whereSilent(&walk, twoFirewalls(), false);
    QVERIFY2(said.contains(QStringLiteral("10.1.0.1 (hop 1)")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("that is Edge, and Core comes next")), qPrintable(said));
}

void TestSilence::namesTheLastFirewallBeforeTheDestination()
{
    const WalkFound walk = upTo(2, "10.2.0.1");
    const QString said = whereSilent(&walk, twoFirewalls(), false);
    QVERIFY2(said.contains(QStringLiteral("that is Core, the last firewall")), qPrintable(said));
    QVERIFY2(!said.contains(QStringLiteral("Edge")), qPrintable(said));
}

void TestSilence::namesTheWayOfAnUnknownDevice()
{
    const WalkFound walk = upTo(3, "192.0.2.9");
    const QString said = whereSilent(&walk, twoFirewalls(), false);
    QVERIFY2(said.contains(QStringLiteral("192.0.2.9 (hop 3)")) && said.contains(QStringLiteral("Edge, Core")),
             qPrintable(said));
    QVERIFY(!whereSilent(&walk, {}, false).contains(QStringLiteral("plan")));
}

void TestSilence::startsAtTheFirstDevice()
{
    const WalkFound nobody;
    QVERIFY(whereSilent(&nobody, twoFirewalls(), false).contains(QStringLiteral("by the plan Edge")));
    QVERIFY(whereSilent(&nobody, {}, false).contains(QStringLiteral("router")));
}

void TestSilence::sparesNeighbours()
{
    const QString said = whereSilent(nullptr, twoFirewalls(), true);
    QVERIFY(said.contains(QStringLiteral("own firewall")) && !said.contains(QStringLiteral("Edge")));
}

void TestSilence::tellsAnAnswerAfterAll()
{
    WalkFound walk = upTo(1, "10.1.0.1");
    walk.reached = true;
    QVERIFY(whereSilent(&walk, twoFirewalls(), false).contains(QStringLiteral("an answer came")));
}

void TestSilence::knowsOnlyThePlanWithoutAWalk()
{
    QVERIFY(whereSilent(nullptr, twoFirewalls(), false).contains(QStringLiteral("Edge, Core")));
    QVERIFY(whereSilent(nullptr, {}, false).isEmpty());
}

PORTWRIGHT_TEST(tst_silence, TestSilence)
#include "tst_silence.moc"
