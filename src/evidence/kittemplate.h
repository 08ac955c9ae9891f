// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace portwright {

/// A file of resources/kit.
QByteArray kitTemplate(const QString &name);

using TemplateValues = QMap<QByteArray, QByteArray>;

/// The file with each @NAME@ of `values` replaced once; what is put in is not looked into again.
QByteArray filledTemplate(const QString &name, const TemplateValues &values);

/// A text of the plan on one line, without control characters.
QString singleLine(const QString &text);

} // namespace portwright
