// SPDX-License-Identifier: Apache-2.0
#include "kitrunning.h"
#include "testmain.h"

#include <QDir>
#include <QTcpServer>

using namespace portwright;
using namespace portwright::test;

/// A plan from a stranger: nothing in it is run, and what comes back still says what it said.
class TestKitHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreNeverRun_data();
    void namesAreNeverRun();
};

void TestKitHostile::namesAreNeverRun_data()
{
    QTest::addColumn<QString>("name");
    const auto row = [](const char *tag, const char *name) { QTest::newRow(tag) << QString::fromUtf8(name); };
    row("single quotes", "a'; touch \"$PWNED\"; '");
    row("double quotes", "\"; touch \"$PWNED\"; \"");
    row("substitution", "$(touch \"$PWNED\")");
    row("backticks", "`touch \"$PWNED\"`");
    row("newline", "a\nPORTWRIGHT_TASKS\ntouch \"$PWNED\"\n");
    row("end of a here-string", "a\n'@\nNew-Item $env:PWNED\n@'\n");
    row("end of python text", "\"\"\"\nimport os\nopen(os.environ['PWNED'], 'w')\n\"\"\"");
    row("semicolon", "; touch \"$PWNED\" &");
    row("leading hyphen", "-oProxyCommand=touch");
    row("format", "%s%n\\n\\u0000\\x27");
    row("unicode", "\u00fcn\u00efc\u00f6de \u4e2d\u6587 \u202e");
    row("placeholder", "@TASKS@@PYTHON@");
}

void TestKitHostile::namesAreNeverRun()
{
    QFETCH(QString, name);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QStringLiteral("127.0.0.9"))));
    PlanMaker made;
    made.zone("lan", ZoneKind::Lan, "127.0.0.0/8").node("me", "lan", "127.0.0.1").node("srv", "lan", "127.0.0.9");
    made.node("named", "lan", "").flow("me", "srv", Transport::Tcp, QByteArray::number(server.serverPort()));
    made.flow("me", "named", Transport::Tcp, "4287");
    Plan plan = made.plan();
    plan.name = name;
    for (Node node : {*plan.topology.nodes.find(NodeId(QStringLiteral("me"))),
                      *plan.topology.nodes.find(NodeId(QStringLiteral("named")))}) {
        node.name = name;
        node.host = node.id.text() == QLatin1String("named") ? name : QString();
        node.certificate.sha256 = name;
        plan.topology.nodes.set(node);
    }
    const QTemporaryDir folder;
    const QString proof = folder.filePath(QStringLiteral("ran"));
    qputenv("PWNED", proof.toUtf8());
    const Kit kit = kitOf(plan, made, "me");
    for (const QString &shell : shells()) {
        const KitRun run = runKit(kit, shell, qEnvironmentVariable("PATH"));
        QVERIFY2(run.problem.isEmpty(), qPrintable(run.problem));
        QVERIFY2(run.verdictTo("srv").startsWith(QLatin1String("open")), qPrintable(run.verdictTo("srv")));
        QVERIFY2(run.errors.count('\n') <= 2, run.errors.constData());
        QVERIFY2(!QFile::exists(proof), "a text of the plan was run");
        QCOMPARE(run.results.measured.plan.simplified(), name.simplified());
    }
    for (const KitFile &file : kit.files) {
        if (file.name.startsWith(QLatin1String("probe.")))
            QVERIFY2(!file.content.contains("$PWNED") && !file.content.contains("env:PWNED"), qPrintable(file.name));
    }
}

PORTWRIGHT_TEST(tst_kithostile, TestKitHostile)
#include "tst_kithostile.moc"
