// SPDX-License-Identifier: Apache-2.0
#include "sourcefiles.h"
#include "testmain.h"

using namespace portwright::test;

/// Every source names its licence and stays short enough to be read at a sitting.
class TestSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileNamesItsLicence()
    {
        QStringList problems;
        for (const QString &file :
             sourceFiles({QStringLiteral("src"), QStringLiteral("tests"), QStringLiteral("bench")})) {
            if (linesOf(file).value(0) != QLatin1String("// SPDX-License-Identifier: Apache-2.0"))
                problems += file;
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void filesStayReadable()
    {
        QStringList problems;
        for (const QString &file : sourceFiles({QStringLiteral("src")})) {
            const qsizetype limit = file.endsWith(QLatin1String(".h")) ? 150 : 400;
            const qsizetype lines = linesOf(file).size() - 1;
            if (lines > limit)
                problems += QStringLiteral("%1: %2 lines, %3 allowed").arg(file).arg(lines).arg(limit);
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }
};

PORTWRIGHT_TEST(tst_sources, TestSources)
#include "tst_sources.moc"
