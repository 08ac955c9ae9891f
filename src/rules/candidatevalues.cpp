// SPDX-License-Identifier: Apache-2.0
#include "rules/candidatevalues.h"

namespace portwright {

namespace {

const QString Up = QStringLiteral("/up");
const QString Down = QStringLiteral("/down");

QString joined(const QList<int> &parts)
{
    QStringList words;
    for (const int part : parts)
        words += QString::number(part);
    return words.join(QLatin1Char('.'));
}

QList<int> partsOf(const QString &version)
{
    QList<int> parts;
    for (const QString &word : version.split(QLatin1Char('.')))
        parts += word.toInt();
    return parts;
}

/// A version below: 6.5 -> 6.4, 6.0 -> 5.9; empty where there is none.
QString versionBelow(const QString &version)
{
    QList<int> parts = partsOf(version);
    while (parts.size() > 1 && parts.last() == 0)
        parts.removeLast();
    if (parts.last() == 0)
        return {};
    --parts.last();
    if (parts.size() == 1)
        parts += 9;
    return joined(parts);
}

/// A version beyond all that lie within this one: 7.0 -> 7.1.
QString versionAbove(const QString &version)
{
    QList<int> parts = partsOf(version);
    ++parts.last();
    return joined(parts);
}

QList<ValueStep> versionSteps(const Condition &leaf, const SettingValue &now)
{
    QList<Version> below;
    QList<Version> above;
    const Version present = Version::parse(settingText(now)).value_or(Version());
    for (const SettingValue &wanted : leaf.values) {
        const QString text = settingText(wanted);
        for (const QString &word : {versionBelow(text), text, versionAbove(text)}) {
            const auto version = Version::parse(word);
            if (version && *version != present)
                (*version < present ? below : above) += *version;
        }
    }
    std::sort(below.begin(), below.end(), [](const Version &a, const Version &b) { return b < a; });
    std::sort(above.begin(), above.end());
    QList<ValueStep> steps;
    for (const Version &version : std::as_const(below))
        steps += ValueStep{version.toString(), Down};
    for (const Version &version : std::as_const(above))
        steps += ValueStep{version.toString(), Up};
    return steps;
}

QList<ValueStep> numberSteps(const Condition &leaf, const SettingValue &now)
{
    QList<ValueStep> steps;
    const double present = settingText(now).toDouble();
    for (const SettingValue &wanted : leaf.values) {
        const qint64 boundary = settingText(wanted).toLongLong();
        for (const qint64 value : {boundary - 1, boundary, boundary + 1}) {
            if (value >= 0 && double(value) != present)
                steps += ValueStep{value, double(value) < present ? Down : Up};
        }
    }
    return steps;
}

QList<ValueStep> choiceSteps(const Setting &setting, const SettingValue &now)
{
    QList<ValueStep> steps;
    for (const SettingChoice &choice : setting.choices) {
        if (choice.value != settingText(now))
            steps += ValueStep{choice.value, {}};
    }
    return steps;
}

QList<ValueStep> wordSteps(const Condition &leaf, const SettingValue &now)
{
    QList<ValueStep> steps;
    for (const SettingValue &wanted : leaf.values) {
        if (settingText(wanted) != settingText(now))
            steps += ValueStep{wanted, {}};
    }
    return steps;
}

} // namespace

QList<ValueStep> otherValues(const Setting &setting, const Condition &leaf, const SettingValue &now)
{
    switch (setting.type) {
    case SettingType::Bool:
        return {ValueStep{settingText(now) != QLatin1String("true"), {}}};
    case SettingType::Version:
        return versionSteps(leaf, now);
    case SettingType::Number:
    case SettingType::Port:
        return numberSteps(leaf, now);
    case SettingType::Choice:
        return choiceSteps(setting, now);
    default:
        return wordSteps(leaf, now);
    }
}

} // namespace portwright
