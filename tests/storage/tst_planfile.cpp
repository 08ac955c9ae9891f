// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "model/randomplan.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace portwright;

class TestPlanFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallest();
    void readsTheFormatsExample();
    void randomPlansComeBack();
    void canonicalTextsComeBack_data();
    void canonicalTextsComeBack();
    void orderInTheFileDoesNotMatter();
    void unknownMembersStayInOrder();
    void numbersKeepTheirKind();
    void environmentIsASetting();
    void manyErrorsAreCounted();
    void errorsStandInTextOrder();
    void brokenPartCausesNoOthers();
    void fragmentsMayDangle();
    void savesAndLoads();
    void failedSaveKeepsTheOldFile();
    void missingFile();
    void mutatedPlansNeverCrash();
};

namespace {

Plan parsed(const QByteArray &text)
{
    const Result<Plan> plan = parsePlan(text, QStringLiteral("p"));
    if (!plan)
        qWarning("%s", qPrintable(errorsText(plan.errors())));
    return plan ? *plan : Plan();
}

QByteArray fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString dataFile(const char *name)
{
    return test::sourceFolder() + QStringLiteral("/storage/") + QLatin1String(name);
}

/// A plan whose nodes are this text.
QByteArray withNodes(const QByteArray &nodes)
{
    return R"({"portwright": 1, "zones": [{"id": "lan", "kind": "lan"}], "nodes": [)" + nodes + "]}";
}

QByteArray node(const QByteArray &rest)
{
    return R"({"role": "host", "pack": "common", "zone": "lan", )" + rest + "}";
}

/// A disk that keeps files in memory and can be full.
struct MemoryFiles : FileSystem
{
    QHash<QString, QByteArray> files;
    bool full = false;

    Result<QByteArray> read(const QString &path) const override
    {
        if (!files.contains(path))
            return Error{QStringLiteral("no such file"), {path, 0, 0, {}}};
        return files.value(path);
    }
    Result<void> write(const QString &path, const QByteArray &bytes) override
    {
        if (full)
            return Error{QStringLiteral("disk full"), {path, 0, 0, {}}};
        files.insert(path, bytes);
        return {};
    }
};

} // namespace

void TestPlanFile::smallest()
{
    const Result<Plan> plan = parsePlan(R"({"portwright": 1})", QStringLiteral("p"));
    QVERIFY(plan.isOk());
    QCOMPARE(*plan, Plan());
    QCOMPARE(parsed(planText(Plan())), Plan());
}

void TestPlanFile::readsTheFormatsExample()
{
    const Plan plan = parsed(fileText(dataFile("contoso.portwright")));
    QCOMPARE(plan.name, QStringLiteral("Contoso head office"));
    QCOMPARE(plan.about.date, QStringLiteral("2026-11-23"));
    QCOMPARE(plan.packs.size(), 2);
    QCOMPARE(settingText(plan.settings.value(QStringLiteral("code42-onprem")).value(QStringLiteral("server-version"))),
             QStringLiteral("8.2.5"));
    QCOMPARE(plan.topology.zones.size(), 3);
    QCOMPARE(plan.topology.zones.find(ZoneId(QStringLiteral("lan")))->networks.at(1).toString(),
             QStringLiteral("2001:db8:20::/64"));
    const Firewall &edge = plan.topology.firewalls.at(0);
    QCOMPARE(edge.forwards.front().toPort, quint16(4287));
    QCOMPARE(edge.masquerades.front().toward.text(), QStringLiteral("internet"));
    const Node *laptops = plan.topology.nodes.find(NodeId(QStringLiteral("laptops")));
    QVERIFY(laptops);
    QCOMPARE(laptops->count, qint64(800));
    QCOMPARE(laptops->uses.value(QStringLiteral("dns")), QList{NodeId(QStringLiteral("ldap-1-dns"))});
    QCOMPARE(plan.topology.nodes.find(NodeId(QStringLiteral("ldap-1-dns")))->on.text(), QStringLiteral("ldap-1"));
    QCOMPARE(plan.decisions.front().until, QDate(2027, 6, 30));
    QCOMPARE(plan.extraFlows.at(0).ports.toString(), QStringLiteral("6514"));
    QCOMPARE(plan.layout.zones.value(ZoneId(QStringLiteral("dmz"))), QRect(360, 80, 280, 320));
}

void TestPlanFile::randomPlansComeBack()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        const Plan plan = test::randomPlan(seed);
        const QByteArray text = planText(plan);
        const Result<Plan> again = parsePlan(text, QStringLiteral("p"));
        QVERIFY2(again.isOk(), again ? "" : qPrintable(errorsText(again.errors())));
        QVERIFY2(*again == plan, text.constData());
        QCOMPARE(planText(*again), text);
    }
}

void TestPlanFile::canonicalTextsComeBack_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("every member") << dataFile("full.portwright");
    const QDir samples(test::sourceFolder() + QStringLiteral("/../resources/samples"));
    for (const QString &name : samples.entryList({QStringLiteral("*.portwright")}))
        QTest::newRow(qPrintable(name)) << samples.filePath(name);
}

void TestPlanFile::canonicalTextsComeBack()
{
    QFETCH(QString, path);
    const QByteArray text = fileText(path);
    QVERIFY(!text.isEmpty());
    QCOMPARE(QString::fromUtf8(planText(parsed(text))), QString::fromUtf8(text));
}

void TestPlanFile::orderInTheFileDoesNotMatter()
{
    const QByteArray one = withNodes(node(R"("id": "a")") + "," + node(R"("id": "b")"));
    const QByteArray other = withNodes(node(R"("id": "b")") + "," + node(R"("id": "a")"));
    QCOMPARE(planText(parsed(one)), planText(parsed(other)));
    QCOMPARE(parsed(one), parsed(other));
}

void TestPlanFile::unknownMembersStayInOrder()
{
    const Plan plan = parsed(withNodes(node(R"("zz": {"b": 1, "a": [1, {"c": 2}]}, "id": "a", "aa": null)")));
    const UnknownMembers expected{{QStringLiteral("zz"), R"({"b":1,"a":[1,{"c":2}]})"}, {QStringLiteral("aa"), "null"}};
    QCOMPARE(plan.topology.nodes.at(0).unknown, expected);
    const QByteArray text = planText(plan);
    QVERIFY(text.indexOf("\"zone\"") < text.indexOf("\"zz\""));
    QVERIFY(text.indexOf("\"zz\"") < text.indexOf("\"aa\": null"));
}

void TestPlanFile::numbersKeepTheirKind()
{
    const Plan plan = parsed(R"({"portwright": 1, "settings": {"p": {"i": 9007199254740993, "d": 5.0, "e": 1e3}}})");
    const SettingMap settings = plan.settings.value(QStringLiteral("p"));
    QCOMPARE(std::get<qint64>(settings.value(QStringLiteral("i"))), qint64(9007199254740993));
    QCOMPARE(std::get<double>(settings.value(QStringLiteral("d"))), 5.0);
    QCOMPARE(std::get<double>(settings.value(QStringLiteral("e"))), 1000.0);
    QVERIFY(planText(plan).contains("\"d\": 5.0,\n"));
    QCOMPARE(parsed(planText(plan)), plan);
}

void TestPlanFile::environmentIsASetting()
{
    const Plan plan = parsed(withNodes(node(R"("id": "a", "settings": {"environment": "test"})")));
    QCOMPARE(plan.topology.nodes.at(0).environment, QStringLiteral("test"));
    QVERIFY(plan.topology.nodes.at(0).settings.isEmpty());
    QCOMPARE(parsed(withNodes(node(R"("id": "a", "environment": "test")"))), plan);
    QVERIFY(planText(plan).contains("\"settings\": {\n        \"environment\": \"test\"\n"));
}

void TestPlanFile::manyErrorsAreCounted()
{
    QByteArrayList nodes;
    for (int i = 0; i < 1000; ++i)
        nodes += R"({"id": "n)" + QByteArray::number(i) + R"(", "role": 1, "pack": "common", "zone": "lan"})";
    const Result<Plan> plan = parsePlan(withNodes(nodes.join(",\n")), QStringLiteral("p"));
    QVERIFY(!plan);
    QCOMPARE(plan.errors().size(), 21);
    QVERIFY2(plan.errors().back().message.contains(QStringLiteral("980")), qPrintable(plan.errors().back().message));
    QCOMPARE(plan.errors().at(19).where.line, 20);
}

void TestPlanFile::errorsStandInTextOrder()
{
    const Result<Plan> plan =
        parsePlan("{\"portwright\": 1,\n\"layout\": 1,\n\"nodes\": 2,\n\"zones\": 3,\n\"name\": 4}", {});
    QVERIFY(!plan);
    QList<int> lines;
    for (const Error &error : plan.errors())
        lines += error.where.line;
    QCOMPARE(lines, (QList{2, 3, 4, 5}));
}

void TestPlanFile::brokenPartCausesNoOthers()
{
    const Result<Plan> plan = parsePlan(
        R"({"portwright": 1, "zones": {}, "nodes": [{"id": "a", "role": "host", "pack": "common", "zone": "lan"}]})",
        {});
    QVERIFY(!plan);
    QCOMPARE(plan.errors().size(), 1);
    QCOMPARE(plan.errors().front().where.path, QStringLiteral("$.zones"));
}

void TestPlanFile::fragmentsMayDangle()
{
    const QByteArray text = R"({"portwright": 1, "nodes": [)" + node(R"("id": "a")") + "]}";
    QVERIFY(!parsePlan(text, {}));
    const Result<Plan> fragment = parseFragment(text, {});
    QVERIFY(fragment.isOk());
    QCOMPARE(fragment->topology.nodes.at(0).zone.text(), QStringLiteral("lan"));
}

void TestPlanFile::savesAndLoads()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.portwright"));
    DiskFileSystem files;
    const Plan plan = test::randomPlan(3);
    QVERIFY(savePlan(files, path, plan).isOk());
    QCOMPARE(fileText(path), planText(plan));
    const Result<Plan> again = loadPlan(files, path);
    QVERIFY(again.isOk());
    QCOMPARE(*again, plan);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestPlanFile::failedSaveKeepsTheOldFile()
{
    MemoryFiles files;
    QVERIFY(savePlan(files, QStringLiteral("p"), test::randomPlan(1)).isOk());
    files.full = true;
    const Result<void> saved = savePlan(files, QStringLiteral("p"), test::randomPlan(2));
    QVERIFY(!saved);
    QCOMPARE(saved.errors().front().message, QStringLiteral("disk full"));
    QCOMPARE(*loadPlan(files, QStringLiteral("p")), test::randomPlan(1));
}

void TestPlanFile::missingFile()
{
    const Result<Plan> plan = loadPlan(MemoryFiles(), QStringLiteral("none"));
    QVERIFY(!plan);
    QCOMPARE(plan.errors().front().where.file, QStringLiteral("none"));
}

void TestPlanFile::mutatedPlansNeverCrash()
{
    const QByteArrayList words{"null", "{}", "[]", "\"\"", "-1", "1e5", "true", "\"lan\"", "\"10.0.0.0/8\"", "\"id\""};
    QRandomGenerator random(99);
    for (int round = 0; round < 1000; ++round) {
        QByteArray text = planText(test::randomPlan(quint32(round % 20)));
        for (int change = random.bounded(1, 6); change > 0; --change) {
            const qsizetype at = text.indexOf(": ", random.bounded(int(text.size())));
            if (at < 0)
                continue;
            if (random.bounded(8) == 0)
                text.remove(at, random.bounded(20));
            else
                text.replace(at + 2, text.indexOf('\n', at) - at - 3, words.at(random.bounded(int(words.size()))));
        }
        const Result<Plan> plan = parsePlan(text, QStringLiteral("p"));
        if (!plan) {
            for (const Error &error : plan.errors())
                QVERIFY(!error.message.isEmpty() && (error.where.line > 0 || error == plan.errors().back()));
            continue;
        }
        QCOMPARE(parsed(planText(*plan)), *plan);
    }
}

PORTWRIGHT_TEST(tst_planfile, TestPlanFile)
#include "tst_planfile.moc"
