// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "testrun.h"

#include <QMap>
#include <cstdio>
#include <memory>

namespace portwright::test {

namespace {

QMap<QString, std::function<QObject *()>> &registry()
{
    static QMap<QString, std::function<QObject *()>> tests;
    return tests;
}

} // namespace

bool add(const char *name, std::function<QObject *()> make)
{
    registry().insert(QString::fromLatin1(name), std::move(make));
    return true;
}

QString sourceFolder()
{
    return QStringLiteral(PORTWRIGHT_TESTS_FOLDER);
}

int run(QStringList arguments)
{
    const QString wanted = arguments.value(1);
    if (!wanted.isEmpty() && registry().contains(wanted)) {
        arguments.removeAt(1);
        const std::unique_ptr<QObject> test(registry().value(wanted)());
        return QTest::qExec(test.get(), arguments);
    }
    if (!wanted.isEmpty() && !wanted.startsWith(QLatin1Char('-'))) {
        std::fprintf(stderr, "no test named %s\n", qPrintable(wanted));
        return 1;
    }
    int failures = 0;
    for (const auto &make : std::as_const(registry())) {
        const std::unique_ptr<QObject> test(make());
        failures += QTest::qExec(test.get(), arguments);
    }
    return failures;
}

} // namespace portwright::test
