// SPDX-License-Identifier: Apache-2.0
#include "planmaker.h"
#include "scene/scenefaults.h"
#include "testmain.h"

using namespace portwright;
using test::PlanMaker;
using test::SceneCase;

namespace {

constexpr quint32 Plans = 200;

/// Has everything that a drawing shows checked, for plans of all kinds.
class TestReadable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void madePlans_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= Plans; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void madePlans()
    {
        QFETCH(quint32, seed);
        const SceneCase made = PlanMaker(seed).make();
        const test::SceneFaults faults = test::faultsOf(*made.build(), made.plan.topology);
        QVERIFY2(faults.count() == 0, qPrintable(faults.text()));
    }
};

} // namespace

PORTWRIGHT_TEST(tst_readable, TestReadable)
#include "tst_readable.moc"
