// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "evidence/kittemplate.h"
#include "kitrunning.h"
#include "testmain.h"

#include <QTcpServer>
#include <map>

using namespace portwright;
using namespace portwright::test;

/// A plan from a stranger: nothing in it is run, and what comes back still says what it said.
class TestKitHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreNeverRun_data();
    void namesAreNeverRun();

private:
    struct Case
    {
        Kit kit;
        QString proof; // a file that is there if something was run
        QList<KitRun> runs;
    };
    Kit kitNamed(const QString &name) const;
    void runAll();

    QTcpServer m_server;
    QTemporaryDir m_folder;
    std::map<QString, Case> m_cases; // by the name in the plan
};

Kit TestKitHostile::kitNamed(const QString &name) const
{
    PlanMaker made;
    made.zone("lan", ZoneKind::Lan, "127.0.0.0/8").node("me", "lan", "127.0.0.1").node("srv", "lan", "127.0.0.9");
    made.node("named", "lan", "").flow("me", "srv", Transport::Tcp, QByteArray::number(m_server.serverPort()));
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
    return kitOf(plan, made, "me");
}

/// Every name under every shell, each with another tool, side by side.
void TestKitHostile::runAll()
{
    const ToolFolder python({QStringLiteral("python3"), QStringLiteral("touch")});
    const ToolFolder perl({QStringLiteral("perl"), QStringLiteral("touch")});
    const ToolFolder bash({QStringLiteral("bash"), QStringLiteral("touch")});
    QCOMPARE(python.missing() + perl.missing() + bash.missing(), QStringList());
    const QStringList paths{python.path(), perl.path(), bash.path()};
    QList<KitCall> calls;
    for (const auto &[name, hostile] : m_cases) {
        for (qsizetype i = 0; i < shells().size(); ++i)
            calls += {hostile.kit, shells().at(i), paths.at(i), hostile.proof.toUtf8()};
    }
    QList<KitRun> runs = runKits(calls);
    for (auto &[name, hostile] : m_cases) {
        for (qsizetype i = 0; i < shells().size(); ++i)
            hostile.runs += runs.takeFirst();
    }
}

void TestKitHostile::namesAreNeverRun_data()
{
    QTest::addColumn<QString>("name");
    QVERIFY(m_server.listen(QHostAddress(QStringLiteral("127.0.0.9"))));
    const auto row = [this](const char *tag, const char *text) {
        const QString name = QString::fromUtf8(text);
        QTest::newRow(tag) << name;
        const QString proof = m_folder.filePath(QStringLiteral("ran-%1").arg(m_cases.size()));
        m_cases[name] = {kitNamed(name), proof, {}};
    };
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
    runAll();
}

void TestKitHostile::namesAreNeverRun()
{
    QFETCH(QString, name);
    const Case &hostile = m_cases.at(name);
    for (const KitRun &run : hostile.runs) {
        QVERIFY2(run.problem.isEmpty(), qPrintable(run.problem));
        QVERIFY2(run.verdictTo("srv").startsWith(QLatin1String("open")), qPrintable(run.verdictTo("srv")));
        QVERIFY2(run.errors.count('\n') <= 2, run.errors.constData());
        // The file says what the plan says; what is read of it has no control signs any more.
        const Result<JsonDocument> json = JsonDocument::parse(run.output, QStringLiteral("output"));
        QVERIFY(json);
        QCOMPARE(json->root().find(u"measured").find(u"plan").toString(), name);
        QCOMPARE(run.results.measured.plan, singleLine(name));
    }
    QVERIFY2(!QFile::exists(hostile.proof), "a text of the plan was run");
    for (const KitFile &file : hostile.kit.files) {
        if (file.name.startsWith(QLatin1String("probe.")))
            QVERIFY2(!file.content.contains("$PWNED") && !file.content.contains("$env:PWNED"), qPrintable(file.name));
    }
}

PORTWRIGHT_TEST(tst_kithostile, TestKitHostile)
#include "tst_kithostile.moc"
