// SPDX-License-Identifier: Apache-2.0
#include "planmaking.h"
#include "probe/listeners.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

namespace {

PlanMaker officeBehindFirewall()
{
    PlanMaker maker;
    maker.zone("lan", ZoneKind::Lan, "10.1.0.0/24")
        .zone("servers", ZoneKind::Server, "10.2.0.0/24")
        .zone("internet", ZoneKind::Internet);
    maker.node("admin", "lan", "10.1.0.5").node("roamer", "internet", "198.51.100.7");
    maker.node("authority", "servers", "10.2.0.10").node("named", "servers", "", "later.example.org");
    maker.firewall("edge", {QStringLiteral("internet"), QStringLiteral("lan"), QStringLiteral("servers")},
                   {forward("internet", "203.0.113.10", 443, "authority", 4287)});
    return maker;
}

QStringList listenersOf(const PlanMaker &maker, const char *node)
{
    const auto handshakes = builtInHandshakes();
    QStringList texts;
    for (const ListenerSpec &spec : plannedListeners(maker.plan(), maker.derivation(), maker.routing(),
                                                     NodeId(QString::fromLatin1(node)), *handshakes))
        texts += QStringLiteral("%1:%2/%3%4")
                     .arg(spec.address.toString())
                     .arg(spec.port)
                     .arg(transportName(spec.transport), spec.tls ? QStringLiteral(" tls") : QString());
    return texts;
}

} // namespace

/// Where a node's stand-ins listen.
class TestListeners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onItsOwnPortsAsPlanned()
    {
        PlanMaker maker = officeBehindFirewall();
        maker.flow("admin", "authority", Transport::Tcp, "4285", "https")
            .flow("admin", "authority", Transport::Tcp, "25", "smtp");
        maker.flow("admin", "authority", Transport::Udp, "123", "ntp").flow("authority", "admin", Transport::Tcp, "99");
        QCOMPARE(listenersOf(maker, "authority"),
                 QStringList({QStringLiteral("10.2.0.10:4285/tcp tls"), QStringLiteral("10.2.0.10:25/tcp"),
                              QStringLiteral("10.2.0.10:123/udp")}));
        QCOMPARE(listenersOf(maker, "admin"), QStringList(QStringLiteral("10.1.0.5:99/tcp")));
    }

    void whereAPublishedPairArrives()
    {
        PlanMaker maker = officeBehindFirewall();
        maker.flow("roamer", "authority", Transport::Tcp, "4287", "tls")
            .flow("admin", "authority", Transport::Tcp, "4287");
        QCOMPARE(listenersOf(maker, "authority"), QStringList(QStringLiteral("10.2.0.10:4287/tcp tls")));
        const ProbePlan probes = maker.probes("roamer");
        QCOMPARE(probes.targets.first().standInPorts(), QList<quint16>({443, 4287}));
    }

    void onEveryAddressWhereNoneIsPlanned()
    {
        PlanMaker maker = officeBehindFirewall();
        maker.flow("admin", "named", Transport::Tcp, "80");
        QCOMPARE(listenersOf(maker, "named"), QStringList(QStringLiteral("0.0.0.0:80/tcp")));
    }

    void notForWhatIsNotNeeded()
    {
        PlanMaker maker = officeBehindFirewall();
        maker.flow("admin", "authority", Transport::Tcp, "80").in(FlowState::Declined);
        maker.flow("admin", "authority", Transport::Tcp, "49152-65535");
        QCOMPARE(listenersOf(maker, "authority"), QStringList());
    }
};

PORTWRIGHT_TEST(tst_listeners, TestListeners)
#include "tst_listeners.moc"
