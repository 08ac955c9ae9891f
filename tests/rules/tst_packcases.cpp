// SPDX-License-Identifier: Apache-2.0
#include "smallpack.h"
#include "testmain.h"

#include <QFile>

using namespace portwright;

class TestPackCases : public QObject
{
    Q_OBJECT

    static Errors run(const char *tests)
    {
        Pack pack = *test::smallPacks().packs().first();
        pack.tests = tests;
        const PackSet packs({std::make_shared<const Pack>(pack)});
        return runPackCases(packs, pack);
    }

private Q_SLOTS:
    void shippedPacks()
    {
        const Result<PackSet> packs = builtInPacks();
        QVERIFY(packs.isOk());
        for (const auto &pack : packs->packs()) {
            const Errors errors = runPackCases(*packs, *pack);
            QVERIFY2(errors.isEmpty(), qPrintable(errorsText(errors)));
        }
    }

    /// What the documentation teaches works: its pack is sound, and its cases hold.
    void theFirstPackOfTheDocumentation()
    {
        QFile file(test::sourceFolder() + QStringLiteral("/../docs/packs.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString document = QString::fromUtf8(file.readAll());
        const QString json = document.section(QStringLiteral("```json\n"), 1, 1).section(QStringLiteral("```"), 0, 0);
        const Result<Pack> pack = parsePack(json.toUtf8(), QStringLiteral("docs/packs.md"));
        QVERIFY2(pack.isOk(), qPrintable(pack ? QString() : errorsText(pack.errors())));
        const Errors problems = lintPack(*pack, QStringLiteral("docs/packs.md"));
        QVERIFY2(problems.isEmpty(), qPrintable(errorsText(problems)));
        const Result<PackSet> shipped = builtInPacks();
        QVERIFY(shipped.isOk());
        const PackSet packs(shipped->packs() + QList{std::make_shared<const Pack>(*pack)});
        const Errors errors = runPackCases(packs, *pack);
        QVERIFY2(errors.isEmpty(), qPrintable(errorsText(errors)));
        QVERIFY(pack->tests.contains("till-server/t/s 8443/tcp"));
    }

    void placesOfFailedExpectations()
    {
        const QByteArray tests = "[{\"name\": \"n\", \"plan\": {\"nodes\": []},\n  \"flows\": [\"till-hub/t/h\"]}]";
        const Result<JsonDocument> document = JsonDocument::parse(tests, QStringLiteral("f.json"));
        const PackSet packs = test::smallPacks();
        const Errors errors = runPackCases(packs, *packs.packs().first(), document->root());
        QCOMPARE(errorsText(errors), QStringLiteral("f.json:2:13: Case \"n\" of the pack \"shop\": the flow "
                                                    "shop/till-hub/t/h is expected (in any state) and is not derived "
                                                    "($[0].flows[0])"));
    }

    void metExpectations()
    {
        QVERIFY(run(R"([{"name":"n","plan":{"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub"}]},
            "flows":["till-hub/t/h 4287/tcp needed required","shop/till-hub/t/h","till-hub/t/h 4287/tcp"],
            "absent":["till-hub/h/t"]}])")
                    .isEmpty());
    }

    void unmetExpectations_data()
    {
        QTest::addColumn<QByteArray>("expectation");
        QTest::addColumn<QString>("message");
        QTest::newRow("absent") << QByteArray(R"("flows":["till-hub/h/t"])") << QStringLiteral("is not derived");
        QTest::newRow("port") << QByteArray(R"("flows":["till-hub/t/h 1/tcp"])")
                              << QStringLiteral("expected is \"1/tcp\"");
        QTest::newRow("state") << QByteArray(R"("flows":["till-hub/t/h 4287/tcp shown"])")
                               << QStringLiteral("4287/tcp needed");
        QTest::newRow("present") << QByteArray(R"("absent":["till-hub/t/h"])") << QStringLiteral("should not be");
    }
    void unmetExpectations()
    {
        QFETCH(QByteArray, expectation);
        QFETCH(QString, message);
        const QByteArray tests =
            R"([{"name":"n","plan":{"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub"}]},)" + expectation + "}]";
        const Errors errors = run(tests.constData());
        QCOMPARE(errors.size(), 1);
        QVERIFY2(errors.first().message.contains(message), qPrintable(errors.first().message));
    }

    void badPlans()
    {
        QCOMPARE(run(R"([{"name":"n","plan":{"nodes":[{"id":"t","role":"nobody"}]}}])").size(), 1);
        QCOMPARE(run(R"([{"name":"n","plan":{"nodes":[{"id":"t","role":"till","addresses":["x"]}]}}])").size(), 1);
    }
};

PORTWRIGHT_TEST(tst_packcases, TestPackCases)
#include "tst_packcases.moc"
