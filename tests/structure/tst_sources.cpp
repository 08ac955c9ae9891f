// SPDX-License-Identifier: Apache-2.0
#include "sourcefiles.h"
#include "testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

using namespace portwright::test;

namespace {

/// "file:line: name" for every file named in these files that is not there. `name` captures the path, from the root of
/// the source tree or from the file that names it.
QStringList namedButMissing(const QStringList &files, const QRegularExpression &name)
{
    QStringList problems;
    for (const QString &file : files) {
        const QString folder = QFileInfo(file).path();
        const QStringList lines = linesOf(file);
        for (qsizetype line = 0; line < lines.size(); ++line) {
            for (const QRegularExpressionMatch &match : name.globalMatch(lines.at(line))) {
                const QString path = match.captured(1);
                if (!isInTree(path) && !isInTree(QDir::cleanPath(folder + QLatin1Char('/') + path)))
                    problems += QStringLiteral("%1:%2: %3").arg(file).arg(line + 1).arg(path);
            }
        }
    }
    return problems;
}

/// The classes and structs that a file defines outside unnamed namespaces, with their namespace.
QStringList classesIn(const QString &file)
{
    static const QRegularExpression space(QStringLiteral(R"(^namespace ?([a-z:]*) ?\{$)"));
    static const QRegularExpression definition(QStringLiteral(R"(^(?:class|struct) (\w+)(?: final)?(?: :[^;]*)?$)"));
    QStringList classes;
    QStringList inside;
    for (const QString &line : linesOf(file)) {
        if (const QRegularExpressionMatch opened = space.match(line); opened.hasMatch())
            inside.append(opened.captured(1));
        else if (line.startsWith(QLatin1String("} // namespace")) && !inside.isEmpty())
            inside.removeLast();
        const QRegularExpressionMatch match = definition.match(line);
        if (match.hasMatch() && !inside.contains(QString()))
            classes += inside.join(QStringLiteral("::")) + QStringLiteral("::") + match.captured(1);
    }
    return classes;
}

} // namespace

/// Every source names its licence and stays short enough to be read at a sitting; every document named is there.
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

    /// The linker takes one of two classes of the same name for both.
    void classNamesAreUnique()
    {
        QHash<QString, QString> places;
        QStringList problems;
        for (const QString &file : sourceFiles({QStringLiteral("src")})) {
            for (const QString &name : classesIn(file)) {
                if (places.contains(name))
                    problems += QStringLiteral("%1: also in %2 and %3").arg(name, places.value(name), file);
                places.insert(name, file);
            }
        }
        QVERIFY(places.contains(QStringLiteral("portwright::Topology")));
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void documentsAreThere()
    {
        QVERIFY(pages().contains(QStringLiteral("README.md")));
        static const QRegularExpression link(QStringLiteral(R"(\]\((?!https?:|#)([^)#]+))"));
        static const QRegularExpression document(QStringLiteral(R"(\b(docs/[a-z0-9-]+\.md))"));
        const QStringList problems =
            namedButMissing(pages(), link) + namedButMissing(pages(), document) +
            namedButMissing(sourceFiles({QStringLiteral("src"), QStringLiteral("tests")}), document);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }
};

PORTWRIGHT_TEST(tst_sources, TestSources)
#include "tst_sources.moc"
