// SPDX-License-Identifier: Apache-2.0
#include "app/workspace.h"
#include "caselines.h"
#include "packs/packfile.h"
#include "storage/planfile.h"
#include "testmain.h"

#include <QDir>
#include <QFile>

using namespace portwright;
using test::differences;
using test::linesOf;

namespace {

QString casesFolder()
{
    return test::sourceFolder() + QStringLiteral("/cases");
}

/// A case's own plan, or the sample that bears its name.
QString planFile(const QString &name)
{
    const QString own = casesFolder() + QLatin1Char('/') + name + QStringLiteral("/plan.portwright");
    return QFile::exists(own) ? own
                              : QDir::cleanPath(test::sourceFolder() +
                                                QStringLiteral("/../resources/samples/%1.portwright").arg(name));
}

/// "a | b | c" with single spaces round the bars.
QString row(const QStringList &cells)
{
    return cells.join(QStringLiteral(" | "));
}

/// " as 203.0.113.9" where the path ends with another source address than it began with.
QString seenAsText(const Route &route)
{
    QStringList addresses;
    for (const IpAddress &address : route.seenAs)
        addresses += address.toString();
    return addresses.isEmpty() ? QString() : QStringLiteral(" as ") + addresses.join(QStringLiteral(", "));
}

QString pathText(const Route &route)
{
    QStringList paths;
    for (const QList<Crossing> &path : route.paths) {
        QStringList firewalls;
        for (const Crossing &crossing : path)
            firewalls += crossing.firewall.text();
        paths += firewalls.join(QStringLiteral(" > "));
    }
    return paths.isEmpty() ? QStringLiteral("-") : paths.join(QStringLiteral(" or ")) + seenAsText(route);
}

QString dialledText(const Route &route)
{
    QStringList pairs;
    for (const Dialled &dialled : route.dialled)
        pairs += dialled.address + QLatin1Char(' ') +
                 (dialled.ports.isEmpty() ? QStringLiteral("?") : dialled.ports.toString());
    return pairs.isEmpty() ? QStringLiteral("-") : pairs.join(QStringLiteral(", "));
}

/// A flow as the cases write it: flow | service | need | state | value | path | dialled.
QString flowRow(const Flow &flow, const Route &route)
{
    const QString ports = flow.ports.isEmpty() ? QStringLiteral("?") : flow.ports.toString();
    return row({flow.id().text(), QString(transportName(flow.transport) + QLatin1Char(' ') + ports),
                needName(flow.need), flowStateName(stateOf(flow, route)), valueStateName(flow.valueState),
                pathText(route), dialledText(route)});
}

/// An expected row without its last cell, which names the source; the cell must be there.
QString withoutSource(const QString &line)
{
    const qsizetype bar = line.lastIndexOf(QStringLiteral(" | "));
    return bar > 0 && line.count(QStringLiteral(" | ")) == 7 ? line.left(bar) : QStringLiteral("(no source) ") + line;
}

} // namespace

/// What the program derives is what people derived by hand.
class TestCases : public QObject
{
    Q_OBJECT

    PackSet m_packs;

private Q_SLOTS:
    void initTestCase()
    {
        const Result<PackSet> packs = builtInPacks();
        QVERIFY2(packs, packs ? "" : qPrintable(errorsText(packs.errors())));
        m_packs = *packs;
    }

    void flowsAreTheExpectedOnes_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = QDir(casesFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(names.size() >= 14);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void flowsAreTheExpectedOnes()
    {
        QFETCH(QString, name);
        const QString folder = casesFolder() + QLatin1Char('/') + name;
        const Result<Plan> plan = openPlan(DiskFileSystem(), planFile(name));
        QVERIFY2(plan, plan ? "" : qPrintable(errorsText(plan.errors())));
        const Workspace workspace = evaluate(*plan, m_packs, QDate(2026, 11, 23), QStringLiteral("en"));

        QStringList expected;
        for (const QString &line : linesOf(folder + QStringLiteral("/flows.txt")))
            expected += withoutSource(line);
        QStringList actual;
        for (qsizetype i = 0; i < workspace.derivation.flows.size(); ++i)
            actual += flowRow(workspace.derivation.flows.at(i), workspace.routing.routes.at(i));
        QVERIFY(!expected.isEmpty());
        const QString flows = differences(expected, actual);
        QVERIFY2(flows.isEmpty(), qPrintable(flows));

        QStringList questions;
        for (const OpenQuestion &question : workspace.derivation.questions)
            questions += question.id;
        const QString asked = differences(linesOf(folder + QStringLiteral("/questions.txt")), questions);
        QVERIFY2(asked.isEmpty(), qPrintable(asked));
    }

    void planFilesAreCanonical_data() { flowsAreTheExpectedOnes_data(); }

    void planFilesAreCanonical()
    {
        QFETCH(QString, name);
        QFile file(planFile(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArray text = file.readAll();
        const Result<Plan> plan = parsePlan(text, name);
        QVERIFY2(plan, plan ? "" : qPrintable(errorsText(plan.errors())));
        QCOMPARE(QString::fromUtf8(planText(*plan)), QString::fromUtf8(text));
    }
};

PORTWRIGHT_TEST(tst_cases, TestCases)
#include "tst_cases.moc"
