// SPDX-License-Identifier: Apache-2.0
#include "model/settings.h"

#include <QLocale>

namespace portwright {

namespace {

struct TextOf
{
    QString operator()(bool truth) const { return truth ? QStringLiteral("true") : QStringLiteral("false"); }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const { return QString::number(number, 'g', QLocale::FloatingPointShortest); }
    QString operator()(const QString &text) const { return text; }
    QString operator()(const QStringList &texts) const { return texts.join(QStringLiteral(", ")); }
};

} // namespace

QString settingText(const SettingValue &value)
{
    return std::visit(TextOf{}, value);
}

} // namespace portwright
