// SPDX-License-Identifier: Apache-2.0
#include "model/randomplan.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QDir>
#include <QFile>

#include <rapidjson/document.h>
#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace portwright;

/// The shipped schema and the reader say the same, where a schema can say it.
class TestPlanSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agrees_data();
    void agrees();
    void acceptsPlans_data();
    void acceptsPlans();
    void acceptsWhatIsWritten();

private:
    QStringList complaints(const QByteArray &text) const;

    valijson::Schema m_schema;
};

QStringList TestPlanSchema::complaints(const QByteArray &text) const
{
    rapidjson::Document document;
    document.Parse(text.constData(), size_t(text.size()));
    if (document.HasParseError())
        return {QStringLiteral("no JSON")};
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    const valijson::adapters::RapidJsonAdapter adapter(document);
    validator.validate(m_schema, adapter, &results);
    QStringList found;
    valijson::ValidationResults::Error error;
    while (results.popError(error))
        found += QString::fromStdString(error.description);
    return found;
}

void TestPlanSchema::initTestCase()
{
    rapidjson::Document document;
    const QByteArray text = planSchema();
    document.Parse(text.constData(), size_t(text.size()));
    QVERIFY(!document.HasParseError());
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::RapidJsonAdapter(document), m_schema);
}

namespace {

constexpr const char *LanZone = R"({"id": "lan", "kind": "lan"})";

QByteArray plan(const QByteArray &members)
{
    return R"({"portwright": 1, )" + members + "}";
}

QByteArray zone(const QByteArray &members)
{
    return plan(R"("zones": [{"id": "lan", "kind": "lan", )" + members + "}]");
}

QByteArray nodeBesides(const QByteArray &members)
{
    return plan(QByteArray(R"("zones": [)") + LanZone +
                R"(], "nodes": [{"id": "b", "role": "host", "pack": "common", "zone": "lan"},
                {"id": "a", "role": "host", "pack": "common", )" +
                members + "}]");
}

QByteArray firewall(const QByteArray &members)
{
    return plan(QByteArray(R"("zones": [)") + LanZone + R"(], "firewalls": [{"id": "fw", )" + members + "}]");
}

QByteArray forward(const QByteArray &members)
{
    return firewall(R"("forwards": [{"id": "f", "zone": "lan", "address": "203.0.113.1", )" + members + "}]");
}

} // namespace

void TestPlanSchema::agrees_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    const auto good = [](const QByteArray &text) { QTest::newRow(text.right(90).simplified()) << text << true; };
    const auto bad = [](const QByteArray &text) { QTest::newRow(text.right(90).simplified()) << text << false; };
    good(R"({"portwright": 1})");
    good(plan(R"("later": [null])"));
    bad("[]");
    bad("{}");
    bad(R"({"portwright": 2})");
    bad(R"({"portwright": 0})");
    bad(R"({"portwright": "1"})");
    for (const char *name : {"about", "settings", "layout"})
        bad(plan(QByteArray("\"") + name + "\": []"));
    for (const char *name :
         {"packs", "zones", "firewalls", "nodes", "decisions", "extra-flows", "notes", "slides", "name"})
        bad(plan(QByteArray("\"") + name + "\": {}"));
    good(plan(R"("about": {"author": "A", "x": 1})"));
    bad(plan(R"("about": {"author": 1})"));
    good(plan(R"("packs": [{"id": "common", "edition": "1"}])"));
    bad(plan(R"("packs": [{"id": "common"}])"));
    bad(plan(R"("packs": [{"id": "common", "edition": ""}])"));
    good(plan(R"("settings": {"p": {"a": true, "b": 1, "c": 1.5, "d": "x", "e": [], "f": ["x"]}})"));
    bad(plan(R"("settings": {"p": {"a": null}})"));
    bad(plan(R"("settings": {"p": {"a": {}}})"));
    bad(plan(R"("settings": {"p": {"a": [1]}})"));
    bad(plan(R"("settings": {"p": 1})"));
    for (const char *kind : {"internet", "lan", "dmz", "server", "management", "cloud", "vendor"})
        good(plan(QByteArray(R"("zones": [{"id": "z", "kind": ")") + kind + "\"}]"));
    bad(plan(R"("zones": [{"id": "z", "kind": "wan"}])"));
    bad(plan(R"("zones": [{"id": "z"}])"));
    bad(plan(R"("zones": [{"kind": "lan"}])"));
    for (const char *id : {"a", "0", "a-b-", "a2345678901234567890123456789012"})
        good(plan(QByteArray(R"("zones": [{"kind": "lan", "id": ")") + id + "\"}]"));
    for (const char *id : {"", "-a", "A", "a_b", "a b", "a23456789012345678901234567890123"})
        bad(plan(QByteArray(R"("zones": [{"kind": "lan", "id": ")") + id + "\"}]"));
    good(zone(R"("networks": ["10.0.0.0/8", "2001:db8::/32", "10.0.0.1"], "site": "", "owner": "x")"));
    bad(zone(R"("networks": "10.0.0.0/8")"));
    bad(zone(R"("networks": [10])"));
    bad(zone(R"("networks": ["ten"])"));
    bad(zone(R"("site": null)"));
    good(firewall(R"("zones": ["lan"], "platform": "x")"));
    bad(firewall(R"("zones": ["lan", "lan"])"));
    bad(firewall(R"("zones": [1])"));
    good(forward(R"("transport": "udp", "port": 1, "to-port": 65535, "nodes": [], "hairpin": true)"));
    bad(forward(R"("transport": "icmp", "port": 1, "to-port": 1)"));
    bad(forward(R"("transport": "tcp", "port": 0, "to-port": 1)"));
    bad(forward(R"("transport": "tcp", "port": 1, "to-port": 65536)"));
    bad(forward(R"("transport": "tcp", "port": 1.5, "to-port": 1)"));
    bad(forward(R"("transport": "tcp", "port": "1", "to-port": 1)"));
    bad(forward(R"("transport": "tcp", "port": 1)"));
    bad(forward(R"("transport": "tcp", "to-port": 1)"));
    bad(forward(R"("transport": "tcp", "port": 1, "to-port": 1, "hairpin": 1)"));
    good(firewall(R"("masquerades": [{"id": "m", "zone": "lan", "toward": "lan", "address": "::1"}])"));
    bad(firewall(R"("masquerades": [{"id": "m", "zone": "lan", "address": "::1"}])"));
    good(nodeBesides(R"("zone": "lan")"));
    good(nodeBesides(R"("on": "b")"));
    bad(nodeBesides(R"("name": "x")"));
    bad(nodeBesides(R"("zone": "lan", "on": "b")"));
    bad(nodeBesides(R"("on": "b", "addresses": [])"));
    good(nodeBesides(
        R"("zone": "lan", "addresses": ["10.0.0.1", "10.0.0.0/24", "10.0.0.1-10.0.0.9", {"address": "::1", "use": "x"}])"));
    bad(nodeBesides(R"("zone": "lan", "addresses": "10.0.0.1")"));
    bad(nodeBesides(R"("zone": "lan", "addresses": [{}])"));
    bad(nodeBesides(R"("zone": "lan", "addresses": [{"address": ""}])"));
    bad(nodeBesides(R"("zone": "lan", "addresses": [{"address": "::1", "use": 1}])"));
    good(nodeBesides(R"("zone": "lan", "count": 1)"));
    bad(nodeBesides(R"("zone": "lan", "count": 0)"));
    bad(nodeBesides(R"("zone": "lan", "count": "5")"));
    bad(nodeBesides(R"("zone": "lan", "host-firewall": "no")"));
    bad(nodeBesides(R"("zone": "lan", "certificate": "x")"));
    bad(nodeBesides(R"("zone": "lan", "certificate": {"sha256": 1})"));
    good(nodeBesides(R"("zone": "lan", "uses": {"dns": ["b"], "ntp": []})"));
    bad(nodeBesides(R"("zone": "lan", "uses": {"dns": "b"})"));
    bad(nodeBesides(R"("zone": "lan", "uses": {"dns": ["b", "b"]})"));
    bad(nodeBesides(R"("zone": "lan", "settings": {"x": null})"));
    good(plan(
        R"("decisions": [{"flow": "a/b/c/d", "state": "declined", "ports": ["1", "2-3"], "until": "2027-01-31"}])"));
    good(plan(R"("decisions": [{"question": "q", "state": "answered", "address": "::1"}])"));
    bad(plan(R"("decisions": [{"state": "declined"}])"));
    bad(plan(R"("decisions": [{"flow": "x", "question": "x", "state": "declined"}])"));
    bad(plan(R"("decisions": [{"flow": "x", "state": "maybe"}])"));
    bad(plan(R"("decisions": [{"flow": "", "state": "declined"}])"));
    bad(plan(R"("decisions": [{"flow": "x", "state": "declined", "ports": [1]}])"));
    bad(plan(R"("decisions": [{"flow": "x", "state": "declined", "ports": ["http"]}])"));
    bad(plan(R"("decisions": [{"flow": "x", "state": "declined", "until": "tomorrow"}])"));
    bad(plan(R"("extra-flows": [{"id": "x"}])"));
    good(plan(R"("must-stay-shut": {"probed": true, "reason": "", "by": 1})"));
    good(plan(R"("must-stay-shut": {})"));
    bad(plan(R"("must-stay-shut": true)"));
    bad(plan(R"("must-stay-shut": {"probed": 1})"));
    bad(plan(R"("must-stay-shut": {"reason": ["x"]})"));
    good(plan(R"("layout": {"nodes": {}, "zones": {}, "other": 1})"));
    bad(plan(R"("layout": {"nodes": []})"));
    const QByteArray drawn = QByteArray(R"("zones": [)") + LanZone + R"(], "layout": {"zones": {"lan": )";
    good(plan(drawn + "[-1, 2, 3, 4]}}"));
    for (const char *rectangle : {"[1, 2]", "[1, 2, 3, 0]", "[1, 2, 3.5, 4]", "[1, 2, 3, 10000001]", "{}"})
        bad(plan(drawn + rectangle + "}}"));
}

void TestPlanSchema::agrees()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    const QStringList bySchema = complaints(text);
    QVERIFY2(bySchema.isEmpty() == good, qPrintable(bySchema.join(QLatin1Char('\n'))));
    const Result<Plan> byReader = parsePlan(text, {});
    QVERIFY2(byReader.isOk() == good, byReader ? "the reader accepts it" : qPrintable(errorsText(byReader.errors())));
}

void TestPlanSchema::acceptsPlans_data()
{
    QTest::addColumn<QString>("path");
    for (const char *folder : {"/storage", "/../resources/samples"}) {
        const QDir files(test::sourceFolder() + QLatin1String(folder));
        for (const QString &name : files.entryList({QStringLiteral("*.portwright")}))
            QTest::newRow(qPrintable(name)) << files.filePath(name);
    }
}

void TestPlanSchema::acceptsPlans()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(complaints(file.readAll()), QStringList());
}

void TestPlanSchema::acceptsWhatIsWritten()
{
    for (quint32 seed = 0; seed < 50; ++seed)
        QCOMPARE(complaints(planText(test::randomPlan(seed))), QStringList());
}

PORTWRIGHT_TEST(tst_planschema, TestPlanSchema)
#include "tst_planschema.moc"
