// SPDX-License-Identifier: Apache-2.0
#include "probe/secrets.h"
#include "probing.h"
#include "serverprocess.h"
#include "testmain.h"

#include <QDir>

using namespace portwright;
using namespace portwright::test;
using namespace Qt::StringLiterals;

namespace {

/// The smallest configuration that answers Status-Server; FreeRADIUS wants each brace on its own line.
QByteArray configuration(const QByteArray &folder, quint16 port)
{
    return "name = radiusd\nprefix = /usr\nlibdir = /usr/lib/freeradius\nlogdir = " + folder +
           "\nraddbdir = " + folder + "\nrun_dir = " + folder +
           "\nlog {\n destination = stdout\n}\nsecurity {\n allow_core_dumps = no\n status_server = yes\n}\n"
           "thread pool {\n start_servers = 1\n max_servers = 4\n min_spare_servers = 1\n max_spare_servers = 2\n}\n"
           "client lab {\n ipaddr = 127.0.0.0/8\n secret = testing123\n}\nmodules {\n pap {\n }\n}\n"
           "server default {\n listen {\n  type = auth\n  ipaddr = 127.0.0.1\n  port = " +
           QByteArray::number(port) +
           "\n }\n authorize {\n  pap\n }\n authenticate {\n  Auth-Type PAP {\n   pap\n  }\n }\n}\n";
}

ProbeOptions knowing(const QByteArray &secret, const NodeId &node = {})
{
    ProbeOptions options;
    options.timeoutMs = 300;
    options.secrets.insert(node, secret);
    return options;
}

} // namespace

/// Status-Server against FreeRADIUS: what a secret proves, and what its lack does not.
class TestRadius : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void provedByTheSecret();
    void silentToAnotherSecret();
    void notProbedWithoutASecret();
    void aNodesOwnSecretGoesFirst();
    void namesTheNodesThatShareOne();

private:
    ServerProcess m_server;
    quint16 m_port = 0;
};

void TestRadius::initTestCase()
{
    m_port = freePort(Address, Transport::Udp);
    const QString config = m_server.write(u"radiusd.conf"_s, configuration(m_server.folder().toUtf8(), m_port));
    const QString words = m_server.write(u"dictionary"_s, "$INCLUDE /usr/share/freeradius/dictionary\n");
    for (const QString &file : {config, words})
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    STARTED(m_server.start(u"freeradius"_s,
                           {u"-f"_s, u"-l"_s, u"stdout"_s, u"-d"_s, m_server.folder(), u"-n"_s, u"radiusd"_s}));
    const ProbeResult ready =
        eventually(target(Address, m_port, "radius", Transport::Udp), Verdict::Verified, knowing("testing123"));
    QVERIFY2(ready.verdict == Verdict::Verified, QByteArray(describe(ready) + m_server.output()).constData());
}

void TestRadius::provedByTheSecret()
{
    const ProbeResult result = probeOne(target(Address, m_port, "radius", Transport::Udp), knowing("testing123"));
    VERDICT(result, Verdict::Verified);
    QCOMPARE(result.proof, u"a RADIUS server answered with the shared secret"_s);
}

void TestRadius::silentToAnotherSecret()
{
    const ProbeResult result = probeOne(target(Address, m_port, "radius", Transport::Udp), knowing("testing124"));
    VERDICT(result, Verdict::Silent);
    QVERIFY2(result.detail.contains(u"shared secret is another one"_s), describe(result).constData());
    QVERIFY(!result.detail.contains(u"testing124"_s) && !result.proof.contains(u"testing124"_s));
}

void TestRadius::notProbedWithoutASecret()
{
    const ProbeResult result = probeOne(target(Address, m_port, "radius", Transport::Udp));
    VERDICT(result, Verdict::NotProbed);
    QVERIFY2(result.detail.contains(u"shared secret"_s), describe(result).constData());
}

void TestRadius::aNodesOwnSecretGoesFirst()
{
    const ProbeTarget radius = target(Address, m_port, "radius", Transport::Udp);
    ProbeOptions options = knowing("testing124");
    options.secrets.insert(radius.destination, "testing123");
    VERDICT(probeOne(radius, options), Verdict::Verified);
    VERDICT(probeOne(radius, knowing("testing123", NodeId(u"another"_s))), Verdict::NotProbed);
}

void TestRadius::namesTheNodesThatShareOne()
{
    ProbeTarget radius = target(Address, 1812, "radius", Transport::Udp);
    ProbeTarget standIn = radius;
    standIn.rehearsed = true;
    standIn.destination = NodeId(u"stand-in"_s);
    const QList<ProbeTarget> targets{target(Address, 53, "dns-udp", Transport::Udp), radius, radius, standIn};
    QCOMPARE(nodesWithSecret(targets, *builtInHandshakes()), QList{radius.destination});
}

PORTWRIGHT_TEST(tst_radius, TestRadius)
#include "tst_radius.moc"
