// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace portwright::test {

/// The lines of a file without comments and empty lines; none if there is no such file.
QStringList linesOf(const QString &path);

/// What stands in only one of the lists, "-" before what is missing and "+" before what is too much; empty if they
/// hold the same.
QString differences(QStringList expected, QStringList actual);

} // namespace portwright::test
