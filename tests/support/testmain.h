// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTest>
#include <functional>

namespace portwright::test {

/// Registers a test class under its file's name; the program runs the one named as its first argument, or all.
bool add(const char *name, std::function<QObject *()> make);

/// The folder tests/ of the source tree.
QString sourceFolder();

} // namespace portwright::test

/// At the end of tst_<name>.cpp, before its moc include: PORTWRIGHT_TEST(tst_name, TestClass)
#define PORTWRIGHT_TEST(name, Class)                                                                                   \
    static const bool registered_##name =                                                                              \
        portwright::test::add(#name, [] { return static_cast<QObject *>(new Class); });
