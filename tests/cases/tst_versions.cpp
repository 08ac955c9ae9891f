// SPDX-License-Identifier: Apache-2.0
#include "app/workspace.h"
#include "caselines.h"
#include "model/edits.h"
#include "packs/packfile.h"
#include "storage/planfile.h"
#include "testmain.h"

using namespace portwright;

namespace {

const QString Product = QStringLiteral("code42-onprem");

SettingValue valueOf(const QString &text)
{
    if (text == QLatin1String("true") || text == QLatin1String("false"))
        return text == QLatin1String("true");
    if (text.startsWith(QLatin1Char('[')))
        return text.mid(1, text.size() - 2).split(QLatin1Char(','));
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? SettingValue(number) : SettingValue(text);
}

/// "server-version=8.2.6" sets it on the plan, "storage-1.tls=off" on a node.
Plan withSetting(Plan plan, const QString &text)
{
    const QString name = text.section(QLatin1Char('='), 0, 0);
    const SettingValue value = valueOf(text.section(QLatin1Char('='), 1));
    if (!name.contains(QLatin1Char('.')))
        return withPlanSetting(std::move(plan), Product, name, value);
    Node node = *plan.topology.nodes.find(NodeId(name.section(QLatin1Char('.'), 0, 0)));
    node.settings.insert(name.section(QLatin1Char('.'), 1), value);
    return withNode(std::move(plan), node);
}

/// "client-authority-tls 4287 required needed" for each flow from the one node to the other.
QStringList flowsBetween(const Derivation &derivation, const NodeId &from, const NodeId &to)
{
    QStringList flows;
    for (const Flow &flow : derivation.flows) {
        if (flow.source != from || flow.destination != to)
            continue;
        const QString port = flow.ports.isEmpty() ? QStringLiteral("?") : flow.ports.toString();
        flows +=
            QStringList{flow.rule->id, port, needName(flow.need), flowStateName(flow.state)}.join(QLatin1Char(' '));
    }
    return flows;
}

} // namespace

/// Each step of the version matrix and each option, as a person read them in the documents.
class TestVersions : public QObject
{
    Q_OBJECT

    PackSet m_packs;
    Plan m_plan;

    static QString folder() { return test::sourceFolder() + QStringLiteral("/versions/"); }

private Q_SLOTS:
    void initTestCase()
    {
        const Result<PackSet> packs = builtInPacks();
        QVERIFY2(packs, packs ? "" : qPrintable(errorsText(packs.errors())));
        m_packs = *packs;
        const Result<Plan> plan = openPlan(DiskFileSystem(), folder() + QStringLiteral("plan.portwright"));
        QVERIFY2(plan, plan ? "" : qPrintable(errorsText(plan.errors())));
        m_plan = *plan;
    }

    void stepGivesTheseFlows_data()
    {
        QTest::addColumn<QStringList>("cells");
        const QStringList lines = test::linesOf(folder() + QStringLiteral("flows.txt"));
        QVERIFY(lines.size() >= 90);
        for (const QString &line : lines) {
            const QStringList cells = line.split(QStringLiteral(" | "));
            QVERIFY2(cells.size() == 4 && !cells.at(3).isEmpty(), qPrintable(line));
            QTest::newRow(qPrintable(cells.at(0) + QStringLiteral(": ") + cells.at(1))) << cells;
        }
    }

    void stepGivesTheseFlows()
    {
        QFETCH(QStringList, cells);
        Plan plan = m_plan;
        for (const QString &setting : cells.at(0).split(QLatin1Char(' ')))
            plan = withSetting(std::move(plan), setting);
        const QStringList ends = cells.at(1).split(QStringLiteral(" > "));
        for (const QString &end : ends)
            QVERIFY2(plan.topology.nodes.contains(NodeId(end)), qPrintable(end));
        QStringList expected = cells.at(2).split(QStringLiteral(", "));
        expected.removeAll(QStringLiteral("-"));
        const QStringList actual = flowsBetween(derive(plan, m_packs), NodeId(ends.at(0)), NodeId(ends.at(1)));
        const QString differences = test::differences(expected, actual);
        QVERIFY2(differences.isEmpty(), qPrintable(differences));
    }
};

PORTWRIGHT_TEST(tst_versions, TestVersions)
#include "tst_versions.moc"
