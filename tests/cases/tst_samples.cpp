// SPDX-License-Identifier: Apache-2.0
#include "app/workspace.h"
#include "packs/packfile.h"
#include "scene/arrange.h"
#include "scene/scenefaults.h"
#include "testmain.h"

using namespace portwright;

/// The samples' drawings are fit to be shown.
class TestSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingCoversAnything_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<bool>("arranged");
        for (const Sample &sample : samples()) {
            QTest::newRow(qPrintable(sample.id)) << sample.id << false;
            QTest::newRow(qPrintable(sample.id + QStringLiteral(" arranged"))) << sample.id << true;
        }
    }
    void nothingCoversAnything()
    {
        QFETCH(QString, sample);
        QFETCH(bool, arranged);
        DiskFileSystem files;
        const auto opened = openPlan(files, QStringLiteral("sample:") + sample);
        QVERIFY(opened);
        const auto packs = builtInPacks();
        QVERIFY(packs);
        const Plan plan = arranged ? withAllArranged(*opened) : *opened;
        const Workspace work = evaluate(plan, *packs, QDate(2026, 11, 20), QStringLiteral("en"));
        const auto scene = buildScene(plan, work.derivation, work.routing, TableMeasure());
        const test::SceneFaults faults = test::faultsOf(*scene, plan.topology);
        QVERIFY2(faults.count() == 0, qPrintable(faults.text()));
    }
};

PORTWRIGHT_TEST(tst_samples, TestSamples)
#include "tst_samples.moc"
