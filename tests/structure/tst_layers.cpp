// SPDX-License-Identifier: Apache-2.0
#include "sourcefiles.h"
#include "testmain.h"

#include <QDir>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

using namespace portwright::test;

namespace {

/// Each layer's direct lower layers, as docs/architecture.md draws them.
QMap<QString, QStringList> directUses()
{
    const QByteArray table = "base: \n"
                             "model: base\n"
                             "packs: model\n"
                             "storage: model\n"
                             "rules: packs\n"
                             "routes: rules\n"
                             "checks: routes\n"
                             "probe: routes\n"
                             "evidence: probe\n"
                             "scene: checks\n"
                             "exchange: scene\n"
                             "report: scene\n"
                             "app: exchange report evidence storage\n"
                             "cli: app\n"
                             "render: report\n"
                             "renderer: app render\n"
                             "document: storage\n"
                             "canvas: render\n"
                             "desktop: app render document canvas\n";
    QMap<QString, QStringList> uses;
    for (const QByteArray &line : table.split('\n')) {
        const QList<QByteArray> parts = line.split(':');
        if (parts.size() == 2)
            uses[QString::fromLatin1(parts.at(0))] =
                QString::fromLatin1(parts.at(1)).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    return uses;
}

QSet<QString> reachable(const QString &layer, const QMap<QString, QStringList> &uses)
{
    QSet<QString> all{layer};
    for (const QString &lower : uses.value(layer))
        all += reachable(lower, uses);
    return all;
}

/// Where <QFoo> comes from: "QtCore", "QtGui", ...; empty if it is no Qt header.
QString qtModuleOf(const QString &header)
{
    for (const char *module :
         {"QtCore", "QtNetwork", "QtGui", "QtSvg", "QtWidgets", "QtTest", "QtSql", "QtPrintSupport"}) {
        if (QFile::exists(QStringLiteral(PORTWRIGHT_QT_HEADERS "/%1/%2").arg(QLatin1String(module), header)))
            return QLatin1String(module);
    }
    return {};
}

QStringList allowedModules(const QString &layer)
{
    QStringList modules{QStringLiteral("QtCore")};
    if (QStringList{QStringLiteral("probe"), QStringLiteral("evidence"), QStringLiteral("app"), QStringLiteral("cli"),
                    QStringLiteral("desktop")}
            .contains(layer))
        modules += QStringLiteral("QtNetwork");
    if (layer == QLatin1String("evidence"))
        modules += QStringLiteral("QtSql");
    if (QStringList{QStringLiteral("render"), QStringLiteral("renderer"), QStringLiteral("document"),
                    QStringLiteral("canvas"), QStringLiteral("desktop")}
            .contains(layer))
        modules += {QStringLiteral("QtGui"), QStringLiteral("QtSvg")};
    if (layer == QLatin1String("desktop") || layer == QLatin1String("canvas"))
        modules += QStringLiteral("QtWidgets");
    if (layer == QLatin1String("desktop"))
        modules += QStringLiteral("QtPrintSupport");
    return modules;
}

/// "src/rules/derive.cpp" -> "rules"; the canvas is a layer of its own below the desktop.
QString layerOf(const QString &path)
{
    return path.startsWith(QLatin1String("src/desktop/canvas/")) ? QStringLiteral("canvas")
                                                                 : path.section(QLatin1Char('/'), 1, 1);
}

QString layerOfInclude(const QString &include)
{
    return include.startsWith(QLatin1String("desktop/canvas/")) ? QStringLiteral("canvas")
                                                                : include.section(QLatin1Char('/'), 0, 0);
}

/// What is wrong with one #include line, or nothing.
QString problemOf(const QString &layer, const QString &include, bool angled)
{
    const QMap<QString, QStringList> uses = directUses();
    if (!uses.contains(layer))
        return QStringLiteral("unknown layer");
    if (angled && include.startsWith(QLatin1String("Qt")) && include.contains(QLatin1Char('/')))
        return QStringLiteral("module-qualified Qt header");
    if (angled) {
        const QString module = qtModuleOf(include);
        return module.isEmpty() || allowedModules(layer).contains(module) ? QString() : module;
    }
    const QString wanted = layerOfInclude(include);
    return !uses.contains(wanted) || reachable(layer, uses).contains(wanted) ? QString() : QStringLiteral("upward");
}

} // namespace

/// A layer includes only what stands below it.
class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includesPointDownwards()
    {
        static const QRegularExpression includeLine(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
        const QStringList files = sourceFiles({QStringLiteral("src")});
        QVERIFY(files.size() > 50);
        QStringList problems;
        for (const QString &file : files) {
            for (const QString &line : linesOf(file)) {
                const QRegularExpressionMatch match = includeLine.match(line);
                if (!match.hasMatch())
                    continue;
                const QString problem =
                    problemOf(layerOf(file), match.captured(2), match.captured(1) == QLatin1String("<"));
                if (!problem.isEmpty())
                    problems += QStringLiteral("%1: %2 (%3)").arg(file, line, problem);
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void theRuleItselfCatches()
    {
        QVERIFY(!problemOf(QStringLiteral("model"), QStringLiteral("rules/flow.h"), false).isEmpty());
        QVERIFY(!problemOf(QStringLiteral("rules"), QStringLiteral("QWidget"), true).isEmpty());
        QVERIFY(!problemOf(QStringLiteral("rules"), QStringLiteral("QtWidgets/QWidget"), true).isEmpty());
        QVERIFY(problemOf(QStringLiteral("rules"), QStringLiteral("packs/pack.h"), false).isEmpty());
        QVERIFY(problemOf(QStringLiteral("desktop"), QStringLiteral("QWidget"), true).isEmpty());
    }
};

PORTWRIGHT_TEST(tst_layers, TestLayers)
#include "tst_layers.moc"
