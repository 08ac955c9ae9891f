// SPDX-License-Identifier: Apache-2.0
#include "../probe/serverprocess.h"
#include "app/ansible.h"
#include "evidence/kit.h"
#include "fleetplan.h"
#include "testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>

#include <unistd.h>

using namespace portwright;
using namespace portwright::test;

namespace {

/// What a kit does as Ansible sees it: progress on standard error, the result on standard output, 1 for bad news.
constexpr auto SmallKit =
    "#!/bin/sh\necho working >&2\n[ \"$1 $2\" = '-o -' ] || exit 2\n"
    "printf '{\"portwright\": 1, \"verdicts\": [], \"said\": \"{{ 7*7 }} %s\"}' \"$SSH_CONNECTION\"\nexit 1\n";

MachineKits kitsFor(const Workspace &workspace, const QStringList &nodes)
{
    MachineKits kits;
    for (const QString &node : nodes) {
        MachineKit kit{SmallKit, {}};
        for (const ProbeTarget &target :
             probePlan(workspace.plan, workspace.derivation, workspace.routing, {ElementId(node), node}).targets) {
            if (target.fromVantage)
                kit.probes.targets += target;
        }
        kits.insert(NodeId(node), kit);
    }
    return kits;
}

FleetFiles filesFor(const QByteArray &plan, const QStringList &nodes)
{
    const Workspace workspace = workspaceOf(plan);
    return ansibleFiles(workspace, kitsFor(workspace, nodes));
}

/// Keeps Ansible's own files in a folder.
void keepAnsibleIn(const QString &folder)
{
    qputenv("ANSIBLE_HOME", folder.toUtf8());
    qputenv("ANSIBLE_LOCAL_TEMP", folder.toUtf8() + "/tmp");
    qputenv("ANSIBLE_HOST_KEY_CHECKING", "False");
    qputenv("ANSIBLE_LOCALHOST_WARNING", "False");
    qputenv("ANSIBLE_REMOTE_TEMP", folder.toUtf8() + "/remote");
    qputenv("ANSIBLE_SSH_ARGS", "-o ControlMaster=no");
}

} // namespace

/// What is written for Ansible is taken by it, runs the kits over ssh and brings their results.
class TestAnsible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { keepAnsibleIn(m_home.path()); }
    void itsOwnToolsTakeIt();
    void namesAreNoTemplates();
    void groupsAreLeftToTheUser();
    void rolesOfOneMachineRunThere();
    void whatCannotRunIsListed();
    void runsOverSsh();
    void realKitsTellWhatTheyFound();

private:
    static QByteArray startServer(ServerProcess &server, quint16 port);
    static QJsonObject played(const FleetFiles &files);

    QTemporaryDir m_home;
};

void TestAnsible::itsOwnToolsTakeIt()
{
    const QTemporaryDir folder;
    const FleetFiles files = filesFor(hostilePlan(), {QStringLiteral("laptop")});
    QCOMPARE(writeFiles(files, folder.path()), QByteArray());
    QCOMPARE(runProgram(QStringLiteral("ansible-playbook"),
                        {QStringLiteral("-i"), QStringLiteral("inventory.yml"), QStringLiteral("--syntax-check"),
                         QStringLiteral("playbook.yml")},
                        folder.path()),
             QByteArray());
    for (const FleetFile &file : files.files) { // how one signs in is no business of these files
        for (const char *word : {"password", "ansible_user", "private_key", "become"})
            QVERIFY2(!file.bytes.contains(word), word);
    }
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("kits/laptop/probe.sh"))).isExecutable());
}

void TestAnsible::namesAreNoTemplates()
{
    const QTemporaryDir folder;
    const FleetFiles files = filesFor(hostilePlan(), {QStringLiteral("laptop"), QStringLiteral("authority")});
    QCOMPARE(writeFiles(files, folder.path()), QByteArray());
    // Ansible itself says what it makes of each name, after templating.
    const QString script = QStringLiteral("ansible -i inventory.yml portwright -c local -m ansible.builtin.copy "
                                          "-a 'content=\"{{ portwright_name }}\" dest=%1/{{ inventory_hostname }}'")
                               .arg(folder.path());
    QCOMPARE(runProgram(QStringLiteral("sh"), {QStringLiteral("-ec"), script}, folder.path()), QByteArray());
    const Workspace workspace = workspaceOf(hostilePlan());
    for (const char *id : {"laptop", "authority"}) {
        QFile file(folder.filePath(QLatin1String(id)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()),
                 workspace.plan.topology.nodes.find(NodeId(QLatin1String(id)))->name);
    }
}

void TestAnsible::groupsAreLeftToTheUser()
{
    const FleetFiles files = filesFor(R"({"portwright": 1, "name": "x", "zones": [{"id": "lan", "kind": "lan"}],
  "nodes": [{"id": "many-laptops", "role": "host", "pack": "common", "zone": "lan", "count": 9, "addresses": ["10.0.0.0/24"]}]})",
                                      {QStringLiteral("many-laptops")});
    const QTemporaryDir folder;
    QCOMPARE(writeFiles(files, folder.path()), QByteArray());
    const QByteArray inventory = fileNamed(files, "inventory.yml");
    QVERIFY(inventory.contains("portwright_many_laptops"));
    QVERIFY(!inventory.contains("10.0.0"));
    QCOMPARE(runProgram(QStringLiteral("sh"),
                        {QStringLiteral("-ec"),
                         QStringLiteral("ansible-inventory -i inventory.yml --list | grep -q portwright_many_laptops")},
                        folder.path()),
             QByteArray());
}

void TestAnsible::rolesOfOneMachineRunThere()
{
    const FleetFiles files = filesFor(R"({"portwright": 1, "name": "x", "zones": [{"id": "lan", "kind": "lan"}],
  "nodes": [{"id": "localhost", "role": "host", "pack": "common", "zone": "lan", "addresses": ["10.0.0.7"]},
            {"id": "dns", "role": "dns", "pack": "common", "on": "localhost"}]})",
                                      {QStringLiteral("localhost"), QStringLiteral("dns")});
    const QByteArray inventory = fileNamed(files, "inventory.yml");
    QVERIFY(inventory.contains("\"localhost-node\":")); // "localhost" is where Ansible itself runs
    QVERIFY(inventory.contains("[\"dns\", \"localhost\"]"));
    QCOMPARE(inventory.count("ansible_host"), 1);
}

void TestAnsible::whatCannotRunIsListed()
{
    const FleetFiles files = filesFor(R"({"portwright": 1, "name": "x", "zones": [{"id": "lan", "kind": "lan"}],
  "nodes": [{"id": "a", "role": "host", "pack": "common", "zone": "lan", "addresses": ["10.0.0.7"], "settings": {"os": "windows"}},
            {"id": "b", "role": "host", "pack": "common", "zone": "lan", "host": "-oProxyCommand=true"},
            {"id": "c", "role": "host", "pack": "common", "zone": "lan", "addresses": ["10.0.0.9"]}],
  "extra-flows": [{"id": "x", "from": "a", "to": "c", "transport": "tcp", "ports": ["80"]},
                  {"id": "y", "from": "b", "to": "c", "transport": "tcp", "ports": ["80"]}]})",
                                      {QStringLiteral("a"), QStringLiteral("b")});
    QVERIFY(!fileNamed(files, "inventory.yml").contains("ProxyCommand"));
    QVERIFY(!fileNamed(files, "inventory.yml").contains("10.0.0.7"));
    const QByteArray gaps = fileNamed(files, "left-out.csv");
    QVERIFY(gaps.contains("plan/x/a/c,no,"));
    QVERIFY(gaps.contains("plan/y/b/c,no,"));
    QCOMPARE(files.flows, 0);
    QVERIFY(!fileNamed(files, "inventory.yml").contains("portwright_kits"));
}

/// An sshd at the laptop's address; empty if it runs.
QByteArray TestAnsible::startServer(ServerProcess &server, quint16 port)
{
    if (::geteuid() == 0 && !QDir().mkpath(QStringLiteral("/run/sshd")))
        return "cannot make /run/sshd";
    for (const char *key : {"host", "user"}) {
        const QByteArray problem =
            server.run(QStringLiteral("ssh-keygen"),
                       {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                        QString(), QStringLiteral("-f"), server.folder() + QLatin1Char('/') + QLatin1String(key)});
        if (!problem.isEmpty())
            return problem;
    }
    const QByteArray folder = server.folder().toUtf8();
    const QString config = server.write(QStringLiteral("sshd.conf"),
                                        "ListenAddress 127.0.77.5:" + QByteArray::number(port) + "\nHostKey " + folder +
                                            "/host\nPidFile none\nUsePAM no\nStrictModes no\nAuthorizedKeysFile " +
                                            folder + "/user.pub\nSubsystem sftp internal-sftp\n");
    return server.start(QStringLiteral("sshd"),
                        {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"), config});
}

/// Runs the playbook over ssh; the result of the laptop's kit.
QJsonObject TestAnsible::played(const FleetFiles &files)
{
    ServerProcess server;
    const quint16 port = freePort();
    const QByteArray started = startServer(server, port);
    const QTemporaryDir work;
    const QByteArray written = writeFiles(files, work.path());
    const QByteArray ran =
        runProgram(QStringLiteral("ansible-playbook"),
                   {QStringLiteral("-i"), QStringLiteral("inventory.yml"), QStringLiteral("--private-key"),
                    server.folder() + QStringLiteral("/user"), QStringLiteral("-e"),
                    QStringLiteral("ansible_port=%1").arg(port), QStringLiteral("playbook.yml")},
                   work.path());
    QFile result(work.filePath(QStringLiteral("results/laptop-laptop.results.json")));
    if (!result.open(QIODevice::ReadOnly))
        qWarning("%s", QByteArray(started + written + ran).constData());
    return QJsonDocument::fromJson(result.readAll()).object();
}

void TestAnsible::runsOverSsh()
{
    const QJsonObject read = played(filesFor(hostilePlan(), {QStringLiteral("laptop")}));
    QCOMPARE(read.value(QStringLiteral("portwright")).toInt(), 1);
    // What a machine says is no template either, and it was said over ssh.
    QVERIFY(read.value(QStringLiteral("said")).toString().startsWith(QStringLiteral("{{ 7*7 }} 127.0.")));
}

void TestAnsible::realKitsTellWhatTheyFound()
{
    QTcpServer listener; // 14290 has none
    QVERIFY(listener.listen(QHostAddress(QStringLiteral("127.0.77.11")), 14291));
    const Workspace workspace = workspaceOf(hostilePlan());
    const NodeId laptop(QStringLiteral("laptop"));
    MachineKit kit{{}, outgoingProbes(workspace.plan, workspace.derivation, workspace.routing, laptop)};
    const Kit made = probeKit(workspace.plan, laptop, kit.probes, *builtInHandshakes(),
                              {QStringLiteral("test"), QDate(2026, 11, 27)});
    for (const KitFile &file : made.files)
        kit.script = file.name == QLatin1String("probe.sh") ? file.content : kit.script;
    const QJsonObject read = played(ansibleFiles(workspace, {{laptop, kit}}));
    QCOMPARE(read[QStringLiteral("measured")][QStringLiteral("node")].toString(), laptop.text());
    QMap<QString, QString> verdicts;
    for (const QJsonValue &verdict : read.value(QStringLiteral("verdicts")).toArray())
        verdicts.insert(verdict[QStringLiteral("flow")].toString(), verdict[QStringLiteral("verdict")].toString());
    QCOMPARE(verdicts.value(QStringLiteral("plan/open/laptop/siem")), QStringLiteral("open"));
    QCOMPARE(verdicts.value(QStringLiteral("plan/closed/laptop/siem")), QStringLiteral("refused"));
}

PORTWRIGHT_TEST(tst_ansible, TestAnsible)
#include "tst_ansible.moc"
