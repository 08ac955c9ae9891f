// SPDX-License-Identifier: Apache-2.0
#include "smallpack.h"
#include "testmain.h"

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
